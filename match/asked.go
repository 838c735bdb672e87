package match

import (
	"math"
	"math/bits"
)

// Asked is a name that is asked about, made ready to be held against names of an index before
// they are compared: it tells which of its parts cannot all be missing in a name that reaches a score,
// and the most that a name can score which is known by its cells and ties only.
type Asked struct {
	Name    *Name
	model   *Model
	least   float64
	cells   [MaxParts]Cell
	twins   [MaxParts]uint32 // the parts that a part may only repeat
	free    uint32           // parts that say nothing where they are missing
	loose   uint32           // initials: what they stand for is not looked up
	anchors uint32           // parts that may be anchors
	musts   uint32           // parts that each must be tied by themselves
}

// Asked makes the name ready to look for names that score least, which is not above the threshold.
func (m *Model) Asked(a *Asked, n *Name, least float64) {
	*a = Asked{Name: n, model: m, least: least - Rounding}
	for i := range n.parts {
		a.cells[i] = cellOf(&n.parts[i], 0, 0)
		a.twins[i] = n.twins(i)
		if anchors(n, &n.parts[i]) {
			a.anchors |= 1 << i
		}
		switch p := &n.parts[i]; {
		case p.role == Initial:
			a.loose |= 1 << i
		case !a.named(i):
			a.free |= 1 << i
		}
	}
}

// Rounding is by how much a bound may be too low because cells are rounded.
const Rounding = 1e-3

func (a *Asked) named(i int) bool { return a.cells[i].named() }

// Needed reports whether at least one of some parts must be tied in every name that reaches the
// score and has no words written as one. most is what each part may bring at most.
func (a *Asked) Needed(parts uint32, most *[MaxParts]Most) bool {
	if parts&a.anchors == a.anchors {
		return true // without an anchor there is no score
	}
	if a.Name.anchorsLight {
		return false
	}
	own, matched, names := a.without(parts, most)
	// A name may have parts of its own beside: those make what is missing less, and a conflict. The
	// price is least at one of the two ends.
	conflict := a.model.Conflict * min(1, own.conflict/a.model.ConflictFull)
	return 1-min(conflict, a.missing(&own, matched, names < 2)) < a.least
}

// Most is the most that a part asked about brings by one of the words it is tied to: what the pair
// weighs, and what the word would speak against if it had no partner.
type Most struct{ Weight, Extra float64 }

// without sums up what speaks against names that have none of some parts, and the most that the
// others weigh and how many names they are.
func (a *Asked) without(parts uint32, most *[MaxParts]Most) (own side, matched float64, names int) {
	parts &^= a.loose // an initial may always be there
	own = a.left(a.cells[:len(a.Name.parts)], parts&^a.free&^a.repeating())
	for m := (uint32(1)<<len(a.Name.parts) - 1) &^ parts; m != 0; m &= m - 1 {
		switch i := lowest(m); {
		case a.loose&(1<<i) != 0:
			matched += a.Name.parts[i].weight
		case a.cells[i].role.light():
			matched += most[i].Weight
		default:
			matched += most[i].Weight
			names++
		}
	}
	return own, matched, names
}

// Allowance returns the greatest burden, but for the words that parts are tied to, of a name that has only some of
// the parts asked about, and no words written as one, and may still reach the score; ok is false if it has not enough
// of them whatever else it has. Of the granted parts it is not known what they are tied to.
func (a *Asked) Allowance(has, granted uint32, most *[MaxParts]Most) (burden int, ok bool) {
	parts := (uint32(1)<<len(a.Name.parts) - 1) &^ has
	if a.Needed(parts, most) {
		return 0, false
	}
	if a.Name.anchorsLight {
		return MaxBurden, true
	}
	own, matched, names := a.without(parts, most)
	free := a.beside(&own, matched, names)
	for m := has & granted; m != 0; m &= m - 1 {
		free += most[lowest(m)].Extra
	}
	free += float64(bits.OnesCount32(a.loose)) // an initial may stand for any name
	return int(min(MaxBurden, free*BurdenUnit+1)), true
}

// beside returns how much a name may have beside the parts that are paired.
func (a *Asked) beside(own *side, matched float64, names int) float64 {
	m := a.model
	loss := 1 - a.least
	if conflict := loss / m.Conflict * m.ConflictFull; loss < m.Conflict && own.conflict > conflict {
		return conflict
	}
	if !a.Name.Person {
		if loss >= min(m.MissingGeneric, m.MissingCore, 2*m.MissingPlace, m.MissingMost) {
			return MaxBurden
		}
		return own.missing + 2*spare + twoPlaces
	}
	return own.missing + spare + m.bearable(loss, matched, a.Name.complete, names < 2)
}

