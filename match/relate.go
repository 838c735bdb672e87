package match

import (
	"math/bits"

	"standing/text"
)

// Relation says by what a part of one name is paired with a part of the other.
type Relation uint8

// The relations. Those before Near are anchors: they have keys.
const (
	Unrelated Relation = iota
	Equal              // the same letters, or one number, place, legal form
	Spelling           // two spellings of one name, by the tables
	Related            // names of one person in two languages, short forms, by the tables
	Slip               // a slip of the pen
	Sound              // nearly the same sounds, also across scripts
	Joined             // two words written as one
	Run                // the whole names, but for where the blanks are
	Acronym            // the first letters of the other
	Near               // more slips than keys can reach
	ByInitial          // one letter for a name
)

var relationNames = [...]string{
	"unrelated", "equal", "spelling", "related", "slip", "sound", "joined", "run", "acronym", "near", "initial",
}

// String returns the relation in one word.
func (r Relation) String() string { return relationNames[r] }

func (r Relation) anchor() bool { return r != Unrelated && r < Near }

// relate finds what binds two parts and its price, 0 for equal, below 1. It is symmetric.
func (m *Model) relate(a, b *part) (Relation, float64) {
	if a.script == b.script && a.letters == b.letters {
		return Equal, 0
	}
	if a.role == b.role && a.class != 0 && a.class == b.class {
		return Equal, 0
	}
	switch {
	case a.role == Initial || b.role == Initial:
		return m.relateInitial(a, b)
	case a.role == Number || b.role == Number, a.role == Generation || b.role == Generation, a.role == Place && b.role == Place:
		return Unrelated, 0
	case mark(a) || mark(b):
		return m.relateMark(a, b)
	}
	return m.relateWords(a, b)
}

// mark reports whether the part is compared as a word of its kind only.
func mark(p *part) bool { return p.role.light() || p.role == Bound }

// minMark is how many letters a title or a mark must have to be told with a slip of the pen.
// A legal form needs more: there are many of a few letters. A word that stands before a name needs less.
const minMark, minLegal, minBound = 3, 6, 2

// relateMark pairs a title or the like with its misspelling, which looks like a name.
func (m *Model) relateMark(a, b *part) (Relation, float64) {
	if a.script != b.script && (a.role == Title && b.role == Given || a.role == Given && b.role == Title) {
		kind, price := m.relateWords(a, b)
		if kind != Unrelated {
			kind = Near
		}
		return kind, price
	}
	if a.script != text.Latin || b.script != text.Latin || a.role == Particle || b.role == Particle {
		return Unrelated, 0
	}
	shortest := minMark
	switch {
	case a.role == Legal || b.role == Legal:
		shortest = minLegal
	case a.role == Bound || b.role == Bound:
		shortest = minBound
	}
	if min(len(a.letters), len(b.letters)) < shortest || osa([]byte(a.letters), []byte(b.letters), 1) > 1 {
		return Unrelated, 0
	}
	return Near, m.slip(1, max(len(a.letters), len(b.letters)))
}

func (m *Model) relateInitial(a, b *part) (Relation, float64) {
	if b.role == Initial {
		a, b = b, a
	}
	if b.role == Initial && len(a.forms) > 0 && len(b.forms) > 0 && a.forms[0].letters == b.forms[0].letters {
		return ByInitial, m.Spelling
	}
	if mark(b) || b.role == Number || b.role == Initial {
		return Unrelated, 0
	}
	if a.script != b.script {
		for i := range b.forms {
			if len(a.forms) > 0 && b.forms[i].way == asWritten && len(b.units) <= 2 && b.forms[i].letters == a.forms[0].letters {
				return Near, m.Spelling // a name of one letter in Latin: U, O
			}
		}
	}
	article := false
	for i := range b.forms {
		article = article || b.forms[i].way == noArticle && b.script == text.Arabic
	}
	for i := range b.forms {
		f := &b.forms[i]
		if len(a.forms) > 0 && f.letters[0] == a.forms[0].letters[0] && (!article || f.way == noArticle) && f.way != wadeGiles {
			return ByInitial, m.Initial
		}
	}
	if a.script == b.script && len(a.units) > 0 && len(b.units) > 0 && a.units[0] == b.units[0] {
		return ByInitial, m.Initial
	}
	return Unrelated, 0
}

func (m *Model) relateWords(a, b *part) (Relation, float64) {
	if len(a.rows) > 0 && len(b.rows) > 0 {
		if meet(a.rows, b.rows) {
			return Spelling, m.Spelling
		}
		if meet(a.rows, b.kin) {
			return Related, m.Related
		}
	}
	var kind Relation
	var price float64
	whole := true
	switch {
	case a.script != b.script || a.script == text.Latin:
		kind, price, whole = m.relateForms(a, b)
	case a.script == text.Han || a.script == text.Hangul:
		kind, price = m.relateHan(a, b)
	default:
		kind, price = m.relateUnits(a, b)
	}
	if kind != Unrelated && whole && len(a.rows) > 0 && len(b.rows) > 0 {
		price = max(price, m.OtherName*min(a.usual, b.usual)) // two names that the tables tell apart
	}
	if kind != Unrelated && short(a) && short(b) {
		price = max(price, m.ShortWord)
	}
	return kind, price
}

// shortWord is how many letters a word of an organization has that may well be an acronym: one
// letter changed makes another.
const shortWord = 4

func short(p *part) bool {
	return p.role == Core && p.script == text.Latin && len(p.letters) <= shortWord
}

