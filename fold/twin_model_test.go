package fold

import (
	"standing"
	"standing/edtf"
)

// The twin is the fold once more, slow, from the written rules of docs/design.md alone:
// day by day over a small universe of days, windows as plain sets of days. The first day
// of the universe stands for everything earlier and the last for everything later.
type twin struct {
	zero     edtf.Day // the day that place 0 of the universe is
	n        int
	ev       Evidence
	acts     []twinAct
	moves    []twinMove
	again    []twinMove // renewals by F6, which move nothing
	parting  days       // days on which another state, were it shown, would part two of one state
	wide     []days     // the windows before looks narrowed them
	shows    []Show     // all
	spans    []twinSpan // what is left of them where no heavier one contradicts
	flagged  days       // days on which a heavier show contradicts one
	disputed days       // days on which equal shows contradict each other
	looks    [][]twinLook
	runs     []twinRun // of each look, by its order, the run it belongs to
	// seenListed are the days on which looks show it listed, or hold between two that do.
	seenListed days
}

// days is a set of days of the universe.
type days []bool

func (s days) first() int {
	for d := 0; d < len(s); d++ {
		if s[d] {
			return d
		}
	}
	return len(s)
}

func (s days) last() int {
	for d := len(s) - 1; d >= 0; d-- {
		if s[d] {
			return d
		}
	}
	return -1
}

func (s days) openBelow() bool { return s[0] }
func (s days) openAbove() bool { return s[len(s)-1] }

type twinAct struct {
	standing.Act
	force days // the days of in force, or since decided or published; nil without any date
	known int  // the first day decided or published, 0 if that is open; -1 if neither is dated
}

type twinMove struct {
	to       standing.State
	before   standing.State // what it presupposes
	window   days
	rank     standing.Rank
	basis    standing.Basis
	disagree bool // some telling does not agree
	hull     bool // the heaviest tellings have no day in common
	held     int
}

// twinSpan is a show, or what is left of one, from place to place.
type twinSpan struct {
	Show
	first, last twinMoment
}

type twinMoment struct{ day, seq int }

// The beginning and the end of a day.
const dawn, dusk = -1 << 20, 1 << 20

type twinLook struct {
	state  standing.State
	rank   standing.Rank
	lag    int
	source standing.SourceID
	seq    int
	order  int
}

type twinAnswer struct {
	state standing.State
	basis standing.Basis
	why   standing.Why
	flags map[standing.Flag]bool
}

func newTwin(ev Evidence, zero edtf.Day, n int) *twin {
	t := &twin{zero: zero, n: n, ev: ev, flagged: make(days, n), disputed: make(days, n), seenListed: make(days, n), parting: make(days, n)}
	t.readActs()
	t.weighShows()
	t.readLooks()
	t.readMoves()
	return t
}

func (t *twin) place(d edtf.Day) int {
	switch d {
	case edtf.NoLower:
		return 0
	case edtf.NoUpper:
		return t.n - 1
	}
	return int(d - t.zero)
}

func (t *twin) set(lo, hi int) days {
	s := make(days, t.n)
	for d := lo; d <= hi; d++ {
		s[d] = true
	}
	return s
}

func (t *twin) readActs() {
	t.shows = append(t.shows, t.ev.Shows...)
	for _, a := range t.ev.Acts {
		lo, hi := a.InForce.Bounds()
		if a.Verb == standing.VerbAttest {
			if a.Force == standing.Done && lo.Known() && hi.Known() {
				at := Sight{Day: hi}
				t.shows = append(t.shows, Show{State: standing.State(a.Value), First: at, Last: at, Source: "acts", Rank: a.Rank})
			}
			continue
		}
		m := twinAct{Act: a, known: -1}
		for _, d := range []edtf.Date{a.Decided, a.Published} {
			if !d.IsZero() {
				if lo, _ := d.Bounds(); m.known < 0 || t.place(lo) < m.known {
					m.known = t.place(lo)
				}
			}
		}
		if !a.InForce.IsZero() {
			m.force = t.set(t.place(lo), t.place(hi))
		} else if m.known >= 0 {
			m.force = t.set(m.known, t.n-1)
		}
		t.acts = append(t.acts, m)
	}
}