// twoPlaces is less than what any two words of an organization's name speak against that cost more than
// one place.
const twoPlaces = 0.24

// bearable is how much may be missing at no more than that price: the inverse of missingShare.
func (m *Model) bearable(price, matched float64, complete, lone bool) float64 {
	dear := price * matched / (1 - price)
	if complete {
		dear /= m.MissingSyllable
	}
	if lone {
		dear /= m.MissingLone
	}
	return dear * math.Pow(min(1, matched/m.Telling), m.MissingPower) / m.MissingPerson
}

// FindMusts finds the parts without which no name reaches the score. unlisted are those that may be tied to words
// by which names are not looked up.
func (a *Asked) FindMusts(most *[MaxParts]Most, unlisted uint32) {
	a.musts, a.free = 0, a.free|unlisted
	for i := range a.Name.parts {
		if a.named(i) && a.loose&(1<<i) == 0 && a.Needed(1<<i, most) {
			a.musts |= 1 << i
		}
	}
}

// repeating returns the parts that only repeat another.
func (a *Asked) repeating() (mask uint32) {
	for i := range a.Name.parts {
		if a.twins[i] != 0 {
			mask |= 1 << i
		}
	}
	return mask
}

// spare is by how much words that tell nothing can make up for what is missing on the other side.
const spare = 0.16

// missing is the least price of what is missing.
func (a *Asked) missing(s *side, matched float64, lone bool) float64 {
	over := max(0, s.missing-spare)
	switch {
	case a.Name.Person:
		return a.model.missingShare(over, matched, a.Name.complete, lone)
	case over == 0:
		return 0
	}
	return min(s.words, a.model.MissingMost)
}

// side is what is left over of one name.
type side struct {
	conflict, missing float64
	words             float64 // the price of the words of an organization
	named, numbers    int
}

// Most returns the most that a name of these cells can score. joined tells that words may be
// written as one, so that the names have to be compared as wholes.
func (a *Asked) Most(cells []Cell, f NameFlags, ties *Ties) (most float64, joined bool) {
	var l claims
	l.read(cells, ties)
	if !l.joined && (!l.anchored || f&LightOnly == 0 && a.musts&^l.a != 0) {
		return 0, false
	}
	rest := (uint32(1)<<len(a.Name.parts) - 1) &^ l.a
	other := (uint32(1)<<len(cells) - 1) &^ l.b
	own, its := a.left(a.cells[:len(a.Name.parts)], rest), a.left(cells, other)
	switch {
	case l.joined || f&(Repeats|LightOnly) != 0 || a.Name.anchorsLight || a.loose != 0:
		return a.atMost(&own, &its, rest, cells, other), l.joined
	case its.named == 0:
		a.forgive(&own, rest, l.a)
	}
	if !l.contended {
		return a.settled(&l, &own, &its, f), false
	}
	return a.contended(&l, &own, &its, f, cells), false
}

// contended is the most where parts have a choice of partners. If one stays without, so does one
// of the other name, and that is a conflict; else all are paired.
func (a *Asked) contended(l *claims, own, its *side, f NameFlags, cells []Cell) float64 {
	m, mine := a.model, a.cells[:len(a.Name.parts)]
	switch more := bits.OnesCount32(l.a) - bits.OnesCount32(l.b); {
	case more > 0:
		own.conflict += float64(more) * slightest(mine, l.a)
	case more < 0:
		its.conflict += float64(-more) * slightest(cells, l.b)
	default:
		l.worth = l.weight
		return max(a.settled(l, own, its, f), a.lost(l, own, its, min(slightest(mine, l.a), slightest(cells, l.b))))
	}
	both := min(own.conflict, its.conflict)
	return max(1-m.Conflict*min(1, both/m.ConflictFull), a.lost(l, own, its, slightest(mine, l.a)))
}

// lost is the most where some parts of both names that might have been paired are not: either they are
// telling, or they can make up for little of what is missing.
func (a *Asked) lost(l *claims, own, its *side, least float64) float64 {
	m := a.model
	price := m.Conflict * min(1, least/m.ConflictFull)
	if over := abs64(own.missing-its.missing) - m.ConflictFull; a.Name.Person && over > 0 {
		price += m.missingShare(over, l.weight, false, false)
	}
	return 1 - min(m.Conflict, price)
}

