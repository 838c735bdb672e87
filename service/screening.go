package service

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"standing"
	"standing/edtf"
	"standing/match"
	"standing/screen"
)

// Settings say what is asked of a snapshot, besides whom about.
type Settings struct {
	On         edtf.Day
	In         string   // an instrument or a jurisdiction; empty for all
	Model      string   // empty for the usual one
	Thresholds string   // as screen.ParseThresholds reads them
	Include    []string // "former": former listings count as hits
	Require    []string // sources that must be held and fresh
}

func (c Settings) key() string {
	return fmt.Sprintf("%d|%s|%s|%s|%q|%q", c.On, c.In, c.Model, c.Thresholds, c.Include, c.Require)
}

// Screening is a snapshot opened for questions of one kind, for any number of askers.
type Screening struct {
	*screen.Screener
	// Header is the run header; its text as JSON is made once.
	Header     screen.Header
	HeaderJSON []byte
	Snapshot   *Snapshot
	key        string
}

func newScreening(s *Snapshot, c Settings) (*Screening, error) {
	thresholds, err := screen.ParseThresholds(c.Thresholds)
	if err != nil {
		return nil, err
	}
	for _, what := range c.Include {
		if what != "former" {
			return nil, standing.Errorf(standing.Invalid, "include %q: there is only former", what)
		}
	}
	asked, err := screen.New(s.View, c.On, c.In)
	if err != nil {
		return nil, err
	}
	if asked.Model, err = match.ModelByName(c.Model); err != nil {
		return nil, standing.Errorf(standing.Invalid, "model: %w", err)
	}
	asked.Corpus, asked.Least = s.corpus, thresholds.Least()
	if err := asked.Require(c.Require); err != nil {
		return nil, err
	}
	made := &Screening{key: c.key(), Screener: asked, Header: asked.Header(s.store.Name, thresholds, c.Include), Snapshot: s}
	made.Header.Format = "jsonl"
	if made.HeaderJSON, err = plainJSON(made.Header); err != nil {
		return nil, err
	}
	return made, nil
}

// plainJSON is JSON as the command line writes it: without escapes for HTML.
func plainJSON(v any) ([]byte, error) {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(text.Bytes(), []byte("\n")), err
}

// parseRef reads "source:id".
func parseRef(text string) (standing.EntryRef, error) {
	ref, ok := standing.ParseEntryRef(strings.TrimSpace(text))
	if !ok {
		return ref, standing.Errorf(standing.Invalid, "%q does not name an entry: want source:id, such as us-ofac-sdn:4711", text)
	}
	return ref, nil
}
