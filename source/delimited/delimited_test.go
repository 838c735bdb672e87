package delimited

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/source"
)

func rows(text string) (all [][]string, lines []int, err error) {
	r, err := Open(source.File{Name: "f.csv", Data: []byte(text)}, ',')
	if err != nil {
		return nil, nil, err
	}
	for {
		row, err := r.Next()
		if errors.Is(err, io.EOF) {
			return all, lines, nil
		}
		if err != nil {
			return nil, nil, err
		}
		again, rest, err := Split(nil, row.Raw, ',')
		if err != nil || len(rest) > 0 {
			return nil, nil, fmt.Errorf("split anew: %v, left %q", err, rest)
		}
		if diff := cmp.Diff(row.Cells, again); diff != "" {
			return nil, nil, errors.New("split anew: " + diff)
		}
		all, lines = append(all, again), append(lines, row.Line)
	}
}

func TestRows(t *testing.T) {
	for text, want := range map[string][][]string{
		"a,b\n1,2\n":                    {{"1", "2"}},
		"\ufeffa,b\r\n1,\r\n\r\n,2\r\n": {{"1", ""}, {"", "2"}},
		"a,b\n\"x, \"\"y\"\"\n z\",2\n": {{"x, \"y\"\n z", "2"}},
		"a,b\n1,5\" pipe\n":             {{"1", `5" pipe`}},
		"a,b\n1,\"2\"":                  {{"1", "2"}},
		"a,b\n":                         nil,
	} {
		got, _, err := rows(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestLines(t *testing.T) {
	_, lines, err := rows("a,b\n\"1\n\n\",2\n\n3,4\n")
	if err != nil || !cmp.Equal(lines, []int{2, 6}) {
		t.Errorf("lines %v, error %v", lines, err)
	}
}

func TestRefusals(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "f.csv: the file is empty",
		"<!DOCTYPE html>":         "f.csv: this is an html page and not a table",
		"a,b\n1,2":                "f.csv:2: cut short: the file ends in the middle of a row",
		"a,b\n\"1\"":              "f.csv:2: cut short: the file ends in the middle of a row",
		"a,b\n1,\"2\n3,4\n":       "f.csv:2: cut short: a quote is never closed",
		"a,b\n1\n":                "f.csv:2: 1 cells where the columns are 2",
		"a,b\n1,\"2\"3\n":         "f.csv:2: text after a closing quote: the quotes are not paired",
		"a,b\n1,2\nM\xfcller,2\n": "f.csv:3: not UTF-8 text",
		"a,b\n1,\x00\n":           "f.csv:2: the byte 0x00, which no text holds",
	} {
		_, _, err := rows(text)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add("a,b\n\"1\",2\r\n")
	f.Add("a,b\n\"x, \"\"y\"\"\n z\",2\n")
	f.Fuzz(func(t *testing.T, text string) {
		all, _, err := rows(text)
		if err != nil {
			if _, ok := errors.AsType[*standing.InputError](err); !ok {
				t.Fatal(err)
			}
		}
		for _, row := range all {
			if strings.Contains(strings.Join(row, ""), "\x00") {
				t.Fatal("a zero byte")
			}
		}
	})
}
