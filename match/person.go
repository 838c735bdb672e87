package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standing/text"
)

// personParts reads a name as that of a person.
func personParts(name string, read []text.Word) (parts []part, marked bool) {
	l := words()
	var room [usualWords]token
	all := l.tell(tokens(room[:0], name, read, true))
	split := splitEastAsian(all)
	parts = make([]part, len(split))
	for i := range split {
		parts[i].readPerson(l, split, i)
	}
	if len(split) > len(all) {
		l.tell(split) // either half is a word of its own
	}
	soften(parts, split)
	demote(parts)
	return parts, chain(parts, split)
}

// usualWords is how many words most names have at most.
const usualWords = 8

// tell tells what the tables say of words of a personal name.
func (l *lexicon) tell(all []token) []token {
	for i := range all {
		all[i].word = l.words[all[i].letters]
	}
	return all
}

// arabicServantStem begins the words for servant that only go with another.
const arabicServantStem = "عب"

// isServant tells a word for servant ("Abd", "Abdul", also with a slip of the pen) from a name
// with the same letters. name says that the tables have it as one.
func isServant(all []token, i int, name bool) bool {
	t, last := &all[i], i == len(all)-1
	if t.word.kind == "servant" && !t.word.also {
		return strings.HasPrefix(t.letters, "abd") || strings.HasPrefix(t.letters, arabicServantStem)
	}
	if last || t.script != text.Latin || name || t.word.kind != "" {
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
func boundClass(all []token, i int, name bool) uint32 {
	t := &all[i]
	switch {
	case isServant(all, i, name):
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
	if !slices.ContainsFunc(all, func(t token) bool { return t.script == text.Han || t.script == text.Hangul }) {
		return all
	}
	out := make([]token, 0, len(all)+1)
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

func (p *part) readPerson(l *lexicon, all []token, i int) {
	t := &all[i]
	known := l.name(t.letters)
	*p = part{
		letters: t.letters, folded: t.folded, start: t.start, end: t.end, script: t.script, level: noLevel, rows: known.rows, kin: known.kin, usual: known.usual,
	}
	p.follows = i > 0 && t.word.kind == "faith" && (all[i-1].word.kind == "article" || t.script == text.Arabic)
	p.role, p.weight, p.extra = personRole(l, t)
	if p.role == Given {
		p.weight = known.telling(utf8.RuneCountInString(t.letters), t.script)
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
	if class := boundClass(all, i, len(known.rows) > 0); class != 0 {
		p.role, p.class, p.weight, p.extra = Bound, class, 0.25, 0.08
		p.rows, p.kin = nil, nil
	}
}

// behind is the most that a word tells which only ends the name before it.
const behind = 0.3

// personRole returns the role of a word; the weights are those of all roles but Given.
func personRole(l *lexicon, t *token) (role Role, weight, extra float64) {
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

// soften lessens what titles tell that are names as well, and makes names of all titles where
// hardly anything else would be left.
func soften(parts []part, all []token) {
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
		w := &all[i].word
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
			p.weight = unknownName.telling(len(p.letters), p.script)
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
	if t := words().things[letters]; t.isNumber {
		return uint32(t.number)
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
func chain(parts []part, all []token) (marked bool) {
	level, pending := int8(0), false
	for i := range parts {
		p := &parts[i]
		switch {
		case isChildMark(parts, all, i):
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
func isChildMark(parts []part, all []token, i int) bool {
	w := &all[i].word
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
