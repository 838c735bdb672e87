package fold

import (
	"flag"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"standing"
	"standing/edtf"
)

// Evidence lies on the days twinZero to twinZero+span-1; the universe of the twin has
// twinBefore more days before and twinAfter (and the days of a lapse) after.
const (
	twinZero   = edtf.Day(10000)
	twinBefore = 8
	twinAfter  = 10
)

type twinCase struct {
	span int
	ev   Evidence
}

func (c twinCase) universe() (zero edtf.Day, n int) {
	return twinZero - twinBefore, twinBefore + c.span + twinAfter + c.ev.LapsesAfter
}

// String tells the case in days counted from twinZero.
func (c twinCase) String() string {
	day := func(d edtf.Day) string {
		if !d.Known() {
			return ".."
		}
		return fmt.Sprint(int(d - twinZero))
	}
	date := func(name string, d edtf.Date) string {
		if d.IsZero() {
			return ""
		}
		lo, hi := d.Bounds()
		return fmt.Sprintf(" %s[%s,%s]", name, day(lo), day(hi))
	}
	var b strings.Builder
	for i, a := range c.ev.Acts {
		fmt.Fprintf(&b, "act %d: %s %s %s %s rank %d%s%s%s\n", i, a.Verb, a.Effect, a.Value, a.Force, a.Rank,
			date("in force", a.InForce), date("decided", a.Decided), date("published", a.Published))
	}
	for _, s := range c.ev.Shows {
		fmt.Fprintf(&b, "show %s: %s %s.%d - %s.%d rank %d lag %d\n", s.Source, s.State,
			day(s.First.Day), s.First.Seq, day(s.Last.Day), s.Last.Seq, s.Rank, s.Lag)
	}
	for _, d := range c.ev.Stated {
		fmt.Fprintf(&b, "stated%s\n", date("", d))
	}
	if c.ev.LapsesAfter > 0 {
		fmt.Fprintf(&b, "lapses after %d\n", c.ev.LapsesAfter)
	}
	return b.String()
}

func drawCase(t *rapid.T) twinCase {
	var c twinCase
	c.span = rapid.SampledFrom([]int{6, 12, 25, 60, 60, 140}).Draw(t, "span")
	if oneIn(t, 10) {
		c.ev.LapsesAfter = rapid.SampledFrom([]int{5, 20, 100}).Draw(t, "lapses")
	}
	if oneIn(t, 6) {
		a := drawAct(t, c.span)
		a.Verb, a.Effect, a.Value = standing.VerbResume, standing.NoEffect, ""
		c.ev.Acts = append(c.ev.Acts, a)
	}
	for range rapid.IntRange(0, 5).Draw(t, "acts") {
		a := drawAct(t, c.span)
		c.ev.Acts = append(c.ev.Acts, a)
		if oneIn(t, 5) {
			c.ev.Acts = append(c.ev.Acts, drawTellings(t, a, c.span)...)
		}
	}
	c.ev.Shows = drawShows(t, c.span)
	if oneIn(t, 4) {
		for range rapid.IntRange(1, 2).Draw(t, "stated") {
			d := drawDate(t, c.span)
			if oneIn(t, 8) {
				d = edtf.Between(edtf.NoLower, drawDay(t, c.span))
			}
			c.ev.Stated = append(c.ev.Stated, d)
		}
	}
	return c
}

// drawTellings draws one or two more tellings of an act, near it or at some other time, by
// the same rank or some other.
func drawTellings(t *rapid.T, a standing.Act, span int) (told []standing.Act) {
	for range rapid.IntRange(1, 2).Draw(t, "told again") {
		b := drawAct(t, span)
		b.Verb, b.Effect, b.Value, b.Force = a.Verb, a.Effect, a.Value, a.Force
		if lo, _ := a.InForce.Bounds(); lo.Known() && !oneIn(t, 3) {
			near := min(lo+edtf.Day(rapid.IntRange(0, 5).Draw(t, "near")), twinZero+edtf.Day(span-1))
			b.InForce = edtf.Between(near, min(near+edtf.Day(rapid.IntRange(0, 5).Draw(t, "width")), twinZero+edtf.Day(span-1)))
		}
		told = append(told, b)
	}
	return told
}

