package index

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"

	"standing/match"
)

// Meta is what a segment says of itself, beside what it holds.
type Meta struct {
	Tables  string `json:"tables"`            // the digest of the tables that names were read by
	Entries int    `json:"entries"`           // how many
	Names   int    `json:"names"`             // readings of names: a name read two ways counts twice
	Words   int    `json:"words"`             // distinct parts
	Subject string `json:"subject,omitempty"` // what the caller built it from
}

// Builder collects parties for a segment. It is used by one goroutine.
type Builder struct {
	words     map[string]uint32
	wordBytes []byte
	wordAt    []uint32
	sketches  []match.Sketch
	postings  [][]uint32
	cells     []match.Cell
	names     []nameRow
	entries   []entryRow
	evidence  []byte
	texts     []byte
	schemas   map[string]uint32
	wordKeys  keyList
	wholeKeys keyList
	numbers   keyList

	packed []byte
	keys   []match.Key
	of     []match.Cell
}

// NewBuilder makes a builder.
func NewBuilder() *Builder {
	b := &Builder{words: map[string]uint32{}, schemas: map[string]uint32{}}
	b.wordAt, b.postings, b.sketches = append(b.wordAt, 0), append(b.postings, nil), append(b.sketches, match.Sketch{}) // no word has the number 0
	return b
}

// Add adds a party. Its place in the order of adding is its number; tag is what the caller
// knows it by.
func (b *Builder) Add(p *match.Party, tag uint64) error {
	persons, other := p.Names(true), p.Names(false)
	row := entryRow{Tag: tag, Names: uint32(len(b.names)), Persons: uint16(len(persons)), Other: uint16(len(other)), Schema: b.schema(string(p.Schema))}
	if p.Kinds().Corporate {
		row.Corporate = 1
	}
	row.Evidence = uint32(len(b.evidence))
	b.evidence = p.AppendEvidence(b.evidence)
	number := uint32(len(b.entries))
	b.keys = p.AppendNumberKeys(b.keys[:0])
	b.numbers.add(b.keys, number)
	b.entries = append(b.entries, row)
	for i := range persons {
		b.name(&persons[i], number)
	}
	for i := range other {
		b.name(&other[i], number)
	}
	if max(len(b.wordBytes), len(b.evidence), len(b.texts), len(b.cells), len(b.wordKeys.keys)) > math.MaxUint32 {
		return fmt.Errorf("the register is too large for one index segment")
	}
	return nil
}

func (b *Builder) schema(s string) uint32 {
	at, ok := b.schemas[s]
	if !ok {
		at = uint32(len(b.texts))
		b.texts = append(append(b.texts, byte(len(s))), s...)
		b.schemas[s] = at
	}
	return at
}

func (b *Builder) name(n *match.Name, entry uint32) {
	number := uint32(len(b.names))
	row := nameRow{Cells: uint32(len(b.cells)), Entry: entry, Text: uint32(len(b.texts)), TextLen: uint16(min(len(n.Text), math.MaxUint16)), Count: uint8(n.Len()), Flags: n.Flags()}
	b.texts = append(b.texts, n.Text[:row.TextLen]...)
	for i := range n.Len() {
		c := n.Cell(i, b.word(n, i), b.joint(n, i))
		b.cells = append(b.cells, c)
		if c.HasPostings(row.Flags) {
			b.post(c.Word, number)
		}
		if c.Joint != 0 {
			b.post(c.Joint, number)
		}
	}
	b.keys = n.AppendWholeKeys(b.keys[:0])
	b.wholeKeys.add(b.keys, number)
	b.names = append(b.names, row)
}

func (b *Builder) post(word, name uint32) {
	p := b.postings[word]
	if len(p) == 0 || p[len(p)-1] != name {
		b.postings[word] = append(p, name)
	}
}

// word returns the number of a part; a new one is packed, and its keys kept.
func (b *Builder) word(n *match.Name, i int) uint32 {
	b.packed = n.AppendWord(b.packed[:0], i)
	number, isNew := b.number()
	if isNew {
		b.keys = n.AppendWordKeys(b.keys[:0], i)
		b.wordKeys.add(b.keys, number)
		b.sketches = append(b.sketches, n.Sketch(i))
	}
	return number
}

func (b *Builder) joint(n *match.Name, i int) uint32 {
	b.packed = n.AppendJoint(b.packed[:0], i)
	if len(b.packed) == 0 {
		return 0
	}
	number, isNew := b.number()
	if isNew {
		b.keys = n.AppendJointKeys(b.keys[:0], i)
		b.wordKeys.add(b.keys, number)
		b.sketches = append(b.sketches, match.Sketch{})
	}
	return number
}

func (b *Builder) number() (number uint32, isNew bool) {
	if number, ok := b.words[string(b.packed)]; ok {
		return number, false
	}
	number = uint32(len(b.wordAt))
	b.words[string(b.packed)] = number
	b.wordAt = append(b.wordAt, uint32(len(b.wordBytes)))
	b.wordBytes = append(b.wordBytes, b.packed...)
	b.postings = append(b.postings, nil)
	return number, true
}

// Write writes the segment. Two builders to which the same was added write the same bytes.
func (b *Builder) Write(w io.Writer, meta Meta) error {
	meta.Entries, meta.Names, meta.Words = len(b.entries), len(b.names), len(b.wordAt)-1
	about, err := json.Marshal(meta)
	if err != nil {
		return err
	}
	words, postings := b.wordRows()
	c := [sections][]byte{
		metaSection: about, wordSection: b.wordBytes, wordRowSection: bytesOf(words), sketchSection: bytesOf(b.sketches), postingSection: bytesOf(postings),
		cellSection: bytesOf(b.cells), nameSection: bytesOf(b.names), entrySection: bytesOf(b.entries), evidenceSection: b.evidence, textSection: b.texts,
	}
	for dir, list := range map[int]*keyList{wordDirSection: &b.wordKeys, wholeDirSection: &b.wholeKeys, numberDirSection: &b.numbers} {
		buckets, keys := list.table()
		c[dir], c[dir+1] = bytesOf(buckets), bytesOf(keys)
	}
	return writeSections(w, &c)
}

func (b *Builder) wordRows() (words []wordRow, postings []uint32) {
	for i, at := range b.wordAt {
		words = append(words, wordRow{at, uint32(len(postings))})
		postings = append(postings, b.postings[i]...)
	}
	return append(words, wordRow{uint32(len(b.wordBytes)), uint32(len(postings))}), postings
}

// Segment is Write and Open in memory.
func (b *Builder) Segment(meta Meta) (*Segment, error) {
	var file bytes.Buffer
	if err := b.Write(&file, meta); err != nil {
		return nil, err
	}
	return Open(file.Bytes())
}

// New builds a segment in memory of parties, known by their numbers.
func New(parties []*match.Party) (*Segment, error) {
	b := NewBuilder()
	for i, p := range parties {
		if err := b.Add(p, uint64(i)); err != nil {
			return nil, err
		}
	}
	return b.Segment(Meta{})
}
