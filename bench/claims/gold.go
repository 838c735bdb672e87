package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"

	"standing/edtf"
	"standing/news"
)

// gold is what a person marked in a page.
type gold struct {
	Page      string            `json:"page"`
	Published map[string]string `json:"published"`
	Stories   []struct {
		Lines []int `json:"lines"`
	} `json:"stories"`
	Claims []row  `json:"claims"`
	Never  []rule `json:"never"`

	text      []byte
	published map[int]edtf.Date
	starts    []int // where each line of the page begins
}

// row is one claim. Subject, authority and speaker are patterns; where a date is given as
// null none may be invented.
type row struct {
	ID        string       `json:"id"`
	Lines     []int        `json:"lines"`
	Act       []news.Act   `json:"act"`
	Subject   pattern      `json:"subject"`
	Authority pattern      `json:"authority"`
	Speaker   pattern      `json:"speaker"`
	Force     []news.Force `json:"force"`
	Denies    string       `json:"denies"`
	Optional  bool         `json:"optional"`
	Said      day          `json:"said"`
	Happened  day          `json:"happened"`
}

// rule is a reading that would be wrong.
type rule struct {
	Why          string       `json:"why"`
	Lines        []int        `json:"lines"`
	Range        bool         `json:"range"`
	Act          []news.Act   `json:"act"`
	Force        []news.Force `json:"force"`
	Subject      pattern      `json:"subject"`
	Authority    pattern      `json:"authority"`
	AuthorityNot pattern      `json:"authority_not"`
	Year         string       `json:"year"`
}

// pattern is a regular expression that is searched for, in any case.
type pattern struct{ *regexp.Regexp }

func (p *pattern) UnmarshalText(text []byte) (err error) {
	p.Regexp, err = regexp.Compile("(?i)" + string(text))
	return err
}

// fits reports whether the pattern is found; one that is not given fits all.
func (p pattern) fits(s string) bool { return p.Regexp == nil || p.MatchString(s) }

// day is a date that may be given as null.
type day struct {
	given bool
	date  edtf.Date
}

func (d *day) UnmarshalJSON(raw []byte) error {
	d.given = true
	if bytes.Equal(raw, []byte("null")) {
		return nil
	}
	return json.Unmarshal(raw, &d.date)
}

// right reports whether the date covers the same days.
func (d day) right(e edtf.Date) bool {
	lo, hi := d.date.Bounds()
	lo2, hi2 := e.Bounds()
	return d.date.IsZero() == e.IsZero() && lo == lo2 && hi == hi2
}

func readGold(file string) (g gold, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return g, err
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		return g, fmt.Errorf("%s: %w", file, err)
	}
	g.published = map[int]edtf.Date{}
	for n, text := range g.Published {
		i, err := strconv.Atoi(n)
		if err != nil {
			return g, fmt.Errorf("%s: story %q: %w", file, n, err)
		}
		if g.published[i], err = edtf.Parse(text); err != nil {
			return g, fmt.Errorf("%s: %w", file, err)
		}
	}
	if g.text, err = os.ReadFile(filepath.Join(filepath.Dir(file), g.Page)); err != nil {
		return g, err
	}
	g.starts = []int{0}
	for i, b := range g.text {
		if b == '\n' {
			g.starts = append(g.starts, i+1)
		}
	}
	return g, nil
}

// line is the line, counted from 1, in which a byte of the page lies.
func (g *gold) line(at int) int {
	n, found := slices.BinarySearch(g.starts, at)
	if found {
		n++
	}
	return n
}
