package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"standing"
	"standing/edtf"
	"standing/match"
	"standing/party"
	"standing/screen"
)

type replayCmd struct {
	Header string `arg:"" help:"A file that holds the run header: output of screen as jsonl or csv, or the header alone."`
	File   string `arg:"" help:"The file that was screened."`
	Out    string `help:"Write to a file." short:"o" placeholder:"FILE" type:"path"`
}

// Help is shown below the flags.
func (replayCmd) Help() string {
	return "Gives the same bytes as the run that the header is of, or says which evidence is missing.\n\n" +
		"  standing screen customers.csv --format jsonl > yesterday.jsonl\n  standing replay yesterday.jsonl customers.csv | cmp - yesterday.jsonl"
}

func (c replayCmd) Run(e *env) error {
	header, err := readHeader(c.Header)
	if err != nil {
		return err
	}
	open := e.with
	if header.Register == registerStarter {
		open = e.withStarter
	}
	return open(func(h *home) error {
		s, err := sameScreener(e, h, header)
		if err != nil {
			return err
		}
		again := s.Header(h.register, header.Thresholds, header.Include)
		again.Overrides, again.Sheet, again.Format = header.Overrides, header.Sheet, header.Format
		return runScreen(e, h, s, again, c.File, c.Out, nil)
	})
}

// sameScreener opens the register as of the header's moments. What the header rests on and is not held any more
// is an error.
func sameScreener(e *env, h *home, header screen.Header) (*screen.Screener, error) {
	s, err := screenerOf(e, h, header)
	if err != nil {
		return nil, err
	}
	if missing := header.Missing(s.View); len(missing) > 0 {
		return nil, standing.Errorf(standing.Unavailable, "this run can't be repeated; missing is %s", strings.Join(missing, "; "))
	}
	return s, nil
}

// screenerOf opens the register as of the header's moments.
func screenerOf(e *env, h *home, header screen.Header) (*screen.Screener, error) {
	on, err := edtf.ParseDay(header.On)
	if err != nil {
		return nil, fmt.Errorf("header: on: %w", err)
	}
	m := party.Moment{Known: header.Known}
	if header.PublishedBy != nil {
		m.PublishedBy = *header.PublishedBy
	}
	s, err := newScreener(e, h, m, on, header.In)
	if err == nil {
		s.Exhaustive = header.Exhaustive
		name, _, _ := strings.Cut(header.Matcher, "/")
		if model, err := match.ModelByName(name); err == nil { // else Missing tells
			s.Model = model
		}
	}
	return s, err
}

// readHeader finds the run header in a file: {"header": ...} or a comment on its first
// line, or the header alone.
func readHeader(path string) (screen.Header, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return screen.Header{}, err
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return parseHeader(path, first, data)
}

// parseHeader reads a run header from the first line of a file, else from all of it.
func parseHeader(path string, first, whole []byte) (screen.Header, error) {
	first = bytes.TrimPrefix(first, []byte("# "))
	var wrapped struct {
		Header *screen.Header `json:"header"`
	}
	if err := json.Unmarshal(first, &wrapped); err == nil && wrapped.Header != nil {
		return *wrapped.Header, nil
	}
	for _, text := range [][]byte{first, whole} {
		var header screen.Header
		if err := json.Unmarshal(text, &header); err == nil && header.Version != 0 {
			return header, nil
		}
	}
	return screen.Header{}, &standing.InputError{File: path, Line: 1, Err: fmt.Errorf("no run header: want output of screen as jsonl or csv, or the header alone")}
}
