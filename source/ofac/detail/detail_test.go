package detail

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"10 Dec 1948", "1948-12-10"},
		{"Dec 1948", "1948-12"},
		{"1948", "1948"},
		{"circa 1951", "1951~"},
		{"circa 26 Jul 1977", "1977-07-26~"},
		{"1971 to 1973", "1971/1973"},
		{"Mar 1970 to Feb 1971", "1970-03/1971-02"},
		{"circa 1979-1982", "1979~/1982~"},
		{"between 1960 and 1963", "1960/1963"},
		{"1960s", "196X"},
		{"31 Feb 1950", ""},
		{"1973 to 1971", ""},
		{"late 1950", ""},
		{"", ""},
	} {
		got, ok := Date(c.in)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Date(%q) = %q, %v; want %q", c.in, got, ok, c.want)
		}
	}
}

func TestTrimStop(t *testing.T) {
	for in, want := range map[string]string{
		"DOB 1948.": "DOB 1948", "Linked To: LANTERN S.A.": "Linked To: LANTERN S.A.",
		"Linked To: LANTERN CO., LTD.": "Linked To: LANTERN CO., LTD.", "no stop": "no stop", ".": "", "": "",
	} {
		if got := trimStop(in); got != want {
			t.Errorf("trimStop(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSplitClauses(t *testing.T) {
	for in, want := range map[string][]string{
		"a; b;c":              {"a", " b", "c"},
		"a (b; c); d":         {"a (b; c)", " d"},
		"a (b; c (d); e":      {"a (b", " c (d)", " e"},
		"a) b; c":             {"a) b", " c"},
		"":                    {""},
		"a (b (c; d) e; f);g": {"a (b (c; d) e; f)", "g"},
	} {
		if diff := cmp.Diff(want, splitClauses(in)); diff != "" {
			t.Errorf("splitClauses(%q) (-want +got):\n%s", in, diff)
		}
	}
}
