package usgov

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/edtf"
)

func TestNotices(t *testing.T) {
	for text, want := range map[string][]string{
		"82 F.R. 41111 10/20/2017":                    {"82/41111/2017-10-20"},
		"68 F.R. 31111 6/27/03 71 F.R. 32222 7/10/06": {"68/31111/2003-06-27", "71/32222/2006-07-10"},
		"81.F.R. 21111 4/18/2016":                     {"81/21111/2016-04-18"},
		"82 F.R. 11111, 11112 4/16/2017":              {"82/11111/2017-04-16"},
		"66 FR 21111, 77 FR 52222 (no. 182)":          {"66/21111/2001-01-01/2001-12-31", "77/52222/2012-01-01/2012-12-31"},
		"84 FR 41111, 84 FR 41111":                    {"84/41111/2019-01-01/2019-12-31", "84/41111/2019-01-01/2019-12-31"},
		"72 F.R. 1/31/07":                             nil,
		"87 F.R. 51111 8/29/2002":                     {"87/51111/2022-01-01/2022-12-31"},
		"66 F.R. 41111 9/13/0":                        {"66/41111/2001-01-01/2001-12-31"},
		"80FR 61111":                                  {"80/61111/2015-01-01/2015-12-31"},
		"73 FR 51111 (9/22/2008), 77 FR 22222":        {"73/51111/2008-09-22", "77/22222/2012-01-01/2012-12-31"},
		"88 F.R. 41111, 7/28/2023":                    {"88/41111/2023-07-28"},
		"NOTICE TO BE PUBLISHED SOON":                 nil,
	} {
		var got []string
		for _, n := range Notices(text) {
			got = append(got, n.Volume+"/"+n.Page+"/"+n.Date.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Notices(%q) (-want +got):\n%s", text, diff)
		}
	}
}

func TestOrderID(t *testing.T) {
	day := edtf.MustParse("2021-02-03")
	for _, c := range []struct {
		name, citations string
		effective       edtf.Date
		want            string
	}{
		{" JON  DOE", "86 F.R. 1 1/2/2021", day, "jon-doe-86-fr-1"},
		{"JON DOE", "SOON", day, "jon-doe-2021-02-03"},
		{"JON DOE", "", edtf.Date{}, "jon-doe"},
		{"?", "86 F.R. 1 1/2/2021", day, ""},
	} {
		if got := OrderID(c.name, c.citations, c.effective); got != c.want {
			t.Errorf("OrderID(%q, %q) = %q; want %q", c.name, c.citations, got, c.want)
		}
	}
}

func TestListedBy(t *testing.T) {
	for _, c := range []struct{ effective, citations, want string }{
		{"2021-02-03", "86 F.R. 1000 2/5/2021", "2021-02-03"},
		{"2021-02-03", "85 F.R. 1000 8/5/2020, 86 F.R. 1000 2/5/2021", "../2020-08-05"},
		{"2021-02-03", "86 F.R. 1000 2/5/2001", "2021-02-03"}, // the year of the volume, whose end is later
		{"2021-02-03", "80 FR 1000; 86 FR 1000", "../2015-12-31"},
		{"2021-02-03", "80 F.R. 1000 2/5/2001, 86 F.R. 1000 2/5/2021", "../2015-12-31"},
		{"2021-02-03", "", "2021-02-03"},
		{"", "85 F.R. 1000 8/5/2020", ""},
	} {
		var effective edtf.Date
		if c.effective != "" {
			effective = edtf.MustParse(c.effective)
		}
		if got := ListedBy(effective, c.citations); got.String() != c.want {
			t.Errorf("ListedBy(%q, %q) = %q, want %q", c.effective, c.citations, got, c.want)
		}
	}
}

func TestAddNames(t *testing.T) {
	for printed, want := range map[string][]standing.Name{
		"FIRST TRADING":             {{Text: "FIRST TRADING", Kind: standing.Primary}},
		"FIRST A/K/A SECOND":        {{Text: "FIRST A/K/A SECOND", Kind: standing.Primary}, {Text: "FIRST", Kind: standing.Alias}, {Text: "SECOND", Kind: standing.Alias}},
		"First, OOO (f.k.a. Old)":   {{Text: "First, OOO (f.k.a. Old)", Kind: standing.Primary}, {Text: "First, OOO", Kind: standing.Alias}, {Text: "Old", Kind: standing.Former}},
		"ANN (A.K.A. BEA CEE) DEE":  {{Text: "ANN (A.K.A. BEA CEE) DEE", Kind: standing.Primary}, {Text: "ANN DEE", Kind: standing.Alias}, {Text: "BEA CEE", Kind: standing.Alias}},
		"Abe (aka Ab) (person)":     {{Text: "Abe (aka Ab) (person)", Kind: standing.Primary}, {Text: "Abe", Kind: standing.Alias}, {Text: "Ab", Kind: standing.Alias}},
		"A fka B; aka C (HK)":       {{Text: "A fka B; aka C (HK)", Kind: standing.Primary}, {Text: "A", Kind: standing.Alias}, {Text: "B", Kind: standing.Former}, {Text: "C (HK)", Kind: standing.Alias}},
		"LAKA BAKERY AND DBA TOOLS": {{Text: "LAKA BAKERY AND DBA TOOLS", Kind: standing.Primary}, {Text: "LAKA BAKERY AND", Kind: standing.Alias}, {Text: "TOOLS", Kind: standing.Alias}},
	} {
		var e standing.Entry
		AddNames(&e, printed)
		if diff := cmp.Diff(want, e.Names); diff != "" {
			t.Errorf("AddNames(%q) (-want +got):\n%s", printed, diff)
		}
	}
}

func TestAddAddress(t *testing.T) {
	for printed, want := range map[string]map[string][]string{
		"1 Quay, Port, GB": {"address": {"1 Quay, Port, GB"}, "country": {"GB"}},
		"GB":               {"country": {"GB"}},
		"1 Quay, Port":     {"address": {"1 Quay, Port"}},
	} {
		var e standing.Entry
		AddAddress(&e, printed)
		if diff := cmp.Diff(want, e.Properties); diff != "" {
			t.Errorf("AddAddress(%q) (-want +got):\n%s", printed, diff)
		}
	}
}
