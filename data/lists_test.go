package data

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
	"standing/source/au"
	"standing/source/casema"
	"standing/source/eufsf"
	"standing/source/uk"
)

// TestRealTagsByReader holds the table to the tags that readers find in the real files at
// hand. Those that are not mapped are named here: what they stood for is not sure.
func TestRealTagsByReader(t *testing.T) {
	c := embeddedCatalogue(t)
	for _, test := range []struct {
		reader   source.Reader
		files    []string
		unmapped []string
	}{
		{
			uk.New(standing.Source{ID: "uk-ofsi"}),
			[]string{"uk-ofsi/2016-02-12/ConList.csv.gz", "uk-ofsi/2020-04-27/ConList.csv.gz", "uk-ofsi/2020-04-27/ConList-2022-format-sample.csv"},
			[]string{
				"Burma", "Burundi", "Egypt", "Ivory Coast", "Republic of Guinea", "Republic of Guinea-Bissau",
				"Terrorism and Terrorist Financing", "Tunisia", "Turkey", "UK Freezing Orders", "Ukraine (Misappropriation)",
			},
		},
		{au.New(standing.Source{ID: "au-dfat"}), []string{"au-dfat/2024-12-17/regulation8_consolidated.xlsx"}, nil},
		{eufsf.New(standing.Source{ID: "eu-fsf"}), []string{"eu-fsf/2016-02-11/global-sample.xml.gz", "eu-fsf/2020-04-15/xmlFullSanctionsList_1_1-sample.xml"}, nil},
		{casema.New(standing.Source{ID: "ca-sema"}), []string{"ca-sema/2020-04-15/sema-lmes.xml.gz", "ca-sema/2025-05-25/sema-lmes.xml.gz"}, nil},
	} {
		id := test.reader.Source().ID
		var unmapped []string
		for _, name := range test.files {
			for _, tag := range tagsOf(t, test.reader, name) {
				if _, known := c.ByTag(id, tag, 0); !known && !slices.Contains(unmapped, tag) {
					unmapped = append(unmapped, tag)
				}
			}
		}
		slices.Sort(unmapped)
		if diff := cmp.Diff(test.unmapped, unmapped); diff != "" {
			t.Errorf("%s: tags without a row (-want +got):\n%s", id, diff)
		}
	}
}

func tagsOf(t *testing.T, reader source.Reader, name string) (tags []string) {
	t.Helper()
	path := filepath.Join(lists, name)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("the real files are not here: %v", err)
	}
	if strings.HasSuffix(name, ".gz") {
		content = unpacked(t, path)
	}
	_, records, err := reader.Scan([]source.File{{Name: reader.Main(), Data: content}})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		entry, err := reader.Entry(r)
		if err != nil {
			t.Fatal(err)
		}
		tags = append(tags, entry.Tags...)
	}
	return tags
}
