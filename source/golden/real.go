package golden

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standing/source"
)

// Real reads and unpacks a file of the real lists beside the project, which are not committed, and skips the test where there are
// none. name is what the file is published as; empty where it is called so here.
func Real(tb testing.TB, path, name string) source.File {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(Lists(tb), filepath.FromSlash(path)))
	if os.IsNotExist(err) {
		tb.Skipf("no real lists on this machine: %v", err)
	}
	if err == nil && strings.HasSuffix(path, ".gz") {
		data, err = gunzip(data)
	}
	if err != nil {
		tb.Fatal(err)
	}
	if name == "" {
		name = strings.TrimSuffix(filepath.Base(path), ".gz")
	}
	return source.File{Name: name, Data: data}
}

func gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// Lists is the folder of the real lists: that beside the folder which holds go.mod.
func Lists(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	return filepath.Join(dir, "..", "shared", "data", "lists")
}