func oneIn(t *rapid.T, n int) bool { return rapid.IntRange(0, n-1).Draw(t, "one in") == n-1 }

func drawDay(t *rapid.T, span int) edtf.Day {
	// Rapid likes small numbers: a quarter first, so that evidence also lies apart.
	quarter := rapid.IntRange(0, 3).Draw(t, "quarter")
	return twinZero + edtf.Day((quarter*span/4+rapid.IntRange(0, span-1).Draw(t, "day"))%span)
}

// drawDate draws an exact day or an interval.
func drawDate(t *rapid.T, span int) edtf.Date {
	lo := drawDay(t, span)
	if !oneIn(t, 3) {
		return edtf.On(lo)
	}
	return edtf.Between(lo, min(lo+edtf.Day(rapid.IntRange(1, 12).Draw(t, "width")), twinZero+edtf.Day(span-1)))
}

var (
	twinVerbs = []standing.Verb{
		standing.VerbList, standing.VerbDelist, standing.VerbSuspend, standing.VerbResume, standing.VerbList,
		standing.VerbDelist, standing.VerbAttest, standing.VerbAnnul, standing.VerbRenew, standing.VerbWithdraw,
		standing.VerbDispute, standing.VerbSettle,
	}
	twinEffects = []standing.Effect{
		standing.Keeps, standing.Ends, standing.NoEffect, standing.Keeps, standing.Starts, standing.Suspends,
	}
	twinStates = []standing.State{standing.Listed, standing.NotListed, standing.Suspended}
)

func drawAct(t *rapid.T, span int) standing.Act {
	a := standing.Act{Verb: rapid.SampledFrom(twinVerbs).Draw(t, "verb"), Force: standing.Done, Rank: standing.RankAct}
	if oneIn(t, 3) {
		a.Rank = rapid.SampledFrom([]standing.Rank{
			standing.RankSecondary, standing.RankSecondary, standing.RankStated, standing.RankList,
		}).Draw(t, "rank")
	}
	if oneIn(t, 5) {
		a.Force = standing.Announced
	}
	switch a.Verb {
	case standing.VerbAnnul:
		a.Effect = rapid.SampledFrom(twinEffects).Draw(t, "effect")
	case standing.VerbAttest:
		a.Value = string(rapid.SampledFrom(twinStates).Draw(t, "attested"))
	default:
		if oneIn(t, 20) {
			a.Effect = rapid.SampledFrom(twinEffects).Draw(t, "effect")
		}
	}
	switch rapid.IntRange(0, 6).Draw(t, "in force") {
	case 0, 1, 2, 3:
		a.InForce = drawDate(t, span)
	case 4:
		a.InForce = edtf.Between(edtf.NoLower, drawDay(t, span))
	case 5:
		a.InForce = edtf.Between(drawDay(t, span), edtf.NoUpper)
	}
	if oneIn(t, 3) || a.InForce.IsZero() {
		a.Decided = drawKnown(t, span)
	}
	if oneIn(t, 4) {
		a.Published = drawKnown(t, span)
	}
	return a
}

// drawKnown draws the date of a decision or publication, which may be open below.
func drawKnown(t *rapid.T, span int) edtf.Date {
	if oneIn(t, 6) {
		return edtf.Between(edtf.NoLower, drawDay(t, span))
	}
	return drawDate(t, span)
}

// drawShows draws what one complete source showed, span after span, and sometimes what one
// or two others showed meanwhile.
func drawShows(t *rapid.T, span int) []Show {
	shows := drawSource(t, span, Show{Source: "list", Rank: standing.RankList}, 4)
	for _, id := range []standing.SourceID{"other", "a third"} {
		if !oneIn(t, 3) {
			break
		}
		rank := rapid.SampledFrom([]standing.Rank{
			standing.RankList, standing.RankStated, standing.RankList, standing.RankSecondary, standing.RankAct,
		}).Draw(t, "rank")
		shows = append(shows, drawSource(t, span, Show{Source: id, Rank: rank}, 3)...)
	}
	return shows
}

