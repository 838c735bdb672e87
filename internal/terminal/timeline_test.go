package terminal

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"standing"
	"standing/edtf"
	"standing/fold"
)

// made returns a bar from states and the days between them: state, day, state, day, state.
func made(label string, asked edtf.Day, parts ...string) Bar {
	b := Bar{Label: label}
	from := edtf.NoLower
	for i := 0; i < len(parts); i += 2 {
		until := edtf.NoUpper
		if i+1 < len(parts) {
			until = day(parts[i+1])
		}
		b.Pieces = append(b.Pieces, fold.Piece{From: from, Until: until, State: standing.State(parts[i])})
		from = until
	}
	b.State = fold.Timeline{Pieces: b.Pieces}.On(asked).State
	return b
}

func bank(asked edtf.Day) []Bar {
	return []Bar{
		made("US Specially Designated Nationals (OFAC)", asked,
			"not-listed", "2012-03-14", "listed", "2016-01-17", "not-listed", "2018-11-05", "listed"),
		made("EU consolidated list", asked,
			"not-covered", "2008-06-24", "listed", "2013-02-06", "suspended", "2013-04-29", "listed",
			"2016-01-16", "not-listed", "2022-01-01", "unclear", "2022-07-01", "not-listed"),
		made("UN Security Council", asked, "not-listed", "2010-06-09", "listed", "2010-06-12", "not-listed"),
		made("UK sanctions list", asked,
			"not-covered", "2020-12-31", "unclear", "2021-02-01", "listed", "2023-10-18", "suspended"),
		made("CH SECO", asked, "not-covered"),
	}
}

func TestTimeline(t *testing.T) {
	short := func(asked edtf.Day) []Bar {
		return []Bar{made("one day", asked, "not-listed", "2024-05-06", "listed", "2024-05-07", "not-listed")}
	}
	names := func(asked edtf.Day) []Bar {
		return []Bar{
			made("外国人等資産凍結対象者一覧表", asked, "not-listed", "2001-09-22", "listed"),
			made("قائمة الإرهاب", asked, "not-listed", "2017-11-30", "listed", "2021-02-03", "not-listed"),
			made("\x1b[2J\u202egnol yrev si siht\nand on two lines, much longer than its column", asked,
				"not-listed", "2019-02-03", "suspended"),
		}
	}
	none := func(asked edtf.Day) []Bar { return []Bar{made("nothing held", asked, "not-covered")} }
	tests := []struct {
		name  string
		bars  func(edtf.Day) []Bar
		asked string
		opts  Options
	}{
		{"wide", bank, "2024-05-01", Options{Width: 160}},
		{"usual", bank, "2024-05-01", Options{Width: 100}},
		{"eighty", bank, "2013-03-01", Options{Width: 80}},
		{"narrow", bank, "2024-05-01", Options{Width: 40}},
		{"color", bank, "2024-05-01", Options{Width: 80, Color: true}},
		{"ascii", bank, "2011-05-01", Options{Width: 80, ASCII: true}},
		{"asked-long-before", bank, "1990-01-01", Options{Width: 80}},
		{"asked-long-after", bank, "2031-12-31", Options{Width: 80}},
		{"one-day", short, "2024-06-01", Options{Width: 80}},
		{"one-day-in-a-century", short, "1950-06-01", Options{Width: 80}},
		{"names", names, "2020-02-29", Options{Width: 80}},
		{"not-covered", none, "2024-05-01", Options{Width: 80}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			asked := day(tt.asked)
			if err := Timeline(&out, tt.bars(asked), asked, tt.opts); err != nil {
				t.Fatal(err)
			}
			golden(t, "timeline-"+tt.name, out.Bytes())
		})
	}
}

func TestTimelineRefuses(t *testing.T) {
	asked := day("2024-05-01")
	for _, bad := range []edtf.Day{edtf.NoLower, edtf.NoUpper, edtf.NoLower + 1, edtf.NoUpper - 1} {
		if err := Timeline(&bytes.Buffer{}, bank(asked), bad, Options{Width: 80}); err == nil {
			t.Errorf("asked for day %d: no error", int32(bad))
		}
	}
	if err := Timeline(failing{}, bank(asked), asked, Options{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a writer that fails: %v", err)
	}
	if err := Timeline(failing{}, nil, asked, Options{}); err != nil {
		t.Errorf("without bars: %v", err)
	}
}

// TestTimelineOfAWrongDate: a change far from the asked day does not stretch the scale.
func TestTimelineOfAWrongDate(t *testing.T) {
	asked := day("2024-05-01")
	b := made("x", asked, "unclear", "0001-01-01", "not-listed", "2020-01-01", "listed", "9999-12-31", "not-listed")
	sc := scaleOf([]Bar{b}, asked, 60)
	if sc.from != day("2019-01-01") || sc.until != day("2025-01-01") {
		t.Errorf("the scale is %v to %v", sc.from, sc.until)
	}
}

// anyBar draws pieces as a fold gives them: in order, without gaps, from end to end.
func anyBar(asked edtf.Day) *rapid.Generator[Bar] {
	return rapid.Custom(func(t *rapid.T) Bar {
		label := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"UN", "名簿名簿名簿名簿名簿", "\x1b[31mred"})).Draw(t, "label")
		b := Bar{Label: label}
		from := edtf.NoLower
		for range rapid.IntRange(0, 12).Draw(t, "changes") {
			until := day("1960-01-01").Add(rapid.IntRange(0, 25_000).Draw(t, "day"))
			if until > from {
				b.Pieces = append(b.Pieces, fold.Piece{From: from, Until: until, State: anyState(t)})
				from = until
			}
		}
		b.Pieces = append(b.Pieces, fold.Piece{From: from, Until: edtf.NoUpper, State: anyState(t)})
		b.State = fold.Timeline{Pieces: b.Pieces}.On(asked).State
		return b
	})
}

