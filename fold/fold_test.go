package fold

import (
	"testing"

	"standing"
	"standing/edtf"
)

func day(s string) edtf.Day {
	d, err := edtf.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func did(verb standing.Verb, inForce string) standing.Act {
	a := standing.Act{Verb: verb, Force: standing.Done, Rank: standing.RankAct}
	if inForce != "" {
		a.InForce = edtf.MustParse(inForce)
	}
	return a
}

func shown(state standing.State, first, last string) Show {
	return Show{
		State: state, First: Sight{Day: day(first)}, Last: Sight{Day: day(last)},
		Source: "list", Rank: standing.RankList, Lag: 30, Interval: 10,
	}
}

func decided(a standing.Act, on string) standing.Act {
	a.Decided = edtf.MustParse(on)
	return a
}

func ranked(a standing.Act, r standing.Rank) standing.Act { a.Rank = r; return a }

func attested(on, state string, r standing.Rank) standing.Act {
	a := did(standing.VerbAttest, on)
	a.Value, a.Rank = state, r
	return a
}

// TestRules holds the fold to one small case a rule. Want lines are "day state flags".
func TestRules(t *testing.T) {
	announced := standing.Act{
		Verb: standing.VerbDelist, Force: standing.Announced, Rank: standing.RankSecondary,
		Decided: edtf.MustParse("2024-10-04"),
	}
	kept := standing.Act{
		Verb: standing.VerbAnnul, Effect: standing.Keeps, Force: standing.Done, Rank: standing.RankAct,
		Decided: edtf.MustParse("2006-12-12"),
	}
	cases := []struct {
		name string
		ev   Evidence
		want []string
	}{
		{"F2 nothing held", Evidence{}, []string{"2020-01-01 not-covered"}},
		{"F3 before a first list it was not listed", Evidence{Acts: []standing.Act{did(standing.VerbList, "2001-03-29")}}, []string{
			"2001-03-28 not-listed", "2001-03-29 listed", "2030-01-01 listed",
		}},
		{"F3 inside a bounded date nobody can tell", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2001-03-29"), did(standing.VerbDelist, "2008-06-23/2008-06-24"),
		}}, []string{"2008-06-22 listed", "2008-06-23 unclear", "2008-06-24 not-listed"}},
		{"F2 a decision without a day in force leaves it open", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2001-03-29"), decided(did(standing.VerbDelist, ""), "2010-05-05"),
		}}, []string{"2010-05-04 listed", "2010-05-05 unclear", "2030-01-01 unclear"}},
		{"F4 an observation closes what an act left open", Evidence{
			Acts:  []standing.Act{did(standing.VerbList, "2001-03-29"), decided(did(standing.VerbDelist, ""), "2010-05-05")},
			Shows: []Show{shown(standing.Listed, "2010-06-01", "2010-06-10"), shown(standing.NotListed, "2010-06-20", "2012-01-01")},
		}, []string{"2010-05-04 listed", "2010-06-10 listed", "2010-06-15 unclear", "2010-06-20 not-listed"}},
		{"F4 at the latest is bounded by the last evidence before", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2005-03-15"), did(standing.VerbDelist, "../2023-12-29"), attested("2006-10-12", "listed", standing.RankSecondary),
		}}, []string{"2005-03-14 not-listed", "2006-10-12 listed", "2015-01-01 unclear", "2023-12-29 not-listed"}},
		{"F4 the same period shown and gone", Evidence{
			Shows: []Show{shown(standing.Listed, "2021-08-18", "2021-11-23"), shown(standing.NotListed, "2021-12-02", "2024-05-03")},
		}, []string{"2021-08-17 unclear", "2021-11-23 listed", "2021-11-27 unclear", "2021-12-02 not-listed", "2026-01-01 not-listed"}},
		{"F5 a stated date starts the first period only", Evidence{
			Stated: []edtf.Date{edtf.MustParse("2010-06-09")},
			Shows: []Show{
				shown(standing.Listed, "2015-02-26", "2023-10-17"), shown(standing.NotListed, "2023-10-19", "2025-08-02"),
				shown(standing.Listed, "2025-11-15", "2026-02-27"),
			},
		}, []string{
			"2010-06-08 not-listed", "2010-06-09 listed", "2023-10-10 listed", "2024-06-01 not-listed",
			"2025-10-15 unclear", "2025-12-01 listed",
		}},
		{"F5 a stated date yields to an edition after it", Evidence{
			Stated: []edtf.Date{edtf.MustParse("2010-06-09")},
			Shows:  []Show{shown(standing.NotListed, "2015-01-01", "2015-06-01"), shown(standing.Listed, "2015-07-01", "2016-01-01")},
		}, []string{"2010-07-01 unclear", "2015-06-01 not-listed", "2015-06-15 unclear", "2015-07-01 listed"}},
		{"F6 two days for one act", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2019-05-14"), did(standing.VerbList, "2019-05-15"),
		}}, []string{"2019-05-13 not-listed", "2019-05-14 unclear sources-disagree", "2019-05-15 listed sources-disagree"}},
		{"F6 a lighter telling does not settle what heavier ones dispute", Evidence{
			Acts:   []standing.Act{did(standing.VerbList, "2019-05-14"), did(standing.VerbList, "2019-05-15")},
			Stated: []edtf.Date{edtf.MustParse("2019-05-15")},
		}, []string{"2019-05-13 not-listed", "2019-05-14 unclear sources-disagree", "2019-05-15 listed sources-disagree"}},
		{"F6 far apart is a renewal", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2001-01-01"), did(standing.VerbList, "2003-01-01"),
		}}, []string{"2000-12-31 not-listed", "2001-01-01 listed", "2003-01-01 listed"}},
		{"F7 a list that does not follow an act", Evidence{
			Acts:  []standing.Act{did(standing.VerbList, "2019-01-01"), did(standing.VerbDelist, "2020-01-01")},
			Shows: []Show{shown(standing.Listed, "2019-06-01", "2020-12-01")},
		}, []string{"2019-12-31 listed", "2020-01-31 not-listed", "2020-02-01 unclear sources-disagree"}},
		{"F7 a newspaper against a list only flags", Evidence{
			Acts:  []standing.Act{did(standing.VerbList, "2019-01-01"), ranked(did(standing.VerbDelist, "2020-01-01"), standing.RankSecondary)},
			Shows: []Show{shown(standing.Listed, "2019-06-01", "2020-12-01")},
		}, []string{"2019-12-31 listed", "2020-06-01 listed sources-disagree"}},
		{"F7 old looks say nothing against a later act", Evidence{
			Acts:  []standing.Act{ranked(did(standing.VerbDelist, "2020-01-01"), standing.RankSecondary)},
			Shows: []Show{shown(standing.Listed, "2015-01-01", "2019-01-01")},
		}, []string{"2014-12-31 unclear", "2015-01-01 listed", "2019-12-31 listed", "2021-01-01 not-listed"}},
		{"F7 a list that never showed an act", Evidence{
			Acts:  []standing.Act{did(standing.VerbList, "1997-10-08")},
			Shows: []Show{shown(standing.NotListed, "2021-08-18", "2024-05-03")},
		}, []string{"2010-01-01 listed", "2021-08-18 unclear sources-disagree", "2025-01-01 unclear sources-disagree"}},
		{"F7 a list that followed and changed since", Evidence{
			Acts:  []standing.Act{did(standing.VerbList, "2016-01-14")},
			Shows: []Show{shown(standing.Listed, "2016-02-01", "2018-01-01"), shown(standing.NotListed, "2018-01-10", "2019-01-01")},
		}, []string{"2018-01-01 listed", "2018-01-05 unclear", "2018-01-10 not-listed"}},
		{"F8 announced is pending and no more", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2003-02-14"), announced, did(standing.VerbSuspend, "2025-04-17"),
		}}, []string{"2024-10-03 listed", "2024-10-05 listed pending", "2025-04-16 listed pending", "2025-04-17 suspended"}},
		{"F8 decided for a later day", Evidence{Acts: []standing.Act{decided(did(standing.VerbList, "2025-05-15"), "2024-12-20")}}, []string{
			"2024-12-19 not-listed", "2024-12-20 not-listed pending", "2025-05-15 listed",
		}},
		{"F8 annulled and kept is contested until delisted", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2002-05-03"), kept, did(standing.VerbDelist, "2009-01-27"),
		}}, []string{"2006-12-11 listed", "2007-06-01 listed contested", "2009-02-15 not-listed"}},
		{"F8 lapsing and lapsed", Evidence{LapsesAfter: 730, Acts: []standing.Act{did(standing.VerbList, "2000-01-01")}}, []string{
			"2001-09-01 listed", "2001-11-01 listed lapsing", "2002-01-01 unclear",
		}},
		{"two changes of one day keep their order", Evidence{Shows: []Show{
			{State: standing.Listed, First: Sight{day("2022-01-01"), 0}, Last: Sight{day("2022-03-01"), 0}, Source: "list", Rank: standing.RankList},
			{State: standing.NotListed, First: Sight{day("2022-03-01"), 1}, Last: Sight{day("2022-04-01"), 0}, Source: "list", Rank: standing.RankList},
		}}, []string{"2022-02-28 listed", "2022-03-01 not-listed"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			line := Fold(c.ev)
			for _, want := range c.want {
				on := day(want[:10])
				p := line.On(on)
				got := on.String() + " " + string(p.State)
				for _, f := range p.Flags {
					got += " " + string(f)
				}
				if got != want {
					t.Errorf("got %q, want %q (%+v)", got, want, p)
				}
			}
		})
	}
}

