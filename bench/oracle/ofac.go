package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// readOFAC reads an edition of sdn.csv, which has no header and ends in 0x1A. Its day is
// the one that the name bears.
func readOFAC(name string, data []byte) (on string, records []record, err error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimRight(data, "\x1a\r\n")))
	r.FieldsPerRecord = 12
	lines, err := r.ReadAll()
	if err != nil {
		return "", nil, err
	}
	if len(name) < len("2006-01-02") {
		return "", nil, fmt.Errorf("the name bears no day")
	}
	for _, line := range lines {
		for i := range line {
			if line[i] = strings.TrimSpace(line[i]); line[i] == "-0-" {
				line[i] = ""
			}
		}
		rec := record{
			id: line[0], name: fold(line[1]), kind: line[2], person: line[2] == "individual",
			raw: strings.Join(line, "\x00"),
		}
		for tag := range strings.SplitSeq(line[3], "] [") {
			if tag = strings.Trim(tag, "[] "); tag != "" {
				rec.tags = append(rec.tags, tag)
			}
		}
		if rec.person {
			rec.births, rec.numbers = marksOfPerson(line[11])
		}
		records = append(records, rec)
	}
	return name[:len("2006-01-02")], records, nil
}

// marksOfPerson takes the dates of birth out of the remarks, and every clause that has a
// number in it as one that may identify a person.
func marksOfPerson(remarks string) (births, numbers []string) {
	for clause := range strings.SplitSeq(strings.TrimSuffix(remarks, "."), ";") {
		clause = strings.TrimPrefix(strings.TrimSpace(clause), "alt. ")
		if date, ok := strings.CutPrefix(clause, "DOB "); ok {
			births = append(births, strings.TrimPrefix(date, "circa "))
		} else if strings.ContainsAny(clause, "0123456789") {
			numbers = append(numbers, clause)
		}
	}
	return births, numbers
}
