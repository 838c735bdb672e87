package index

import (
	"encoding/binary"
	"fmt"
	"unsafe"

	"standing/match"

	"github.com/cespare/xxhash/v2"
)

// Version is the version of the segment's format, 1 being the first. It is raised whenever a section changes, or package
// match reads names, makes keys or packs words otherwise: a segment of another version is made anew.
const Version = 1

const magic = "STANDSEG"

// The sections, in the order of the file.
const (
	metaSection = iota
	wordSection
	wordRowSection
	sketchSection
	postingSection
	cellSection
	nameSection
	entrySection
	evidenceSection
	textSection
	wordDirSection
	wordKeySection
	wholeDirSection
	wholeKeySection
	numberDirSection
	numberKeySection
	sections
)

// sectionRow is where a section lies, and the sum of its bytes (xxHash64).
type sectionRow struct{ Offset, Length, Sum uint64 }

// align is the multiple at which sections begin, so that their rows may be read in place.
const align = 16

const headerSize = len(magic) + 8 + sections*24 + 8

// wordRow is a word of names: where it is packed, and where the numbers of the names begin that
// have it. The next row's beginning is its end.
type wordRow struct{ At, Postings uint32 }

// nameRow is a name: its cells, its entry, the text it was read from.
type nameRow struct {
	Cells, Entry, Text uint32
	TextLen            uint16
	Count              uint8
	Flags              match.NameFlags
}

// entryRow is an entry: its names, first those read as a person's, then those read as anything else's.
type entryRow struct {
	Tag            uint64 // what the caller knows it by
	Names          uint32
	Persons, Other uint16
	Evidence       uint32
	Schema         uint32 // where its schema stands in the texts
	Corporate      uint32
	_              uint32
}

// keyRow is a key, by its lower half, and what has it; the upper half tells the bucket.
type keyRow struct{ Low, Of uint32 }

// rows reads a section in place as rows of a fixed size. Numbers are little-endian, as those
// of every machine that the program is built for.
func rows[T any](data []byte) []T {
	var t T
	if len(data) == 0 {
		return nil
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&data[0])), len(data)/int(unsafe.Sizeof(t)))
}

// bytesOf gives rows as bytes, to be written.
func bytesOf[T any](rows []T) []byte {
	var t T
	if len(rows) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&rows[0])), len(rows)*int(unsafe.Sizeof(t)))
}

func littleEndian() bool {
	n := uint16(1)
	return *(*byte)(unsafe.Pointer(&n)) == 1
}

// readHeader finds the sections of a file. It checks what can be checked without reading them.
func readHeader(data []byte) (table [sections]sectionRow, err error) {
	switch {
	case len(data) < headerSize || string(data[:len(magic)]) != magic:
		return table, fmt.Errorf("not an index segment")
	case !littleEndian():
		return table, fmt.Errorf("index segments are read on little-endian machines only")
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != Version {
		return table, fmt.Errorf("the index segment has format version %d, this program reads %d", v, Version)
	}
	sum := binary.LittleEndian.Uint64(data[headerSize-8:])
	if xxhash.Sum64(data[:headerSize-8]) != sum {
		return table, fmt.Errorf("the header of the index segment is damaged")
	}
	at := len(magic) + 8
	for i := range table {
		s := &table[i]
		s.Offset, s.Length, s.Sum = binary.LittleEndian.Uint64(data[at:]), binary.LittleEndian.Uint64(data[at+8:]), binary.LittleEndian.Uint64(data[at+16:])
		at += 24
		if s.Offset%align != 0 || s.Offset > uint64(len(data)) || s.Length > uint64(len(data))-s.Offset {
			return table, fmt.Errorf("section %d of the index segment lies outside of the file", i)
		}
	}
	return table, nil
}
