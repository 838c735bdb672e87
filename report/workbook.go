package report

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"standing/screen"
)

// workbook writes an Office Open XML workbook with two sheets: matches, and the run.
// Cells are written as text, never as formulas.
type workbook struct {
	w       io.Writer
	file    *excelize.File
	matches *excelize.StreamWriter
	header  screen.Header
	row     int
}

const (
	matchSheet = "matches"
	runSheet   = "run"
)

func newWorkbook(w io.Writer) (*workbook, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", matchSheet); err != nil {
		return nil, err
	}
	if _, err := f.NewSheet(runSheet); err != nil {
		return nil, err
	}
	stream, err := f.NewStreamWriter(matchSheet)
	return &workbook{w: w, file: f, matches: stream}, err
}

func (b *workbook) Begin(h screen.Header) error {
	b.header = h
	return b.write(columns)
}

func (b *workbook) write(line []string) error {
	b.row++
	cells := make([]any, len(line))
	for i, text := range line {
		cells[i] = text
	}
	return b.matches.SetRow(fmt.Sprintf("A%d", b.row), cells)
}

func (b *workbook) Line(l screen.Line) error {
	for _, line := range flat(l) {
		if err := b.write(line); err != nil {
			return err
		}
	}
	return nil
}

func (b *workbook) End(sum screen.Summary) error {
	if err := b.matches.Flush(); err != nil {
		return err
	}
	lines := append(headerLines(b.header), [2]string{"result", summaryText(sum)})
	for i, line := range lines {
		for column, text := range line {
			cell, err := excelize.CoordinatesToCellName(column+1, i+1)
			if err != nil {
				return err
			}
			if err := b.file.SetCellStr(runSheet, cell, text); err != nil {
				return err
			}
		}
	}
	if _, err := b.file.WriteTo(b.w); err != nil {
		return err
	}
	return b.file.Close()
}
