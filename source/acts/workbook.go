package acts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standing"
	"standing/rows"
	"standing/source"
)

// ExampleMark begins the party of a row in a workbook that only shows how to fill one.
const ExampleMark = "EXAMPLE:"

// isWorkbook tells a workbook by its first bytes, those of a zip archive.
func isWorkbook(f source.File) bool { return bytes.HasPrefix(f.Data, []byte("PK\x03\x04")) }

// readWorkbook reads the rows of the first sheet.
func readWorkbook(f source.File) ([]row, error) {
	if len(f.Data) > source.MaxFile {
		return nil, &standing.InputError{File: f.Name, Err: fmt.Errorf("longer than %d bytes", source.MaxFile)}
	}
	in, err := rows.Open(f.Name, bytes.NewReader(f.Data), rows.Options{Format: rows.XLSX, Sheet: "#1", Plain: true})
	if err != nil {
		return nil, located(f.Name, err)
	}
	defer in.Close()
	header, at, err := workbookHeader(f.Name, in)
	if err != nil {
		return nil, err
	}
	var all []row
	for {
		printed, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, located(f.Name, err)
		}
		r, err := workbookRow(f.Name, printed, header, at)
		if err != nil {
			return nil, err
		}
		if len(r.cells) > 0 {
			all = append(all, r)
		}
	}
	if len(all) == 0 {
		return nil, &standing.InputError{File: f.Name, Err: errors.New("no acts on the first sheet")}
	}
	return all, nil
}

// workbookHeader returns the columns, "" where there is no heading, and where each stands.
func workbookHeader(file string, in *rows.Reader) (header []string, at map[string]string, err error) {
	at = map[string]string{}
	var named []string
	for i, c := range in.Mapping().Columns {
		name := strings.TrimSpace(c.Header)
		header = append(header, name)
		if name != "" {
			named = append(named, name)
			at[name] = letters(i)
		}
	}
	if err := checkHeader(named); err != nil {
		return nil, nil, &standing.InputError{File: file, Line: 1, Err: err}
	}
	return header, at, nil
}

// workbookRow reads one row; that of an example is empty.
func workbookRow(file string, printed rows.Row, header []string, at map[string]string) (row, error) {
	r := row{file: file, line: printed.Line, cells: map[string]string{}, at: at}
	if party := slices.Index(header, colParty); strings.HasPrefix(source.Clean(printed.Cells[party]), ExampleMark) {
		return r, nil
	}
	for i, text := range printed.Cells {
		why := printed.Faults[i]
		if text = source.Clean(text); why == "" {
			why = rows.Damaged(rows.FullName, text)
		}
		switch {
		case why != "":
			return r, r.locate(bad(header[i], "the cell %s", why))
		case text == "":
		case header[i] == "":
			return r, &standing.InputError{File: file, Line: r.line, Field: letters(i) + fmt.Sprint(r.line), Err: fmt.Errorf("%q stands in a column without a heading", text)}
		default:
			r.cells[header[i]] = text
		}
	}
	return r, nil
}

// letters names a column as a spreadsheet does: A, Z, AA.
func letters(column int) string {
	const alphabet = 26
	if column < alphabet {
		return string(rune('A' + column))
	}
	return letters(column/alphabet-1) + letters(column%alphabet)
}

// located makes sure that an error of package rows is one of the input.
func located(file string, err error) error {
	if _, ok := errors.AsType[*standing.InputError](err); ok {
		return err
	}
	return &standing.InputError{File: file, Err: err}
}
