package index

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

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
	words     dictionary
	joints    dictionary // numbered by themselves until the segment is written
	sketches  []match.Sketch
	cells     []match.Cell
	names     []nameRow
	entries   []entryRow
	evidence  []byte
	texts     []byte
	schemas   map[string]uint32
	wholeKeys keyList
	numbers   keyList

	packed []byte
	keys   []match.Key
}

// NewBuilder makes a builder.
func NewBuilder() *Builder {
	return &Builder{words: newDictionary(), joints: newDictionary(), sketches: []match.Sketch{{}}, schemas: map[string]uint32{}}
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
	if len(b.names) > maxPostedNames {
		return fmt.Errorf("the register has too many names for one index segment: %d", len(b.names))
	}
	if max(len(b.words.bytes)+len(b.joints.bytes), len(b.evidence), len(b.texts), len(b.cells), b.words.keys.size+b.joints.keys.size) > math.MaxUint32 {
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
	posted := newPosting(number, n)
	row := nameRow{Cells: uint32(len(b.cells)), Entry: entry, Text: uint32(len(b.texts)), TextLen: uint16(min(len(n.Text), math.MaxUint16)), Count: uint8(n.Len()), Flags: n.Flags()}
	b.texts = append(b.texts, n.Text[:row.TextLen]...)
	for i := range n.Len() {
		c := n.Cell(i, b.word(n, i), b.joint(n, i))
		b.cells = append(b.cells, c)
		if c.HasPostings(row.Flags) {
			b.words.postings.add(c.Word, posted)
		}
		if c.Joint != 0 {
			b.joints.postings.add(c.Joint, posted)
		}
	}
	b.keys = n.AppendWholeKeys(b.keys[:0])
	b.wholeKeys.add(b.keys, number)
	b.names = append(b.names, row)
}

// word returns the number of a part; a new one is packed, and its keys kept.
func (b *Builder) word(n *match.Name, i int) uint32 {
	b.packed = n.AppendWord(b.packed[:0], i)
	number, isNew := b.words.number(b.packed)
	if isNew {
		b.keys = n.AppendWordKeys(b.keys[:0], i)
		b.words.keys.add(b.keys, number)
		b.sketches = append(b.sketches, n.Sketch(i))
	}
	return number
}

// joint is word for a part and its neighbour written as one; 0 if they are none.
func (b *Builder) joint(n *match.Name, i int) uint32 {
	b.packed = n.AppendJoint(b.packed[:0], i)
	if len(b.packed) == 0 {
		return 0
	}
	number, isNew := b.joints.number(b.packed)
	if isNew {
		b.keys = n.AppendJointKeys(b.keys[:0], i)
		b.joints.keys.add(b.keys, number)
	}
	return number
}

// Write writes the segment; the builder is of no use any more. Two builders to which the same was added write the same
// bytes.
func (b *Builder) Write(w io.Writer, meta Meta) error {
	words, lists := b.wordRows()
	meta.Entries, meta.Names, meta.Words = len(b.entries), len(b.names), len(words)-2
	about, err := json.Marshal(meta)
	if err != nil {
		return err
	}
	b.words.numbers, b.joints.numbers, b.words.postings, b.joints.postings = nil, nil, postings{}, postings{}
	c := [sections][][]byte{
		metaSection: {about}, wordSection: {b.words.bytes, b.joints.bytes}, wordRowSection: {bytesOf(words)}, sketchSection: {bytesOf(b.sketches)},
		postingSection: {bytesOf(lists)}, cellSection: {bytesOf(b.numberJoints())}, nameSection: {bytesOf(b.names)}, entrySection: {bytesOf(b.entries)},
		evidenceSection: {b.evidence}, textSection: {b.texts},
	}
	b.joints.keys.raise(b.jointsBegin())
	for dir, keys := range map[int][]*keyList{wordDirSection: {&b.words.keys, &b.joints.keys}, wholeDirSection: {&b.wholeKeys}, numberDirSection: {&b.numbers}} {
		buckets, rows := keyRows(keys...)
		c[dir], c[dir+1] = [][]byte{bytesOf(buckets)}, [][]byte{bytesOf(rows)}
	}
	return writeSections(w, &c)
}

// jointsBegin is by how much the numbers of joints are higher in a segment, where they follow the words.
func (b *Builder) jointsBegin() uint32 { return uint32(len(b.words.at) - 1) }

// numberJoints gives the joints in cells the numbers that they have in a segment.
func (b *Builder) numberJoints() []match.Cell {
	for i := range b.cells {
		if b.cells[i].Joint != 0 {
			b.cells[i].Joint += b.jointsBegin()
		}
	}
	return b.cells
}

func (b *Builder) wordRows() (words []wordRow, lists []posting) {
	lists = make([]posting, 0, len(b.words.postings.list)+len(b.joints.postings.list))
	words = make([]wordRow, 0, len(b.words.at)+len(b.joints.at))
	add := func(d *dictionary, from int, begin uint32) {
		for i := from; i < len(d.at); i++ {
			first := len(lists)
			words = append(words, wordRow{begin + d.at[i], uint32(first)})
			lists = slices.AppendSeq(lists, d.postings.of(i))
			slices.Reverse(lists[first:])
		}
	}
	add(&b.words, 0, 0)
	add(&b.joints, 1, uint32(len(b.words.bytes)))
	return append(words, wordRow{uint32(len(b.words.bytes) + len(b.joints.bytes)), uint32(len(lists))}), lists
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