// F7b: the days on which a heavier show contradicts a show are taken out of it.
func (t *twin) weighShows() {
	for _, s := range t.shows {
		left := make(days, t.n)
		for d := range left {
			left[d] = t.lasts(s, d)
			for _, h := range t.shows {
				if left[d] && h.Rank < s.Rank && h.State != s.State && t.lasts(h, d) {
					left[d], t.flagged[d] = false, true
				}
			}
		}
		for d := range left {
			if !left[d] {
				continue
			}
			if at := t.momentOf(s, d); d == 0 || !left[d-1] {
				t.spans = append(t.spans, twinSpan{s, at[0], at[1]})
			} else {
				t.spans[len(t.spans)-1].last = at[1]
			}
		}
	}
	for d := range t.disputed {
		for _, a := range t.spans {
			for _, b := range t.spans {
				if a.lasts(d) && b.lasts(d) && a.Source != b.Source && a.Rank == b.Rank && a.State != b.State {
					t.disputed[d] = true
				}
			}
		}
	}
}

// momentOf returns the first and the last moment at which a show was looked at on a day on
// which it lasts: where that is neither its first nor its last day, any moment will do.
func (t *twin) momentOf(s Show, d int) [2]twinMoment {
	first, last := twinMoment{d, 0}, twinMoment{d, 0}
	switch isFirst, isLast := d == t.place(s.First.Day), d == t.place(s.Last.Day); {
	case isFirst && isLast:
		first.seq, last.seq = s.First.Seq, s.Last.Seq
	case isFirst:
		first.seq, last.seq = s.First.Seq, s.First.Seq
	case isLast:
		first.seq, last.seq = s.Last.Seq, s.Last.Seq
	}
	return [2]twinMoment{first, last}
}

func (t *twin) lasts(s Show, d int) bool {
	return t.place(s.First.Day) <= d && d <= t.place(s.Last.Day)
}

func (s twinSpan) lasts(d int) bool { return s.first.day <= d && d <= s.last.day }

func (s twinSpan) look(seq int) twinLook {
	return twinLook{state: s.State, rank: s.Rank, lag: s.Lag, source: s.Source, seq: seq}
}

// F4: the first and the last day of a show are looks, and so are the days around another
// show that says otherwise in between.
func (t *twin) readLooks() {
	t.looks = make([][]twinLook, t.n)
	order := 0
	for d := range t.looks {
		for _, s := range t.spans {
			switch {
			case d == s.first.day:
				t.looks[d] = append(t.looks[d], s.look(s.first.seq))
				if s.last.day == d && s.last != s.first {
					t.looks[d] = append(t.looks[d], s.look(s.last.seq))
				}
			case d == s.last.day:
				t.looks[d] = append(t.looks[d], s.look(s.last.seq))
			case s.lasts(d) && t.besideOther(s, d):
				t.looks[d] = append(t.looks[d], s.look(0))
			}
		}
		t.looks[d] = inOrder(t.looks[d])
		for i := range t.looks[d] {
			t.looks[d][i].order = order
			order++
		}
	}
	for o := range order {
		t.runs = append(t.runs, t.readRun(o))
		if r := t.runs[o]; r.state == standing.Listed {
			for d := r.first; d <= r.last; d++ {
				t.seenListed[d] = true
			}
		}
	}
}

// besideOther reports whether the day is the one before or after a show of another state.
func (t *twin) besideOther(s twinSpan, d int) bool {
	for _, o := range t.spans {
		if o.State != s.State && (d == o.first.day-1 || d == o.last.day+1) {
			return true
		}
	}
	return false
}

// inOrder orders the looks of one day by moment; of one moment the heavier comes later, and
// of these the later by source id. (What one source shows at one moment twice is not in the
// rules: the states then go by their names.)
func inOrder(looks []twinLook) (out []twinLook) {
	taken := make([]bool, len(looks))
	for range looks {
		best := -1
		for i, l := range looks {
			if !taken[i] && (best < 0 || l.comesBefore(looks[best])) {
				best = i
			}
		}
		taken[best] = true
		out = append(out, looks[best])
	}
	return out
}

