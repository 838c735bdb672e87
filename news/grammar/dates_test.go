package grammar

import (
	"testing"

	"standing/edtf"
)

// dateIn is the first date that the words tell, in a story of the day.
func dateIn(words string, published string, before string, ahead bool) edtf.Date {
	s := &sentence{text: words, tokens: tokenize(words, 0, len(words))}
	times := moments(s.tokens)
	if len(times) == 0 || times[0].vague {
		return edtf.Date{}
	}
	story := edtf.NoLower
	if published != "" {
		story = lower(edtf.MustParse(published))
	}
	var told edtf.Date
	if before != "" {
		told = edtf.MustParse(before)
	}
	return times[0].day(story, told, ahead)
}

func lower(d edtf.Date) edtf.Day {
	lo, _ := d.Bounds()
	return lo
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		words, published, before string
		ahead                    bool
		want                     string
	}{
		{words: "on Tuesday", published: "2023-07-04", want: "2023-07-04"},
		{words: "on Monday", published: "2023-07-04", want: "2023-07-03"},
		{words: "on Wednesday", published: "2023-07-04", want: "2023-06-28"},
		{words: "on Wednesday", published: "2023-07-04", ahead: true, want: "2023-07-05"},
		{words: "last Tuesday", published: "2023-07-04", want: "2023-06-27"},
		{words: "next Friday", published: "2023-07-04", want: "2023-07-07"},
		{words: "on Tuesday", want: ""},
		{words: "on June 20", published: "2023-07-04", want: "2023-06-20"},
		{words: "on 20 June", published: "2023-07-04", want: "2023-06-20"},
		{words: "on December 20", published: "2023-07-04", want: "2022-12-20"},
		{words: "on December 20", published: "2023-07-04", ahead: true, want: "2023-12-20"},
		{words: "on June 20", want: ""},
		{words: "on June 20, 2019,", want: "2019-06-20"},
		{words: "on the 3rd of March 2001", want: "2001-03-03"},
		{words: "on Nov. 2", published: "2023-11-20", want: "2023-11-02"},
		{words: "February 30, 2020", want: ""},
		{words: "on 2020-02-29", want: "2020-02-29"},
		{words: "in July", published: "2024-10-04", want: "2024-07"},
		{words: "in December", published: "2024-10-04", want: "2023-12"},
		{words: "in December", published: "2024-10-04", ahead: true, want: "2024-12"},
		{words: "in July", want: ""},
		{words: "in August 2021", want: "2021-08"},
		{words: "in March last year", published: "2024-10-04", want: "2023-03"},
		{words: "that August", published: "2024-10-04", before: "2018-02", want: "2018-08"},
		{words: "in 2003", want: "2003"},
		{words: "since 2014", want: "2014"},
		{words: "since the early eighties", want: "1980/1983"},
		{words: "in the mid-1990s", want: "1994/1996"},
		{words: "in the late 1980s", want: "1987/1989"},
		{words: "in the 1980s", want: "198X"},
		{words: "between 1980 and 1988", want: "1980/1988"},
		{words: "two days ago", published: "2024-03-01", want: "2024-02-28"},
		{words: "about two weeks ago", published: "2023-07-04", want: "2023-06-20~"},
		{words: "three months ago", published: "2024-01-15", want: "2023-10"},
		{words: "two years ago", published: "2024-01-15", want: "2022"},
		{words: "two years ago", want: ""},
		{words: "10 years later", before: "1979", want: "1989"},
		{words: "a day later", before: "2023-11-02", want: "2023-11-03"},
		{words: "10 days later", before: "2023", want: ""},
		{words: "on the same day", before: "2023-11-02", want: "2023-11-02"},
		{words: "the following year", before: "2008", want: "2009"},
		{words: "yesterday", published: "2024-03-01", want: "2024-02-29"},
		{words: "last month", published: "2024-01-15", want: "2023-12"},
		{words: "last week", published: "2024-10-04", want: "2024-09-23/2024-09-29"},
		{words: "last year", published: "2024-10-04", want: "2023"},
		{words: "after 20 years", published: "2024-10-04", want: ""},
		{words: "May said", published: "2024-10-04", want: ""},
		{words: "2003 people", published: "2024-10-04", want: ""},
	} {
		if got := dateIn(c.words, c.published, c.before, c.ahead).String(); got != c.want {
			t.Errorf("%q of %q after %q: %q, want %q", c.words, c.published, c.before, got, c.want)
		}
	}
}