func anyState(t *rapid.T) standing.State {
	return rapid.SampledFrom(byGravity[:]).Draw(t, "state")
}

func anyAsked(t *rapid.T) edtf.Day {
	return day("1900-01-01").Add(rapid.IntRange(0, 70_000).Draw(t, "asked"))
}

// TestTimelineKeepsItsWidth: no line is wider than the terminal, and nothing moves it.
func TestTimelineKeepsItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asked := anyAsked(t)
		bars := rapid.SliceOfN(anyBar(asked), 1, 4).Draw(t, "bars")
		opts := Options{
			Width: rapid.IntRange(40, 240).Draw(t, "width"),
			Color: rapid.Bool().Draw(t, "color"), ASCII: rapid.Bool().Draw(t, "ascii"),
		}
		var out bytes.Buffer
		if err := Timeline(&out, bars, asked, opts); err != nil {
			t.Fatal(err)
		}
		for i, line := range linesOf(t, out.Bytes()) {
			if got := cellsOf(line); got > opts.Width {
				t.Errorf("line %d is %d cells wide, of %d: %q", i, got, opts.Width, line)
			}
			if !opts.Color && strings.ContainsFunc(line, unsafeRune) {
				t.Errorf("line %d holds a control: %q", i, line)
			}
		}
		if !strings.Contains(out.String(), asked.String()) {
			t.Errorf("the asked day %v is not named:\n%s", asked, out.String())
		}
	})
}

// TestCellsTellTheTruth: each cell shows a state that holds on one of its days; that of the
// asked day shows the asked state; and a listing is seen wherever it was.
func TestCellsTellTheTruth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		asked := anyAsked(t)
		b := anyBar(asked).Draw(t, "bar")
		sc := scaleOf([]Bar{b}, asked, rapid.IntRange(20, 240).Draw(t, "cells"))
		marked := sc.cell(asked)
		states := statesOf(b, sc, marked, asked)
		if states[marked] != b.State {
			t.Fatalf("the asked cell shows %s, not %s", states[marked], b.State)
		}
		for i, s := range states {
			if !heldIn(b, s, sc.start(i), sc.start(i+1)) {
				t.Errorf("cell %d shows %s, which holds on none of its days", i, s)
			}
		}
		for _, st := range stretchesOf(b, sc) {
			first, last := sc.cell(st.from), sc.cell(st.until-1)
			if first <= marked && marked <= last {
				continue // the asked day has the first right to its cell
			}
			if st.state == standing.Listed && !slices.Contains(states[first:last+1], st.state) {
				t.Errorf("listed from %v until %v is not seen", st.from, st.until)
			}
		}
	})
}

func heldIn(b Bar, s standing.State, from, until edtf.Day) bool {
	for _, p := range b.Pieces {
		if p.State == s && p.From < until && from < p.Until {
			return true
		}
	}
	return false
}

// TestScale: a day is in the cell that begins at or before it.
func TestScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := rapid.IntRange(1800, 2100).Draw(t, "first")
		years := rapid.IntRange(5, 202).Draw(t, "years")
		sc := scale{from: newYear(first), until: newYear(first + years), cells: rapid.IntRange(20, 240).Draw(t, "cells")}
		d := sc.from.Add(rapid.IntRange(0, int(sc.until-sc.from)-1).Draw(t, "day"))
		i := sc.cell(d)
		if i < 0 || i >= sc.cells || d < sc.start(i) || d >= sc.start(i+1) {
			t.Fatalf("%v is in cell %d of %d, from %v until %v", d, i, sc.cells, sc.start(i), sc.start(i+1))
		}
		if sc.start(0) != sc.from || sc.start(sc.cells) != sc.until {
			t.Fatalf("the cells reach from %v to %v", sc.start(0), sc.start(sc.cells))
		}
	})
}
