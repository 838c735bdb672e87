package acts

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"standing"
	"standing/source"
)

// The columns. They may stand in any order; those that are not required may be absent.
const (
	colParty      = "party"
	colAliases    = "aliases"
	colSchema     = "schema" // the kind of party, where it is not an organization
	colEntry      = "entry"
	colInstrument = "instrument"
	colAct        = "act"
	colActor      = "actor"
	colForce      = "force"
	colEffect     = "effect"
	colDecided    = "decided"
	colPublished  = "published"
	colInForce    = "in_force"
	colValue      = "value"
	colReference  = "reference"
	colSource     = "source"
	colRank       = "source_rank"
	colNote       = "note"
)

var (
	columns = []string{
		colParty, colAliases, colSchema, colEntry, colInstrument, colAct, colActor, colForce, colEffect,
		colDecided, colPublished, colInForce, colValue, colReference, colSource, colRank, colNote,
	}
	required = []string{colParty, colInstrument, colAct, colSource, colRank}
)

// row is one line of the file: its cells by column, blanks folded and empty ones left out.
type row struct {
	file  string
	line  int
	cells map[string]string
	at    map[string]string // of a workbook: where each column stands, "B"
}

// place names a column of the row in errors: "act", in a workbook "F7 (act)".
func (r row) place(column string) string {
	letters := r.at[column]
	if letters == "" {
		return column
	}
	return letters + strconv.Itoa(r.line) + " (" + column + ")"
}

// readTable reads the rows of the file by the names in its header.
func readTable(f source.File) ([]row, error) {
	if isWorkbook(f) {
		return readWorkbook(f)
	}
	data, err := text(f)
	if err != nil {
		return nil, err
	}
	table := csv.NewReader(bytes.NewReader(data))
	header, err := table.Read()
	if err != nil {
		return nil, tableError(f.Name, err)
	}
	if err := checkHeader(header); err != nil {
		return nil, &standing.InputError{File: f.Name, Line: 1, Err: err}
	}
	var rows []row
	for {
		record, err := table.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, tableError(f.Name, err)
		}
		line, _ := table.FieldPos(0)
		if r := newRow(f.Name, line, header, record); len(r.cells) > 0 { // spreadsheets leave empty rows behind
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return nil, &standing.InputError{File: f.Name, Err: errors.New("no acts in the file")}
	}
	return rows, nil
}

func newRow(file string, line int, header, record []string) row {
	cells := make(map[string]string, len(header))
	for i, column := range header {
		if value := source.Clean(record[i]); value != "" {
			cells[column] = value
		}
	}
	return row{file: file, line: line, cells: cells}
}

// text returns the content without a byte order mark. It refuses what is no UTF-8 text:
// another encoding would turn names to nonsense without any error later.
func text(f source.File) ([]byte, error) {
	if len(f.Data) > source.MaxFile {
		return nil, &standing.InputError{File: f.Name, Err: fmt.Errorf("longer than %d bytes", source.MaxFile)}
	}
	data := bytes.TrimPrefix(f.Data, []byte("\ufeff"))
	for rest, at := data, 0; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r == 0 || r == utf8.RuneError && size == 1 {
			line := 1 + bytes.Count(data[:at], []byte("\n"))
			return nil, &standing.InputError{File: f.Name, Line: line, Err: errors.New("not UTF-8 text")}
		}
		rest, at = rest[size:], at+size
	}
	return data, nil
}

// checkHeader trims the names in place and holds them to the columns.
func checkHeader(header []string) error {
	found := 0
	for i, column := range header {
		header[i] = strings.TrimSpace(column)
		if slices.Contains(required, header[i]) {
			found++
		}
	}
	if found == 0 {
		return fmt.Errorf("not a file of acts: the first line names none of the columns %s", strings.Join(required, ", "))
	}
	for i, column := range header {
		if !slices.Contains(columns, column) {
			return fmt.Errorf("unknown column %q", column)
		}
		if slices.Contains(header[:i], column) {
			return fmt.Errorf("column %q stands twice", column)
		}
	}
	for _, column := range required {
		if !slices.Contains(header, column) {
			return fmt.Errorf("column %q is missing", column)
		}
	}
	return nil
}

// tableError gives an error of the csv reader its line, that on which the row begins: of
// a quote that is never closed the end of the file says nothing.
func tableError(file string, err error) error {
	if errors.Is(err, io.EOF) {
		return &standing.InputError{File: file, Err: errors.New("the file is empty")}
	}
	if p, ok := errors.AsType[*csv.ParseError](err); ok {
		return &standing.InputError{File: file, Line: p.StartLine, Err: p.Err}
	}
	return &standing.InputError{File: file, Err: err}
}