func TestListingDates(t *testing.T) {
	cases := []struct {
		name         string
		ev           Evidence
		on           string
		since, until string
	}{
		{"between two editions", Evidence{
			Shows: []Show{shown(standing.Listed, "2021-08-18", "2021-11-23"), shown(standing.NotListed, "2021-12-02", "2024-05-03")},
		}, "2021-11-23", "../2021-08-18", "2021-11-23/2021-12-02"},
		{"the ended listing is told after its end", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "1997-10-08"), did(standing.VerbDelist, "2012-09-28"),
		}}, "2020-01-01", "1997-10-08", "2012-09-28"},
		{"an exact act stays exact beside editions", Evidence{
			Acts:  []standing.Act{did(standing.VerbDelist, "2022-05-20")},
			Shows: []Show{shown(standing.Listed, "2021-08-18", "2022-05-19"), shown(standing.NotListed, "2022-05-20", "2024-05-03")},
		}, "2022-05-01", "../2021-08-18", "2022-05-20"},
		{"a stated date starts the first period only", Evidence{
			Stated: []edtf.Date{edtf.MustParse("2010-06-09")},
			Shows: []Show{
				shown(standing.Listed, "2015-02-26", "2023-10-17"), shown(standing.NotListed, "2023-10-19", "2025-08-02"),
				shown(standing.Listed, "2025-11-15", "2026-02-27"),
			},
		}, "2025-12-01", "2025-08-02/2025-11-15", ""},
		{"a suspension does not end a listing", Evidence{Acts: []standing.Act{
			did(standing.VerbList, "2003-02-14/2003-03-31"), did(standing.VerbSuspend, "2025-04-17"),
		}}, "2025-05-01", "2003-02-14/2003-03-31", ""},
		{"a first act that ends a listing", Evidence{Acts: []standing.Act{did(standing.VerbDelist, "2021-11-23/2021-12-02")}}, "2026-01-01", "", "2021-11-23/2021-12-02"},
		{"the first to come", Evidence{Acts: []standing.Act{did(standing.VerbList, "2003-02-14")}}, "2000-01-01", "2003-02-14", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			l, ok := Fold(c.ev).ListingOn(day(c.on))
			if !ok || l.Since.String() != c.since || l.Until.String() != c.until {
				t.Errorf("got %q to %q (%v), want %q to %q", l.Since, l.Until, ok, c.since, c.until)
			}
		})
	}
}

func TestStale(t *testing.T) {
	line := Fold(Evidence{Shows: []Show{shown(standing.Listed, "2021-08-18", "2021-11-23")}})
	for on, want := range map[string]bool{"2021-12-03": false, "2021-12-04": true, "2021-09-01": false} {
		if got := line.Stale(day(on)); got != want {
			t.Errorf("stale on %s: %v, want %v", on, got, want)
		}
	}
}
