package index

import (
	"encoding/binary"
	"io"

	"github.com/cespare/xxhash/v2"
)

// writeSections writes a whole segment.
func writeSections(w io.Writer, contents *[sections][]byte) error {
	header := make([]byte, 0, headerSize)
	header = append(header, magic...)
	header = binary.LittleEndian.AppendUint32(header, Version)
	header = binary.LittleEndian.AppendUint32(header, sections)
	at := uint64(padded(headerSize))
	for _, c := range contents {
		header = binary.LittleEndian.AppendUint64(header, at)
		header = binary.LittleEndian.AppendUint64(header, uint64(len(c)))
		header = binary.LittleEndian.AppendUint64(header, xxhash.Sum64(c))
		at += uint64(padded(len(c)))
	}
	header = binary.LittleEndian.AppendUint64(header, xxhash.Sum64(header))
	s := sticky{w: w}
	s.write(header)
	for _, c := range contents {
		s.write(c)
	}
	return s.err
}

func padded(n int) int { return (n + align - 1) / align * align }

// sticky writes until the first error, each piece padded to the next multiple.
type sticky struct {
	w   io.Writer
	err error
}

func (s *sticky) write(b []byte) {
	var padding [align]byte
	for _, piece := range [][]byte{b, padding[:padded(len(b))-len(b)]} {
		if s.err == nil {
			_, s.err = s.w.Write(piece)
		}
	}
}
