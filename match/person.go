package match

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"standing/text"
)

// personParts reads a name as that of a person.
func personParts(name string) (parts []part, marked bool) {
	l := words()
	all := tokens(name, true)
	for i := range all {
		all[i].word = l.words[all[i].letters]
	}
	all = splitEastAsian(all)
	for i := range all {
		parts = append(parts, personPart(l, all, i))
	}
	soften(parts)
	demote(parts)
	return parts, chain(l, parts)
}

// arabicServantStem begins the words for servant that only go with another.
const arabicServantStem = "عب"

// isServant tells a word for servant ("Abd", "Abdul", also with a slip of the pen) from a name
// with the same letters.
func isServant(l *lexicon, all []token, i int) bool {
	t, last := all[i], i == len(all)-1
	if t.word.kind == "servant" && !t.word.also {
		return strings.HasPrefix(t.letters, "abd") || strings.HasPrefix(t.letters, arabicServantStem)
	}
	if last || t.script != text.Latin || len(l.names[t.letters].rows) > 0 || t.word.kind != "" {
		return false
	}
	if len(t.letters) < 4 {
		return all[i+1].word.kind == "article" && osa([]byte(t.letters), []byte("abd"), 1) <= 1
	}
	return osa([]byte(t.letters), []byte("abdul"), 1) <= 1 || osa([]byte(t.letters), []byte("abdel"), 1) <= 1
}

// The classes of bound words: those of one class are one word.
const (
	servantOf uint32 = iota + 1
	fatherOf
	ofTheFaith
	ofGod
)

// boundClass tells the kind of a word that goes with its neighbour; 0 if it does not. A word for
// the faith goes with the name before it: Saif al-Din, Nasr Allah.
func boundClass(l *lexicon, all []token, i int) uint32 {
	t := all[i]
	switch {
	case isServant(l, all, i):
		return servantOf
	case t.word.kind == "kunya" && !t.word.also && i < len(all)-1:
		return fatherOf
	case t.word.kind != "faith" || t.word.also || i == 0:
		return 0
	case strings.Contains(t.letters, "ll") || strings.Contains(t.letters, "لل"):
		return ofGod
	}
	return ofTheFaith
}

// boundForms are the usual ways to write a bound word together with the name before it.
func boundForms(class uint32) []string {
	switch class {
	case ofTheFaith:
		return []string{"uddin", "aldin"}
	case ofGod:
		return []string{"ullah"}
	}
	return nil
}

// splitEastAsian parts the surname from the given name where both are written as one word. A
// word beside another of its script is one of the two already.
func splitEastAsian(all []token) []token {
	out := all[:0:0]
	for i, t := range all {
		alone := (i == 0 || all[i-1].script != t.script) && (i == len(all)-1 || all[i+1].script != t.script)
		surname, given, ok := text.SplitEastAsian(t.letters, t.script)
		if !ok || !alone {
			out = append(out, t)
			continue
		}
		a, b := t, t
		a.letters, b.letters = surname, given
		a.folded, b.folded = surname, given
		if t.end-t.start == len(t.letters) {
			a.end, b.start = t.start+len(surname), t.start+len(surname)
		}
		out = append(out, a, b)
	}
	return out
}

func personPart(l *lexicon, all []token, i int) part {
	t := all[i]
	p := part{letters: t.letters, folded: t.folded, start: t.start, end: t.end, script: t.script, level: noLevel}
	known := l.names[t.letters]
	p.rows = known.rows
	for _, row := range p.rows {
		p.kin = append(p.kin, l.related[row]...)
		known.common = max(known.common, l.commonness[row])
	}
	p.follows = i > 0 && t.word.kind == "faith" && (all[i-1].word.kind == "article" || t.script == text.Arabic)
	p.usual = min(1, math.Log1p(known.common)/math.Log1p(usualName))
	slices.Sort(p.kin)
	p.kin = slices.Compact(p.kin)
	p.role, p.weight, p.extra = personRole(l, t)
	if p.role == Given {
		p.weight = telling(known.common, utf8.RuneCountInString(t.letters), t.script)
		if p.follows {
			p.weight = min(p.weight, behind)
		}
		p.extra = p.weight
	}
	switch p.role {
	case Generation:
		p.class = generationNumber(t.letters)
	case Child, Particle:
		p.class = uint32(p.role)
	}
	if class := boundClass(l, all, i); class != 0 {
		p.role, p.class, p.weight, p.extra = Bound, class, 0.25, 0.08
		p.rows, p.kin = nil, nil
	}
	return p
}

// behind is the most that a word tells which only ends the name before it.
const behind = 0.3

// usualName is how many of 100,000 people have a name that everybody has heard of.
const usualName = 150

