package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"standing"
)

// Builder gathers the names of a Trie.
type Builder struct {
	words *vocabulary
	ids   []uint32 // of the words of all spellings
	names strings.Builder
	added []spelling
	last  string // the name added last, which several spellings share
}

// spelling is a name as it is looked for.
type spelling struct {
	first  uint64 // the first two words, which order most
	ids    uint32 // where its words stand
	bearer Bearer
	words  uint16
}

// NewBuilder returns a builder without names.
func NewBuilder() *Builder { return &Builder{words: newVocabulary()} }

// maxBytes and maxWords bound what a builder takes: offsets are kept in 32 bits, and the
// words and bytes of one name in 16.
const (
	maxBytes = math.MaxUint32
	maxWords = math.MaxUint16
)

// Add adds a name of the party. The same name may be added for any number of parties, and
// again for the same one, which changes nothing. It reports whether the name will be found:
// names without a letter or digit are not, nor are those of more than 65535 bytes, nor any
// beyond four gigabytes in all.
func (b *Builder) Add(name string, kind standing.NameKind, party uint32) bool {
	return b.add(name, kind, party, asPrinted)
}

// add adds one spelling of the name.
func (b *Builder) add(name string, kind standing.NameKind, party uint32, form form) bool {
	if len(name) > maxWords || b.names.Len()+len(name) > maxBytes {
		return false
	}
	r := read(form.of(name))
	defer r.done()
	if len(r.tokens) == 0 || len(b.ids)+len(r.tokens) > maxBytes {
		return false
	}
	s := spelling{ids: uint32(len(b.ids)), words: uint16(len(r.tokens))}
	for i := range r.tokens {
		if r.tokens[i].n == 0 {
			b.ids = b.ids[:s.ids]
			return false
		}
		b.ids = append(b.ids, b.words.add(r.fold(&r.tokens[i])))
	}
	s.first = uint64(b.id(s, 0))<<32 | uint64(b.id(s, 1))
	s.bearer = Bearer{Party: party, bytes: uint16(len(name)), kind: kindNumber(kind), form: form}
	s.bearer.at = b.keep(name)
	b.added = append(b.added, s)
	return true
}

// keep returns where the name stands among the names kept.
func (b *Builder) keep(name string) uint32 {
	if name != b.last || name == "" {
		b.names.WriteString(name)
		b.last = name
	}
	return uint32(b.names.Len() - len(name))
}

// id returns word i of a spelling, and 0 behind its end.
func (b *Builder) id(s spelling, i int) uint32 {
	if i >= int(s.words) {
		return 0
	}
	return b.ids[s.ids+uint32(i)]
}

func (b *Builder) of(s spelling) []uint32 { return b.ids[s.ids : s.ids+uint32(s.words)] }

// compare orders spellings by their words, then by party, then as they were added.
func (b *Builder) compare(x, y spelling) int {
	if x.first != y.first {
		return cmp.Compare(x.first, y.first)
	}
	return cmp.Or(slices.Compare(b.of(x), b.of(y)), cmp.Compare(x.bearer.Party, y.bearer.Party), cmp.Compare(x.ids, y.ids))
}

// Build returns the trie of all names added. The builder is empty afterwards.
func (b *Builder) Build() *Trie {
	slices.SortFunc(b.added, b.compare)
	t := &Trie{alphabet: alphabet(), words: b.words.packed(), names: strings.Clone(b.names.String())}
	g := grower{builder: b, trie: t}
	g.grow()
	*b = *NewBuilder()
	return t
}
