package terminal

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

var lists = struct {
	head []string
	rows [][]string
}{
	[]string{"Party", "Instrument", "State", "Since"},
	[][]string{
		{"Bank Melli Iran", "US Specially Designated Nationals", "listed", "2018-11-05"},
		{"中国電子進出口総公司", "US NS-MBS", "not-listed", ""},
		{"Evil \x1b[2J\u202e name\nin two lines", "EU consolidated list of persons, groups and entities", "suspended", "2013-02-06"},
		{"short row"},
	},
}

func TestTable(t *testing.T) {
	tests := []struct {
		name  string
		width int
	}{{"free", 0}, {"usual", 100}, {"eighty", 80}, {"narrow", 40}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := Table(&out, lists.head, lists.rows, tt.width); err != nil {
				t.Fatal(err)
			}
			golden(t, "table-"+tt.name, out.Bytes())
		})
	}
}

func TestTableEdges(t *testing.T) {
	tests := []struct {
		name string
		head []string
		rows [][]string
		want string
	}{
		{"no rows", []string{"A", "Bee"}, nil, "A  Bee\n─  ───\n"},
		{"empty cells", []string{"A", "B"}, [][]string{{"", ""}, {"", "x"}}, "A  B\n─  ─\n\n   x\n"},
		{"a longer row", []string{"A"}, [][]string{{"x", "y"}}, "A\n─  ─\nx  y\n"},
		{"nothing", nil, nil, ""},
		{"no head", nil, [][]string{{"x", "y"}}, "x  y\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := Table(&out, tt.head, tt.rows, 80); err != nil {
				t.Fatal(err)
			}
			if out.String() != tt.want {
				t.Errorf("got %q, want %q", out.String(), tt.want)
			}
		})
	}
	if err := Table(failing{}, lists.head, nil, 80); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a writer that fails: %v", err)
	}
}

// TestTableKeepsItsWidth: lines fit, nothing of a cell is lost in wrapping, and no cell
// holds what drives a terminal.
func TestTableKeepsItsWidth(t *testing.T) {
	cell := rapid.OneOf(
		rapid.String(), rapid.StringMatching(`([a-z]{1,9} ){0,12}`), rapid.StringMatching(`[名簿 x]{0,30}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 5).Draw(t, "columns")
		row := rapid.SliceOfN(cell, columns, columns)
		head, rows := row.Draw(t, "head"), rapid.SliceOfN(row, 0, 5).Draw(t, "rows")
		width := rapid.IntRange(40, 240).Draw(t, "width")
		var out bytes.Buffer
		if err := Table(&out, head, rows, width); err != nil {
			t.Fatal(err)
		}
		for i, line := range linesOf(t, out.Bytes()) {
			if got := cellsOf(line); got > width {
				t.Errorf("line %d is %d cells wide, of %d: %q", i, got, width, line)
			}
			if strings.ContainsFunc(line, unsafeRune) || strings.HasSuffix(line, " ") {
				t.Errorf("line %d: %q", i, line)
			}
		}
		want := 0
		for _, r := range append(rows, head) {
			for _, c := range r {
				want += letters(Safe(c))
			}
		}
		if got := letters(strings.ReplaceAll(out.String(), "─", "")); want != got {
			t.Errorf("%d letters of %d:\n%s", got, want, out.String())
		}
	})
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) && r != '─' {
			n++
		}
	}
	return n
}
