package au

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"standing/edtf"
	"standing/source"
)

// day is how days are printed in texts.
const dayForm = `(?:[0-9]{1,2}\s*[A-Z][a-z]{2,8}\.?,?\s*[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})`

var (
	// listedBy is a sentence that tells of a listing, up to its day.
	listedBy = regexp.MustCompile(`(?i:listed|designated|declared)[^.;]{0,120}?\b(?:on:?|[Cc]ommittee)\s*(` + dayForm + `)|(?i:listed)(?:on)?\s*:?\s*(` + dayForm + `)`)
	// again stands before the verb where the listing told is not the first, or not on this
	// list: "relisted", "last listed", "formerly listed on the RBA list".
	again    = regexp.MustCompile(`(?i)(?:re-?\s*|last |formerly |previously |continued to be )$`)
	onlyADay = regexp.MustCompile(`^(` + dayForm + `)`)
	anyDay   = regexp.MustCompile(dayForm)
	// instrument is the year of a legal instrument that lists.
	instrument = regexp.MustCompile(`\b(?:Instrument|List|Listing)\s+((?:20|19)[0-9]{2})\b`)
	resolution = regexp.MustCompile(`\b[Ll]isted under Resolution [0-9]+`)
	// amended begins the days of amendment, which a bracket or the end of a sentence ends.
	amended = regexp.MustCompile(`(?i)\b(?:amended|updated)\b[^);]*`)
)

// listingInformation keeps the text, and the days of amendment that it tells.
func (b *builder) listingInformation(text string) {
	text = source.Clean(text)
	if b.listing == "" {
		b.listing = text
	}
	if _, dayOnly := parseDay(text); !dayOnly {
		b.entry.AddProperty("legalBasis", text)
	}
	for _, span := range amended.FindAllString(text, -1) {
		for _, printed := range anyDay.FindAllString(span, -1) {
			if day, ok := parseDay(printed); ok {
				b.changed(day)
			}
		}
	}
}

func (b *builder) changed(day edtf.Day) {
	if text := day.String(); !slices.Contains(b.modified, text) {
		b.modified = append(b.modified, text)
	}
}

// controlDate keeps the day on which a line was last set right.
func (b *builder) controlDate(text string) {
	day, ok := parseDay(source.Clean(text))
	if !ok {
		b.unread("Control Date", text)
		return
	}
	b.changed(day)
	if !b.control.Known() || day < b.control {
		b.control = day
	}
}

// listed finds the date of listing; see the package comment.
func (b *builder) listed() {
	text := b.listing
	if m := onlyADay.FindStringSubmatch(text); m != nil {
		b.setListed(m[1])
		return
	}
	for _, m := range listedBy.FindAllStringSubmatchIndex(text, -1) {
		if again.MatchString(text[:m[0]]) {
			continue
		}
		at := m[2:4]
		if at[0] < 0 {
			at = m[4:6]
		}
		b.setListed(text[at[0]:at[1]])
		return
	}
	m := instrument.FindStringSubmatch(text)
	if m == nil {
		b.listedByResolution(text)
		return
	}
	if !b.controlledIn(m[1]) {
		if date, err := edtf.Parse(m[1]); err == nil {
			b.entry.Listed = date
		}
	}
}

// listedByResolution reads a listing of which nothing but the resolution is told.
func (b *builder) listedByResolution(text string) {
	if resolution.MatchString(text) && !amended.MatchString(text) && b.control.Known() {
		b.entry.Listed = edtf.On(b.control)
	}
}

// controlledIn takes the control date for the date of listing if it lies in the year.
func (b *builder) controlledIn(year string) bool {
	ok := b.control.Known() && strings.HasPrefix(b.control.String(), year)
	if ok {
		b.entry.Listed = edtf.On(b.control)
	}
	return ok
}

func (b *builder) setListed(printed string) {
	day, ok := parseDay(printed)
	if !ok {
		b.unread("Listing Information", printed)
		return
	}
	b.entry.Listed = edtf.On(day)
}

// parseDay reads a day in one of the forms that texts have.
func parseDay(text string) (edtf.Day, bool) {
	date, ok := parseSimple(text)
	if !ok {
		return 0, false
	}
	day, err := edtf.ParseDay(date)
	return day, err == nil
}

// months by their first three letters.
var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

// monthOf returns the number of a month, also of one that is cut short.
func monthOf(word string) int {
	word = strings.ToLower(word)
	if len(word) < 3 {
		return 0
	}
	return months[word[:3]]
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
