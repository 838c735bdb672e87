package main

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standing"
	"standing/source"
	"standing/source/ofac"
	"standing/source/unsc"
)

// readList reads one edition below the folder of shared data: "un/2025-08-02".
func readList(shared, edition string) ([]standing.Entry, error) {
	reader := unsc.New()
	if strings.HasPrefix(edition, "us-ofac-sdn/") {
		reader = ofac.New()
	}
	folder := filepath.Join(shared, "data", "lists", filepath.FromSlash(edition))
	names, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []source.File
	for _, name := range names {
		base := strings.TrimSuffix(name.Name(), ".gz")
		if base == "consolidated.xml" || reader.Wants(base) {
			data, err := readFile(filepath.Join(folder, name.Name()))
			if err != nil {
				return nil, err
			}
			files = append(files, source.File{Name: base, Data: data})
		}
	}
	_, records, err := reader.Scan(files)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", edition, err)
	}
	entries := make([]standing.Entry, 0, len(records))
	for _, r := range records {
		e, err := reader.Entry(r)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", edition, err)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

func readFile(path string) ([]byte, error) {
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

// row is a line of a table by the names of its columns.
type row map[string]string

// readTable reads a CSV file of the benchmark folder.
func readTable(shared, name string) ([]row, error) {
	data, err := readFile(filepath.Join(shared, "data", "bench", name))
	if err != nil {
		return nil, err
	}
	lines, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	rows := make([]row, 0, len(lines))
	for _, line := range lines[1:] {
		r := row{}
		for i, column := range lines[0] {
			r[column] = line[i]
		}
		rows = append(rows, r)
	}
	return rows, nil
}
