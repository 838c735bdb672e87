package main

import (
	"fmt"
	"slices"
	"strings"

	"standing/news"
)

// counted are the acts of which a claim that no row tells is one too many.
var counted = []news.Act{
	news.List, news.Delist, news.Suspend, news.Resume, news.Annul, news.Renew, news.Ban, news.Outlaw, news.Raid, news.Search,
	news.Seize, news.Freeze, news.Confiscate, news.HandOver, news.Indict, news.Try, news.Kill,
}

// score counts what was found.
type score struct {
	required, found  int // rows
	claims, extra    int // of counted acts, and those that no row tells
	forces, forcesOK int
	dates, datesOK   int
	broken           int
	notes            []string
}

func (s *score) add(t score) {
	s.required, s.found = s.required+t.required, s.found+t.found
	s.claims, s.extra = s.claims+t.claims, s.extra+t.extra
	s.forces, s.forcesOK = s.forces+t.forces, s.forcesOK+t.forcesOK
	s.dates, s.datesOK = s.dates+t.dates, s.datesOK+t.datesOK
	s.broken += t.broken
}

func (s score) recall() float64    { return share(s.found, s.required) }
func (s score) precision() float64 { return share(s.claims-s.extra, s.claims) }
func (s score) force() float64     { return share(s.forcesOK, s.forces) }
func (s score) date() float64      { return share(s.datesOK, s.dates) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func (s score) String() string {
	return fmt.Sprintf("recall %.2f (%d of %d)  precision %.2f (%d extra of %d)  force %.2f  dates %.2f  broken %d",
		s.recall(), s.found, s.required, s.precision(), s.extra, s.claims, s.force(), s.date(), s.broken)
}

// score compares what was read with what is marked, by the rules that the gold files of
// shared pages are scored by: a row fits a claim where act, subject, authority and speaker
// agree and the quote begins in one of its lines; rows and claims are paired so that as many
// rows as possible are found.
func (g *gold) score(reading news.Reading) (s score) {
	var claims []news.Claim
	for _, story := range reading.Stories {
		claims = append(claims, story.Claims...)
	}
	paired := g.pair(claims)
	byID := map[string]news.Claim{}
	for r, c := range paired {
		byID[g.Claims[r].ID] = claims[c]
	}
	for r, row := range g.Claims {
		c, ok := paired[r]
		if ok && row.Denies != "" && (byID[row.Denies].ID == "" || claims[c].Denies != byID[row.Denies].ID) {
			ok = false
		}
		s.required += one(!row.Optional)
		if !ok {
			s.note(!row.Optional, "missed %s", row.ID)
			continue
		}
		if !row.Optional {
			s.found++
			s.judge(row, claims[c])
		}
	}
	s.overmuch(g, claims, paired)
	g.knockouts(&s, reading, claims)
	return s
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *score) note(if_ bool, format string, args ...any) {
	if if_ {
		s.notes = append(s.notes, fmt.Sprintf(format, args...))
	}
}

// judge compares force and dates of a claim that was found.
func (s *score) judge(r row, c news.Claim) {
	s.forces++
	right := slices.Contains(r.Force, c.Force)
	s.forcesOK += one(right)
	s.note(!right, "%s: force %s, not %v", r.ID, c.Force, r.Force)
	for _, d := range []struct {
		name string
		want day
		got  string
		ok   bool
	}{
		{"said", r.Said, c.Said.String(), r.Said.right(c.Said)},
		{"happened", r.Happened, c.Happened.String(), r.Happened.right(c.Happened)},
	} {
		if d.want.given {
			s.dates++
			s.datesOK += one(d.ok)
			s.note(!d.ok, "%s: %s %q, not %q", r.ID, d.name, d.got, d.want.date)
		}
	}
}

// overmuch counts claims of acts that no row tells.
func (s *score) overmuch(g *gold, claims []news.Claim, paired map[int]int) {
	used := map[int]bool{}
	for _, c := range paired {
		used[c] = true
	}
	for i, c := range claims {
		if used[i] || slices.Contains(counted, c.Act) {
			s.claims++
		}
		if !used[i] && slices.Contains(counted, c.Act) {
			s.extra++
			s.note(true, "extra in line %d: %s %q by %q (%s)", g.line(c.Quote.Start), c.Act, c.Subject, c.Authority, c.Force)
		}
	}
}

// knockouts counts the readings that would be wrong.
func (g *gold) knockouts(s *score, reading news.Reading, claims []news.Claim) {
	for _, rule := range g.Never {
		for _, c := range claims {
			if rule.broken(c, g.line(c.Quote.Start)) {
				s.broken++
				s.note(true, "broken: %s (line %d)", rule.Why, g.line(c.Quote.Start))
			}
		}
	}
	if len(reading.Stories) != len(g.Stories) {
		s.broken++
		s.note(true, "broken: %d stories, not %d", len(reading.Stories), len(g.Stories))
	}
	seen := map[string]bool{}
	for _, c := range claims {
		key := fmt.Sprint(c.Act, c.Subject, c.Authority, c.Speaker, c.Object, c.Happened, c.Force, g.line(c.Quote.Start))
		if slices.Contains(counted, c.Act) && seen[key] {
			s.broken++
			s.note(true, "broken: claimed twice: %s", key)
		}
		seen[key] = true
	}
}

func (r rule) broken(c news.Claim, line int) bool {
	within := slices.Contains(r.Lines, line)
	if r.Range {
		within = line >= r.Lines[0] && line <= r.Lines[1]
	}
	switch {
	case !within, r.Act != nil && !slices.Contains(r.Act, c.Act), r.Force != nil && !slices.Contains(r.Force, c.Force):
		return false
	case !r.Authority.fits(c.Authority), r.AuthorityNot.Regexp != nil && r.AuthorityNot.fits(c.Authority), !r.Subject.fits(c.Subject):
		return false
	}
	return r.Year == "" || strings.Contains(c.Said.String()+c.Happened.String(), r.Year)
}
