package index

import (
	"encoding/binary"
	"io"

	"github.com/cespare/xxhash/v2"
)

// writeSections writes a whole segment.
func writeSections(w io.Writer, contents *[sections][][]byte) error {
	header := make([]byte, 0, headerSize)
	header = append(header, magic...)
	header = binary.LittleEndian.AppendUint32(header, Version)
	header = binary.LittleEndian.AppendUint32(header, sections)
	at := uint64(padded(headerSize))
	for _, pieces := range contents {
		var sum xxhash.Digest
		sum.Reset()
		size := 0
		for _, piece := range pieces {
			_, _ = sum.Write(piece)
			size += len(piece)
		}
		header = binary.LittleEndian.AppendUint64(header, at)
		header = binary.LittleEndian.AppendUint64(header, uint64(size))
		header = binary.LittleEndian.AppendUint64(header, sum.Sum64())
		at += uint64(padded(size))
	}
	header = binary.LittleEndian.AppendUint64(header, xxhash.Sum64(header))
	s := sticky{w: w}
	s.write(header)
	for _, pieces := range contents {
		s.write(pieces...)
	}
	return s.err
}

func padded(n int) int { return (n + align - 1) / align * align }

// sticky writes until the first error, pieces padded together to the next multiple.
type sticky struct {
	w   io.Writer
	err error
}

func (s *sticky) write(pieces ...[]byte) {
	size := 0
	for _, piece := range pieces {
		s.put(piece)
		size += len(piece)
	}
	var padding [align]byte
	s.put(padding[:padded(size)-size])
}

func (s *sticky) put(b []byte) {
	if s.err == nil {
		_, s.err = s.w.Write(b)
	}
}
