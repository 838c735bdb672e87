package main

import (
	"encoding/csv"
	"fmt"
	"path/filepath"
	"strings"

	"standing/bench/lists"
)

// row is a line of a table by the names of its columns.
type row map[string]string

// readTable reads a CSV file of the benchmark folder.
func readTable(shared, name string) ([]row, error) {
	data, err := lists.ReadFile(filepath.Join(shared, "data", "bench", name))
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
