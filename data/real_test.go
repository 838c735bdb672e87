package data

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standing"
)

// Where the real files are; they are not part of the project.
const (
	lists   = "../../shared/data/lists"
	starter = "../../shared/data/acts"
)

// TestRealTagsAreMapped holds the table to every tag of the real files at hand.
func TestRealTagsAreMapped(t *testing.T) {
	if _, err := os.Stat(lists); err != nil {
		t.Skipf("the real files are not here: %v", err)
	}
	c := embeddedCatalogue(t)
	seen := map[mark]bool{}
	sdnTags(t, seen, "us-ofac-sdn/*/sdn.csv.gz", ',')
	sdnTags(t, seen, "us-ofac-sdn/*/sdn.pip.gz", '|')
	historyTags(t, seen, sdn, "us-ofac-sdn/derived/sdn-history.events.jsonl.gz")
	historyTags(t, seen, un, "un/derived/un-history.events.jsonl.gz")
	if len(seen) < 90 {
		t.Errorf("only %d tags read: want all of them", len(seen))
	}
	for m := range seen {
		if got, known := c.ByTag(m.source, m.text, 0); !known {
			t.Errorf("no row for %s", got.ID)
		}
	}
}

// TestRealConsolidatedTags holds the table to the tags of the list of those who are not
// specially designated nationals: all are mapped but those that the README names.
func TestRealConsolidatedTags(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(lists, "us-ofac-cons/*/consolidated.xml.gz"))
	if err != nil || len(names) == 0 {
		t.Skipf("the real files are not here: %v", err)
	}
	c := embeddedCatalogue(t)
	unknown := map[string]bool{}
	for _, name := range names {
		for _, m := range program.FindAllSubmatch(unpacked(t, name), -1) {
			if _, known := c.ByTag("us-ofac-cons", string(m[1]), 0); !known {
				unknown[string(m[1])] = true
			}
		}
	}
	want := []string{"IRAN-CON-ARMS-EO", "PEESA", "SDGT", "SYRIA", "VENEZUELA-EO13850"}
	if got := slices.Sorted(maps.Keys(unknown)); !slices.Equal(got, want) {
		t.Errorf("unmapped %q, want %q", got, want)
	}
}

var program = regexp.MustCompile(`<program>([^<]*)</program>`)

// TestStarterInstruments holds the table to the acts files of the starter register: an id
// in use must never go away.
func TestStarterInstruments(t *testing.T) {
	c := embeddedCatalogue(t)
	for name, column := range map[string]string{"instruments.csv": "id", "acts.csv": "instrument"} {
		content, err := os.ReadFile(filepath.Join(starter, name))
		if err != nil {
			t.Skipf("the starter files are not here: %v", err)
		}
		rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		at := slices.Index(rows[0], column)
		for _, row := range rows[1:] {
			if !c.Known(standing.InstrumentID(row[at])) {
				t.Errorf("%s: no row for %s", name, row[at])
			}
		}
	}
}

func unpacked(t *testing.T, name string) []byte {
	t.Helper()
	packed, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func sdnTags(t *testing.T, seen map[mark]bool, pattern string, comma rune) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(lists, pattern))
	if err != nil || len(names) == 0 {
		t.Fatalf("no files for %s (%v)", pattern, err)
	}
	for _, name := range names {
		table := csv.NewReader(bytes.NewReader(unpacked(t, name)))
		table.Comma, table.FieldsPerRecord, table.LazyQuotes, table.ReuseRecord = comma, -1, true, true
		for {
			record, err := table.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if len(record) > 3 && record[0] != "Ent_num" {
				addProgrammes(seen, record[3])
			}
		}
	}
}

// addProgrammes splits a cell such as "FTO] [SDGT".
func addProgrammes(seen map[mark]bool, cell string) {
	for tag := range strings.SplitSeq(cell, "] [") {
		if tag = strings.Trim(tag, "[] "); tag != "" && tag != "-0-" {
			seen[mark{sdn, tag}] = true
		}
	}
}

func historyTags(t *testing.T, seen map[mark]bool, source standing.SourceID, name string) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(unpacked(t, filepath.Join(lists, name))))
	for {
		var event struct {
			Program       string `json:"program"`
			ProgramBefore string `json:"program_before"`
			List          string `json:"list"`
		}
		if err := decoder.Decode(&event); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		addProgrammes(seen, event.Program)
		addProgrammes(seen, event.ProgramBefore)
		if event.List != "" {
			seen[mark{source, event.List}] = true
		}
	}
}
