package index

import (
	"encoding/json"
	"fmt"

	"standing"
	"standing/match"

	"github.com/cespare/xxhash/v2"
)

// Segment is an index in memory, as it was written. It is not changed, and may be used by many
// goroutines, as long as the bytes it was opened from stay.
type Segment struct {
	Meta Meta

	data     []byte
	table    [sections]sectionRow
	words    match.Bytes
	wordRows []wordRow
	sketches []match.Sketch
	postings []posting
	cells    []match.Cell
	names    []nameRow
	entries  []entryRow
	evidence match.Bytes
	texts    []byte

	wordKeys, wholeKeys, numberKeys keyTable
}

// Open reads a segment in place. It takes as long for a large one as for a small one, and so
// trusts what the sections hold: Check does not.
func Open(data []byte) (*Segment, error) {
	table, err := readHeader(data)
	if err != nil {
		return nil, err
	}
	s := &Segment{data: data, table: table}
	if err := json.Unmarshal(s.section(metaSection), &s.Meta); err != nil {
		return nil, fmt.Errorf("what the index segment says of itself: %w", err)
	}
	s.words, s.evidence = match.NewBytes(s.section(wordSection)), match.NewBytes(s.section(evidenceSection))
	s.wordRows, s.postings = rows[wordRow](s.section(wordRowSection)), rows[posting](s.section(postingSection))
	s.sketches = rows[match.Sketch](s.section(sketchSection))
	s.cells, s.names = rows[match.Cell](s.section(cellSection)), rows[nameRow](s.section(nameSection))
	s.entries, s.texts = rows[entryRow](s.section(entrySection)), s.section(textSection)
	s.wordKeys = newKeyTable(s.section(wordDirSection), s.section(wordKeySection))
	s.wholeKeys = newKeyTable(s.section(wholeDirSection), s.section(wholeKeySection))
	s.numberKeys = newKeyTable(s.section(numberDirSection), s.section(numberKeySection))
	if len(s.entries) != s.Meta.Entries || len(s.names) != s.Meta.Names || len(s.wordRows) != s.Meta.Words+2 {
		return nil, fmt.Errorf("the index segment does not hold what it says")
	}
	return s, nil
}

func (s *Segment) section(i int) []byte {
	return s.data[s.table[i].Offset:][:s.table[i].Length:s.table[i].Length]
}

// Check reads everything and reports the first section whose sum is wrong.
func (s *Segment) Check() error {
	for i := range s.table {
		if xxhash.Sum64(s.section(i)) != s.table[i].Sum {
			return fmt.Errorf("section %d of the index segment is damaged", i)
		}
	}
	return nil
}

// Len returns how many entries the segment has.
func (s *Segment) Len() int { return len(s.entries) }

// Tag returns what the caller knows an entry by.
func (s *Segment) Tag(entry int) uint64 { return s.entries[entry].Tag }

func (s *Segment) wordAt(word uint32) uint32 { return s.wordRows[word].At }

// having returns the names that have a word, in order.
func (s *Segment) having(word uint32) []posting {
	return s.postings[s.wordRows[word].Postings:s.wordRows[word+1].Postings]
}

func (s *Segment) cellsOf(n *nameRow) []match.Cell { return s.cells[n.Cells:][:n.Count] }

// text returns a name as it was printed.
func (s *Segment) text(n *nameRow) string { return string(s.texts[n.Text:][:n.TextLen]) }

func (s *Segment) schemaOf(e *entryRow) standing.Schema {
	return standing.Schema(s.texts[e.Schema+1:][:s.texts[e.Schema]])
}