func drawSource(t *rapid.T, span int, s Show, most int) (shows []Show) {
	at := Sight{Day: drawDay(t, span)}
	s.Lag, s.Interval = rapid.IntRange(0, 5).Draw(t, "lag"), 10
	for range rapid.IntRange(0, most).Draw(t, "shows") {
		s.State, s.First, s.Last = rapid.SampledFrom(twinStates).Draw(t, "state"), at, at
		if by := rapid.IntRange(0, max(2, span/4)).Draw(t, "lasts"); by > 0 {
			s.Last = Sight{Day: at.Day + edtf.Day(by)}
		}
		if s.Last.Day >= twinZero+edtf.Day(span) {
			break
		}
		shows = append(shows, s)
		if oneIn(t, 5) {
			at = Sight{Day: s.Last.Day, Seq: s.Last.Seq + 1}
		} else {
			at = Sight{Day: s.Last.Day + 1 + edtf.Day(rapid.IntRange(0, max(2, span/6)).Draw(t, "gap"))}
		}
		if at.Day >= twinZero+edtf.Day(span) {
			break
		}
	}
	return shows
}

func tell(state standing.State, flags []standing.Flag, basis standing.Basis, why standing.Why) string {
	flags = slices.Sorted(slices.Values(flags))
	return fmt.Sprintf("%s %v basis %q why %q", state, flags, basis, why)
}

// disagreement compares the fold with its twin on every day of the universe and far off.
func (c twinCase) disagreement() string {
	zero, n := c.universe()
	line := Fold(c.ev)
	tw := newTwin(c.ev, zero, n)
	for d := 1; d < n-1; d++ {
		a := tw.on(d)
		at := []edtf.Day{zero + edtf.Day(d)}
		switch d {
		case 1:
			at = append(at, zero-5000, edtf.NoLower)
		case n - 2:
			at = append(at, zero+edtf.Day(n)+5000)
		}
		for _, day := range at {
			p := line.On(day)
			if p.State == a.state && p.Basis == a.basis && p.Why == a.why && sameFlags(p.Flags, a.flags) {
				continue
			}
			var flags []standing.Flag
			for f := range a.flags {
				flags = append(flags, f)
			}
			return fmt.Sprintf("day %d:\nfold %s\ntwin %s\n%s", day-twinZero, tell(p.State, p.Flags, p.Basis, p.Why),
				tell(a.state, flags, a.basis, a.why), c)
		}
	}
	return ""
}

func sameFlags(list []standing.Flag, set map[standing.Flag]bool) bool {
	for _, f := range list {
		if !set[f] {
			return false
		}
	}
	return len(list) == len(set)
}

// moreChecks makes rapid check n cases unless -rapid.checks asks for some other number.
func moreChecks(t *testing.T, n int) {
	f := flag.Lookup("rapid.checks")
	if f.Value.String() != f.DefValue {
		return
	}
	if err := f.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Value.Set(f.DefValue) })
}

// TestFoldAgreesWithTwin is to be run with -rapid.checks=100000 after a change to the fold.
func TestFoldAgreesWithTwin(t *testing.T) {
	moreChecks(t, 5000)
	rapid.Check(t, func(t *rapid.T) {
		if s := drawCase(t).disagreement(); s != "" {
			t.Fatal(s)
		}
	})
}

// on returns the date that is the day n days after twinZero.
func on(n int) edtf.Date { return edtf.On(twinZero + edtf.Day(n)) }

func inForce(verb standing.Verb, d edtf.Date) standing.Act {
	return standing.Act{Verb: verb, Force: standing.Done, Rank: standing.RankAct, InForce: d}
}

func showed(source string, rank standing.Rank, state standing.State, first, last int) Show {
	return Show{
		State: state, First: Sight{Day: twinZero + edtf.Day(first)}, Last: Sight{Day: twinZero + edtf.Day(last)},
		Source: standing.SourceID(source), Rank: rank,
	}
}

// then puts a show after the one before it on the day on which that ended.
func then(s Show) Show { s.First.Seq = 1; return s }

