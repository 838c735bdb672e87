package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"standing"
	"standing/ledger"
	"standing/match"
	"standing/party"
)

// HeaderVersion is the version of the header's own form.
const HeaderVersion = 1

// Header says what a screening was run on: everything that decides its output. Run again
// with it, a screening of the same file gives the same bytes.
type Header struct {
	Version     int        `json:"version"`
	Register    string     `json:"register"` // "home", or "starter" for the embedded register
	On          string     `json:"on"`
	Known       time.Time  `json:"known"`
	PublishedBy *time.Time `json:"published_by,omitempty"`
	In          string     `json:"in,omitempty"`
	Matcher     string     `json:"matcher"`
	Thresholds  Thresholds `json:"thresholds"`
	Exhaustive  bool       `json:"exhaustive,omitempty"` // every entry was compared with
	Include     []string   `json:"include,omitempty"`    // "former": former listings count as hits
	Mapping     []string   `json:"mapping"`              // the columns read, as "column: meaning"
	Overrides   string     `json:"overrides,omitempty"`
	Sheet       string     `json:"sheet,omitempty"`
	Format      string     `json:"format"`
	Sources     []Held     `json:"sources"`
	Coverage    []Coverage `json:"coverage"`
	Digest      string     `json:"digest"` // over the editions that were known
	Lacks       string     `json:"lacks"`  // one sentence: what a clear row does not say
}

// Held is an edition that the run rested on: the newest of its series.
type Held struct {
	Source   standing.SourceID `json:"source"`
	Series   string            `json:"series,omitempty"`
	Edition  string            `json:"edition"`
	Digest   string            `json:"digest"`
	Editions int               `json:"editions"` // of the series, up to this one
}

// Header makes the header of a run.
func (s *Screener) Header(register string, t Thresholds, include []string) Header {
	h := Header{
		Version: HeaderVersion, Register: register, On: s.On.String(), Known: s.View.Known.UTC(), In: s.In, Matcher: s.Model.Version(),
		Thresholds: t, Exhaustive: s.Exhaustive, Include: include, Mapping: []string{}, Sources: held(s.View), Coverage: s.coverage, Lacks: s.lacks(register),
	}
	h.Digest = digest(s.View)
	if !s.View.PublishedBy.IsZero() {
		by := s.View.PublishedBy.UTC()
		h.PublishedBy = &by
	}
	return h
}

// held returns the newest accepted edition of every series of the view.
func held(v *party.View) []Held {
	all := []Held{}
	for _, o := range v.Orders() {
		if o.Len() == 0 {
			continue
		}
		e := o.At(o.Len() - 1)
		all = append(all, Held{Source: e.Source, Series: e.Series, Edition: e.Label(), Digest: e.Digest, Editions: o.Len()})
	}
	return all
}

// digest sums up all accepted editions of the view, so that two runs on other evidence can
// never pass for the same.
func digest(v *party.View) string {
	var lines []string
	for _, o := range v.Orders() {
		for i := range o.Len() {
			e := o.At(i)
			lines = append(lines, fmt.Sprintf("%s %s %s %s %s", e.Source, e.Series, e.Day, e.Digest, e.Reader))
		}
	}
	slices.Sort(lines)
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	return hex.EncodeToString(sum[:])
}

// lacks says in one sentence what the register can't tell.
func (s *Screener) lacks(register string) string {
	if register == "starter" {
		return "This is the embedded starter register: partial, organizations only. A row without a match is not clear. " +
			"Load the official lists to screen against them. Ownership is not assessed."
	}
	var partial, stale []string
	for _, c := range s.coverage {
		switch {
		case !c.Complete:
			partial = append(partial, string(c.Source))
		case c.Stale || c.To == "":
			stale = append(stale, string(c.Source))
		}
	}
	text := "Ownership is not assessed."
	if len(stale) > 0 {
		text = "Stale: " + strings.Join(stale, ", ") + ". " + text
	}
	if len(partial) > 0 {
		text = "Partial: " + strings.Join(partial, ", ") + ". " + text
	}
	if len(s.coverage) == 0 {
		text = "Nothing is loaded. " + text
	}
	return text
}

// FullCoverage reports whether a row without a match may be called clear: some complete
// source is held, and none is stale on the day. Partial sources beside it take nothing away.
func (s *Screener) FullCoverage() bool {
	complete := false
	for _, c := range s.coverage {
		if !c.Complete {
			continue
		}
		if c.Stale || c.To == "" {
			return false
		}
		complete = true
	}
	return complete
}

// Missing returns what the header rests on and the view lacks, as sentences.
func (h Header) Missing(v *party.View) (missing []string) {
	if h.Version != HeaderVersion {
		missing = append(missing, fmt.Sprintf("the header has version %d, this program reads %d", h.Version, HeaderVersion))
	}
	name, _, _ := strings.Cut(h.Matcher, "/")
	if model, err := match.ModelByName(name); err != nil {
		missing = append(missing, fmt.Sprintf("the matcher %s: %v", h.Matcher, err))
	} else if model.Version() != h.Matcher {
		missing = append(missing, fmt.Sprintf("the matcher %s: this program has %s", h.Matcher, model.Version()))
	}
	for _, want := range h.Sources {
		found := slices.ContainsFunc(v.Orders(), func(o ledger.Order) bool {
			return o.Len() == want.Editions && o.At(o.Len()-1).Source == want.Source && o.At(o.Len()-1).Series == want.Series &&
				o.At(o.Len()-1).Digest == want.Digest
		})
		if !found {
			missing = append(missing, fmt.Sprintf("source %s %s: edition %s, the newest of %d", want.Source, want.Series, want.Edition, want.Editions))
		}
	}
	if len(missing) == 0 && digest(v) != h.Digest {
		missing = append(missing, "the editions held are not those of the run: their digest is another")
	}
	return missing
}
