package edtf

import (
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	cases := []struct {
		text, lo, hi string
		precision    Precision
		qualified    bool
	}{
		{"2003", "2003-01-01", "2003-12-31", Year, false},
		{"2023-12", "2023-12-01", "2023-12-31", Month, false},
		{"2024-02", "2024-02-01", "2024-02-29", Month, false},
		{"2019-05-14", "2019-05-14", "2019-05-14", Exact, false},
		{"198X", "1980-01-01", "1989-12-31", Decade, false},
		{"19XX", "1900-01-01", "1999-12-31", Century, false},
		{"1983~", "1983-01-01", "1983-12-31", Year, true},
		{"1983-04?", "1983-04-01", "1983-04-30", Month, true},
		{"2024-08-22/2024-09-02", "2024-08-22", "2024-09-02", Interval, false},
		{"1980/1983", "1980-01-01", "1983-12-31", Interval, false},
		{"../2023-12-29", "..", "2023-12-29", Interval, false},
		{"2020-01-01/..", "2020-01-01", "..", Interval, false},
		{" 2003 ", "2003-01-01", "2003-12-31", Year, false},
	}
	for _, c := range cases {
		d, err := Parse(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		lo, hi := d.Bounds()
		if lo.String() != c.lo || hi.String() != c.hi || d.Precision() != c.precision || d.Qualified() != c.qualified {
			t.Errorf("%q: %s to %s, precision %d, qualified %v", c.text, lo, hi, d.Precision(), d.Qualified())
		}
		if d.String() != strings.TrimSpace(c.text) {
			t.Errorf("%q prints as %q", c.text, d)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{
		"", "..", "../..", "2023-02-30", "2023-13", "20-01-01", "2024-09-02/2024-08-22", "1983~~", "198", "1XXX", "XXXX", "2023-1-1",
		"2023-01-01T00:00:00Z", "2023/", "today", "19X3", "2020-01-01/2020-02-01/2020-03-01",
	} {
		if d, err := Parse(text); err == nil {
			t.Errorf("%q was read as %s", text, d)
		}
	}
}

func TestBetween(t *testing.T) {
	a, b := DayOf(2021, time.November, 23), DayOf(2021, time.December, 2)
	for want, d := range map[string]Date{
		"2021-11-23/2021-12-02": Between(a, b), "2021-11-23": Between(a, a), "../2021-12-02": Between(NoLower, b),
		"2021-11-23/..": Between(a, NoUpper), "": Between(b, a),
	} {
		if d.String() != want {
			t.Errorf("got %q, want %q", d, want)
		}
		if again, err := Parse(want); want != "" && (err != nil || again != d) {
			t.Errorf("%q read again is %v (%v)", want, again, err)
		}
	}
}

func TestUnknownDate(t *testing.T) {
	var d Date
	if lo, hi := d.Bounds(); !d.IsZero() || lo != NoLower || hi != NoUpper || d.String() != "" {
		t.Errorf("the zero date is %v", d)
	}
	if !d.MayEqual(MustParse("2003")) || MustParse("2003").MayEqual(MustParse("2004-01-01")) || !MustParse("2003").MayEqual(MustParse("2003-05")) {
		t.Error("MayEqual")
	}
	if NoLower.Add(5) != NoLower || NoUpper.Add(-5) != NoUpper {
		t.Error("an end of time was moved")
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"2003", "198X", "../2023-12-29", "1983~", "2024-08-22/2024-09-02"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(text)
		if err != nil {
			return
		}
		lo, hi := d.Bounds()
		if lo > hi {
			t.Errorf("%q: %s after %s", text, lo, hi)
		}
		if again, err := Parse(d.String()); err != nil || again != d {
			t.Errorf("%q prints as %q, which is %v (%v)", text, d, again, err)
		}
	})
}
