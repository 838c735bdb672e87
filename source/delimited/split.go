package delimited

import (
	"bytes"
	"errors"
	"strings"
)

var (
	errOpenQuote  = errors.New("cut short: a quote is never closed")
	errAfterQuote = errors.New("text after a closing quote: the quotes are not paired")
)

// Split returns the cells of the first row of raw, appended to cells, and what follows it.
func Split(cells []string, raw []byte, comma byte) (row []string, rest []byte, err error) {
	row, n, err := split(cells, raw, comma)
	return row, raw[n:], err
}

// split cuts the first row of data into cells, and returns its length with its line end.
func split(cells []string, data []byte, comma byte) ([]string, int, error) {
	at := 0
	for {
		cell, n, err := cellAt(data[at:], comma)
		at += n
		if err != nil {
			return cells, at, err
		}
		cells = append(cells, cell)
		switch {
		case at == len(data):
			return cells, at, nil
		case data[at] == comma:
			at++
		default:
			return cells, at + lineEnd(data[at:]), nil
		}
	}
}

// cellAt reads the cell that data begins with, up to the sign, line end or end of data
// after it.
func cellAt(data []byte, comma byte) (string, int, error) {
	if len(data) > 0 && data[0] == '"' {
		return quotedAt(data, comma)
	}
	end := bytes.IndexByte(data, comma)
	if end < 0 {
		end = len(data)
	}
	if i := bytes.IndexByte(data[:end], '\n'); i >= 0 {
		end = i
	}
	if end == len(data) || data[end] == '\n' {
		end = len(bytes.TrimRight(data[:end], "\r"))
	}
	return string(data[:end]), end, nil
}

func quotedAt(data []byte, comma byte) (string, int, error) {
	doubled := false
	i := 1
	for {
		next := bytes.IndexByte(data[i:], '"')
		if next < 0 {
			return "", len(data), errOpenQuote
		}
		i += next + 1
		if i == len(data) || data[i] != '"' {
			break
		}
		doubled = true
		i++
	}
	if i < len(data) && data[i] != comma && lineEnd(data[i:]) == 0 {
		return "", i, errAfterQuote
	}
	text := string(data[1 : i-1])
	if doubled {
		text = strings.ReplaceAll(text, `""`, `"`)
	}
	return text, i, nil
}

// lineEnd returns the length of the line end that data begins with, 0 where it begins with
// none. Carriage returns before it are part of it.
func lineEnd(data []byte) int {
	n := 0
	for n < len(data) && data[n] == '\r' {
		n++
	}
	switch {
	case n == len(data):
		return n
	case data[n] == '\n':
		return n + 1
	}
	return 0
}