// TestMended holds what the fold once got wrong, or what rules once left open. Each case has
// evidence that says the same in one way or in several. Want lines are "day state (grounds)
// flags".
func TestMended(t *testing.T) {
	between := func(lo, hi int) edtf.Date { return edtf.Between(twinZero+edtf.Day(lo), twinZero+edtf.Day(hi)) }
	until := func(hi int) edtf.Date { return edtf.Between(edtf.NoLower, twinZero+edtf.Day(hi)) }
	decided := func(verb standing.Verb, d edtf.Date) standing.Act {
		return standing.Act{Verb: verb, Force: standing.Done, Rank: standing.RankAct, Decided: d}
	}
	press := func(verb standing.Verb, d edtf.Date) standing.Act {
		a := inForce(verb, d)
		a.Rank = standing.RankSecondary
		return a
	}
	shows := func(s ...Show) []Show { return s }
	acts := func(a ...standing.Act) []standing.Act { return a }
	const (
		list, delist, suspend          = standing.VerbList, standing.VerbDelist, standing.VerbSuspend
		listed, notListed, isSuspended = standing.Listed, standing.NotListed, standing.Suspended
		byList                         = standing.RankList
		byEntry, byPress               = standing.RankStated, standing.RankSecondary
	)
	lagging := showed("list", byList, notListed, 0, 9)
	lagging.Lag = 9
	renewed := decided(standing.VerbRenew, until(0))
	renewed.Published = on(0)
	one, two := showed("one", byList, listed, 0, 5), showed("two", byList, notListed, 5, 5)
	long := showed("one", byList, listed, 0, 20)
	window := acts(inForce(delist, on(0)), inForce(list, between(2, 14)))
	inside := showed("one", byList, isSuspended, 12, 14)
	events := acts(inForce(list, on(0)), inForce(delist, on(4)), inForce(delist, on(6)))
	until6 := showed("one", byList, listed, 3, 6)
	twoDays := Evidence{Acts: acts(inForce(list, on(0)), inForce(list, on(1)))}
	cases := []struct {
		name string
		ev   []Evidence
		want []string
	}{
		{"F2 a stated date stands before the acts of its day", []Evidence{{
			Acts: acts(inForce(delist, on(5)), inForce(list, on(6))), Stated: []edtf.Date{on(5)},
		}}, []string{"4 not-listed (presupposed)", "5 not-listed (act)", "6 listed (act)"}},
		{"F2 a decision of which no beginning is known moves nothing", []Evidence{{
			Acts: acts(inForce(list, on(0)), decided(delist, until(5))),
		}}, []string{"4 listed (act)", "6 listed (act)"}},
		{"F3 transitions of one window keep the order held", []Evidence{{
			Acts:  acts(inForce(list, on(0)), inForce(suspend, on(5)), inForce(delist, between(1, 5))),
			Shows: shows(showed("list", byList, listed, 4, 4)),
		}}, []string{"4 listed (act)", "5 not-listed (act)"}},
		{"F3 a known day beside an unknown one is evidence", []Evidence{{Acts: acts(renewed, inForce(delist, on(5)))}}, []string{
			"-1 unclear (before coverage)", "0 listed (presupposed)", "4 listed (presupposed)", "5 not-listed (act)",
		}},
		{"F3 a resumption presupposes a suspension", []Evidence{{
			Acts: acts(inForce(standing.VerbResume, on(9))), Shows: shows(showed("list", byList, isSuspended, 3, 3)),
		}}, []string{"2 unclear (before coverage)", "3 suspended (observed)", "8 suspended (observed)", "9 listed (act)"}},
		{"F3a a window open below closes one open above", []Evidence{{Acts: acts(decided(list, on(5)), inForce(delist, until(20)))}}, []string{
			"4 not-listed (presupposed)", "5 unclear (bounded date)", "19 unclear (bounded date)", "20 not-listed (act)",
		}},
		{"F4 what is shown on the last day of a window narrows it", []Evidence{{
			Acts: acts(inForce(list, on(0)), inForce(delist, between(5, 8))), Shows: shows(showed("list", byList, listed, 8, 8)),
		}}, []string{"7 listed (act)", "8 not-listed (act)"}},
		{"F4 a look does not outlast what makes law unclear", []Evidence{{
			Acts: acts(inForce(delist, on(9))), Shows: shows(showed("list", byList, notListed, 3, 3)),
		}}, []string{"2 unclear (before coverage)", "3 not-listed (observed)", "4 unclear (before coverage)", "9 not-listed (act)"}},
		{"F4 one look of another source hides nothing before and after", []Evidence{
			{Shows: shows(long, two)}, {Shows: shows(long, two, showed("one", byList, listed, 4, 4))},
		}, []string{"4 listed (observed)", "5 unclear (sources disagree) sources-disagree", "6 listed (inferred)", "20 listed (inferred)"}},
		{"F4 a look inside a show inside a window", []Evidence{
			{Acts: window, Shows: shows(inside)}, {Acts: window, Shows: shows(inside, showed("one", byList, isSuspended, 13, 13))},
		}, []string{"11 not-listed (act)", "13 unclear (sources disagree) sources-disagree", "14 listed (act)"}},
		{"F4 the first day after the old state on which a lasting show has the new", []Evidence{{
			Acts:  acts(inForce(list, on(0)), inForce(delist, between(3, 12))),
			Shows: shows(showed("list", byList, listed, 0, 6), showed("other", byList, notListed, 4, 10)),
		}}, []string{"3 listed (act)", "6 unclear (sources disagree) sources-disagree", "7 not-listed (act)"}},
		{"F6 the same act once more does not take one of two days", []Evidence{twoDays, twoDays.twice(0), twoDays.twice(1)}, []string{
			"-1 not-listed (presupposed)", "0 unclear (sources disagree) sources-disagree", "1 listed (act) sources-disagree",
		}},
		{"F6 a look between two acts inside a show that parts them anyway", []Evidence{
			{Acts: events, Shows: shows(until6)}, {Acts: events, Shows: shows(until6, showed("one", byList, listed, 5, 5))},
		}, []string{
			"3 listed (act)", "4 not-listed (act)", "5 unclear (sources disagree) sources-disagree",
			"6 not-listed (act)",
		}},
		{"F6 three tellings", []Evidence{{Acts: acts(press(list, on(7)), inForce(list, on(2)), inForce(list, between(1, 4)))}}, []string{
			"1 not-listed (presupposed)", "2 listed (act) sources-disagree",
		}},
		{"F6 a light telling flags a bounded date", []Evidence{{Acts: acts(inForce(list, between(1, 2)), press(list, on(9)))}}, []string{
			"1 unclear (bounded date) sources-disagree", "2 listed (act) sources-disagree",
		}},
		{"F7a law that F7 lets hold with a flag holds between looks", []Evidence{{
			Acts:  acts(inForce(list, on(0)), inForce(delist, on(4))),
			Shows: shows(showed("press", byPress, listed, 2, 6), showed("list", byList, notListed, 9, 9)),
		}}, []string{
			"3 listed (act)", "6 not-listed (act) sources-disagree", "8 not-listed (act) sources-disagree", "9 not-listed (act)",
		}},
		{"F7b what was taken out makes no day unclear", []Evidence{{Shows: shows(
			showed("list", byList, listed, 0, 10), showed("press", byPress, notListed, 5, 5), showed("site", byPress, listed, 5, 5),
		)}}, []string{"4 listed (observed)", "5 listed (observed) sources-disagree", "6 listed (observed)"}},
		{"F7b after two sources of one weight differed the order of shows is no matter", []Evidence{
			{Shows: shows(one, two)}, {Shows: shows(two, one)},
		}, []string{"4 listed (observed)", "5 unclear (sources disagree) sources-disagree", "6 not-listed (inferred)"}},
		{"F7b what is left of a show begins no earlier than the show", []Evidence{{
			Shows: shows(
				showed("list", byList, notListed, 2, 2), showed("list", byList, listed, 3, 3), showed("other", byEntry, listed, 0, 0),
				then(showed("other", byEntry, notListed, 0, 1)), then(showed("other", byEntry, listed, 1, 2)),
			),
			Stated: []edtf.Date{on(0)},
		}}, []string{
			"-1 not-listed (presupposed)", "0 not-listed (inferred)", "1 listed (inferred)",
			"2 not-listed (inferred) sources-disagree", "3 listed (inferred)",
		}},
		{"F7c a state that went on the day it came and came again", []Evidence{{
			Acts: acts(inForce(list, on(5))),
			Shows: shows(
				showed("list", byList, listed, 3, 5), then(showed("list", byList, notListed, 5, 8)), showed("list", byList, listed, 10, 12),
			),
		}}, []string{"4 listed (observed)", "5 not-listed (inferred)", "9 unclear (between editions)", "10 listed (inferred)"}},
		{"F8 a look at another state keeps no listing from lapsing", []Evidence{{
			Acts: acts(inForce(list, on(0))), Shows: shows(lagging), LapsesAfter: 5,
		}}, []string{"4 listed (act) lapsing", "5 unclear (lapsed)"}},
		{"F8 no listing lapses while it is shown", []Evidence{{
			Shows: shows(showed("list", byList, listed, 0, 200)), LapsesAfter: 100,
		}}, []string{
			"150 listed (observed)", "209 listed (observed)", "210 listed (observed) lapsing", "299 listed (observed) lapsing",
			"300 unclear (lapsed)",
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, ev := range c.ev {
				if s := (twinCase{span: 220, ev: ev}).disagreement(); s != "" {
					t.Error(s)
				}
				line := Fold(ev)
				for _, want := range c.want {
					at, _, _ := strings.Cut(want, " ")
					n, err := strconv.Atoi(at)
					if err != nil {
						t.Fatal(err)
					}
					p := line.On(twinZero + edtf.Day(n))
					got := fmt.Sprintf("%d %s (%s%s)", n, p.State, p.Basis, p.Why)
					for _, f := range p.Flags {
						got += " " + string(f)
					}
					if got != want {
						t.Errorf("got %q, want %q", got, want)
					}
				}
			}
		})
	}
}

