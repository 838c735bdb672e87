package grammar

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed en/*.txt
var files embed.FS

// form is a way to write a verb.
type form struct {
	lemma string
	kind  verbKind
}

// verbKind says which form of a verb a word is; one word may be several.
type verbKind uint8

const (
	base verbKind = 1 << iota
	third
	past
	participle
	gerund
)

// lexicon is the tables of one language, read once.
type lexicon struct {
	verbs    map[string][]form
	classes  map[string]map[string]bool // class, words in small letters; parts of a word by one blank
	longest  map[string]int             // by first word: how many words the longest entry of several has
	speech   map[string]string          // lemma: kind of speech
	hearsay  map[string]bool
	force    map[string]string // lemma or noun of a governor: force
	modals   map[string]string
	patterns []pattern
	byVerb   map[string][]*pattern // by the lemma of their verb
	byNoun   map[string][]*pattern // by their noun, in the singular and plural
}

// english is the only language so far; a further one is a folder of the same files.
var english = sync.OnceValue(func() *lexicon {
	l, err := readLexicon("en")
	if err != nil {
		panic(err) // the tables are part of the program and held by a test
	}
	return l
})

func readLexicon(lang string) (*lexicon, error) {
	l := &lexicon{
		verbs: map[string][]form{}, classes: map[string]map[string]bool{}, longest: map[string]int{},
		speech: map[string]string{}, hearsay: map[string]bool{}, force: map[string]string{}, modals: map[string]string{},
	}
	for _, part := range []struct {
		file string
		read func(line string) error
	}{
		{"verbs", l.addVerb}, {"words", l.addClass}, {"speech", l.addSpeech}, {"force", l.addForce}, {"acts", l.patternReader()},
	} {
		if err := eachLine(lang+"/"+part.file+".txt", part.read); err != nil {
			return nil, err
		}
	}
	l.indexPatterns()
	return l, nil
}

// indexPatterns finds patterns by their words.
func (l *lexicon) indexPatterns() {
	l.byVerb, l.byNoun = map[string][]*pattern{}, map[string][]*pattern{}
	for i := range l.patterns {
		p := &l.patterns[i]
		for _, head := range p.heads {
			if !p.noun {
				l.byVerb[head] = append(l.byVerb[head], p)
				continue
			}
			l.byNoun[head] = append(l.byNoun[head], p)
			if many := thirdOf(head); !slices.Contains(p.heads, many) { // plurals are made like third persons
				l.byNoun[many] = append(l.byNoun[many], p)
			}
		}
	}
}

// eachLine hands over the lines of a table that say something.
func eachLine(file string, read func(string) error) error {
	all, err := files.ReadFile(file)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(all), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := read(line); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
	}
	return nil
}

func (l *lexicon) addVerb(line string) error {
	words := strings.Fields(line)
	lemma, doubles := strings.CutSuffix(words[0], "+")
	p, pp := pastOf(lemma, doubles), ""
	switch len(words) {
	case 1:
		pp = p
	case 3:
		p, pp = words[1], words[2]
	default:
		return fmt.Errorf("a verb has no forms of its own or two, not %d", len(words)-1)
	}
	l.addForm(lemma, lemma, base)
	l.addForm(thirdOf(lemma), lemma, third)
	l.addForm(p, lemma, past)
	l.addForm(pp, lemma, participle)
	l.addForm(gerundOf(lemma, doubles), lemma, gerund)
	if lemma == "be" {
		for _, w := range []string{"is", "are", "am", "were"} {
			l.addForm(w, lemma, third|past)
		}
	}
	return nil
}

func (l *lexicon) addForm(word, lemma string, kind verbKind) {
	for i, f := range l.verbs[word] {
		if f.lemma == lemma {
			l.verbs[word][i].kind |= kind
			return
		}
	}
	l.verbs[word] = append(l.verbs[word], form{lemma, kind})
}

// verb returns the lemma of a word and which forms it may be.
func (l *lexicon) verb(word string) (form, bool) {
	forms := l.verbs[word]
	if len(forms) == 0 {
		return form{}, false
	}
	return forms[0], true
}

func (l *lexicon) addClass(line string) error {
	name, words, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("want \"class: words\"")
	}
	set := l.classes[name]
	if set == nil {
		set = map[string]bool{}
		l.classes[name] = set
	}
	for _, w := range strings.Fields(words) {
		parts := strings.Split(w, "_")
		set[strings.Join(parts, " ")] = true
		if len(parts) > 1 {
			l.longest[parts[0]] = max(l.longest[parts[0]], len(parts))
		}
	}
	return nil
}

// is reports whether the word, in small letters, is of one of the classes.
func (l *lexicon) is(word string, classes ...string) bool {
	for _, c := range classes {
		if l.classes[c][word] {
			return true
		}
	}
	return false
}

func (l *lexicon) addSpeech(line string) error {
	kind, words, err := bracketed(line)
	for _, w := range words {
		if kind == "hearsay" {
			l.hearsay[w] = true
		} else {
			l.speech[w] = kind
		}
	}
	return err
}

func (l *lexicon) addForce(line string) error {
	if strings.HasPrefix(line, "[") {
		force, words, err := bracketed(line)
		for _, w := range words {
			if l.force[w] == "" {
				l.force[w] = force
			}
		}
		return err
	}
	head, words, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("want \"[force] words\" or \"class: words\"")
	}
	force, modal := strings.CutPrefix(head, "modal ")
	if !modal {
		return l.addClass(line)
	}
	for _, w := range strings.Fields(words) {
		if force == "announced-when-quoted" {
			l.modals["quoted "+w] = "announced"
		} else {
			l.modals[w] = force
		}
	}
	return nil
}

// bracketed parts "[kind] words".
func bracketed(line string) (kind string, words []string, err error) {
	kind, rest, ok := strings.Cut(strings.TrimPrefix(line, "["), "]")
	if !ok || !strings.HasPrefix(line, "[") {
		return "", nil, fmt.Errorf("want \"[kind] words\"")
	}
	return kind, strings.Fields(rest), nil
}