func (l twinLook) comesBefore(o twinLook) bool {
	switch {
	case l.seq != o.seq:
		return l.seq < o.seq
	case l.rank != o.rank:
		return l.rank > o.rank
	case l.source != o.source:
		return l.source < o.source
	}
	return l.state < o.state
}

// shown returns what is shown on a day, in order: a show that lasts over the day shows its
// state from the beginning of the day to its end.
func (t *twin) shown(d int) (all []twinLook) {
	for _, s := range t.spans {
		if !s.lasts(d) {
			continue
		}
		from, to := dawn, dusk
		if d == s.first.day {
			from = s.first.seq
		}
		if d == s.last.day {
			to = s.last.seq
		}
		all = append(all, s.look(from), s.look(to))
	}
	return inOrder(all)
}

// F2, F5: transitions; F6: the same event; F3a: open ends; F4: narrowed by looks.
func (t *twin) readMoves() {
	for i, a := range t.acts {
		to, ok := twinTarget(a.Act)
		switch {
		case !ok || a.Force != standing.Done || a.force == nil:
			continue
		case a.InForce.IsZero() && a.known == 0:
			continue // without a beginning even so, it moves nothing
		}
		m := twinMove{to: to, before: standing.Listed, window: a.force, rank: a.Rank, basis: standing.BasisAct, held: i}
		switch {
		case a.Verb == standing.VerbResume:
			m.before = standing.Suspended
		case to == standing.Listed:
			m.before = standing.NotListed
		}
		t.moves = append(t.moves, m)
	}
	t.readStated()
	t.moves = t.byBeginning(t.moves)
	t.joinSame()
	t.closeOpenEnds()
	for i := range t.moves {
		t.wide = append(t.wide, t.moves[i].window)
		t.narrow(&t.moves[i])
	}
	t.moves = t.byEnd(t.moves)
}

var (
	twinEffectTo = map[standing.Effect]standing.State{
		standing.Starts: standing.Listed, standing.Ends: standing.NotListed, standing.Suspends: standing.Suspended,
	}
	twinVerbTo = map[standing.Verb]standing.State{
		standing.VerbList: standing.Listed, standing.VerbResume: standing.Listed,
		standing.VerbDelist: standing.NotListed, standing.VerbSuspend: standing.Suspended,
	}
)

func twinTarget(a standing.Act) (standing.State, bool) {
	if a.Effect != standing.NoEffect {
		s, ok := twinEffectTo[a.Effect]
		return s, ok
	}
	s, ok := twinVerbTo[a.Verb]
	return s, ok
}

// F5: the earliest stated date counts, unless looks speak against it.
func (t *twin) readStated() {
	var best days
	for _, s := range t.ev.Stated {
		if s.IsZero() {
			continue
		}
		lo, hi := s.Bounds()
		w := t.set(t.place(lo), t.place(hi))
		if best == nil || w.first() < best.first() {
			best = w
		}
	}
	if best == nil {
		return
	}
	seen := false
	for d := 0; d < t.n; d++ {
		for _, l := range t.looks[d] {
			if l.state == standing.NotListed {
				if !seen && d >= best.first() {
					return
				}
				continue
			}
			if d < best.first() {
				return
			}
			seen = true
		}
	}
	t.moves = append(t.moves, twinMove{
		to: standing.Listed, before: standing.NotListed, window: best, rank: standing.RankStated, basis: standing.BasisStated, held: -1,
	})
}

// beginning is the day by which a window has its place among others: its first, or its
// last where it is open below.
func (m twinMove) beginning() int {
	if m.window.openBelow() {
		return m.window.last()
	}
	return m.window.first()
}

// F3a.
func (t *twin) closeOpenEnds() {
	for i, m := range t.moves {
		w := append(days(nil), m.window...)
		if m.window.openBelow() {
			for _, o := range t.moves[:i] {
				if o.to != m.to && !o.window.openBelow() && o.window.first() < m.window.last() {
					for d := 0; d <= o.window.first(); d++ {
						w[d] = false
					}
				}
			}
		}
		if m.window.openAbove() {
			for _, o := range t.moves[i+1:] {
				if o.to != m.to && !o.window.openAbove() && o.beginning() > m.window.first() {
					for d := o.window.last(); d < t.n; d++ {
						w[d] = false
					}
					break
				}
			}
		}
		t.moves[i].window = w
	}
}