// personRole returns the role of a word; the weights are those of all roles but Given.
func personRole(l *lexicon, t token) (role Role, weight, extra float64) {
	switch {
	case t.word.kind == "child" && !t.word.also && len(t.letters) > 1:
		return Child, 0.04, 0.01
	case t.word.kind == "generation" && !t.word.also:
		return Generation, 0.1, 0.1
	case utf8.RuneCountInString(t.letters) == 1 && t.script != text.Han && t.script != text.Hangul:
		return Initial, 0.25, 0.2
	case t.word.also || t.word.kind == "":
		if l.isPatronym(t.letters) {
			return Patronymic, 0.6, 0.45
		}
		return Given, 0, 0
	case t.word.kind == "title", t.word.kind == "suffix", t.word.kind == "pseudo", t.word.kind == "nee":
		return Title, 0.06, 0.02
	case t.word.kind == "article", t.word.kind == "particle":
		return Particle, 0.04, 0.01
	}
	return Given, 0, 0
}

// telling is the weight of a part of a personal name: rare names tell more than common ones,
// and one or two letters less than a whole word.
func telling(common float64, length int, script text.Script) float64 {
	w := max(0.38, 1-0.175*math.Log10(1+common))
	if script == text.Han || script == text.Hangul || length > 3 {
		return w
	}
	return min(w, 0.4+0.15*float64(length))
}

// soften lessens what titles tell that are names as well, and makes names of all titles where
// hardly anything else would be left.
func soften(parts []part) {
	l := words()
	names := 0
	for i := range parts {
		if parts[i].role == Given {
			names++
		}
	}
	for i := range parts {
		p := &parts[i]
		p.against = p.weight
		if p.role == Bound {
			p.against = 0.16
		}
		w := l.words[p.letters]
		switch {
		case p.role == Given && w.also && (w.kind == "title" || w.kind == "suffix" || w.kind == "particle"):
		case p.role == Title && w.kind == "title" && names < 2:
			p.role, p.weight = Given, 0.6
		case p.role == Particle && w.kind == "particle" && i > 0 && i == len(parts)-1:
			p.role, p.class, p.weight = Given, 0, 0.6
		default:
			continue
		}
		p.weight = min(p.weight, 0.6)
		p.extra = min(p.weight, 0.2)
		p.against = 0.2
	}
}

// demote makes names of what only looks like a mark of generation: a first word, a high number.
func demote(parts []part) {
	for i := range parts {
		if p := &parts[i]; p.role == Generation && (i == 0 || p.class > 5 && p.class < 100) {
			p.role, p.class = Given, 0
			p.weight = telling(0, len(p.letters), p.script)
			p.extra, p.against = p.weight, p.weight
		}
	}
}

// generationNumber gives Jr, II and second and so on one number each. Jr and II are the same
// generation in most families, but not the same mark, and are told apart.
func generationNumber(letters string) uint32 {
	switch letters {
	case "jr", "junior", "jun", "jnr", "junr", "младшии", "мл":
		return 101
	case "sr", "senior", "sen", "snr", "старшии", "ст":
		return 100
	}
	if n, ok := roman(letters); ok {
		return uint32(n)
	}
	if n, ok := words().numbers[letters]; ok {
		return uint32(n)
	}
	n := uint32(0)
	for _, c := range letters {
		if c >= '0' && c <= '9' {
			n = n*10 + uint32(c-'0')
		}
	}
	return n
}

// chain numbers the generations: 0 for what stands before the first "bin", 1 for the father
// behind it, 2 for his father. What follows a father without a mark is outside the chain, and
// so is "Al bin Ali", the house of Ali. It reports whether there is a chain at all.
func chain(l *lexicon, parts []part) (marked bool) {
	level, pending := int8(0), false
	for i := range parts {
		p := &parts[i]
		switch {
		case isChildMark(l, parts, i):
			p.role, p.weight, p.extra, p.class = Child, 0.04, 0.01, uint32(Child)
			pending = i == 0 || parts[i-1].role != Particle
			if pending {
				level++
			}
		case p.role.light() || p.role == Bound:
		case pending:
			p.level, pending, marked = level, false, true
		case level == 0:
			p.level = 0
		}
	}
	if !marked {
		for i := range parts {
			parts[i].level = noLevel
		}
	}
	return marked
}

// isChildMark tells a word for child from a name with the same letters ("Ben"): such a word
// stands between two others.
func isChildMark(l *lexicon, parts []part, i int) bool {
	w := l.words[parts[i].letters]
	if w.kind != "child" || !w.before || len(parts[i].letters) == 1 || i == len(parts)-1 {
		return false
	}
	if !w.also {
		return true
	}
	if i == 0 {
		return len(parts) > 2
	}
	return parts[i+1].role == Given || parts[i+1].role == Bound
}
