// Package lists reads editions of real lists from the folder of shared data into entries, for
// the programs and tests below bench. It is no part of the register: it keeps nothing, and an
// edition that the readers refuse is an error.
package lists

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standing"
	"standing/source"
	"standing/source/ofac"
	"standing/source/unsc"
)

// Newest are the newest editions of the lists that the corpus maker learns from. Of the newest
// SDN list only the main file is held; the files of aliases and addresses are those of eight
// months later, of which the reader passes over the lines of entries that came after.
var Newest = []string{"us-ofac-sdn/2024-05-02+us-ofac-sdn/2025-01-06", "un/2026-02-27"}

// Read reads one edition below the folder of shared data: "un/2026-02-27",
// "us-ofac-sdn/2024-05-02", "us-ofac-cons/2018-05-27". Editions joined by a plus sign are read
// as one: of a file that several hold, the first counts.
func Read(shared, edition string) ([]standing.Entry, error) {
	reader := readerOf(edition)
	files, err := open(shared, edition, reader)
	if err != nil {
		return nil, err
	}
	_, records, err := reader.Scan(files)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", edition, err)
	}
	entries := make([]standing.Entry, 0, len(records))
	for _, r := range records {
		e, err := reader.Entry(r)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", edition, err)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// ReadAll reads several editions one after another.
func ReadAll(shared string, editions []string) ([]standing.Entry, error) {
	var all []standing.Entry
	for _, edition := range editions {
		entries, err := Read(shared, edition)
		if err != nil {
			return nil, err
		}
		all = append(all, entries...)
	}
	return all, nil
}

func readerOf(edition string) source.Reader {
	switch {
	case strings.HasPrefix(edition, "un/"):
		return unsc.New(standing.Source{ID: "un-sc", Complete: true})
	case strings.HasPrefix(edition, "us-ofac-cons/"):
		return ofac.NewConsolidated(standing.Source{ID: "us-ofac-cons", Complete: true})
	}
	return ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true})
}

// open reads the files that the reader wants.
func open(shared, edition string, reader source.Reader) ([]source.File, error) {
	var files []source.File
	for part := range strings.SplitSeq(edition, "+") {
		folder := filepath.Join(shared, "data", "lists", filepath.FromSlash(part))
		found, err := os.ReadDir(folder)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", part, err)
		}
		for _, f := range found {
			name := strings.TrimSuffix(f.Name(), ".gz")
			held := slices.ContainsFunc(files, func(f source.File) bool { return f.Name == name })
			if held || name != reader.Main() && !reader.Wants(name) {
				continue
			}
			data, err := ReadFile(filepath.Join(folder, f.Name()))
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", part, err)
			}
			files = append(files, source.File{Name: name, Data: data})
		}
	}
	return files, nil
}

// ReadFile reads a file, unpacked where its name says that it is packed.
func ReadFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if !strings.HasSuffix(path, ".gz") {
		return io.ReadAll(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
