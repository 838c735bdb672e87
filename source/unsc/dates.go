package unsc

import (
	"regexp"
	"strings"
	"time"

	"standing/edtf"
	"standing/source/markup"
)

// printedDay reads a day and leaves off the zone or time of day that now and then follows
// it: the day that is printed is the one that is meant.
func printedDay(text string) (edtf.Date, bool) {
	const length = len("2006-01-02")
	if len(text) > length && strings.IndexByte("-+ZT ", text[length]) >= 0 {
		text = text[:length]
	}
	day, err := edtf.ParseDay(text)
	if err != nil {
		return edtf.Date{}, false
	}
	return edtf.On(day), true
}

// dateOfBirth keeps a date of birth as far as it is known; what cannot be read as a date
// is kept as a remark.
func (b *builder) dateOfBirth(n *markup.Node) {
	f := b.fields(n, "TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE")
	note := remark(f["NOTE"], "")
	approximate := strings.EqualFold(f["TYPE_OF_DATE"], "approximately")
	if strings.EqualFold(note, "approximately") {
		approximate, note = true, ""
	}
	text := birthText(f)
	if worded := wordedDate(note, f["YEAR"]); worded != "" && (text == "" || text == f["YEAR"]) {
		text, note = worded, ""
	}
	date := birthDate(text, approximate)
	if date == "" && text != "" {
		b.unread(n.Tag+"/DATE", text)
	}
	b.births = once(b.births, date)
	if note != "" {
		b.notes = once(b.notes, "Date of birth: "+withNote(date, note))
	}
}

// birthText picks the finest of the statements in one date of birth.
func birthText(f map[string]string) string {
	from, to := f["FROM_YEAR"], f["TO_YEAR"]
	switch {
	case f["DATE"] != "":
		return f["DATE"]
	case from == "" && to == "" || from == to && f["YEAR"] == from:
		return f["YEAR"]
	case from == "":
		return "../" + to
	case to == "":
		return from + "/.."
	}
	return from + "/" + to
}

// years is how a span of years is printed in place of one.
var years = regexp.MustCompile(`^(\d{4})\s*[-/]\s*(\d{4})$`)

// birthDate turns a printed date into EDTF; the empty string where it is none.
func birthDate(text string, approximate bool) string {
	if day, ok := printedDay(text); ok {
		text = day.String()
	}
	text = years.ReplaceAllString(text, "$1/$2")
	if from, to, span := strings.Cut(text, "/"); span && from == to {
		text = from
	}
	if approximate {
		text = markApproximate(text)
	}
	date, err := edtf.Parse(text)
	if err != nil {
		return ""
	}
	return date.String()
}

// markApproximate marks every end of a date that is not open.
func markApproximate(text string) string {
	ends := strings.Split(text, "/")
	for i, end := range ends {
		if end != ".." {
			ends[i] = end + "~"
		}
	}
	return strings.Join(ends, "/")
}

// monthYear is a date in words, such as "3 Feb. 1961", "August 1961" or a lone "Sep.".
var monthYear = regexp.MustCompile(`^(?:(\d{1,2}) )?(\p{L}{3,9})\.?(?: (\d{4}))?$`)

// wordedDate reads a remark that is nothing but a date in words; year is the one stated
// beside it. The empty string says that it is not.
func wordedDate(note, year string) string {
	m := monthYear.FindStringSubmatch(note)
	if m == nil || year != "" && m[3] != "" && m[3] != year {
		return ""
	}
	if m[3] != "" {
		year = m[3]
	}
	for _, layout := range []string{"Jan", "January"} {
		month, err := time.Parse(layout, m[2])
		if err != nil || len(year) != 4 {
			continue
		}
		text := year + month.Format("-01")
		if m[1] != "" {
			text += "-" + ("0" + m[1])[len(m[1])-1:]
		}
		if date, err := edtf.Parse(text); err == nil {
			return date.String()
		}
	}
	return ""
}