// slightest returns the least that one of some parts speaks against which do.
func slightest(cells []Cell, mask uint32) float64 {
	least := uint16(math.MaxUint16)
	for ; mask != 0; mask &= mask - 1 {
		if c := &cells[lowest(mask)]; c.named() {
			least = min(least, c.against)
		}
	}
	return float64(least) / cellUnit
}

// left sums up parts without a tie.
func (a *Asked) left(cells []Cell, mask uint32) (s side) {
	for ; mask != 0; mask &= mask - 1 {
		c := &cells[lowest(mask)]
		extra := float64(c.extra) / cellUnit
		switch c.role {
		case Number:
			s.numbers++
		case Generation:
		default:
			s.missing += extra
			if c.named() {
				s.conflict += float64(c.against) / cellUnit
				s.named++
				s.words += a.missingWord(c.role)
			}
		}
	}
	return s
}

func (a *Asked) missingWord(r Role) float64 { return a.model.missingWord(r, a.model.MissingPlace) }

// forgive takes out parts that only repeat one which is tied.
func (a *Asked) forgive(s *side, rest, tied uint32) {
	for m := rest; m != 0; m &= m - 1 {
		i := lowest(m)
		if c := &a.cells[i]; a.named(i) && a.twins[i]&tied != 0 {
			s.missing -= float64(c.extra)/cellUnit - repeated
			s.conflict -= float64(c.against) / cellUnit
			s.words -= a.missingWord(c.role)
			s.named--
		}
	}
}

// atMost is the most where parts may be paired otherwise than the ties say: only what surely
// has no partner on either side counts.
func (a *Asked) atMost(own, its *side, rest uint32, cells []Cell, other uint32) float64 {
	conflict := its.conflict
	for m := a.loose; m != 0; m &= m - 1 { // each may stand for the dearest
		conflict -= dearest(cells, &other)
	}
	both := min(own.conflict-a.weightOf(rest&a.loose), conflict)
	if both <= 0 {
		return 1
	}
	return 1 - a.model.Conflict*min(1, both/a.model.ConflictFull)
}

func (a *Asked) weightOf(mask uint32) (sum float64) {
	for ; mask != 0; mask &= mask - 1 {
		sum += float64(a.cells[lowest(mask)].against) / cellUnit
	}
	return sum
}

func dearest(cells []Cell, mask *uint32) (most float64) {
	at := -1
	for m := *mask; m != 0; m &= m - 1 {
		i := lowest(m)
		if c := &cells[i]; c.named() && float64(c.against) > most {
			most, at = float64(c.against), i
		}
	}
	if at >= 0 {
		*mask &^= 1 << at
	}
	return most / cellUnit
}

// settled is the score where every tied part has one partner, but for what a bound need not know: rules
// that only take away.
func (a *Asked) settled(l *claims, own, its *side, f NameFlags) float64 {
	m := a.model
	score := l.worth / l.weight
	if both := min(own.conflict, its.conflict); both > 0 {
		score -= m.Conflict * min(1, both/m.ConflictFull)
	}
	if score < a.least {
		return score
	}
	if over := abs64(own.missing - its.missing); over > 1e-4 {
		longer := own
		if its.missing > own.missing {
			longer = its
		}
		if a.Name.Person {
			score -= m.missingShare(over, l.weight, a.Name.complete || f&Complete != 0, bits.OnesCount32(l.a) < 2)
		} else {
			score -= min(m.MissingMost, max(longer.words, min(over, slight)))
		}
	}
	if own.numbers+its.numbers > 0 {
		score -= m.NumberOne
	}
	return score
}

// missingShare is the price of parts that stand in one personal name only.
func (m *Model) missingShare(over, matched float64, complete, lone bool) float64 {
	switch {
	case over <= 0:
		return 0
	case matched <= 0:
		return 1
	}
	dear := m.MissingPerson * over / math.Pow(min(1, matched/m.Telling), m.MissingPower)
	if complete {
		dear *= m.MissingSyllable
	}
	if lone {
		dear *= m.MissingLone
	}
	return dear / (matched + dear)
}

// missingWord is the price of one word that stands in the name of one organization only.
func (m *Model) missingWord(r Role, place float64) float64 {
	switch r {
	case Generic:
		return m.MissingGeneric
	case Place:
		return place
	}
	return m.MissingCore
}
