package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPlain reads a table none of whose headings is known, and twice the same one.
func TestPlain(t *testing.T) {
	r, err := Open("in", strings.NewReader("x;y;y;name;name\n1;2;3;4;5\n;;;;6\n"), Options{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for {
		row, err := r.Next()
		if err != nil {
			break
		}
		if len(row.Values) > 0 {
			t.Errorf("values %v", row.Values)
		}
		got = append(got, append([]string(nil), row.Cells...))
	}
	want := [][]string{{"1", "2", "3", "4", "5"}, {"", "", "", "", "6"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestPlainFaults tells what cannot be read and reads on.
func TestPlainFaults(t *testing.T) {
	r, err := Open("in", strings.NewReader(`{"a":"1","b":{"c":{"d":1}}}`+"\n"+`{"z":"2"}`), Options{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	row, err := r.Next()
	if err != nil || row.Cells[0] != "1" || row.Faults[1] == "" {
		t.Errorf("row %v, faults %v, error %v", row.Cells, row.Faults, err)
	}
	row, err = r.Next()
	if err != nil || row.Faults != nil || row.Cells[2] != "2" || r.Mapping().Columns[2].Header != "z" {
		t.Errorf("row %v, faults %v, error %v", row.Cells, row.Faults, err)
	}
}
