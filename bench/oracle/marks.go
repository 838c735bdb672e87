package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
)

// readMarks reads which instrument each tag of a source marks: the column list_tags of the
// table, as data/README.md describes it. Days only tell rows apart that use one tag for
// two instruments; there are none such.
func readMarks(path string) (map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	id, tags := slices.Index(rows[0], "id"), slices.Index(rows[0], "list_tags")
	if id < 0 || tags < 0 {
		return nil, fmt.Errorf("%s: no column id or list_tags", path)
	}
	marks := map[string]string{}
	for _, row := range rows[1:] {
		for mark := range strings.SplitSeq(row[tags], ";") {
			mark = strings.TrimSpace(mark)
			if at := strings.LastIndex(mark, "@"); at >= 0 {
				mark = mark[:at]
			}
			if other, twice := marks[mark]; mark != "" && twice && other != row[id] {
				return nil, fmt.Errorf("%s: %s marks both %s and %s: the oracle does not know which", path, mark, other, row[id])
			}
			marks[mark] = row[id]
		}
	}
	return marks, nil
}

// instrument returns the instrument of a tag; a tag that is in no row is one by itself.
func instrument(marks map[string]string, source, tag string) string {
	if id, ok := marks[source+":"+tag]; ok {
		return id
	}
	return source + "/" + tag
}