// F4: what is shown inside a window, both ends included, narrows it.
func (t *twin) narrow(m *twinMove) {
	var inside []twinLook // what is shown inside, in the order of time
	var on []int          // and the days
	for d := range t.n {
		if m.window[d] {
			for _, l := range t.shown(d) {
				inside, on = append(inside, l), append(on, d)
			}
		}
	}
	before, after := -1, -1 // places in inside
	if m.window.openAbove() {
		for i := len(inside) - 1; i >= 0; i-- {
			if inside[i].state == m.to {
				after = i
			}
		}
		for i, l := range inside {
			if l.state != m.to && (after < 0 || i < after) {
				before = i
			}
		}
	} else {
		for i, l := range inside {
			if l.state != m.to {
				before = i
			}
		}
		for i := len(inside) - 1; i > before; i-- {
			if inside[i].state == m.to {
				after = i
			}
		}
	}
	w := append(days(nil), m.window...)
	if after >= 0 {
		for d := on[after] + 1; d < t.n; d++ {
			w[d] = false
		}
	}
	if before >= 0 {
		for d := 0; d <= on[before] && d < w.last(); d++ {
			w[d] = false
		}
	}
	m.window = w
}

// byEnd orders by the last day of the window, its first, and the order held.
func (t *twin) byEnd(moves []twinMove) []twinMove {
	return picked(moves, func(m, o twinMove) bool {
		if m.window.last() != o.window.last() {
			return m.window.last() < o.window.last()
		}
		if m.window.first() != o.window.first() {
			return m.window.first() < o.window.first()
		}
		return m.held < o.held
	})
}

// byBeginning orders by the beginning of the window, its last day, and the order held.
func (t *twin) byBeginning(moves []twinMove) []twinMove {
	return picked(moves, func(m, o twinMove) bool {
		if m.beginning() != o.beginning() {
			return m.beginning() < o.beginning()
		}
		if m.window.last() != o.window.last() {
			return m.window.last() < o.window.last()
		}
		return m.held < o.held
	})
}

// picked takes the first of all, then the first of those that are left, and so on.
func picked(moves []twinMove, before func(m, o twinMove) bool) (out []twinMove) {
	taken := make([]bool, len(moves))
	for range moves {
		best := -1
		for i, m := range moves {
			if !taken[i] && (best < 0 || before(m, moves[best])) {
				best = i
			}
		}
		taken[best] = true
		out = append(out, moves[best])
	}
	return out
}

// F6.
func (t *twin) joinSame() {
	var out, told []twinMove // told holds the tellings of the event at hand
	for _, m := range t.moves {
		switch last := lastTold(told); {
		case len(told) == 0 || told[0].to != m.to || t.otherShown(m.to, last, m.beginning()):
			if len(told) > 0 {
				out = append(out, t.decided(told))
			}
			told = []twinMove{m}
		// What began at the latest on some day may have begun on any before.
		case !m.window.openBelow() && m.window.first() > last+60:
			t.setParting(last, m.beginning())
			t.again = append(t.again, m)
		default:
			t.setParting(last, m.beginning())
			told = append(told, m)
		}
	}
	if len(told) > 0 {
		out = append(out, t.decided(told))
	}
	t.moves = out
}

func lastTold(told []twinMove) int {
	last := -1
	for _, m := range told {
		last = max(last, m.window.last())
	}
	return last
}

// otherShown reports whether a state other than to was shown from the one day until the
// day before the other.
func (t *twin) otherShown(to standing.State, from, until int) bool {
	for d := from; d < until; d++ {
		for _, l := range t.shown(d) {
			if l.state != to {
				return true
			}
		}
	}
	return false
}

func (t *twin) setParting(from, until int) {
	for d := from; d < until; d++ {
		t.parting[d] = true
	}
}

