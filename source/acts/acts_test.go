package acts

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// invented are the instruments of the fixtures.
func invented(id standing.InstrumentID) bool {
	return id == "xx-ban" || id == "xx-freeze"
}

// curated is the source of the tests.
var curated = standing.Source{ID: "acts"}

func TestGolden(t *testing.T) {
	golden.Run(t, New(curated, invented), "testdata")
}

func TestWants(t *testing.T) {
	for name, want := range map[string]bool{"acts.csv": true, "ACTS.CSV": true, "acts.xlsx": true, "acts.csv.gz": false, "csv": false, "README.md": false} {
		if got := New(curated, nil).Wants(name); got != want {
			t.Errorf("Wants(%q) = %v", name, got)
		}
	}
}

func scanText(t *testing.T, text string) []source.Record {
	t.Helper()
	_, records, err := New(curated, invented).Scan([]source.File{{Name: "acts.csv", Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// A party whose rows only moved, or whose file was only laid out anew, has not changed.
func TestRawIgnoresLayout(t *testing.T) {
	before := scanText(t, "party,instrument,act,in_force,source,source_rank\n"+
		"A,xx-ban,list,2001,gazette,official\nB,xx-ban,list,2002,gazette,official\nA,xx-ban,delist,2003,gazette,official\n")
	after := scanText(t, "\ufeffparty,note,act,instrument,in_force,source,source_rank\r\n"+
		"B,,list,xx-ban,2002,gazette,official\r\n\r\nA,,list,xx-ban,2001,gazette,official\r\nA,,delist,xx-ban,\" 2003\",gazette,official\r\n")
	if len(before) != 2 || len(after) != 2 {
		t.Fatalf("%d and %d parties, want 2", len(before), len(after))
	}
	if !bytes.Equal(before[0].Raw, after[1].Raw) || !bytes.Equal(before[1].Raw, after[0].Raw) {
		t.Errorf("raw bytes differ:\n%s\n%s", before[0].Raw, after[1].Raw)
	}
	if before[0].Line != 2 || after[1].Line != 4 {
		t.Errorf("A begins on lines %d and %d, want 2 and 4", before[0].Line, after[1].Line)
	}
}

func TestEntryRefusesForeignRecords(t *testing.T) {
	for _, raw := range []string{"", "[]", "36,X", `[{"party":"A","act":"outlaw"}]`} {
		_, err := New(curated, nil).Entry(source.Record{ID: "a", File: "acts.csv", Line: 2, Raw: []byte(raw)})
		if _, ok := errors.AsType[*standing.InputError](err); !ok {
			t.Errorf("raw %q: error %v of type %T", raw, err, err)
		}
	}
}

// starter is the collection that the project started from; it is not part of it.
const starter = "../../../shared/data/acts/acts.csv"

func TestStarterFile(t *testing.T) {
	content, err := os.ReadFile(starter)
	if err != nil {
		t.Skipf("the starter file is not here: %v", err)
	}
	reader := New(curated, nil)
	_, records, err := reader.Scan([]source.File{{Name: "acts.csv", Data: content}})
	if err != nil {
		t.Fatal(err)
	}
	acts := 0
	for _, record := range records {
		entry, err := reader.Entry(record)
		if err != nil {
			t.Fatal(err)
		}
		acts += len(entry.Acts)
	}
	if len(records) != 11 || acts != 59 {
		t.Errorf("%d parties with %d acts", len(records), acts)
	}
	i := slices.IndexFunc(records, func(r source.Record) bool { return r.ID == "gamaa-al-islamiyya" })
	if i < 0 {
		t.Fatal("no gamaa-al-islamiyya")
	}
}

func FuzzScan(f *testing.F) {
	f.Add([]byte("party,instrument,act,in_force,source,source_rank\nA,xx-ban,list,2001,gazette,official\n"))
	f.Add([]byte("\ufeffparty,aliases,entry,instrument,act,effect,decided,value,source,source_rank\r\n" +
		"\"A, the \"\"B\"\"\",C; D,xx:1; yy:2,xx-ban,annul,keeps,2001/..,,court,official\r\n"))
	f.Add([]byte("act,party,instrument,source,source_rank,value,in_force,schema\nattest,Й,x,s,secondary,listed,198X,Person\n"))
	f.Add([]byte("party,act\n\"A,"))
	f.Add([]byte("36,\"X\",-0- ,\"Y\"\r\n\x1a"))
	f.Fuzz(func(t *testing.T, data []byte) {
		reader := New(curated, nil)
		_, records, err := reader.Scan([]source.File{{Name: "acts.csv", Data: data}})
		if err != nil {
			if _, ok := errors.AsType[*standing.InputError](err); !ok || len(records) > 0 {
				t.Fatalf("error %v of type %T with %d records", err, err, len(records))
			}
			return
		}
		ids := map[string]bool{}
		for _, record := range records {
			entry, err := reader.Entry(record)
			if err != nil {
				t.Fatalf("scanned but not understood: %v", err)
			}
			if ids[record.ID] || record.ID == "" || entry.ID != record.ID || len(entry.Acts) == 0 || len(entry.Names) == 0 {
				t.Fatalf("record %q, entry %+v", record.ID, entry)
			}
			ids[record.ID] = true
		}
	})
}
