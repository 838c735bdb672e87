package detail

import (
	"strings"
	"time"

	"standing/edtf"
)

// Date reads a date as the list prints it ("10 Dec 1948", "Dec 1948", "1948",
// "circa 1951", "1971 to 1973", "circa 1979-1982", "1960s") and returns it in EDTF.
func Date(s string) (string, bool) {
	mark := ""
	for _, word := range []string{"circa ", "approximately ", "approx. "} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			s, mark = rest, "~"
		}
	}
	date, ok := parseSimple(s, mark)
	if a, b, two := cutSpan(s); !ok && two {
		from, fromOK := parseSimple(a, mark)
		until, untilOK := parseSimple(b, mark)
		date, ok = from+"/"+until, fromOK && untilOK
	}
	if !ok {
		return "", false
	}
	if _, err := edtf.Parse(date); err != nil {
		return "", false
	}
	return date, true
}

// cutSpan cuts "A to B", "between A and B" and, of years only, "A-B".
func cutSpan(s string) (a, b string, ok bool) {
	if a, b, ok = strings.Cut(s, " to "); ok {
		return a, b, true
	}
	if rest, found := strings.CutPrefix(s, "between "); found {
		return strings.Cut(rest, " and ")
	}
	a, b, ok = strings.Cut(s, "-")
	return a, b, ok && len(a) == 4 && len(b) == 4
}

func parseSimple(s, mark string) (string, bool) {
	s = strings.TrimSpace(s)
	for _, form := range []struct{ printed, want string }{
		{"2 Jan 2006", "2006-01-02"},
		{"2 January 2006", "2006-01-02"},
		{"Jan 2006", "2006-01"},
		{"January 2006", "2006-01"},
		{"2006", "2006"},
	} {
		if t, err := time.Parse(form.printed, s); err == nil {
			return t.Format(form.want) + mark, true
		}
	}
	if decade, ok := strings.CutSuffix(s, "0s"); ok && len(decade) == 3 && strings.Trim(decade, "0123456789") == "" {
		return decade + "X" + mark, true
	}
	return "", false
}
