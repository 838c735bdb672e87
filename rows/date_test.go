package rows

import (
	"errors"
	"testing"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		in    string
		order DateOrder
		want  string
	}{
		{"1980", 0, "1980"},
		{"1980-12", 0, "1980-12"},
		{" 1980-12-31 ", 0, "1980-12-31"},
		{"1980~", 0, "1980~"},
		{"19801231", 0, "1980-12-31"},
		{"1980/12/31", 0, "1980-12-31"},
		{"1980.1.2", 0, "1980-01-02"},
		{"31.12.1980", 0, "1980-12-31"},
		{"1. 2. 1980", 0, "1980-02-01"},
		{"31/12/1980", 0, "1980-12-31"},
		{"12/31/1980", 0, "1980-12-31"},
		{"03/03/1980", 0, "1980-03-03"},
		{"03/04/1980", DayFirst, "1980-04-03"},
		{"03/04/1980", MonthFirst, "1980-03-04"},
		{"03-04-1980", DayFirst, "1980-04-03"},
		{"12/1980", 0, "1980-12"},
		{"31 Dec 1980", 0, "1980-12-31"},
		{"Dec 31, 1980", 0, "1980-12-31"},
		{"31st of December 1980", 0, "1980-12-31"},
		{"December 1980", 0, "1980-12"},
		{"31-Dec-1980", 0, "1980-12-31"},
		{"1980-12-31T00:00:00Z", 0, "1980-12-31"},
		{"31.12.1980 00:00:00", 0, "1980-12-31"},
		{"1980年12月31日", 0, "1980-12-31"},
		{"1980년 12월 31일", 0, "1980-12-31"},
		{"٣١/١٢/١٩٨٠", 0, "1980-12-31"},
		{"１９８０－１２－３１", 0, "1980-12-31"},
	} {
		d, err := ParseDate(c.in, c.order)
		if err != nil || d.String() != c.want {
			t.Errorf("ParseDate(%q, %v) = %v, %v, want %s", c.in, c.order, d, err, c.want)
		}
	}
	for _, c := range []struct {
		in    string
		order DateOrder
		want  error
	}{
		{"03/04/1980", 0, ErrDateOrder},
		{"03.04.1980", MixedOrder, ErrDateOrder},
		{"31.12.80", 0, ErrTwoDigitYear},
		{"31 Dec 80", 0, ErrTwoDigitYear},
		{"12/31/1980", DayFirst, nil},
		{"1980-12-30T23:00:00Z", 0, nil},
		{"1359/05/06", 0, nil},
		{"2523-01-01", 0, nil},
		{"31.02.1980", 0, nil},
		{"Berlin", 0, nil},
		{"", 0, nil},
		{"29221", 0, nil},
		{"1.2.3.1980", 0, nil},
		{"12345678901234567890", 0, nil},
	} {
		d, err := ParseDate(c.in, c.order)
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("ParseDate(%q, %v) = %v, %v, want error %v", c.in, c.order, d, err, c.want)
		}
	}
}

func TestDateOrder(t *testing.T) {
	for _, c := range []struct {
		dates string
		want  DateOrder
	}{
		{"03/04/1980\n31/12/1980\n", DayFirst},
		{"03/04/1980\n12/31/1980\n", MonthFirst},
		{"12/31/80\n", MonthFirst},
		{"31/12/1980\n12/31/1980\n", MixedOrder},
		{"03/04/1980\n", UnknownOrder},
		{"1980-12-31\n", UnknownOrder},
	} {
		r, _, err := readAll(t, "dob,name\n"+withNames(c.dates), Options{})
		if err != nil {
			t.Errorf("%q: %v", c.dates, err)
			continue
		}
		if got := r.Form().DateOrder; got != c.want {
			t.Errorf("%q: got %v, want %v", c.dates, got, c.want)
		}
	}
}

func withNames(lines string) (s string) {
	for _, r := range lines {
		if r == '\n' {
			s += ",Jane"
		}
		s += string(r)
	}
	return s
}

func FuzzParseDate(f *testing.F) {
	f.Add("31.12.1980", uint8(0))
	f.Add("Dec 31, 1980", uint8(2))
	f.Fuzz(func(t *testing.T, s string, order uint8) {
		d, err := ParseDate(s, DateOrder(order%4))
		if err == nil && d.IsZero() {
			t.Errorf("ParseDate(%q) gave the unknown date", s)
		}
	})
}
