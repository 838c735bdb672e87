package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"

	"standing"
	"standing/text"
)

// damager writes the name of a party as it comes to be written in customers' files.
type damager struct {
	*Model
	r       *rand.Rand
	culture culture
}

// damages are the ways; each returns nil where a name does not allow it.
var damages = []func(*damager, *standing.Entry, []string) []string{
	(*damager).slip, (*damager).turn, (*damager).drop, (*damager).respell, (*damager).inScript,
}

// name picks a name, the first one mostly, and damages it in one way. Where the name does not
// allow the way drawn, the next is taken.
func (d *damager) name(e *standing.Entry) string {
	name := d.pick(e)
	if e.Schema == standing.Person {
		name = plain(name)
	}
	name = strings.NewReplacer(`"`, "", "(", "", ")", "", ",", "").Replace(name)
	words := strings.Fields(written(name, d.r))
	for first, i := d.r.IntN(len(damages)), 0; i < len(damages); i++ {
		if other := damages[(first+i)%len(damages)](d, e, words); other != nil {
			return strings.Join(other, " ")
		}
	}
	return strings.Join(words, " ")
}

// pick returns a name that is no weak alias and, of a person, not one word alone: by those
// nobody could tell who is meant.
func (d *damager) pick(e *standing.Entry) string {
	if d.r.IntN(10) < 6 {
		return e.Names[0].Text
	}
	for range 5 {
		n := e.Names[d.r.IntN(len(e.Names))]
		if n.Kind != standing.Weak && (e.Schema != standing.Person || strings.Contains(n.Text, " ")) {
			return n.Text
		}
	}
	return e.Names[0].Text
}

// leastSlip is the length of the shortest word that is still known with a slip of the pen.
const leastSlip = 5

// slip adds, leaves out, changes or turns about a letter of one longer word. Numbers and what is
// joined by dots and hyphens are left alone.
func (d *damager) slip(_ *standing.Entry, words []string) []string {
	at := d.among(words, func(w string) bool {
		return len([]rune(w)) >= leastSlip && !strings.ContainsAny(w, "0123456789.-")
	})
	if at < 0 {
		return nil
	}
	w := []rune(words[at])
	i := 1 + d.r.IntN(len(w)-2)
	letter := w[1+d.r.IntN(len(w)-1)] // not the first, which may be a capital
	switch d.r.IntN(4) {
	case 0:
		w = slices.Insert(w, i, letter)
	case 1:
		w = slices.Delete(w, i, i+1)
	case 2:
		w[i] = letter
	case 3:
		w[i], w[i+1] = w[i+1], w[i]
	}
	if string(w) == words[at] { // the same letter twice
		w = slices.Delete(w, i, i+1)
	}
	return replaced(words, at, string(w))
}

// among picks a word that is good, or -1.
func (d *damager) among(words []string, good func(string) bool) int {
	first := d.r.IntN(len(words))
	for i := range words {
		if at := (first + i) % len(words); good(words[at]) {
			return at
		}
	}
	return -1
}

func replaced(words []string, at int, word string) []string {
	words = slices.Clone(words)
	words[at] = word
	return words
}

// turn puts the last word first.
func (d *damager) turn(e *standing.Entry, words []string) []string {
	if len(words) < 2 || e.Schema != standing.Person {
		return nil
	}
	last := len(words) - 1
	return append([]string{words[last]}, words[:last]...)
}

// drop leaves out a middle word of a person, and the legal form of anything else: without another
// word it may be another organization, and which is meant nobody could tell.
func (d *damager) drop(e *standing.Entry, words []string) []string {
	if e.Schema != standing.Person {
		return withoutForm(words)
	}
	if len(words) < 3 {
		return nil
	}
	at := 1 + d.r.IntN(len(words)-2)
	return slices.Delete(slices.Clone(words), at, at+1)
}

// withoutForm leaves out words of legal forms, or returns nil where there are none, or nothing
// that tells would be left.
func withoutForm(words []string) (rest []string) {
	t, telling := readTables(), false
	for _, w := range words {
		if folded := text.Fold(w); !t.legal[folded] {
			telling = telling || !t.generic[folded]
			rest = append(rest, w)
		}
	}
	if !telling || len(rest) == len(words) {
		return nil
	}
	return rest
}

// respell spells one word of Latin letters otherwise.
func (d *damager) respell(_ *standing.Entry, words []string) []string {
	at := d.among(words, func(w string) bool {
		folded := text.Fold(w)
		return len(folded) >= leastSlip-1 && strings.Trim(folded, "abcdefghijklmnopqrstuvwxyz") == ""
	})
	if at < 0 {
		return nil
	}
	folded := text.Fold(words[at])
	other := d.habits.respell(d.r, folded)
	if other == folded {
		return nil
	}
	if strings.ToUpper(words[at]) == words[at] {
		return replaced(words, at, strings.ToUpper(other))
	}
	var b strings.Builder
	writeStyled(&b, other, title)
	return replaced(words, at, b.String())
}

// scriptOf is the script, beside Latin, in which people of a culture write their names.
var scriptOf = map[culture]text.Script{
	arab: text.Arabic, iranian: text.Arabic, indian: text.Arabic, slavic: text.Cyrillic, turkic: text.Cyrillic, balkan: text.Cyrillic,
}

// inScript writes a person's name in another script: as the list has it, or word for word. Cyrillic
// can be spelled out; of Arabic, which leaves out vowels, a third of the words at least must be
// known.
func (d *damager) inScript(e *standing.Entry, words []string) []string {
	for _, n := range e.Names {
		if w := text.Words(n.Text); n.Kind == standing.Original && len(w) > 0 && w[0].Script != text.Latin {
			return []string{n.Text}
		}
	}
	script, ok := scriptOf[d.culture]
	if !ok || e.Schema != standing.Person {
		return nil
	}
	return d.spellOut(text.Words(strings.Join(words, " ")), script)
}

// arabicWords are how the commonest words of Arabic names that are no names are written; the
// article is written together with what follows.
var arabicWords = map[string]string{
	"bin": "بن", "ibn": "بن", "ben": "بن", "abd": "عبد", "abdul": "عبد ال", "abu": "أبو", "abou": "أبو", "umm": "أم", "al": "ال", "el": "ال",
}

// spellOut writes words in a script, or returns nil where too few of them are known.
func (d *damager) spellOut(words []text.Word, script text.Script) (other []string) {
	known, joined := 0, ""
	for i, w := range words {
		if w.Script != text.Latin {
			return nil
		}
		if form, ok := arabicWords[w.Text]; ok && script == text.Arabic && i+1 < len(words) {
			known++
			if joined += form; !strings.HasSuffix(form, "ال") {
				joined += " "
			}
			continue
		}
		if d.habits.knows(w.Text, script) {
			known++
		}
		var b strings.Builder
		writeStyled(&b, d.habits.write(w.Text, script, w.Text), title)
		form := b.String()
		if strings.HasSuffix(joined, "ال") {
			form = strings.TrimPrefix(form, "ال")
		}
		other, joined = append(other, joined+form), ""
	}
	if script == text.Arabic && 3*known < len(words) {
		return nil
	}
	return other
}
