package rows

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestSheet(t *testing.T) {
	data := book(t, map[string]any{"A1": "name", "B1": "born", "A3": "Lantern", "B3": 22510, "C3": "", "D4": 7},
		styled(t, "B3", excelize.Style{NumFmt: 14}))
	s, err := OpenSheet(data)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	type row struct {
		Line  int
		Cells []string
	}
	var got []row
	for {
		line, cells, err := s.Row()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(cells) > 0 {
			got = append(got, row{line, slices.Clone(cells)})
		}
	}
	want := []row{{1, []string{"name", "born"}}, {3, []string{"Lantern", "1961-08-17"}}, {4, []string{"", "", "", "7"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSheetErrors(t *testing.T) {
	data := book(t, map[string]any{"A1": "name"})
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"no zip":   {[]byte("name,born"), "no xlsx workbook"},
		"cut":      {data[:len(data)/2], "damaged or cut"},
		"no sheet": {pack(t, map[string]string{"a.txt": "a"}), "no xlsx workbook"},
		"empty":    {book(t, nil), "has anything in it"},
		"too much": {append([]byte("PK"), bytes.Repeat([]byte{0}, 64<<20)...), "larger than"},
	} {
		if _, err := OpenSheet(c.data); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
	formula := pack(t, bare(`<row r="1"><c r="A1"><f>1+1</f></c></row>`))
	s, err := OpenSheet(formula)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, _, err := s.Row(); err == nil || !strings.Contains(err.Error(), "column 1 is a formula") {
		t.Errorf("formula: %v", err)
	}
}
