package ofac

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"standing/source"
)

// scanFlat frames the files of a legacy form. Records are in the order of the main file; Raw
// is the line there, followed by the entry's lines in the further files, each after a line feed
// and the mark of its table. Line ends and the blanks before them are left out, so that a copy
// rewritten by git has equal records.
//
// A number printed twice makes two records; the further files' lines go to the first. Lines of
// the further files with a number that the main file does not have are passed over: no entry
// could show them. A file is refused where it is cut in the middle of a line, or where CR LF line
// ends stand without the closing 0x1A. Of a cut line at the end of the comments what is there is
// kept, and Entry counts its last clause as not understood. A cut exactly at a line end of a
// rewritten copy cannot be seen.
func scanFlat(files []*source.File, form *flat) ([]source.Record, error) {
	records, err := scanMain(files[0], form)
	if err != nil {
		return nil, err
	}
	lines, err := scanFurther(files[1:], form, records)
	if err != nil {
		return nil, err
	}
	if err := join(records, lines); err != nil {
		return nil, err
	}
	return records, nil
}

func scanMain(f *source.File, form *flat) ([]source.Record, error) {
	fr, err := open(*f, form, mainTable)
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
			ID: string(fr.number(fr.raw)), File: f.Name, Line: fr.line, Form: form.name, Raw: fr.raw[:len(fr.raw):len(fr.raw)],
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
	if name := fr.fields.at[1]; len(bytes.Trim(name, `" `)) == 0 || fr.fields.value(1) == "" {
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

// cutComment marks a line of comments that is cut short.
const cutComment = 'x'

// further is a line of one of the further files.
type further struct {
	record int // index of the record it belongs to
	mark   byte
	line   []byte
}

// scanFurther reads the further files and returns their lines in the order of the records.
func scanFurther(files []*source.File, form *flat, records []source.Record) ([]further, error) {
	var lines []further
	var index map[string]int
	for i, f := range files {
		if f == nil {
			continue
		}
		if index == nil {
			index = indexOf(records)
		}
		fr, err := open(*f, form, tables[i+1])
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
			if record, ok := index[string(fr.number(fr.raw))]; ok {
				lines = append(lines, further{record, fr.mark(), fr.raw})
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b further) int { return cmp.Compare(a.record, b.record) })
	return lines, nil
}

// mark is what stands before the current line in a record.
func (fr *frame) mark() byte {
	if fr.cut {
		return cutComment
	}
	return fr.table.mark
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
			size += 2 + len(lines[n].line)
			n++
		}
		if size += len(record.Raw); size > source.MaxRecord {
			return record.Fail("", tooLong())
		}
		raw := append(make([]byte, 0, size), record.Raw...)
		for _, l := range lines[:n] {
			raw = append(append(raw, '\n', l.mark), l.line...)
		}
		record.Raw, lines = raw, lines[n:]
	}
	return nil
}
