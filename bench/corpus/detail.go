package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"

	"standing"
)

// Properties that a made party has from the real entry as they are, and those that are dates.
// Notes, addresses and offices are left out: nothing is compared by them.
var (
	kept  = []string{"nationality", "citizenship", "country", "gender", "flag", "type"}
	dates = []string{"birthDate", "incorporationDate", "buildDate"}
)

// maxShift is how many years a date is moved at most, either way.
const maxShift = 12

// addDetails gives a party what else the real entry has: dates that are moved, numbers with
// other digits, places of birth of others of its culture.
func (m *Model) addDetails(e *standing.Entry, s *skeleton, r *rand.Rand) {
	e.Properties = make(map[string][]string, len(kept))
	for _, property := range kept {
		if values := s.real.Properties[property]; values != nil {
			e.Properties[property] = values
		}
	}
	shift := r.IntN(2*maxShift+1) - maxShift
	for _, property := range dates {
		for _, date := range s.real.Properties[property] {
			e.AddProperty(property, moveDate(date, shift, r))
		}
	}
	for range s.real.Properties["birthPlace"] {
		e.AddProperty("birthPlace", m.places[s.culture][r.IntN(len(m.places[s.culture]))])
	}
	for _, id := range s.real.Identifiers {
		e.Identifiers = append(e.Identifiers, otherNumber(id, r))
	}
}

// moveDate moves every year in a date of EDTF by shift and draws other months and days, in
// the form and with the precision that it has: "1965-03", "1963/1967", "1970~".
func moveDate(date string, shift int, r *rand.Rand) string {
	parts := strings.Split(date, "/")
	for i, p := range parts {
		parts[i] = moveOne(p, shift, r)
	}
	if len(parts) == 2 && slices.IndexFunc(parts, func(p string) bool { return len(p) < 4 }) < 0 {
		slices.Sort(parts)
	}
	return strings.Join(parts, "/")
}

func moveOne(date string, shift int, r *rand.Rand) string {
	if len(date) < 4 || strings.Trim(date[:4], "0123456789") != "" {
		return date
	}
	b := []byte(date)
	year := 0
	for _, c := range b[:4] {
		year = 10*year + int(c-'0')
	}
	putDigits(b[:4], year+shift)
	if len(b) >= 7 && b[4] == '-' && digit(b[5]) {
		putDigits(b[5:7], 1+r.IntN(12))
	}
	if len(b) >= 10 && b[7] == '-' && digit(b[8]) {
		putDigits(b[8:10], 1+r.IntN(28)) // a day that every month has
	}
	return string(b)
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// putDigits writes n with leading zeros.
func putDigits(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = '0' + byte(n%10)
		n /= 10
	}
}

// otherNumber draws other digits and letters for an identifier. The check digits of ships'
// numbers are put right; those of other kinds are not.
func otherNumber(id standing.Identifier, r *rand.Rand) standing.Identifier {
	id.Value = scatter(r, id.Value, true)
	id.Note = ""
	if b := []byte(id.Value); id.Type == "IMO" && len(b) == 7 {
		sum := 0
		for i, c := range b[:6] {
			sum += (7 - i) * int(c-'0')
		}
		b[6] = '0' + byte(sum%10)
		id.Value = string(b)
	}
	return id
}
