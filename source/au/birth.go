package au

import (
	"fmt"
	"regexp"
	"strings"

	"standing/edtf"
)

var (
	// eitherDate parts the dates of a cell that sets them off by words or signs.
	eitherDate = regexp.MustCompile(`\s*(?:;|,?\s+or\s+|>>|\balt DOB:|,\s+(?:[Aa]pprox|[Bb]etween|[Cc]irca|[0-9]{4}\b))\s*`)
	endsInYear = regexp.MustCompile(`[0-9]{4}\)?$`)
	roughly    = regexp.MustCompile(`(?i)^(?:approximately|approx\.?|circa|c\.|about)\s*`)
	between    = regexp.MustCompile(`(?i)^(?:between\s+)?(.+?)\s*(?:-|–|/|\bto\b|\band\b)\s*(.+)$`)
	wordedDay  = regexp.MustCompile(`^([0-9]{1,2})\.?[\s-]*([A-Z][a-z]{2,8})\.?,?[\s-]*([0-9]{4})$`)
	usDay      = regexp.MustCompile(`^([A-Z][a-z]{2,8})\.? ([0-9]{1,2}),? ([0-9]{4})$`)
	wordedMon  = regexp.MustCompile(`^([A-Z][a-z]{2,8})\.?,? ([0-9]{4})$`)
	slashedDay = regexp.MustCompile(`^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-] ?([0-9]{4})$`)
	slashedMon = regexp.MustCompile(`^([0-9]{1,2})/([0-9]{4})$`)
	// slashedDays are days with slashes that nothing but blanks and commas part.
	slashedDays = regexp.MustCompile(`^(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}[,\s]*){2,}$`)
)

// birthDate reads the dates of a cell. What is said of one in brackets, such as the name it
// belongs to, is a note; so is a date of another calendar.
func (b *builder) birthDate(text string) {
	for _, item := range items(text) {
		for _, piece := range splitDates(item) {
			b.oneBirth(piece)
		}
	}
}

// splitDates cuts at what parts dates, and keeps the words that belong to the next one.
func splitDates(text string) (pieces []string) {
	if slashedDays.MatchString(text) {
		return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
	}
	start := 0
	for _, at := range eitherDate.FindAllStringIndex(text, -1) {
		if before := text[start:at[0]]; text[at[0]] == ',' && !endsInYear.MatchString(before) {
			continue // a comma inside of a date
		}
		pieces = append(pieces, text[start:at[0]])
		start = at[1]
		if text[at[0]] == ',' && !strings.Contains(text[at[0]:at[1]], " or ") {
			start = at[0] + 1
		}
	}
	return append(pieces, text[start:])
}

func (b *builder) oneBirth(text string) {
	printed := strings.Trim(text, " ,;.")
	date, remark, _ := strings.Cut(printed, "(")
	date = strings.Trim(date, " ,;.")
	if blank(date) {
		return
	}
	if strings.Contains(strings.ToLower(remark), "hijri") {
		b.entry.AddProperty("notes", "Date of birth: "+printed)
		return
	}
	parsed, ok := parseDate(date)
	if !ok {
		b.unread("Date of Birth", printed)
		return
	}
	b.entry.AddProperty("birthDate", parsed)
	if remark != "" {
		b.entry.AddProperty("notes", "Date of birth: "+printed)
	}
}

// parseDate reads one date or span of dates and returns EDTF.
func parseDate(text string) (string, bool) {
	mark := ""
	if at := roughly.FindStringIndex(text); at != nil {
		text, mark = text[at[1]:], "~"
	}
	if date, ok := parseSimple(text); ok {
		return checked(date + mark)
	}
	m := between.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	until, ok := parseSimple(m[2])
	from, known := parseSimple(m[1])
	if !known && ok && len(until) >= len("2006") && monthOf(m[1]) > 0 {
		from, known = fmt.Sprintf("%s-%02d", until[:4], monthOf(m[1])), true // "Aug. and Sep 1977"
	}
	if !ok || !known {
		return "", false
	}
	return checked(from + mark + "/" + until + mark)
}

func checked(date string) (string, bool) {
	_, err := edtf.Parse(date)
	return date, err == nil
}

// parseSimple reads a day, a month or a year. Days with slashes are printed as in
// Australia, the day before the month.
func parseSimple(text string) (date string, ok bool) {
	text = strings.Trim(text, " ,;.")
	switch {
	case wordedDay.MatchString(text):
		m := wordedDay.FindStringSubmatch(text)
		date = fmt.Sprintf("%s-%02d-%02d", m[3], monthOf(m[2]), atoi(m[1]))
	case usDay.MatchString(text):
		m := usDay.FindStringSubmatch(text)
		date = fmt.Sprintf("%s-%02d-%02d", m[3], monthOf(m[1]), atoi(m[2]))
	case slashedDay.MatchString(text):
		m := slashedDay.FindStringSubmatch(text)
		date = fmt.Sprintf("%s-%02d-%02d", m[3], atoi(m[2]), atoi(m[1]))
	case slashedMon.MatchString(text):
		m := slashedMon.FindStringSubmatch(text)
		date = fmt.Sprintf("%s-%02d", m[2], atoi(m[1]))
	case wordedMon.MatchString(text):
		m := wordedMon.FindStringSubmatch(text)
		date = fmt.Sprintf("%s-%02d", m[2], monthOf(m[1]))
	case len(text) == len("2006"), len(text) == len("2006-01-02"):
		date = text
	default:
		return "", false
	}
	return checked(date)
}
