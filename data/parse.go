package data

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"standing"
)

// instrumentsFile is the name by which errors call the table.
const instrumentsFile = "instruments.csv"

// instrumentColumns are all the columns of the table, every one required: a table without
// one of them is an old copy.
var instrumentColumns = []string{
	"id", "jurisdiction", "issuer", "keeper", "title", "measures", "zone",
	"list_tags", "lapses_after", "successor", "namesake", "note",
}

var (
	idForm           = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	jurisdictionForm = regexp.MustCompile(`^[a-z]{2}$`)
)

// row is one line of the table, its cells by column.
type row struct {
	line  int
	cells map[string]string
}

// fail makes the error for a cell of the row.
func (r row) fail(column string, err error) error {
	return &standing.InputError{File: instrumentsFile, Line: r.line, Entry: r.cells["id"], Field: column, Err: err}
}

// ParseInstruments reads a table of instruments. Its errors are *standing.InputError and
// name the line and the column.
func ParseInstruments(r io.Reader) (*Catalogue, error) {
	rows, err := readRows(r)
	if err != nil {
		return nil, err
	}
	lines := make(map[standing.InstrumentID]int, len(rows))
	all := make([]standing.Instrument, 0, len(rows))
	for _, row := range rows {
		instrument, err := parseInstrument(row)
		if err != nil {
			return nil, err
		}
		if first, taken := lines[instrument.ID]; taken {
			return nil, row.fail("id", fmt.Errorf("the id stands on line %d already", first))
		}
		if err := checkTags(all, instrument.ID, instrument.Tags); err != nil {
			return nil, row.fail("list_tags", err)
		}
		lines[instrument.ID] = row.line
		all = append(all, instrument)
	}
	for i, row := range rows {
		if err := checkSuccessor(all[i], lines); err != nil {
			return nil, row.fail("successor", err)
		}
	}
	return newCatalogue(all), nil
}

// readRows reads the cells of the table, found by the names in its header.
func readRows(r io.Reader) ([]row, error) {
	table := csv.NewReader(r)
	header, err := table.Read()
	if err != nil {
		return nil, tableError(err)
	}
	if err := checkHeader(header); err != nil {
		return nil, &standing.InputError{File: instrumentsFile, Line: 1, Err: err}
	}
	var rows []row
	for {
		record, err := table.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, tableError(err)
		}
		line, _ := table.FieldPos(0)
		cells := make(map[string]string, len(header))
		for i, column := range header {
			cells[column] = strings.TrimSpace(record[i])
		}
		rows = append(rows, row{line, cells})
	}
	if len(rows) == 0 {
		return nil, &standing.InputError{File: instrumentsFile, Err: errors.New("no instruments")}
	}
	return rows, nil
}

func checkHeader(header []string) error {
	for i, column := range header {
		if !slices.Contains(instrumentColumns, column) {
			return fmt.Errorf("unknown column %q", column)
		}
		if slices.Contains(header[:i], column) {
			return fmt.Errorf("column %q stands twice", column)
		}
	}
	for _, column := range instrumentColumns {
		if !slices.Contains(header, column) {
			return fmt.Errorf("column %q is missing", column)
		}
	}
	return nil
}

// tableError gives an error of the csv reader its line.
func tableError(err error) error {
	if errors.Is(err, io.EOF) {
		return &standing.InputError{File: instrumentsFile, Err: errors.New("the table is empty")}
	}
	if p, ok := errors.AsType[*csv.ParseError](err); ok {
		return &standing.InputError{File: instrumentsFile, Line: p.StartLine, Err: p.Err}
	}
	return &standing.InputError{File: instrumentsFile, Err: err}
}

func parseInstrument(r row) (standing.Instrument, error) {
	instrument := standing.Instrument{
		ID:           standing.InstrumentID(r.cells["id"]),
		Jurisdiction: r.cells["jurisdiction"],
		Issuer:       r.cells["issuer"],
		Keeper:       r.cells["keeper"],
		Title:        r.cells["title"],
		Measures:     splitList(r.cells["measures"]),
		Zone:         r.cells["zone"],
		Successor:    standing.InstrumentID(r.cells["successor"]),
		Namesake:     r.cells["namesake"],
		Note:         r.cells["note"],
	}
	if !idForm.MatchString(string(instrument.ID)) {
		return instrument, r.fail("id", fmt.Errorf("%q: want small letters and digits with dashes between", instrument.ID))
	}
	if !jurisdictionForm.MatchString(instrument.Jurisdiction) {
		return instrument, r.fail("jurisdiction", fmt.Errorf("%q: want two small letters", instrument.Jurisdiction))
	}
	if instrument.Title == "" {
		return instrument, r.fail("title", errors.New("empty"))
	}
	if err := checkZone(instrument.Zone); err != nil {
		return instrument, r.fail("zone", err)
	}
	var err error
	if instrument.Tags, err = parseTags(r.cells["list_tags"]); err != nil {
		return instrument, r.fail("list_tags", err)
	}
	if instrument.LapsesAfter, err = parseLapse(r.cells["lapses_after"]); err != nil {
		return instrument, r.fail("lapses_after", err)
	}
	return instrument, nil
}

// checkZone refuses what is no IANA name. "Local" loads, but means another zone on each
// machine.
func checkZone(zone string) error {
	if zone == "" || zone == "Local" {
		return fmt.Errorf("%q does not name an IANA time zone", zone)
	}
	_, err := time.LoadLocation(zone)
	return err
}

func parseLapse(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	days, err := strconv.Atoi(s)
	if err != nil || days <= 0 {
		return 0, fmt.Errorf("%q is not a number of days above 0", s)
	}
	return days, nil
}

// checkTags refuses a mark that would mean two things, or one thing twice, on one day.
func checkTags(before []standing.Instrument, id standing.InstrumentID, tags []standing.Tag) error {
	for i, tag := range tags {
		for _, other := range tags[:i] {
			if overlap(tag, other) {
				return clash(tag, id)
			}
		}
		for _, instrument := range before {
			for _, other := range instrument.Tags {
				if overlap(tag, other) {
					return clash(tag, instrument.ID)
				}
			}
		}
	}
	return nil
}

func clash(tag standing.Tag, id standing.InstrumentID) error {
	return fmt.Errorf("tag %s:%s already means %s on some of these days", tag.Source, tag.Text, id)
}

func checkSuccessor(i standing.Instrument, lines map[standing.InstrumentID]int) error {
	if i.Successor == "" {
		return nil
	}
	if _, ok := lines[i.Successor]; !ok || i.Successor == i.ID {
		return fmt.Errorf("%q is not another instrument of the table", i.Successor)
	}
	return nil
}
