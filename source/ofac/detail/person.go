package detail

import (
	"slices"
	"strings"

	"standing"
)

// roles are words that make a clause without a rule of its own an office or rank. They are
// the words that the list's own titles are made of.
var roles = wordSet(`
	admiral advisor adviser ambassador attorney captain ceo chair chairman chairperson chairwoman chief colonel
	commander commissioner congressman constituent coordinator counselor dean deputy diplomat director employee founder general
	governor head inspector judge leader lieutenant magistrate major manager mayor member minister officer official owner
	president professor prosecutor rector representative secretary senator shareholder speaker spokesman spokesperson superintendent
	treasurer warden`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// addPosition reads a clause of a person that names an office or rank. A colon marks a
// clause with a heading of its own that no rule knows, a bracket at the beginning an aside.
func addPosition(e *standing.Entry, clause string) bool {
	if e.Schema != standing.Person || strings.Contains(clause, ":") || clause[0] == '(' {
		return false
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(clause), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if roles[word] {
			e.AddProperty("position", clause)
			return true
		}
	}
	return false
}

// honorifics are titles that stand as a clause of their own.
var honorifics = wordSet(`ayatollah doctor dr engineer haji hojjatoleslam maulana maulawi moulana mufti mullah shaykh sheikh ustad ustadz`)

func addHonorific(e *standing.Entry, clause string) bool {
	if e.Schema != standing.Person || !honorifics[strings.ToLower(strings.TrimSuffix(clause, "."))] {
		return false
	}
	e.AddProperty("title", clause)
	return true
}

// kin are words before "of NAME".
var kin = wordSet(`
	brother brother-in-law child cousin daughter daughter-in-law father father-in-law half-brother half-sister husband
	mother mother-in-law nephew niece sister sister-in-law son son-in-law spouse uncle wife`)

// addKin reads "wife of NAME".
func addKin(e *standing.Entry, clause string) bool {
	word, name, found := strings.Cut(clause, " of ")
	if !found || !kin[strings.ToLower(word)] || e.Schema != standing.Person {
		return false
	}
	return relate(word+" of")(e, name)
}

// addAffiliation reads the party, and the district, of a member of the Palestinian Legislative
// Council, of which nothing else is printed in the remarks.
func addAffiliation(e *standing.Entry, clause string) bool {
	party, _, _ := strings.Cut(clause, " - ")
	if !slices.Contains(e.Tags, "NS-PLC") || e.Schema != standing.Person || party != strings.ToUpper(party) {
		return false
	}
	e.AddProperty("political", clause)
	return true
}

// addContact reads an address of the web or of mail that stands as a clause of its own.
func addContact(e *standing.Entry, clause string) bool {
	word, _, _ := strings.Cut(clause, " (")
	switch {
	case strings.Contains(word, " "):
		return false
	case strings.HasPrefix(word, "www."), strings.HasPrefix(word, "http"):
		e.AddProperty("website", word)
	case strings.Contains(word, "@"):
		e.AddProperty("email", word)
	default:
		return false
	}
	return true
}
