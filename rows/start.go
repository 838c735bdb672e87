package rows

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// start finds the format and opens the source.
func (r *Reader) start(in io.Reader, opts Options, lim limits) error {
	raw := bufio.NewReaderSize(in, peek)
	head, err := raw.Peek(8)
	if err != nil && err != io.EOF {
		return err
	}
	if err := refused(head); err != nil {
		return err
	}
	packed := bytes.HasPrefix(head, []byte("PK\x03\x04"))
	if packed != (opts.Format == XLSX) && (packed || opts.Format == XLSX) && opts.Format != "" {
		return fmt.Errorf("the file is not of the format %s", opts.Format)
	}
	if packed {
		return r.startXLSX(raw, opts, lim)
	}
	return r.startText(raw, opts, lim)
}

// refused names forms that are not read by their first bytes, before they are taken for text.
func refused(head []byte) error {
	for mark, what := range map[string]string{
		"\xD0\xCF\x11\xE0": "an old xls workbook, or one under a password; save it as xlsx without password",
		"%PDF":             "a PDF, which has no columns to rely on; ask for the table it was made of",
		"\x1F\x8B":         "packed with gzip; unpack it",
		"BZh":              "packed with bzip2; unpack it",
		"\xFD7zXZ":         "packed with xz; unpack it",
		"\x28\xB5\x2F\xFD": "packed with zstd; unpack it",
		"7z\xBC\xAF":       "packed with 7z; unpack it",
		"Rar!":             "packed with rar; unpack it",
		"PK\x05\x06":       "an empty zip archive",
		"{\\rtf":           "a text document; save the table as csv or xlsx",
	} {
		if bytes.HasPrefix(head, []byte(mark)) {
			return fmt.Errorf("the file is %s", what)
		}
	}
	return nil
}

func (r *Reader) startXLSX(in io.Reader, opts Options, lim limits) error {
	data, err := io.ReadAll(io.LimitReader(in, lim.packed+1))
	if err != nil {
		return err
	}
	if int64(len(data)) > lim.packed {
		return fmt.Errorf("the workbook is larger than %s, which is not read; save it as csv", size(int(lim.packed)))
	}
	book, err := openWorkbook(data, lim)
	if err != nil {
		return err
	}
	s, err := book.choose(opts.Sheet)
	if err != nil {
		return err
	}
	g, err := book.open(s)
	if err != nil {
		return err
	}
	r.closer = g.close
	r.form = Form{Format: XLSX, Sheet: s.name}
	r.source, err = openTable(r.file, g, lim, opts.HeaderLine, opts.NoHeader, true)
	return err
}

func (r *Reader) startText(in io.Reader, opts Options, lim limits) (err error) {
	if r.text, err = newDecoder(in, opts.Encoding); err != nil {
		return err
	}
	checked := &lines{file: r.file, in: r.text}
	text := bufio.NewReaderSize(checked, peek)
	head, err := text.Peek(peek)
	if err != nil && err != io.EOF && len(head) == 0 {
		return err
	}
	if !bytes.Contains(head, []byte("\n")) && bytes.Contains(head, []byte("\r")) {
		checked.old = true
		head = bytes.ReplaceAll(head, []byte("\r"), []byte("\n")) // the peeked bytes themselves stay
		text = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(head), &skipped{text, len(head)}), peek)
	}
	format, wanted := textFormat(head), opts.Format
	if format == "" {
		return errors.New("the file is a web page or XML; save the table as csv or xlsx")
	}
	if wanted == "" {
		wanted = format
	}
	r.form.Format = wanted
	if wanted == JSON || wanted == JSONL {
		r.source, err = newJSON(r.file, text, lim, wanted == JSON)
		return err
	}
	if wanted == TSV && opts.Separator == 0 {
		opts.Separator = '\t'
	}
	return r.startCSV(text, head, opts, lim)
}

// skipped gives a reader without its first n bytes, which were given already.
type skipped struct {
	r *bufio.Reader
	n int
}

func (s *skipped) Read(p []byte) (int, error) {
	if s.n > 0 {
		n, err := s.r.Discard(s.n)
		s.n -= n
		if err != nil {
			return 0, err
		}
	}
	return s.r.Read(p)
}

// textFormat tells the formats of text by the first sign; nothing for what is not read.
func textFormat(head []byte) string {
	switch first := bytes.TrimLeft(head, " \t\r\n"); {
	case bytes.HasPrefix(first, []byte("{")):
		return JSONL
	case bytes.HasPrefix(first, []byte("[")):
		return JSON
	case bytes.HasPrefix(first, []byte("<")):
		return ""
	}
	return CSV
}

// startCSV finds the separator of text and opens its table.
func (r *Reader) startCSV(text *bufio.Reader, head []byte, opts Options, lim limits) error {
	above := 0
	if sep, length := announced(head); length > 0 {
		if opts.Separator == 0 {
			opts.Separator = sep
		}
		if _, err := text.Discard(length); err != nil {
			return err
		}
		above = 1
	}
	for ; above+1 < opts.HeaderLine; above++ {
		if err := dropLine(text); err != nil {
			return err
		}
	}
	if opts.Separator == 0 {
		head, err := text.Peek(peek)
		cut := err == nil
		sep, err := findSeparator(head, cut, func(h string) bool { return isKnown(h, opts.Override) })
		if err != nil {
			return err
		}
		opts.Separator = sep
	}
	if opts.Separator != noSeparator {
		r.form.Separator = opts.Separator
	}
	t, err := openTable(r.file, newCSVGrid(text, opts.Separator, lim, above), lim, opts.HeaderLine, opts.NoHeader, false)
	r.source = t
	return err
}

// dropLine passes over a line above the header, which need not be a row.
func dropLine(text *bufio.Reader) error {
	for {
		_, err := text.ReadSlice('\n')
		switch err {
		case nil:
			return nil
		case io.EOF:
			return errors.New("the file ends before the line that was given for the header")
		case bufio.ErrBufferFull:
		default:
			return err
		}
	}
}

// isKnown reports whether a heading means something, by the table or by the user.
func isKnown(header string, override map[string]Field) bool {
	if _, ok := lookup(header); ok {
		return true
	}
	for key := range override {
		if sameHeading(header, key) {
			return true
		}
	}
	return false
}
