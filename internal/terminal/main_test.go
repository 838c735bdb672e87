package terminal

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jedib0t/go-pretty/v6/text"

	"standing/edtf"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestMain fixes what go-pretty takes from the locale, so that goldens are the same for all.
func TestMain(m *testing.M) {
	flag.Parse()
	text.OverrideRuneWidthEastAsianWidth(false)
	os.Exit(m.Run())
}

// golden compares what was drawn with testdata/name.txt.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

func day(s string) edtf.Day {
	d, err := edtf.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// linesOf returns the lines of what was drawn, each ended.
func linesOf(t interface{ Fatalf(string, ...any) }, out []byte) []string {
	if len(out) == 0 {
		return nil
	}
	if !bytes.HasSuffix(out, []byte("\n")) {
		t.Fatalf("the last line is not ended: %q", out)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// failing is a writer that fails.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }
