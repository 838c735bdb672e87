// Package blob keeps the raw bytes of editions for ever, by digest and compressed.
//
// A blob is named by the SHA-256 of its unpacked bytes and stored as one Zstandard frame
// (RFC 8878) in DIR/ab/abcdef....zst. Blobs are never changed. One that no edition refers
// to is left by an interrupted load and does no harm: the next load finds it there.
package blob

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/klauspost/compress/zstd"

	"standing"
	"standing/internal/atomicfile"
)

// maxUnpacked bounds what a stored blob may unpack to, should the file be tampered with.
const maxUnpacked = 1 << 30

// Store is a folder of blobs. It is safe for concurrent use.
type Store struct {
	dir     string
	encoder sync.Pool
}

// Open opens the store in dir and makes the folder where there is none.
func Open(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("open blob store: %w", err)
	}
	return &Store{dir: dir}, nil
}

// Digest returns the name that data has in any store.
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Has reports whether the store holds the blob.
func (s *Store) Has(digest string) bool {
	_, err := os.Stat(s.path(digest))
	return err == nil
}

// Put stores data under its digest. It is on disk when Put returns.
func (s *Store) Put(digest string, data []byte) error {
	if s.Has(digest) {
		return nil
	}
	path := s.path(digest)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("put blob: %w", err)
	}
	return atomicfile.Write(path, func(w io.Writer) error { return s.pack(w, data) })
}

func (s *Store) pack(w io.Writer, data []byte) error {
	enc, ok := s.encoder.Get().(*zstd.Encoder)
	if !ok {
		var err error
		// One goroutine an encoder: loads run several side by side, and memory stays low.
		enc, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault))
		if err != nil {
			return err
		}
	}
	defer s.encoder.Put(enc)
	enc.Reset(w)
	if _, err := enc.Write(data); err != nil {
		return errors.Join(err, enc.Close())
	}
	return enc.Close()
}

// Get returns the bytes of a blob and checks them against their digest.
func (s *Store) Get(digest string) ([]byte, error) {
	f, err := os.Open(s.path(digest))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, standing.Errorf(standing.NotFound, "blob %s is missing", digest)
	}
	if err != nil {
		return nil, fmt.Errorf("get blob: %w", err)
	}
	defer f.Close()
	dec, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxUnpacked))
	if err != nil {
		return nil, fmt.Errorf("get blob %s: %w", digest, err)
	}
	defer dec.Close()
	var out bytes.Buffer
	if _, err := io.Copy(&out, io.LimitReader(dec, maxUnpacked)); err != nil {
		return nil, fmt.Errorf("get blob %s: %w", digest, err)
	}
	if got := Digest(out.Bytes()); got != digest {
		return nil, standing.Errorf(standing.Conflict, "blob %s holds other bytes: their digest is %s", digest, got)
	}
	return out.Bytes(), nil
}

func (s *Store) path(digest string) string {
	if len(digest) < 2 {
		return filepath.Join(s.dir, "xx", digest)
	}
	return filepath.Join(s.dir, digest[:2], digest+".zst")
}
