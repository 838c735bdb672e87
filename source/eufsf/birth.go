package eufsf

import (
	"regexp"
	"strings"

	"standing/edtf"
	"standing/source/markup"
)

// birthdate keeps a date and place of birth as far as they are known.
func (b *builder) birthdate(n *markup.Node) {
	remark := b.part(n, "circa", "calendarType", "city", "zipCode", "birthdate", "dayOfMonth", "monthOfYear", "year",
		"yearRangeFrom", "yearRangeTo", "region", "place", "countryIso2Code", "countryDescription")
	date, other := fsfDate(n)
	if date != "" {
		b.birth(date, n.Attr("circa") == "true")
	}
	if other != "" {
		remark = join("; ", other, remark)
	}
	b.birthPlace(n.Attr("city"), n.Attr("place"), n.Attr("zipCode"), n.Attr("region"), countryName(n), country(n))
	b.note(label("Date of birth", join("; ", date, remark), remark))
}

// fsfDate puts the finest of the statements in one date of birth into EDTF. In another
// calendar than the Gregorian only a birthdate beside the parts is one that we know, and only
// if it is not merely the parts again; other tells the parts.
func fsfDate(n *markup.Node) (date, other string) {
	year, month, day := n.Attr("year"), n.Attr("monthOfYear"), n.Attr("dayOfMonth")
	whole, from, to := n.Attr("birthdate"), n.Attr("yearRangeFrom"), n.Attr("yearRangeTo")
	calendar := n.Attr("calendarType")
	if calendar != "" && calendar != "GREGORIAN" {
		other = join("-", year, month, day) + " in the calendar " + calendar
		if year != "" && strings.HasPrefix(whole, year) {
			whole = ""
		}
		return whole, other
	}
	switch {
	case whole != "":
		return whole, ""
	case year != "" && month != "" && day != "":
		return year + "-" + two(month) + "-" + two(day), ""
	case year != "" && month != "":
		return year + "-" + two(month), ""
	case year != "":
		return year, ""
	case from != "" || to != "":
		return open(from) + "/" + open(to), ""
	}
	return "", ""
}

func two(number string) string {
	if len(number) == 1 {
		return "0" + number
	}
	return number
}

func open(year string) string {
	if year == "" {
		return ".."
	}
	return year
}

// birth keeps a date that is in EDTF but for being marked as approximate.
func (b *builder) birth(date string, circa bool) {
	ends := strings.Split(date, "/")
	if len(ends) == 2 && ends[0] == ends[1] {
		ends = ends[:1]
	}
	for i := range ends {
		if circa && ends[i] != ".." {
			ends[i] += "~"
		}
	}
	if parsed, err := edtf.Parse(strings.Join(ends, "/")); err == nil {
		b.entry.AddProperty("birthDate", parsed.String())
	} else {
		b.unread("birthdate", date)
	}
}

func (b *builder) birthPlace(city, place, zip, region, landName, land string) {
	b.entry.AddProperty("birthCountry", land)
	if line := join(", ", place, join(" ", zip, city), region, landName); line != landName {
		b.entry.AddProperty("birthPlace", line)
	}
}

// wholeDate is a date of birth as the form WHOLE prints it.
var wholeDate = regexp.MustCompile(`^([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:\s*-\s*([0-9]{4}))?\s*(\(approximative\))?$`)

// printedBirth reads such a date.
func (b *builder) printedBirth(text string) {
	if text == "" {
		return
	}
	m := wholeDate.FindStringSubmatch(text)
	if m == nil {
		b.unread("BIRTH/DATE", text)
		return
	}
	date := m[1]
	if m[2] != "" {
		date += "/" + m[2]
	}
	b.birth(date, m[3] != "")
}