// TestTimelineShape: the pieces follow one another from one end of time to the other, no
// piece goes on what the one before says, and On finds the piece that holds the day.
func TestTimelineShape(t *testing.T) {
	moreChecks(t, 2000)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		line := Fold(c.ev)
		at := edtf.NoLower
		for i, p := range line.Pieces {
			if p.From != at || p.Until <= p.From {
				t.Fatalf("piece %d is from %d until %d, the one before ends at %d\n%s", i, p.From, p.Until, at, c)
			}
			at = p.Until
			if i == 0 {
				continue
			}
			q := line.Pieces[i-1]
			q.From, q.Until = p.From, p.Until
			if len(q.Flags) == len(p.Flags) && len(q.Acts) == len(p.Acts) && fmt.Sprint(q) == fmt.Sprint(p) {
				t.Fatalf("pieces %d and %d are equal: %+v\n%s", i-1, i, p, c)
			}
		}
		if at != edtf.NoUpper {
			t.Fatalf("the last piece ends at %d\n%s", at, c)
		}
		zero, n := c.universe()
		days := []edtf.Day{edtf.NoLower, edtf.NoLower + 1, edtf.NoUpper - 1, edtf.NoUpper}
		for d := range n {
			days = append(days, zero+edtf.Day(d))
		}
		for _, d := range days {
			p := line.On(d)
			if p.From > d || d >= p.Until && d != edtf.NoUpper || d == edtf.NoUpper && p.Until != d {
				t.Fatalf("on %d: piece from %d until %d\n%s", d, p.From, p.Until, c)
			}
		}
	})
}

