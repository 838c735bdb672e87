package page

import (
	"regexp"
	"strings"

	"standing/edtf"
)

// opener is the beginning of a first paragraph that tells where the story was written, and
// by whose agency and when: "HARARE (XYZ) -", "KABUL, Afghanistan, 4 July 2023 —".
var opener = regexp.MustCompile(`^(\p{Lu}[\p{L}'’.-]*(?:[ /]\p{Lu}[\p{L}'’.-]*){0,3}(?:,\s?\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.]*){0,2})??)(,?\s+(?:(?:` + monthNames2 + `)\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+(?:` + monthNames2 + `)\.?(?:,?\s+\d{4})?))?(\s*[,:]?\s*[(\[](?:[^()\[\]]{0,30}?)(?:` + agencies + `)(?:[^()\[\]]{0,30})[)\]])?(?:\s*(--?|–|—|:|―))?\s`)

const monthNames2 = `(?i:` + monthNames + `)`

// agencyFirst is an opener with the agency alone: "(Reuters) - ".
var agencyFirst = regexp.MustCompile(`^[(\[](?:` + agencies + `)[)\]]\s*(?:--?|–|—)?\s`)

// longestOpener is more bytes than an opener has.
const longestOpener = 200

// datelineOf reads the opener of a first paragraph. A place without an agency or a day is
// believed in capitals only, or before a long dash: "Smith: we go" is no place.
func datelineOf(s string) (place string, d edtf.Date, ok bool) {
	s = s[:min(len(s), longestOpener)]
	m := opener.FindStringSubmatch(s)
	if m == nil {
		return "", d, agencyFirst.MatchString(s)
	}
	place, day, agency, dash := m[1], m[2], m[3], m[4]
	city, _, _ := strings.Cut(place, ",")
	shouted := len(city) > 2 && city == strings.ToUpper(city) && words(city) <= 4
	switch {
	case agency != "" || day != "" && dash != "":
	case shouted && dash != ":" && dash != "":
	case dash == "—" && strings.Contains(place, ",") && words(place) <= 4:
	default:
		return "", d, false
	}
	if dash == ":" && agency == "" {
		return "", d, false
	}
	d, _, _ = dateIn(day)
	return strings.TrimSpace(place), d, true
}
