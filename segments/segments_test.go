package segments

import (
	"errors"
	"io"
	"os"
	"slices"
	"testing"
)

func TestStore(t *testing.T) {
	s := New(t.TempDir() + "/index")
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	if names, err := s.Names(); err != nil || len(names) != 0 {
		t.Fatalf("an empty store has %v, %v", names, err)
	}
	if _, err := s.Load("one"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a segment that is not kept: %v", err)
	}
	data, err := s.Keep("one", func(w io.Writer) error {
		_, err := io.WriteString(w, "bytes")
		return err
	})
	if err != nil || string(data) != "bytes" {
		t.Fatalf("kept %q, %v", data, err)
	}
	broken := errors.New("broken")
	if _, err := s.Keep("two", func(io.Writer) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("a segment that can't be written: %v", err)
	}
	if names, err := s.Names(); err != nil || !slices.Equal(names, []string{"one"}) {
		t.Errorf("kept are %v, %v", names, err)
	}
	if err := s.Remove("one"); err != nil {
		t.Error(err)
	}
	if string(data) != "bytes" {
		t.Error("a mapped segment changed when it was removed")
	}
}