func sameState(p, q Piece) bool { return p.State == q.State }

func sameAnswer(p, q Piece) bool {
	return sameState(p, q) && p.Basis == q.Basis && p.Why == q.Why && p.Began == q.Began && slices.Equal(p.Flags, q.Flags)
}

// changes tells of a day on which the two sets of evidence do not lead to the same.
func (c twinCase) changes(changed Evidence, same func(p, q Piece) bool) string {
	was, is := Fold(c.ev), Fold(changed)
	zero, n := c.universe()
	for d := range n {
		p, q := was.On(zero+edtf.Day(d)), is.On(zero+edtf.Day(d))
		if !same(p, q) {
			return fmt.Sprintf("day %d: %s, then %s\n%sbecomes\n%s", d-twinBefore, tell(p.State, p.Flags, p.Basis, p.Why),
				tell(q.State, q.Flags, q.Basis, q.Why), c, twinCase{ev: changed})
		}
	}
	return ""
}

func (ev Evidence) twice(act int) Evidence {
	ev.Acts = slices.Insert(slices.Clone(ev.Acts), act, ev.Acts[act])
	return ev
}

func TestSameActTwice(t *testing.T) {
	moreChecks(t, 2000)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		if len(c.ev.Acts) == 0 {
			return
		}
		act := rapid.IntRange(0, len(c.ev.Acts)-1).Draw(t, "again")
		if s := c.changes(c.ev.twice(act), sameAnswer); s != "" {
			t.Fatal(s)
		}
	})
}

