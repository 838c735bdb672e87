package place

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The real data beside the checkout.
const realData = "../../shared/data"

// open opens a file of the real data, unpacked, or skips the test where it is absent.
func open(t *testing.T, path string) io.Reader {
	t.Helper()
	f, err := os.Open(filepath.Join(realData, path))
	if err != nil {
		t.Skip("the real data is not here: ", err)
	}
	t.Cleanup(func() { f.Close() })
	if !strings.HasSuffix(path, ".gz") {
		return f
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestRealBench(t *testing.T) {
	for _, path := range []string{"bench/positives_un_untreated.csv", "bench/negatives_us.csv.gz"} {
		rows, err := csv.NewReader(open(t, path)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		column := slices.Index(rows[0], "nationality")
		seen := map[string]bool{"": true}
		for _, row := range rows[1:] {
			if value := row[column]; !seen[value] {
				seen[value] = true
				if _, ok := Country(value); !ok {
					t.Errorf("%s: %q is not recognised", path, value)
				}
			}
		}
	}
}

func TestRealUN(t *testing.T) {
	d := xml.NewDecoder(open(t, "lists/un/2025-08-02/consolidated.xml.gz"))
	known := map[string]bool{}
	var inside []string
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			inside = append(inside, e.Name.Local)
		case xml.EndElement:
			inside = inside[:len(inside)-1]
		case xml.CharData:
			n, value := len(inside), strings.TrimSpace(string(e))
			if n > 0 && value != "" && (inside[n-1] == "COUNTRY" || n > 1 && inside[n-1] == "VALUE" && inside[n-2] == "NATIONALITY") {
				_, known[value] = Country(value)
			}
		}
	}
	good := 0
	for value, ok := range known {
		if good++; !ok {
			good--
			t.Logf("%q is not recognised", value)
		}
	}
	if good*100 < len(known)*95 {
		t.Errorf("%d of %d values are recognised", good, len(known))
	}
}
