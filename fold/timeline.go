package fold

import (
	"slices"

	"standing"
	"standing/edtf"
)

// Piece is a span of days, from From until the day before Until, on which the state, its
// flags and its grounds are the same.
type Piece struct {
	From, Until edtf.Day
	State       standing.State
	Flags       []standing.Flag // all but stale, which depends on who asks when
	Basis       standing.Basis
	Why         standing.Why
	// Began is the day in force of what began the state, as far as it is known; of an
	// unclear piece, that of the change that may have happened.
	Began edtf.Date
	Acts  []int // places in Evidence.Acts of the acts that decide here
}

// Timeline is the standing of a party under an instrument on every day.
type Timeline struct {
	Pieces []Piece // in the order of time, without gaps, from one end of time to the other
	Shows  []Show  // as given, and those made of attestations
}

// Fold computes the timeline of the evidence. Without evidence it is one piece, not covered.
func Fold(ev Evidence) Timeline {
	acts, shows := ev.split()
	kept, disputes := weighed(shows)
	looks := looksOf(kept)
	changes, renewals := ev.transitions(acts, kept, looks)
	w := &weigher{
		transitions: changes, stretches: stretches(looks), disputes: disputes, firstSeen: firstSeen(acts, looks),
	}
	m := &marker{acts: acts, transitions: changes, stretches: w.stretches, renewals: renewals, lapsesAfter: ev.LapsesAfter}
	var t Timeline
	t.Shows = shows
	days := cuts(w, m)
	for i, from := range days {
		until := edtf.NoUpper
		if i+1 < len(days) {
			until = days[i+1]
		}
		t.add(w.piece(from, until, m))
	}
	return t
}

// piece decides the state of the days from from until until, on which nothing changes. The
// first piece reaches back to the end of time, which is no day: the day before the next
// stands for it.
func (w *weigher) piece(from, until edtf.Day, m *marker) Piece {
	day := from
	if day == edtf.NoLower {
		day = until - 1
	}
	a := m.lapse(day, w.on(day))
	p := Piece{From: from, Until: until, State: a.state, Basis: a.basis, Why: a.why, Flags: m.flags(day, a)}
	switch a.begun.kind {
	case byTransition:
		t := w.transitions[a.begun.index]
		p.Began, p.Acts = t.printed, t.acts
	case byStretch:
		p.Began = w.stretches[a.begun.index].printed
	}
	return p
}

func (t *Timeline) add(p Piece) {
	if n := len(t.Pieces); n > 0 && t.Pieces[n-1].same(p) {
		t.Pieces[n-1].Until = p.Until
		return
	}
	t.Pieces = append(t.Pieces, p)
}

func (p Piece) same(q Piece) bool {
	return p.State == q.State && p.Basis == q.Basis && p.Why == q.Why && p.Began == q.Began &&
		slices.Equal(p.Flags, q.Flags) && slices.Equal(p.Acts, q.Acts)
}

// firstSeen returns the earliest evidence that the party was listed at all. What the news say
// was announced is none: it moves nothing.
func firstSeen(acts []actAt, looks []look) edtf.Day {
	first := edtf.NoUpper
	for _, a := range acts {
		if a.Basis == standing.BasisClaim && a.Force != standing.Done {
			continue
		}
		for _, d := range []edtf.Date{a.Decided, a.Published} {
			if lo, _ := d.Bounds(); lo.Known() {
				first = min(first, lo)
			}
		}
	}
	for _, l := range looks {
		if l.state != standing.NotListed {
			first = min(first, l.at.Day)
		}
	}
	return first
}

// cuts returns every day on which the answer can change, in order and each once, beginning
// with the end of time.
func cuts(w *weigher, m *marker) []edtf.Day {
	days := []edtf.Day{edtf.NoLower}
	add := func(d edtf.Day) {
		if d.Known() {
			days = append(days, d)
		}
	}
	for _, t := range w.transitions {
		add(t.lo)
		add(t.hi)
		for _, s := range w.stretches {
			add(t.hi.Add(s.lag + 1))
		}
	}
	for _, s := range w.stretches {
		add(s.first)
		add(s.last)
		add(s.last + 1)
	}
	for _, d := range w.disputes {
		add(d.from)
		add(d.to + 1)
	}
	add(w.firstSeen)
	for _, d := range m.cuts() {
		add(d)
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// On returns the piece that holds the day.
func (t Timeline) On(day edtf.Day) Piece {
	i, found := slices.BinarySearchFunc(t.Pieces, day, func(p Piece, d edtf.Day) int {
		switch {
		case p.Until <= d && p.Until != edtf.NoUpper:
			return -1
		case p.From > d:
			return 1
		}
		return 0
	})
	if !found {
		return Piece{State: standing.NotCovered}
	}
	return t.Pieces[i]
}