func TestOrderOfShowsIsNoMatter(t *testing.T) {
	moreChecks(t, 2000)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		if len(c.ev.Shows) == 0 {
			return
		}
		shuffled := c.ev
		shuffled.Shows = rapid.Permutation(c.ev.Shows).Draw(t, "shows")
		if s := c.changes(shuffled, sameAnswer); s != "" {
			t.Fatal(s)
		}
	})
}

// withLook returns the evidence with one more look at the source of the show, at the state
// that it showed.
func (ev Evidence) withLook(s Show, day edtf.Day) Evidence {
	s.First, s.Last = Sight{Day: day}, Sight{Day: day}
	ev.Shows = append(slices.Clone(ev.Shows), s)
	return ev
}

// TestConfirmingLook: one more look inside a show, at what it shows, changes no answer. It
// leaves out days on which sources of equal rank differ: there F4 counts as looks only the
// days around the other show, so that one between them is a look more.
func TestConfirmingLook(t *testing.T) {
	moreChecks(t, 2000)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		zero, n := c.universe()
		disputed := newTwin(c.ev, zero, n).disputed
		for _, s := range c.ev.Shows {
			if s.Last.Day-s.First.Day < 2 {
				continue
			}
			day := s.First.Day + edtf.Day(rapid.IntRange(1, int(s.Last.Day-s.First.Day)-1).Draw(t, "at"))
			if disputed[day-zero] {
				continue
			}
			if s := c.changes(c.ev.withLook(s, day), sameAnswer); s != "" {
				t.Fatal(s)
			}
		}
	})
}

// TestLookBetweenEqualLooks: one more look by a source inside a stretch of known state,
// between two looks of the same source at that state, changes no answer.
func TestLookBetweenEqualLooks(t *testing.T) {
	moreChecks(t, 2000)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		for i, s := range c.ev.Shows {
			if i == 0 {
				continue
			}
			before := c.ev.Shows[i-1]
			gap := int(s.First.Day - before.Last.Day)
			if before.Source != s.Source || before.State != s.State || gap < 2 {
				continue
			}
			day := before.Last.Day + edtf.Day(rapid.IntRange(1, gap-1).Draw(t, "at"))
			if !c.holds(s.State, day) || c.lookTells(day) {
				continue
			}
			if s := c.changes(c.ev.withLook(s, day), sameAnswer); s != "" {
				t.Fatal(s)
			}
		}
	})
}

// holds reports whether the day lies inside a stretch of the state.
func (c twinCase) holds(state standing.State, day edtf.Day) bool {
	zero, n := c.universe()
	d := int(day - zero)
	r, _, _ := newTwin(c.ev, zero, n).seen(d)
	return r != nil && r.state == state && r.first < d && d < r.last
}

// lookTells reports whether a look on a day on which nothing was shown tells something new by
// the rules themselves: F4 narrows a window by what is shown inside it, and F6 parts two
// tellings by what is shown between them. What merely holds between two looks does neither.
func (c twinCase) lookTells(day edtf.Day) bool {
	zero, n := c.universe()
	tw := newTwin(c.ev, zero, n)
	return tw.parting[day-zero] || slices.ContainsFunc(tw.wide, func(w days) bool {
		return w[day-zero] && w.first() < w.last()
	})
}
