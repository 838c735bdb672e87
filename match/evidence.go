package match

import (
	"cmp"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/ident"
	"standing/place"
	"standing/text"
)

// evidence is what is known of a party besides its names. Everything that is missing says
// nothing, neither for nor against.
type evidence struct {
	births      []birth
	countries   []place.Code // of nationality, birth, residence, registration
	gender      byte         // m, f or 0
	birthWords  []uint32     // digests of the words of places of birth, sorted
	identifiers []identifier
}

type birth struct {
	lo, hi edtf.Day
	exact  bool // a day, and not said to be about
}

type identifier struct {
	ident.Identifier
	strength ident.Strength
}

// The bounds on what is compared of one party.
const (
	maxBirths      = 12
	maxCountries   = 12
	maxIdentifiers = 40
	maxBirthWords  = 40
)

// birthSlack is by how many days a date that is only about right is widened.
const birthSlack = 731

func readEvidence(e *standing.Entry) (v evidence) {
	v.readBirths(e.Properties["birthDate"])
	for _, property := range [...]string{"nationality", "citizenship", "country", "birthCountry", "jurisdiction", "flag"} {
		for _, value := range e.Properties[property] {
			v.addCountry(value)
		}
	}
	for _, value := range e.Properties["gender"] {
		v.gender = genderOf(value)
	}
	for _, value := range e.Properties["birthPlace"] {
		v.addBirthPlace(value)
	}
	v.readIdentifiers(e)
	return v
}

func (v *evidence) readBirths(values []string) {
	for _, value := range values {
		d, err := edtf.Parse(value)
		if err != nil || d.IsZero() || len(v.births) == maxBirths {
			continue
		}
		lo, hi := d.Bounds()
		if !lo.Known() || !hi.Known() {
			continue
		}
		b := birth{lo, hi, lo == hi && !d.Qualified()}
		if d.Qualified() {
			b.lo -= birthSlack
			b.hi += birthSlack
		}
		v.births = append(v.births, b)
	}
}

func (v *evidence) addCountry(printed string) {
	codes := place.Countries(printed)
	if c, ok := place.Country(printed); ok {
		codes = []place.Code{c}
	}
	for _, c := range codes {
		if !slices.Contains(v.countries, c) && len(v.countries) < maxCountries {
			v.countries = append(v.countries, c)
		}
	}
}

func (v *evidence) addBirthPlace(printed string) {
	for w := range strings.FieldsSeq(text.Fold(printed)) {
		if d := digest32(w); len(w) > 3 && len(v.birthWords) < maxBirthWords {
			if at, found := slices.BinarySearch(v.birthWords, d); !found {
				v.birthWords = slices.Insert(v.birthWords, at, d)
			}
		}
	}
}

func genderOf(printed string) byte {
	switch strings.ToLower(printed) {
	case "m", "male", "man":
		return 'm'
	case "f", "female", "woman":
		return 'f'
	}
	return 0
}

// contactTypes are the properties that identify as numbers do.
var contactTypes = [...]struct{ property, kind string }{{"email", "Email"}, {"phone", "Phone"}, {"website", "Website"}}

func (v *evidence) readIdentifiers(e *standing.Entry) {
	all := slices.Clone(e.Identifiers)
	for _, c := range contactTypes {
		for _, value := range e.Properties[c.property] {
			all = append(all, standing.Identifier{Type: c.kind, Value: value})
		}
	}
	for _, id := range all {
		c := ident.Classify(id, countryCode)
		if c.Kind != ident.None && len(v.identifiers) < maxIdentifiers {
			v.identifiers = append(v.identifiers, identifier{c, c.Strength()})
		}
	}
	slices.SortStableFunc(v.identifiers, func(a, b identifier) int {
		return cmp.Or(strings.Compare(a.Value, b.Value), cmp.Compare(a.Kind, b.Kind))
	})
}

func countryCode(printed string) string {
	c, _ := place.Country(printed)
	return string(c)
}

// addKeys adds the keys of strong identifiers: agreement in one is a match by itself.
func (v *evidence) addKeys(k *keyring) {
	for _, id := range v.identifiers {
		if id.strength == ident.Strong {
			k.add(numberKey, ident.Key(id.Identifier))
		}
	}
}
