// Package template makes the workbook in which people write acts by hand: a sheet with the
// columns of package acts, with lists to choose from; one that tells what each column is for;
// one that holds the lists.
package template

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"standing"
	"standing/source/acts"
)

const (
	sheetActs         = "Acts"
	sheetInstructions = "Instructions"
	sheetLists        = "Lists"
)

// rowsToFill is how many rows have lists to choose from; more may be filled without.
const rowsToFill = 500

// Workbook returns the template. The ids of the instruments are those that may be chosen.
func Workbook(instruments []standing.Instrument) ([]byte, error) {
	f := excelize.NewFile()
	b := &builder{file: f, columns: acts.Columns()}
	b.do(f.SetSheetName("Sheet1", sheetActs))
	for _, sheet := range []string{sheetInstructions, sheetLists} {
		_, err := f.NewSheet(sheet)
		b.do(err)
	}
	b.acts()
	b.instructions()
	b.lists(instruments)
	if b.err != nil {
		return nil, errors.Join(b.err, f.Close())
	}
	var out bytes.Buffer
	err := f.Write(&out)
	return out.Bytes(), errors.Join(err, f.Close())
}

// builder writes one workbook; the first error stays.
type builder struct {
	file    *excelize.File
	columns []acts.Column
	err     error
}

func (b *builder) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// row writes texts into a row, the first column first.
func (b *builder) row(sheet string, row int, texts []string) {
	values := make([]any, len(texts))
	for i, text := range texts {
		values[i] = text
	}
	b.do(b.file.SetSheetRow(sheet, "A"+strconv.Itoa(row), &values))
}

func (b *builder) style(sheet, from, to string, style *excelize.Style) {
	id, err := b.file.NewStyle(style)
	b.do(err)
	b.do(b.file.SetCellStyle(sheet, from, to, id))
}

func (b *builder) column(i int) string {
	name, err := excelize.ColumnNumberToName(i + 1)
	b.do(err)
	return name
}

var (
	bold = &excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}
	grey = &excelize.Style{Font: &excelize.Font{Italic: true, Color: "808080"}, NumFmt: textFormat}
	top  = &excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}
)

// textFormat is the number format of text: in a cell of another one a spreadsheet turns the
// year 2019 into a day of 1905.
const textFormat = 49

// acts writes the sheet that is filled in.
func (b *builder) acts() {
	last := b.column(len(b.columns) - 1)
	var names, example []string
	for i, c := range b.columns {
		names, example = append(names, c.Name), append(example, c.Example)
		b.note(i, c)
		if c.Values != nil {
			b.choice(i, b.rangeOf(i, len(c.Values)), "want one of the words of the list")
		}
	}
	b.row(sheetActs, 1, names)
	b.row(sheetActs, 2, example)
	b.style(sheetActs, "A3", last+strconv.Itoa(rowsToFill), &excelize.Style{NumFmt: textFormat})
	b.style(sheetActs, "A1", last+"1", bold)
	b.style(sheetActs, "A2", last+"2", grey)
	b.do(b.file.SetColWidth(sheetActs, "A", last, 18))
	b.do(b.file.SetPanes(sheetActs, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// note puts what a column is for beside its heading.
func (b *builder) note(i int, c acts.Column) {
	text := c.About
	if c.Required {
		text = "Required. " + text
	}
	b.do(b.file.AddComment(sheetActs, excelize.Comment{
		Cell: b.column(i) + "1", Author: "Standing", Paragraph: []excelize.RichTextRun{{Text: text}},
	}))
}

// choice lets people choose from a range of the sheet of lists.
func (b *builder) choice(i int, of, otherwise string) {
	v := excelize.NewDataValidation(true)
	column := b.column(i)
	v.SetSqref(column + "2:" + column + strconv.Itoa(rowsToFill))
	v.SetSqrefDropList(of)
	v.SetError(excelize.DataValidationErrorStyleStop, b.columns[i].Name, otherwise)
	b.do(b.file.AddDataValidation(sheetActs, v))
}

// rangeOf names the range of the sheet of lists that holds the words of a column.
func (b *builder) rangeOf(i, words int) string {
	column := b.column(i)
	return sheetLists + "!$" + column + "$2:$" + column + "$" + strconv.Itoa(words+1)
}

// instructions writes what each column is for.
func (b *builder) instructions() {
	for i, text := range []string{
		"One act a row on the sheet " + sheetActs + ". Load the file with: standing load acts acts.xlsx",
		"An error names the cell, such as F7, and then nothing of the file is taken in: mend it and load it again.",
		"Days may be dates of the spreadsheet or text: 2019-03-04, 2019-03, 2019, 2019-03-01/2019-03-04, ../2019-03-04.",
		"A row whose party begins with " + acts.ExampleMark + " is not read.",
	} {
		b.row(sheetInstructions, 1+i, []string{text})
	}
	const first = 6
	b.row(sheetInstructions, first, []string{"column", "required", "what it is for", "words"})
	for i, c := range b.columns {
		required := ""
		if c.Required {
			required = "yes"
		}
		b.row(sheetInstructions, first+1+i, []string{c.Name, required, c.About, strings.Join(c.Values, ", ")})
	}
	b.style(sheetInstructions, "A6", "D6", bold)
	b.style(sheetInstructions, "A7", "D"+strconv.Itoa(first+len(b.columns)), top)
	for column, width := range map[string]float64{"A": 16, "B": 10, "C": 80, "D": 60} {
		b.do(b.file.SetColWidth(sheetInstructions, column, column, width))
	}
}

// lists writes the words that may be chosen, each list under the heading of its column, with
// the titles of the instruments behind them all.
func (b *builder) lists(instruments []standing.Instrument) {
	for i, c := range b.columns {
		values := c.Values
		if c.Name == acts.InstrumentColumn {
			values = nil
			for _, instrument := range instruments {
				values = append(values, string(instrument.ID))
			}
			b.choice(i, b.rangeOf(i, len(values)), "no instrument has this id")
		}
		if values == nil {
			continue
		}
		list := append([]string{c.Name}, values...)
		b.do(b.file.SetSheetCol(sheetLists, b.column(i)+"1", &list))
	}
	titles := []string{"what the instruments are"}
	for _, instrument := range instruments {
		titles = append(titles, string(instrument.ID)+": "+instrument.Title)
	}
	b.do(b.file.SetSheetCol(sheetLists, b.column(len(b.columns))+"1", &titles))
	b.style(sheetLists, "A1", b.column(len(b.columns))+"1", bold)
}
