package fold

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
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
	for range rapid.IntRange(0, 5).Draw(t, "acts") {
		c.ev.Acts = append(c.ev.Acts, drawAct(t, c.span))
	}
	c.ev.Shows = drawShows(t, c.span)
	if oneIn(t, 4) {
		for range rapid.IntRange(1, 2).Draw(t, "stated") {
			c.ev.Stated = append(c.ev.Stated, drawDate(t, c.span))
		}
	}
	return c
}

func oneIn(t *rapid.T, n int) bool { return rapid.IntRange(0, n-1).Draw(t, "one in") == n-1 }

func drawDay(t *rapid.T, span int) edtf.Day {
	return twinZero + edtf.Day(rapid.IntRange(0, span-1).Draw(t, "day"))
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
	twinEffects = []standing.Effect{standing.Keeps, standing.Ends, standing.NoEffect}
	twinStates  = []standing.State{standing.Listed, standing.NotListed, standing.Suspended}
)

func drawAct(t *rapid.T, span int) standing.Act {
	a := standing.Act{Verb: rapid.SampledFrom(twinVerbs).Draw(t, "verb"), Force: standing.Done, Rank: standing.RankAct}
	if oneIn(t, 3) {
		a.Rank = standing.RankSecondary
	}
	if oneIn(t, 5) {
		a.Force = standing.Announced
	}
	switch a.Verb {
	case standing.VerbAnnul:
		a.Effect = rapid.SampledFrom(twinEffects).Draw(t, "effect")
	case standing.VerbAttest:
		a.Value = string(rapid.SampledFrom(twinStates).Draw(t, "attested"))
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
		a.Decided = drawDate(t, span)
	}
	if oneIn(t, 4) {
		a.Published = drawDate(t, span)
	}
	return a
}

// drawShows draws what one complete source showed, span after span, and sometimes one or
// two shows of a second source.
func drawShows(t *rapid.T, span int) (shows []Show) {
	at := Sight{Day: drawDay(t, span)}
	lag := rapid.IntRange(0, 5).Draw(t, "lag")
	for range rapid.IntRange(0, 4).Draw(t, "shows") {
		s := Show{
			State: rapid.SampledFrom(twinStates).Draw(t, "state"), First: at, Source: "list", Rank: standing.RankList,
			Lag: lag, Interval: 10,
		}
		last := at
		if by := rapid.IntRange(0, max(2, span/4)).Draw(t, "lasts"); by > 0 {
			last = Sight{Day: at.Day + edtf.Day(by)}
		}
		if last.Day >= twinZero+edtf.Day(span) {
			break
		}
		s.Last = last
		shows = append(shows, s)
		if oneIn(t, 5) {
			at = Sight{Day: last.Day, Seq: last.Seq + 1}
		} else {
			at = Sight{Day: last.Day + 1 + edtf.Day(rapid.IntRange(0, max(2, span/6)).Draw(t, "gap"))}
		}
		if at.Day >= twinZero+edtf.Day(span) {
			break
		}
	}
	if oneIn(t, 4) {
		s := Show{
			State: rapid.SampledFrom(twinStates).Draw(t, "state"), First: Sight{Day: drawDay(t, span)}, Source: "other",
			Rank: rapid.SampledFrom([]standing.Rank{standing.RankList, standing.RankStated}).Draw(t, "rank"),
			Lag:  rapid.IntRange(0, 5).Draw(t, "lag"), Interval: 10,
		}
		s.Last = Sight{Day: min(s.First.Day+edtf.Day(rapid.IntRange(0, max(2, span/3)).Draw(t, "lasts")), twinZero+edtf.Day(span-1))}
		shows = append(shows, s)
	}
	return shows
}

func tell(state standing.State, flags []standing.Flag, basis standing.Basis, why standing.Why) string {
	flags = slices.Sorted(slices.Values(flags))
	return fmt.Sprintf("%s %v basis %q why %q", state, flags, basis, why)
}

// disagreement compares the fold with its twin on every day of the universe.
func (c twinCase) disagreement(excuse twinExcuses) string {
	zero, n := c.universe()
	line := Fold(c.ev)
	tw := newTwin(c.ev, zero, n, excuse)
	for d := 1; d < n-1; d++ {
		p := line.On(zero + edtf.Day(d))
		a := tw.on(d)
		var flags []standing.Flag
		for f := range a.flags {
			flags = append(flags, f)
		}
		got, want := tell(p.State, p.Flags, p.Basis, p.Why), tell(a.state, flags, a.basis, a.why)
		if got != want {
			return fmt.Sprintf("day %d:\nfold %s\ntwin %s\n%s", d-twinBefore, got, want, c)
		}
	}
	return ""
}

var _ = rand.Int
var _ = flag.Bool

func TestFoldAgreesWithTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		if s := c.disagreement(allExcuses); s != "" {
			t.Fatal(s)
		}
	})
}