// decided makes one transition of the tellings of one event.
func (t *twin) decided(told []twinMove) twinMove {
	var heavy, light []twinMove
	for _, m := range told {
		heaviest := true
		for _, o := range told {
			heaviest = heaviest && m.rank <= o.rank
		}
		if heaviest {
			heavy = append(heavy, m)
		} else {
			light = append(light, m)
		}
	}
	one := heavy[0]
	one.window = make(days, t.n)
	for d := range t.n {
		one.window[d] = true
		for _, m := range heavy {
			one.window[d] = one.window[d] && m.window[d]
		}
	}
	if one.window.last() < 0 {
		one.disagree, one.hull = true, true
		first := t.n
		for _, m := range heavy {
			first = min(first, m.window.first())
		}
		one.window = t.set(first, lastTold(heavy))
	}
	for _, m := range light {
		if one.hull {
			break
		}
		both := make(days, t.n)
		for d := range both {
			both[d] = one.window[d] && m.window[d]
		}
		if both.last() >= 0 {
			one.window = both
		} else {
			one.disagree = true
		}
	}
	for _, m := range told {
		if one.held < 0 || m.held >= 0 && m.held < one.held {
			one.held = m.held // that of the first act
		}
	}
	return one
}

// twinLaw is what the transitions say for a day.
type twinLaw struct {
	state    standing.State // "" where law knows none
	why      standing.Why
	basis    standing.Basis
	move     *twinMove // the one it rests on, if any
	open     []*twinMove
	disagree bool
}

// F3.
func (t *twin) law(d int) twinLaw {
	if len(t.moves) == 0 {
		return twinLaw{}
	}
	var l twinLaw
	for i := range t.moves {
		m := &t.moves[i]
		if m.window.last() <= d {
			l.move = m // they are in order
		} else if m.window.first() <= d {
			l.open = append(l.open, m)
		}
	}
	if l.move != nil {
		l.state, l.basis, l.disagree = l.move.to, l.move.basis, l.move.disagree
	} else if before := t.earliest().before; before == standing.NotListed || d >= t.firstEvidence() {
		l.state, l.basis = before, standing.BasisPresupposed
	} else {
		l.why = standing.WhyBeforeCoverage
	}
	for _, p := range l.open {
		if p.to != l.state {
			l.state, l.why = "", standing.WhyBoundedDate
			l.disagree = l.disagree || p.disagree
			if p.hull {
				l.why = standing.WhySourcesDisagree
			}
			break
		}
	}
	return l
}

func (t *twin) earliest() (first twinMove) {
	for i, m := range t.moves {
		if i == 0 || m.beginning() < first.beginning() {
			first = m
		}
	}
	return first
}

func (t *twin) firstEvidence() int {
	first := t.n
	for _, a := range t.acts {
		for _, date := range []edtf.Date{a.Decided, a.Published} {
			if lo, _ := date.Bounds(); lo.Known() {
				first = min(first, t.place(lo))
			}
		}
	}
	for d := t.n - 1; d >= 0; d-- {
		for _, l := range t.looks[d] {
			if l.state != standing.NotListed {
				first = min(first, d)
			}
		}
	}
	return first
}

// twinRun is a run of equal looks.
type twinRun struct {
	state       standing.State
	first, last int
	rank        standing.Rank
	lag         int
	earlier     bool // looks at another state came before
	firstOrder  int
}

// seen tells what the looks say on a day: the run that holds, or the two runs between
// which the day lies. All nil where the looks say nothing.
func (t *twin) seen(d int) (holds, before, after *twinRun) {
	var prev, next *twinLook
	for e := 0; e < t.n; e++ {
		for i := range t.looks[e] {
			if e <= d {
				prev = &t.looks[e][i]
			} else if next == nil {
				next = &t.looks[e][i]
			}
		}
	}
	switch {
	case prev == nil:
		return nil, nil, nil
	case next == nil || next.state == prev.state || len(t.looks[d]) > 0:
		return t.run(prev.order), nil, nil
	}
	return nil, t.run(prev.order), t.run(next.order)
}

