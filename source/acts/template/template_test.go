package template

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/acts"
)

var curated = standing.Source{ID: "acts"}

// instruments are those of the catalogue of the test.
var instruments = []standing.Instrument{{ID: "xx-ban", Title: "Invented ban"}, {ID: "xx-list", Title: "Invented list"}}

func known(id standing.InstrumentID) bool { return id == "xx-ban" || id == "xx-list" }

// csvOfActs is what the template is filled with.
const csvOfActs = `party,aliases,schema,entry,instrument,act,actor,force,effect,decided,published,in_force,value,reference,source,source_rank,note
Brightwater League,BWL; League of the Bright Water,,un-sc:QDx.901,xx-ban,list,,,,2019-03-01,2019-03-04,2019-03-04,,Gazette 12/2019,"Gazette, https://gazette.example/12",official,"a note, with a comma"
Brightwater League,,,,xx-ban,delist,Ministry,done,ends,2021,,2021-05,,,Gazette,official,
Ann Able,,Person,,xx-list,attest,,,,,,2020-01-02,listed,,The Daily Quay,secondary,
`

func open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func made(t *testing.T) []byte {
	t.Helper()
	content, err := Workbook(instruments)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// fill writes the acts below the example; real days where asDates is set.
func fill(t *testing.T, asDates bool) source.File {
	t.Helper()
	f := open(t, made(t))
	lines, err := csv.NewReader(strings.NewReader(csvOfActs)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range lines[1:] {
		for column, text := range line {
			cell, err := excelize.CoordinatesToCellName(column+1, i+3)
			if err != nil {
				t.Fatal(err)
			}
			if day, err := time.Parse(time.DateOnly, text); err == nil && asDates {
				must(t, f.SetCellStyle(sheetActs, cell, cell, dateStyle(t, f)))
				must(t, f.SetCellValue(sheetActs, cell, day))
				continue
			}
			must(t, f.SetCellStr(sheetActs, cell, text))
		}
	}
	return save(t, f)
}

func dateStyle(t *testing.T, f *excelize.File) int {
	t.Helper()
	format := "yyyy-mm-dd"
	id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	must(t, err)
	return id
}

func save(t *testing.T, f *excelize.File) source.File {
	t.Helper()
	data, err := f.WriteToBuffer()
	must(t, err)
	return source.File{Name: "acts.xlsx", Data: data.Bytes()}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func entries(t *testing.T, f source.File) (all []standing.Entry) {
	t.Helper()
	r := acts.New(curated, known)
	_, records, err := r.Scan([]source.File{f})
	must(t, err)
	for _, record := range records {
		e, err := r.Entry(record)
		must(t, err)
		all = append(all, e)
	}
	return all
}

// TestRoundTrip holds a filled template to give what the same acts in csv give.
func TestRoundTrip(t *testing.T) {
	want := entries(t, source.File{Name: "acts.csv", Data: []byte(csvOfActs)})
	for name, asDates := range map[string]bool{"text": false, "dates": true} {
		got := entries(t, fill(t, asDates))
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); diff != "" {
			t.Errorf("%s (-csv +xlsx):\n%s", name, diff)
		}
	}
}

// TestEmptyTemplate holds the example to be read as no act.
func TestEmptyTemplate(t *testing.T) {
	_, _, err := acts.New(curated, known).Scan([]source.File{{Name: "acts.xlsx", Data: made(t)}})
	if err == nil || err.Error() != "acts.xlsx: no acts on the first sheet" {
		t.Errorf("error %v", err)
	}
}

// TestErrorsNameTheCell changes one cell of a good file at a time.
func TestErrorsNameTheCell(t *testing.T) {
	good := fill(t, false)
	for _, c := range []struct {
		cell, text, want string
	}{
		{"F3", "ban", `acts.xlsx:3: entry Brightwater League: field F3 (act): unknown act "ban"`},
		{"E4", "xx-none", `acts.xlsx:4: entry Brightwater League: field E4 (instrument): no instrument has the id "xx-none"`},
		{"J3", "04/03/2019", `acts.xlsx:3: entry Brightwater League: field J3 (decided): `},
		{"D3", "QDx 901", `acts.xlsx:3: entry Brightwater League: field D3 (entry): `},
		{"C5", "Robot", `acts.xlsx:5: entry Ann Able: field C5 (schema): unknown kind of party`},
		{"M5", "gone", `acts.xlsx:5: entry Ann Able: field M5 (value): `},
		{"P5", "", `acts.xlsx:5: entry Ann Able: field P5 (source_rank): unknown rank ""`},
		{"A4", "?!", `acts.xlsx:4: entry ?!: field A4 (party): a name needs a letter or a digit`},
		{"Q4", "#REF!", `acts.xlsx:4: entry Brightwater League: field Q4 (note): the cell holds the spreadsheet's error #REF!`},
		{"G1", "", `acts.xlsx:4: field G4: "Ministry" stands in a column without a heading`},
		{"F1", "deed", `acts.xlsx:1: unknown column "deed"`},
		{"F1", "", `acts.xlsx:1: column "act" is missing`},
	} {
		f := open(t, good.Data)
		must(t, f.SetCellStr(sheetActs, c.cell, c.text))
		_, records, err := acts.New(curated, known).Scan([]source.File{save(t, f)})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || records != nil {
			t.Errorf("%s = %q: %v, want %s", c.cell, c.text, err, c.want)
			continue
		}
		if _, ok := errors.AsType[*standing.InputError](err); !ok {
			t.Errorf("%T", err)
		}
	}
}

// TestTemplate looks at what helps to fill one in.
func TestTemplate(t *testing.T) {
	f := open(t, made(t))
	if sheets := f.GetSheetList(); !cmp.Equal(sheets, []string{sheetActs, sheetInstructions, sheetLists}) {
		t.Errorf("sheets %v", sheets)
	}
	choices, err := f.GetDataValidations(sheetActs)
	must(t, err)
	if len(choices) != 6 { // instrument, act, schema, force, effect, rank
		t.Errorf("%d lists to choose from, want 6", len(choices))
	}
	notes, err := f.GetComments(sheetActs)
	must(t, err)
	if len(notes) != len(acts.Columns()) {
		t.Errorf("%d notes, want one a column", len(notes))
	}
	for cell, want := range map[string]string{"E2": "xx-ban", "E3": "xx-list", "F2": "list", "P3": "secondary"} {
		if got, err := f.GetCellValue(sheetLists, cell); err != nil || got != want {
			t.Errorf("list %s = %q, %v; want %q", cell, got, err, want)
		}
	}
	if again := made(t); !bytes.Equal(again, made(t)) {
		t.Error("two templates differ")
	}
}
