package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
	"github.com/xi2/xz"

	"standing"
	"standing/source"
)

// Bounds on what a packed file may ask for: a dictionary, and layers of packing.
const (
	maxDictionary = 256 << 20
	maxLayers     = 3
)

var (
	magicGzip = []byte{0x1f, 0x8b}
	magicXZ   = []byte{0xfd, '7', 'z', 'X', 'Z', 0}
	magicZstd = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

// unpack reads through gzip, xz and Zstandard, told by their first bytes and not by the
// name, and through one packed in another.
func unpack(r io.Reader) (io.Reader, error) {
	for range maxLayers {
		buffered := bufio.NewReaderSize(r, 64<<10)
		inner, err := layer(buffered)
		if err != nil {
			return nil, err
		}
		if inner == nil {
			return buffered, nil
		}
		r = inner
	}
	return nil, standing.Errorf(standing.Invalid, "packed more than %d times", maxLayers)
}

// layer returns the unpacked stream, or nil where the stream is not packed.
func layer(r *bufio.Reader) (io.Reader, error) {
	head, err := r.Peek(len(magicXZ))
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, magicGzip):
		return gzip.NewReader(r)
	case bytes.HasPrefix(head, magicXZ):
		return xz.NewReader(r, maxDictionary)
	case bytes.HasPrefix(head, magicZstd):
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxDictionary))
	}
	return nil, nil
}

// plainName drops the endings of packing from a file's name.
func plainName(name string) string {
	for _, ending := range []string{".gz", ".xz", ".zst"} {
		if n, ok := strings.CutSuffix(name, ending); ok {
			return n
		}
	}
	return name
}

// maxLine bounds a line. The longest real one is an edition printed on one line, 2 MB.
const maxLine = 32 << 20

// readAll reads a file whole, within bounds, and says at which line one is broken.
func readAll(name string, r io.Reader) ([]byte, error) {
	var out bytes.Buffer
	line, length := 1, 0
	chunk := make([]byte, 256<<10)
	for {
		n, err := r.Read(chunk)
		for rest := chunk[:n]; len(rest) > 0; {
			i := bytes.IndexByte(rest, '\n')
			if i < 0 {
				length += len(rest)
				break
			}
			line, length, rest = line+1, 0, rest[i+1:]
		}
		switch {
		case length > maxLine:
			return nil, &standing.InputError{File: name, Line: line, Err: fmt.Errorf("longer than %d MB", maxLine>>20)}
		case out.Len()+n > source.MaxFile:
			return nil, &standing.InputError{File: name, Line: line, Err: fmt.Errorf("the file is larger than %d MB", source.MaxFile>>20)}
		}
		out.Write(chunk[:n])
		if err == io.EOF {
			return out.Bytes(), nil
		}
		if err != nil {
			return nil, &standing.InputError{File: name, Line: line, Err: fmt.Errorf("unpack: %w", err)}
		}
	}
}

// unpacked reads through the packing of what was fetched, within bounds.
func unpacked(name string, data []byte) ([]byte, error) {
	r, err := unpack(bytes.NewReader(data))
	if err != nil {
		return nil, &standing.InputError{File: name, Err: fmt.Errorf("unpack: %w", err)}
	}
	return readAll(name, r)
}