// run returns the run of equal looks that the look of that order belongs to.
func (t *twin) run(order int) *twinRun { return &t.runs[order] }

// readRun collects the run of equal looks that the look of that order belongs to.
func (t *twin) readRun(order int) (r twinRun) {
	none, ended := true, false
	for d := range t.looks {
		for _, l := range t.looks[d] {
			if ended {
				continue
			}
			if none || l.state != r.state {
				if !none && order < l.order {
					ended = true
					continue
				}
				r = twinRun{state: l.state, first: d, rank: l.rank, lag: l.lag, firstOrder: l.order, earlier: !none}
			}
			none = false
			r.last = d
			r.lag = max(r.lag, l.lag)
			r.rank = min(r.rank, l.rank)
		}
	}
	return r
}

// f7 says what holds where law and a run of looks both know a state and differ.
func (t *twin) f7(d int, law twinLaw, r *twinRun) (holds string, flag bool) {
	if law.move == nil {
		return "looks", false
	}
	hi := law.move.window.last()
	if r.last <= hi {
		return "law", false
	}
	for e := hi; e < t.n; e++ {
		for _, l := range t.looks[e] {
			if l.state == law.state && l.order < r.firstOrder {
				return "looks", false
			}
		}
	}
	switch {
	case r.rank < law.move.rank:
		return "looks", true
	case r.rank > law.move.rank+1:
		return "law", true
	case d <= hi+r.lag || r.last <= hi+r.lag:
		return "law", false
	}
	return "neither", true
}

func (t *twin) on(d int) twinAnswer {
	a := twinAnswer{flags: map[standing.Flag]bool{}}
	law := t.law(d)
	t.weigh(d, law, &a)
	t.lapse(d, &a)
	t.flag(d, &a)
	return a
}

func (t *twin) weigh(d int, law twinLaw, a *twinAnswer) {
	if t.flagged[d] || t.disputed[d] {
		a.flags[standing.SourcesDisagree] = true
	}
	if t.disputed[d] {
		a.state, a.why = standing.Unclear, standing.WhySourcesDisagree
		return
	}
	byLaw := func() {
		a.state, a.basis, a.why = law.state, law.basis, law.why
		if law.state == "" {
			a.state, a.basis = standing.Unclear, ""
			if len(t.moves) == 0 {
				a.state = standing.NotCovered
			}
		}
		if law.disagree {
			a.flags[standing.SourcesDisagree] = true
		}
	}
	byLooks := func(r *twinRun) {
		a.state, a.basis = r.state, standing.BasisObserved
		if r.earlier {
			a.basis = standing.BasisInferred
		}
	}
	holds, before, after := t.seen(d)
	switch {
	case holds == nil && before == nil:
		byLaw()
		if len(t.moves) == 0 && len(t.spans) > 0 {
			a.state, a.why = standing.Unclear, standing.WhyBeforeCoverage
		}
	case before != nil:
		t.between(d, law, before, after, byLaw, a)
	case law.state == "" && len(t.moves) > 0 && holds.last < d:
		byLaw() // what was shown before does not outlast what makes law unclear
	case law.state == "":
		byLooks(holds)
	case law.state == holds.state:
		if law.move == nil && law.state != standing.NotListed || law.move != nil && t.cameAgain(law, holds) {
			byLooks(holds)
			return
		}
		byLaw()
	default: // F7
		by, flag := t.f7(d, law, holds)
		switch by {
		case "law":
			byLaw()
		case "looks":
			byLooks(holds)
		default:
			a.state, a.why = standing.Unclear, standing.WhySourcesDisagree
		}
		if flag {
			a.flags[standing.SourcesDisagree] = true
		}
	}
}

// cameAgain reports whether since the transition looks showed the state of the law, then
// another, and now that of the law again: then the transition tells of the first time only.
func (t *twin) cameAgain(law twinLaw, r *twinRun) bool {
	hi, once := law.move.window.last(), false
	for d := hi; d < t.n; d++ {
		for _, l := range t.looks[d] {
			if l.order >= r.firstOrder {
				return false
			}
			if l.state == law.state {
				once = true
			} else if once {
				return true
			}
		}
	}
	return false
}

