package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"standing"
	"standing/screen"
)

type screenCmd struct {
	File string `arg:"" help:"A csv file with a column \"name\", or \"id\", or both; - for standard input."`
	when
}

// Help is shown below the flags.
func (screenCmd) Help() string {
	return "Prints a row for each match; with --format json a line for each row of the file. Exit code 3 where a row matches, 0 where none does.\n\n" +
		"  standing screen customers.csv --on 2022-05-19"
}

// screenLine is what screen prints as JSON, one for each row.
type screenLine struct {
	Row     int            `json:"row"`
	Query   string         `json:"query"`
	Matches []screen.Match `json:"matches"`
}

func (c screenCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		s, err := c.screener(e, h)
		if err != nil {
			return err
		}
		in := io.ReadCloser(os.Stdin)
		if c.File != "-" {
			if in, err = os.Open(c.File); err != nil {
				return err
			}
		}
		defer in.Close()
		found := false
		var rows [][]string
		err = eachRow(c.File, in, func(row int, queries []string) error {
			line := screenLine{Row: row, Query: strings.Join(queries, " / "), Matches: []screen.Match{}}
			if line.Matches, err = s.Match(e.ctx, screen.Query{Names: queries, IDs: queries}); err != nil {
				return err
			}
			found = found || len(line.Matches) > 0
			if e.json {
				return json.NewEncoder(e.stdout).Encode(line)
			}
			rows = append(rows, matchRows(line)...)
			return nil
		})
		if err == nil && !e.json {
			e.printCoverage(s.Coverage())
			err = e.table([]string{"row", "query", "party", "name", "instrument", "state", "flags", "since", "until"}, rows)
		}
		if err == nil && found {
			return errFound
		}
		return err
	})
}

func matchRows(line screenLine) (rows [][]string) {
	for _, m := range line.Matches {
		for _, s := range m.Standings {
			r := row(s)
			rows = append(rows, []string{strconv.Itoa(line.Row), line.Query, m.Party, m.Name, r[0], r[1], r[2], r[3], r[4]})
		}
	}
	return rows
}

// eachRow reads a csv file with a header and gives, of every row, its number counted from
// 1 and the values of its name and id columns.
func eachRow(file string, in io.Reader, take func(row int, queries []string) error) error {
	r := csv.NewReader(in)
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	head, err := r.Read()
	if err != nil {
		return &standing.InputError{File: file, Line: 1, Err: fmt.Errorf("no header: %w", err)}
	}
	var columns []int
	for i, h := range head {
		h = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))
		if h == "name" || h == "id" {
			columns = append(columns, i)
		}
	}
	if len(columns) == 0 {
		return &standing.InputError{File: file, Line: 1, Err: fmt.Errorf("no column \"name\" or \"id\" among %q", head)}
	}
	for row := 1; ; row++ {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return &standing.InputError{File: file, Err: err}
		}
		var queries []string
		for _, c := range columns {
			if c < len(record) && strings.TrimSpace(record[c]) != "" {
				queries = append(queries, strings.TrimSpace(record[c]))
			}
		}
		if err := take(row, queries); err != nil {
			return err
		}
	}
}
