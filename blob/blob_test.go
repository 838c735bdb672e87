package blob

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"standing"
)

func TestPutThenGet(t *testing.T) {
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	data := bytes.Repeat([]byte("one line of a list\n"), 1000)
	digest := Digest(data)
	for range 2 {
		if err := s.Put(digest, data); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Get(digest)
	if err != nil || !bytes.Equal(got, data) {
		t.Fatalf("got %d bytes, %v", len(got), err)
	}
}

func TestGetRefusesWhatItMustNotGive(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	digest := Digest([]byte("good"))
	if _, err := s.Get(digest); standing.KindOf(err) != standing.NotFound {
		t.Errorf("missing blob: %v", err)
	}
	if err := s.Put(Digest([]byte("other")), []byte("other")); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, digest[:2]), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(s.path(Digest([]byte("other"))), s.path(digest)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get(digest); standing.KindOf(err) != standing.Conflict {
		t.Errorf("swapped blob: %v", err)
	}
}
