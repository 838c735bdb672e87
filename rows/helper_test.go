package rows

import (
	"io"
	"strings"
	"testing"

	"standing"
)

// got is what a test says of a row.
type got = map[Field][]string

// readAll reads text to its end.
func readAll(t *testing.T, text string, opts Options) (*Reader, []got, error) {
	t.Helper()
	r, err := Open("in", strings.NewReader(text), opts)
	if err != nil {
		return nil, nil, err
	}
	defer r.Close()
	rows, err := drain(r)
	return r, rows, err
}

func drain(r *Reader) (rows []got, err error) {
	for {
		row, err := r.Next()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		values := make(got)
		for f, v := range row.Values {
			values[f] = append([]string(nil), v...)
		}
		rows = append(rows, values)
	}
}

// wantError holds an error against a part of its text and its kind.
func wantError(t *testing.T, err error, part string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one with %q", part)
	}
	if !strings.Contains(err.Error(), part) {
		t.Errorf("got error %q, want one with %q", err, part)
	}
	if standing.KindOf(err) != standing.Invalid {
		t.Errorf("the error %q is not of kind Invalid", err)
	}
}

// fields returns the fields of the columns in order.
func fields(m Mapping) (all []Field) {
	for _, c := range m.Columns {
		all = append(all, c.Field)
	}
	return all
}