// F7a.
func (t *twin) between(d int, law twinLaw, before, after *twinRun, byLaw func(), a *twinAnswer) {
	for _, m := range t.moves {
		if m.to == after.state && m.window.first() >= before.last && m.window.last() <= after.first {
			byLaw()
			return
		}
	}
	a.state, a.why = standing.Unclear, standing.WhyBetweenEditions
	switch {
	case len(t.moves) == 0 || law.state == before.state:
	case law.state == "":
		a.why = law.why
		if law.disagree {
			a.flags[standing.SourcesDisagree] = true
		}
	default:
		by, flag := t.f7(d, law, before)
		if by == "law" && law.state == after.state {
			byLaw()
		}
		if by == "law" && law.disagree {
			flag = true
		}
		if by == "neither" {
			a.why = standing.WhySourcesDisagree
		}
		if flag {
			a.flags[standing.SourcesDisagree] = true
		}
	}
}

// F8: past a lapse without renewal or look it is unclear.
func (t *twin) lapse(d int, a *twinAnswer) {
	if t.ev.LapsesAfter == 0 || a.state != standing.Listed {
		return
	}
	base := -1
	for _, m := range t.moves {
		if m.to == standing.Listed && m.window.last() <= d {
			base = max(base, m.window.last())
		}
	}
	for _, m := range t.again {
		if m.beginning() <= d {
			base = max(base, m.beginning())
		}
	}
	for _, c := range t.acts {
		if c.Verb == standing.VerbRenew && c.Force == standing.Done && c.force != nil && !c.force.openBelow() && c.force.first() <= d {
			base = max(base, c.force.first())
		}
	}
	for e := 0; e <= d; e++ {
		if t.seenListed[e] {
			base = max(base, e)
		}
	}
	if base < 0 {
		return
	}
	end := base + t.ev.LapsesAfter
	if d < end {
		if d >= end-90 {
			a.flags[standing.Lapsing] = true
		}
		return
	}
	if holds, _, _ := t.seen(d); holds != nil && d <= holds.last && holds.state != standing.NotListed {
		a.flags[standing.Lapsing] = true
		return
	}
	a.state, a.basis, a.why = standing.Unclear, "", standing.WhyLapsed
}

// F8: pending and contested.
func (t *twin) flag(d int, a *twinAnswer) {
	for _, c := range t.acts {
		if c.force == nil {
			continue
		}
		if _, changes := twinTarget(c.Act); changes && c.known >= 0 && c.known <= d {
			if c.Force == standing.Announced && !t.settledBy(c.known, d) {
				a.flags[standing.Pending] = true
			}
			if c.Force == standing.Done && !c.InForce.IsZero() && d < c.force.first() {
				a.flags[standing.Pending] = true
			}
		}
		kept := c.Verb == standing.VerbAnnul && c.Effect == standing.Keeps
		if c.Force == standing.Done && (kept || c.Verb == standing.VerbDispute) && a.state != standing.NotListed {
			from := c.force.first()
			if from <= d && !t.done(from, d, standing.VerbList, standing.VerbRenew, standing.VerbDelist, standing.VerbSettle) {
				a.flags[standing.Contested] = true
			}
		}
	}
}

// settledBy reports whether by d anything came in force, was seen to change, or was
// withdrawn since an announcement.
func (t *twin) settledBy(from, d int) bool {
	for _, m := range t.moves {
		if from <= m.window.last() && m.window.last() <= d && !m.window.openAbove() {
			return true
		}
	}
	for e := from + 1; e <= d; e++ {
		for _, l := range t.looks[e] {
			if r := t.run(l.order); r.first == e && r.earlier {
				return true
			}
		}
	}
	return t.done(from, d, standing.VerbWithdraw)
}

// done reports whether one of the verbs was done after from and by d.
func (t *twin) done(from, d int, verbs ...standing.Verb) bool {
	for _, o := range t.acts {
		for _, v := range verbs {
			if o.Verb == v && o.Force == standing.Done && o.force != nil && o.force.first() > from && o.force.first() <= d {
				return true
			}
		}
	}
	return false
}
