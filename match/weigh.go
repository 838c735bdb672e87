package match

import (
	"math"

	"standing/edtf"
	"standing/ident"
	"standing/place"
)

// agreement is what of the evidence agrees, one bit each.
type agreement uint16

const (
	sameBirth agreement = 1 << iota
	sameBirthYear
	aboutSameBirth
	swappedBirth
	sameCountry
	sameGender
	sameBirthPlace
	sameNumber
	sameStrongNumber
)

var agreementSays = []string{
	"the dates of birth are the same", "the years of birth are the same", "the dates of birth are about the same",
	"the dates of birth are the same with day and month changed about", "they share a country", "the genders are the same",
	"the places of birth share a word", "they share a number", "they share a number that nobody else has",
}

var evidenceSays = map[Rule]string{
	Birth: "the dates of birth differ", Country: "they share no country", Gender: "the genders differ",
	Identity: "each has another number where a party has only one", Lift: "they share a number that nobody else has",
}

func agreements(a, b *Party) (says []string) {
	agrees := (*Model)(nil).judge(nil, &a.evidence, &b.evidence)
	for i, s := range agreementSays {
		if agrees&(1<<i) != 0 {
			says = append(says, s)
		}
	}
	return says
}

// weigh puts the evidence on the sheet, behind the names: what disagrees takes away, a strong
// number that is the same lifts. It returns the support: how much agrees.
func (m *Model) weigh(s *sheet, a, b *Party) (support float64) {
	agrees := m.judge(s, &a.evidence, &b.evidence)
	s.settle()
	if agrees&sameStrongNumber != 0 && s.total < m.SameIdentifier && a.mayBe(b) {
		s.add(contribution{rule: Lift, value: m.SameIdentifier - s.total})
	}
	for i, weight := range [...]float64{
		m.SupportBirth, m.SupportYear, m.SupportAbout, m.SupportAbout, m.SupportCountry, m.SupportGender, m.SupportPlace, m.SupportNumber, m.SupportStrong,
	} {
		if agrees&(1<<i) != 0 {
			support += weight
		}
	}
	return min(support, 1)
}

// mayBe reports whether the schemata allow that the two are one.
func (p *Party) mayBe(q *Party) bool {
	return mayBe(p.Schema, true) && mayBe(q.Schema, true) || mayBe(p.Schema, false) && mayBe(q.Schema, false)
}

// judge finds what agrees, and puts what disagrees on the sheet, if there is one.
func (m *Model) judge(s *sheet, a, b *evidence) (agrees agreement) {
	against := func(r Rule, value float64) {
		s.add(contribution{rule: r, value: -value})
	}
	if s == nil {
		against, m = func(Rule, float64) {}, &Model{}
	}
	if len(a.births) > 0 && len(b.births) > 0 {
		agree, gap := compareBirths(a.births, b.births)
		agrees |= agree
		switch {
		case gap > m.BirthGap:
			against(Birth, m.BirthOther)
		case gap > 0:
			against(Birth, m.BirthNear)
		}
	}
	if len(a.countries) > 0 && len(b.countries) > 0 {
		if shareCountry(a.countries, b.countries) {
			agrees |= sameCountry
		} else {
			against(Country, m.CountryOther)
		}
	}
	switch {
	case a.gender == 0 || b.gender == 0:
	case a.gender == b.gender:
		agrees |= sameGender
	default:
		against(Gender, m.GenderOther)
	}
	if shareWord(a.birthWords, b.birthWords) {
		agrees |= sameBirthPlace
	}
	agree, different := compareIdentifiers(a.identifiers, b.identifiers)
	if different {
		against(Identity, m.IdentifierOther)
	}
	return agrees | agree
}

// compareBirths takes the two dates that agree best. gap is in years, 0 where they may be one.
func compareBirths(a, b []birth) (best agreement, gap float64) {
	gap = math.Inf(1)
	for i := range a {
		for j := range b {
			x, y := &a[i], &b[j]
			switch {
			case x.exact && y.exact && x.lo == y.lo:
				return sameBirth, 0
			case x.lo <= y.hi && y.lo <= x.hi:
				best, gap = firmer(best, about(x, y)), 0
			case x.exact && y.exact && swapped(x.lo, y.lo):
				best, gap = firmer(best, swappedBirth), 0
			default:
				gap = min(gap, float64(max(x.lo-y.hi, y.lo-x.hi))/365.25)
			}
		}
	}
	return best, gap
}

// firmer returns the agreement that tells more: the one named first.
func firmer(a, b agreement) agreement {
	if a == 0 || b < a {
		return b
	}
	return a
}

func about(x, y *birth) agreement {
	const year = 366
	if x.hi-x.lo <= year && y.hi-y.lo <= year {
		return sameBirthYear
	}
	return aboutSameBirth
}

func swapped(a, b edtf.Day) bool {
	ya, ma, da := a.Time().Date()
	yb, mb, db := b.Time().Date()
	return ya == yb && int(ma) == db && int(mb) == da
}

func shareCountry(a, b []place.Code) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y || x.Same(y) {
				return true
			}
		}
	}
	return false
}

func shareWord(a, b []uint32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

func compareIdentifiers(a, b []identifier) (agrees agreement, different bool) {
	for i := range a {
		for j := range b {
			switch ident.Compare(a[i].Identifier, b[j].Identifier) {
			case ident.Same:
				if min(a[i].strength, b[j].strength) == ident.Strong {
					agrees |= sameStrongNumber
				} else {
					agrees |= sameNumber
				}
			case ident.Different:
				different = true
			}
		}
	}
	return agrees, different && agrees == 0
}