// relateForms compares the Latin spellings and takes the cheapest relation. whole tells that
// nothing was cut off or put behind for it.
func (m *Model) relateForms(a, b *part) (kind Relation, price float64, whole bool) {
	price = 2
	for i := range a.forms {
		for j := range b.forms {
			f, g := &a.forms[i], &b.forms[j]
			k, p := m.relateForm(f, g)
			if k != Unrelated && (p < price || p == price && k < kind) {
				kind, price, whole = k, p, f.way <= noArticle && g.way <= noArticle
			}
		}
	}
	return kind, price, whole
}

func (m *Model) relateForm(a, b *form) (kind Relation, price float64) {
	cut := 0.0
	if a.way != b.way {
		cut = max(m.wayPrice(a.way), m.wayPrice(b.way))
	}
	if a.letters == b.letters {
		return Sound, cut + m.Spelling
	}
	if a.way == wadeGiles || b.way == wadeGiles {
		return Unrelated, 0
	}
	la, lb := len(a.letters), len(b.letters)
	sound := a.soundsLike(b)
	abjad := a.abjad || b.abjad
	if abjad && !sound {
		return Unrelated, 0
	}
	wide := min(nearSlips(la), nearSlips(lb))
	if !sound && (abs(la-lb) > wide || bits.OnesCount64(a.mask&^b.mask) > wide || bits.OnesCount64(b.mask&^a.mask) > wide) {
		return Unrelated, 0
	}
	best := 2.0
	if !abjad && !a.exact && !b.exact {
		if d := osa([]byte(a.letters), []byte(b.letters), wide); d <= wide {
			kind, best = m.slipped(d, a.letters, b.letters)
		}
	}
	if sound {
		if p := m.bySound(a, b.sounds, b.bones, b.exact, b.abjad); p < best && p <= m.soundLimit(abjad) {
			kind, best = Sound, p
		}
	}
	if kind == Unrelated || best+cut > m.PairLimit {
		return Unrelated, 0
	}
	return kind, best + cut
}

// soundsLike reports whether the consonants agree: the condition for two words to be compared by
// sound, which keys can look up.
func (f *form) soundsLike(g *form) bool {
	if f.bones == 0 && g.bones == 0 {
		return false
	}
	return f.skeleton[0] == g.skeleton[0] || f.skeleton[0] == g.skeleton[1] || f.skeleton[1] == g.skeleton[0] || f.skeleton[1] == g.skeleton[1]
}

// slipped is the relation of two Latin words that are so many slips apart. Near words begin with the same letter, so that
// keys need not leave it out.
func (m *Model) slipped(d int, a, b string) (kind Relation, price float64) {
	price = m.slip(d, max(len(a), len(b)))
	near := d > reach(len(a), len(b))
	if a[0] != b[0] {
		price *= m.First
		if near {
			return Unrelated, unpaired
		}
	}
	if !near {
		return Slip, price
	}
	if d > 1 {
		price *= m.Near
	}
	return Near, price
}

// unpaired is a price that nothing is paired at.
const unpaired = 2

// bySound is the price of two forms by their sounds; that of one beyond the limit need not be right.
func (m *Model) bySound(a *form, sounds []sound, bones uint8, exact, abjad bool) float64 {
	factor := m.soundFactor(min(a.bones, bones))
	if a.exact || exact {
		factor *= m.SoundExact
	}
	return factor * soundPrice(a.sounds, sounds, a.abjad, abjad, m.soundLimit(a.abjad || abjad)/factor)
}

// soundFactor makes sound tell less for words of few consonants.
func (m *Model) soundFactor(bones uint8) float64 {
	switch bones {
	case 0, 1:
		return m.SoundOne
	case 2:
		return m.SoundTwo
	}
	return m.Sound
}

func (m *Model) soundLimit(abjad bool) float64 {
	if abjad {
		return m.SoundLimitAbjad
	}
	return m.SoundLimit
}

// wayPrice is the price of a form that is not the part as it is written.
func (m *Model) wayPrice(w way) float64 {
	switch w {
	case noArticle:
		return m.Article
	case noServant:
		return m.Servant
	case withFaith:
		return m.Article
	case wadeGiles:
		return m.WadeGiles
	}
	return 0
}

// slip is the price of d slips in a word of that many letters.
func (m *Model) slip(d, length int) float64 {
	return m.Slip * float64(d) / float64(length)
}

// relateUnits compares two words of one script other than Latin, letter by letter.
func (m *Model) relateUnits(a, b *part) (Relation, float64) {
	la, lb := len(a.units), len(b.units)
	wide := reach(la, lb)
	if la == 0 || lb == 0 || abs(la-lb) > wide || bits.OnesCount64(a.mask&^b.mask) > wide || bits.OnesCount64(b.mask&^a.mask) > wide {
		return Unrelated, 0
	}
	d := osa(a.units, b.units, wide)
	if d > wide {
		return Unrelated, 0
	}
	price := m.slip(d, max(la, lb))
	if a.script.Abjad() {
		price *= m.AbjadSlip
	}
	if price > m.PairLimit {
		return Unrelated, 0
	}
	return Slip, price
}

// relateHan compares Chinese and Korean words by their characters: one other character is
// another name, unless the word is long; names that only sound alike are near.
func (m *Model) relateHan(a, b *part) (Relation, float64) {
	if len(a.units) > 3 && len(b.units) > 3 {
		return m.relateUnits(a, b)
	}
	if len(a.forms) > 0 && len(b.forms) > 0 && a.forms[0].letters == b.forms[0].letters {
		return Near, m.HanSound
	}
	return Unrelated, 0
}

// meet reports whether two sorted lists have a row in common.
func meet(a, b []rowID) bool {
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

func abs(n int) int { return max(n, -n) }
