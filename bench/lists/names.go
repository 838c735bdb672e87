package lists

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
)

// Names returns the different names of the first column of a file of persons in data/bench
// below the folder of shared data ("negatives_us.csv.gz"): the first so many, in its order.
func Names(shared, file string, most int) (names []string, err error) {
	data, err := ReadFile(filepath.Join(shared, "data", "bench", file))
	if err != nil {
		return nil, err
	}
	table := csv.NewReader(bytes.NewReader(data))
	if _, err := table.Read(); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for len(names) < most {
		row, err := table.Read()
		switch {
		case errors.Is(err, io.EOF):
			return names, nil
		case err != nil:
			return nil, err
		case !seen[row[0]]:
			seen[row[0]] = true
			names = append(names, row[0])
		}
	}
	return names, nil
}
