// Package mmap reads files in place: the system brings in what is looked at, and shares it between
// processes.
package mmap

import (
	"fmt"
	"os"
)

// File is a file in memory.
type File struct {
	data  []byte
	close func([]byte) error
}

// Open maps a file. Nobody may shorten it while it is open.
func Open(path string) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() == 0 {
		return &File{close: func([]byte) error { return nil }}, nil
	}
	m, err := open(f, int(info.Size()))
	if err != nil {
		return nil, fmt.Errorf("map %s: %w", path, err)
	}
	return m, nil
}

// Bytes returns the contents, which must not be written to, nor used after Close.
func (f *File) Bytes() []byte { return f.data }

// Close gives the memory back.
func (f *File) Close() error {
	data := f.data
	f.data = nil
	return f.close(data)
}
