package ofac

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

// Scan frames one edition. Records are in the order of sdn.csv; Raw is the line there,
// followed by the entry's lines in alt.csv, add.csv and sdn_comments.csv, each after a line
// feed. The tables are told apart by their numbers of fields. Line ends and the blanks
// before them are left out, so that a copy rewritten by git has equal records.
//
// A number printed twice makes two records; the further files' lines go to the first.
// Lines of the further files with a number that sdn.csv does not have are passed over: no
// entry could show them. sdn.csv, alt.csv and add.csv are refused where they are cut in
// the middle of a line, or where CR LF line ends stand without the closing 0x1A. Of a
// cut line at the end of sdn_comments.csv what is there is kept, and Entry counts its last
// clause as not understood. A cut exactly at a line end of a rewritten copy cannot be seen.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	found, err := assign(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	records, err := scanMain(found[0])
	if err != nil {
		return source.Header{}, nil, err
	}
	further, err := scanFurther(found[1:], records)
	if err != nil {
		return source.Header{}, nil, err
	}
	if err := join(records, further); err != nil {
		return source.Header{}, nil, err
	}
	return source.Header{}, records, nil
}

// assign puts the files in the order of tables; those that are absent are nil.
func assign(files []source.File) ([]*source.File, error) {
	found := make([]*source.File, len(tables))
	for i := range files {
		at := slices.Index(tables, tableOf(files[i].Name))
		switch {
		case at < 0:
			continue
		case found[at] != nil:
			return nil, &standing.InputError{File: files[i].Name, Err: errors.New("the edition holds this file twice")}
		}
		found[at] = &files[i]
	}
	if found[0] == nil {
		return nil, &standing.InputError{File: mainTable.name, Err: errors.New("the edition lacks this file, which holds the names")}
	}
	return found, nil
}

func scanMain(f *source.File) ([]source.Record, error) {
	fr, err := open(*f, mainTable)
	if err != nil {
		return nil, err
	}
	records := make([]source.Record, 0, bytes.Count(f.Data, []byte("\n"))+1)
	for {
		more, err := fr.next()
		if err != nil {
			return nil, err
		}
		if !more {
			break
		}
		if err := fr.checkMain(); err != nil {
			return nil, err
		}
		records = append(records, source.Record{
			ID: string(fr.fields.at[0]), File: f.Name, Line: fr.line, Raw: fr.raw[:len(fr.raw):len(fr.raw)],
		})
	}
	if len(records) == 0 {
		return nil, fr.fail("", errors.New("no line holds an entry"))
	}
	return records, nil
}

// checkMain refuses what shows that a line of sdn.csv has its columns shifted though their
// number is right.
func (fr *frame) checkMain() error {
	if name := fr.fields.at[1]; len(bytes.Trim(name, `" `)) == 0 || value(name) == "" {
		return fr.fail(fr.column(1), errors.New("the name is empty"))
	}
	if kind := fr.fields.at[2]; schemaOf(kind) == "" {
		return fr.fail(fr.column(2), fmt.Errorf("%q is not a type (-0-, individual, vessel, aircraft): a column is shifted", excerpt(kind)))
	}
	if program := fr.fields.at[3]; !isProgram(program) {
		return fr.fail(fr.column(3), fmt.Errorf("%q cannot be a programme: a column is shifted", excerpt(program)))
	}
	return nil
}

// schemaOf returns the schema for an SDN_Type, or "". The list gives companies, banks,
// agencies and armed groups no type at all: they are organizations.
func schemaOf(field []byte) standing.Schema {
	switch string(bytes.Trim(field, `" `)) {
	case "individual":
		return standing.Person
	case empty:
		return standing.Organization
	case "vessel":
		return standing.Vessel
	case "aircraft":
		return standing.Airplane
	}
	return ""
}

// isProgram reports whether a field can hold programme tags such as "FTO] [SDGT" and
// "CAATSA - RUSSIA": capitals, digits and a few signs. Small letters are met in tags that
// have a digit (561List) only; a title that has slipped into the column has none.
func isProgram(field []byte) bool {
	letters, digit, small := false, false, false
	for _, c := range bytes.Trim(field, `" `) {
		switch {
		case c >= 'A' && c <= 'Z':
			letters = true
		case c >= 'a' && c <= 'z':
			small = true
		case c >= '0' && c <= '9':
			digit = true
		case !strings.ContainsRune(" -[]./&()_", rune(c)):
			return false
		}
	}
	return letters && (digit || !small)
}

// further is a line of one of the further files.
type further struct {
	record int // index of the record it belongs to
	line   []byte
}

// scanFurther reads the further files and returns their lines in the order of the records.
func scanFurther(files []*source.File, records []source.Record) ([]further, error) {
	var lines []further
	var index map[string]int
	for i, f := range files {
		if f == nil {
			continue
		}
		if index == nil {
			index = indexOf(records)
		}
		fr, err := open(*f, tables[i+1])
		if err != nil {
			return nil, err
		}
		for {
			more, err := fr.next()
			if err != nil {
				return nil, err
			}
			if !more {
				break
			}
			if fr.raw == nil {
				continue
			}
			if record, ok := index[string(fr.fields.at[0])]; ok {
				lines = append(lines, further{record, fr.raw})
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b further) int { return cmp.Compare(a.record, b.record) })
	return lines, nil
}

func indexOf(records []source.Record) map[string]int {
	index := make(map[string]int, len(records))
	for i := range records {
		if _, ok := index[records[i].ID]; !ok {
			index[records[i].ID] = i
		}
	}
	return index
}

// join appends the lines to their records.
func join(records []source.Record, lines []further) error {
	for len(lines) > 0 {
		record, size, n := &records[lines[0].record], 0, 0
		for n < len(lines) && lines[n].record == lines[0].record {
			size += 1 + len(lines[n].line)
			n++
		}
		if size += len(record.Raw); size > source.MaxRecord {
			return record.Fail("", tooLong())
		}
		raw := append(make([]byte, 0, size), record.Raw...)
		for _, l := range lines[:n] {
			raw = append(append(raw, '\n'), l.line...)
		}
		record.Raw, lines = raw, lines[n:]
	}
	return nil
}
