package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"standing"
	"standing/ledger"
	"standing/screen"
)

// checkScreenAgreesWithShow screens names of every hundredth entry as of an earlier day, and wants of each party
// found what show says of it on that day; and of the same rows, compared with every entry, the same bytes.
func checkScreenAgreesWithShow(t *testing.T, e *env) {
	const on = "2022-03-01"
	file := filepath.Join(t.TempDir(), "customers.csv")
	writeCustomers(t, e, file)
	lines, looked := screened(t, e, screenCmd{File: file, when: when{On: on}})
	shown := map[string]screen.Match{}
	for _, l := range lines {
		for _, m := range l.Matches {
			want, ok := shown[m.Entry]
			if !ok {
				want = show(t, e, m.Entry, on)
				shown[m.Entry] = want
			}
			if !reflect.DeepEqual(m.Standings, want.Standings) || m.Class != want.Class || m.Party != want.Party {
				t.Errorf("row %d, %s: screen says %+v, show says %+v", l.Row, m.Entry, m.Standings, want.Standings)
			}
		}
	}
	if len(shown) < 100 {
		t.Errorf("only %d entries were found", len(shown))
	}
	if _, compared := screened(t, e, screenCmd{File: file, Exhaustive: true, when: when{On: on}}); !bytes.Equal(looked, compared) {
		t.Error("compared with every entry the result is another")
	}
}

// writeCustomers writes a name of every hundredth entry.
func writeCustomers(t *testing.T, e *env, path string) {
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := csv.NewWriter(f)
	_ = w.Write([]string{"id", "name"})
	err = e.with(func(h *home) error {
		n := 0
		return h.ledger.EachSaid(e.ctx, e.now().Add(time.Hour), time.Time{}, func(said ledger.Said) error {
			if n++; n%100 == 0 && len(said.Entry.Names) > 0 {
				return w.Write([]string{said.Ref.ID, said.Entry.Names[n%len(said.Entry.Names)].Text})
			}
			return nil
		})
	})
	w.Flush()
	if err := errors.Join(err, w.Error(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// screened runs a screening and reads its lines; the bytes are those behind the header.
func screened(t *testing.T, e *env, c screenCmd) (lines []screen.Line, rest []byte) {
	c.Out = filepath.Join(t.TempDir(), "result.jsonl")
	run := *e
	run.format = "jsonl"
	if err := c.Run(&run); !errors.Is(err, errFound) {
		t.Fatal(err)
	}
	data, err := os.ReadFile(c.Out)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ = bytes.Cut(data, []byte("\n"))
	for text := range bytes.Lines(rest) {
		var l screen.Line
		if err := json.Unmarshal(text, &l); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, l)
	}
	return lines, rest
}

// show tells where the party of an entry stands, as it is printed.
func show(t *testing.T, e *env, entry, on string) (m screen.Match) {
	err := e.with(func(h *home) error {
		s, err := when{On: on}.screener(e, h)
		if err != nil {
			return err
		}
		ref, _ := standing.ParseEntryRef(entry)
		told, err := s.Show(e.ctx, ref)
		if err != nil {
			return err
		}
		text, err := json.Marshal(told)
		if err != nil {
			return err
		}
		return json.Unmarshal(text, &m)
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}
