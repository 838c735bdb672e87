package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"standing"
	"standing/screen"
)

// stopped is a result that was cut off: what it has of rows that are surely whole.
type stopped struct {
	header screen.Header
	row    int   // the first row to screen again
	keep   int64 // bytes before that row's
	begun  bool  // all that stands before the first row is there
	hits   int   // rows before it with a match that counts
}

// readStopped reads a result as far as it was written. Rows come in their order, so all before
// the last are whole.
func readStopped(path string) (s stopped, err error) {
	f, err := os.Open(path)
	if err != nil {
		return s, err
	}
	defer f.Close()
	in := bufio.NewReaderSize(f, 1<<16)
	first, err := in.ReadBytes('\n')
	if err != nil {
		return s, &standing.InputError{File: path, Line: 1, Err: errors.New("no whole run header: nothing can be resumed")}
	}
	if s.header, err = parseHeader(path, first, nil); err != nil {
		return s, err
	}
	s.keep, s.row = int64(len(first)), 1
	switch s.header.Format {
	case "jsonl", "json":
		s.begun = true
		return s, s.jsonLines(in)
	case "csv":
		return s, s.commaText(in)
	}
	return s, standing.Errorf(standing.Invalid, "a result as %s can't be resumed: as csv or jsonl it can", s.header.Format)
}

// reach notes that the result has reached a row; at is where the row's bytes begin.
func (s *stopped) reach(row int, at int64) { s.row, s.keep = row, at }

func (s *stopped) jsonLines(in *bufio.Reader) error {
	at := s.keep
	hit := false
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return nil // the end, or a line that was cut
		}
		var l screen.Line
		if err := json.Unmarshal(line, &l); err != nil {
			return nil
		}
		if hit {
			s.hits++
		}
		s.reach(l.Row, at)
		hit = slices.ContainsFunc(l.Matches, func(m screen.Match) bool { return s.counts(m.Class) })
		at += int64(len(line))
	}
}

func (s *stopped) counts(c screen.Class) bool {
	return c == screen.Current || c == screen.Former && slices.Contains(s.header.Include, "former")
}

// commaText reads rows of csv. The first is that of the columns.
func (s *stopped) commaText(in io.Reader) error {
	r := csv.NewReader(in)
	header := s.keep
	begin, row, hit := header, 0, false
	for n := 0; ; n++ {
		cells, err := r.Read()
		if err != nil {
			return nil
		}
		at := begin
		begin = header + r.InputOffset()
		if n == 0 {
			s.keep, s.begun = begin, true
			continue
		}
		if now, err := strconv.Atoi(cells[0]); err != nil {
			return nil
		} else if now != row {
			if hit {
				s.hits++
			}
			row, hit = now, false
			s.reach(row, at)
		}
		hit = hit || s.counts(screen.Class(cells[3]))
	}
}

// resume goes on with a result that was cut off. The whole is, to the byte, what one run would have
// written.
func (c screenCmd) resume(e *env, h *home) error {
	s, err := readStopped(c.Out)
	if err != nil {
		return err
	}
	screener, err := sameScreener(e, h, s.header)
	if err != nil {
		return err
	}
	if !s.begun {
		s.keep = 0
	}
	if err := os.Truncate(c.Out, s.keep); err != nil {
		return err
	}
	if s.row > 1 {
		fmt.Fprintf(e.stderr, "goes on at row %d\n", s.row)
	}
	return runScreen(e, h, screener, s.header, c.File, c.Out, &s)
}

// resumed is a sink behind a beginning that stands already.
type resumed struct{ screen.Sink }

// Begin does nothing.
func (resumed) Begin(screen.Header) error { return nil }
