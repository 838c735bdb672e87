package rows

import (
	"errors"
	"io"
	"slices"

	"standing"
)

// The formats that are read.
const (
	CSV   = "csv" // text with any separator
	TSV   = "tsv" // text with tabs
	JSONL = "jsonl"
	JSON  = "json" // one array of objects
	XLSX  = "xlsx"
)

// Options says what is known about a file. The zero Options finds out everything.
type Options struct {
	Format     string           // CSV, TSV, JSONL, JSON or XLSX; empty: told by the bytes
	Encoding   string           // as in HTML, "windows-1250"; empty: told by the bytes
	Separator  rune             // of csv; 0: told by the first rows
	Sheet      string           // of xlsx, or its number as "#1"; empty: the only one that has anything in it
	HeaderLine int              // the line, or row of the sheet, of the header; 0: the first not blank
	NoHeader   bool             // the first row is data; columns are named "#1", "#2" in Override
	Override   map[string]Field // by heading, or by number as "#3"; see ParseOverride
	Plain      bool             // no column is mapped or doubted: what is wanted stands in Row.Cells
}

// Form says in what form a file came, as far as it has been read: text that began in plain
// ASCII may show its encoding late.
type Form struct {
	Format    string
	Encoding  string // of text
	Separator rune   // of csv; 0 where there is one column only
	Sheet     string // of xlsx
	DateOrder DateOrder
}

// Reader reads the rows of one file. It is for one goroutine.
type Reader struct {
	file    string
	form    Form
	text    *decoder
	source  source
	closer  func() error
	mapping Mapping
	isPlain bool
	sample  []record
	played  int // rows of the sample given out
	after   error
	rec     record
	row     Row
	err     error
	pending map[string]Field // what the user says of keys that a json file has not shown yet
}

// Open begins to read a file: it finds its form, maps its columns and holds the mapping
// against a sample of rows. The name is for messages only. Open and Reader do not close r.
func Open(name string, r io.Reader, opts Options) (*Reader, error) {
	return open(name, r, opts, defaultLimits())
}

func open(name string, in io.Reader, opts Options, lim limits) (*Reader, error) {
	r := &Reader{file: name}
	if err := opts.validate(); err != nil {
		return nil, err
	}
	if err := r.start(&input{r: in}, opts, lim); err != nil {
		return nil, r.fail(err)
	}
	if err := r.mapColumns(opts, lim); err != nil {
		return nil, r.fail(err)
	}
	return r, nil
}

func (o Options) validate() error {
	if o.Format != "" && !slices.Contains([]string{CSV, TSV, JSONL, JSON, XLSX}, o.Format) {
		return standing.Errorf(standing.Invalid, "no format is called %q; there are csv, tsv, jsonl, json and xlsx", o.Format)
	}
	if slices.Contains([]rune{'"', '\r', '\n', 0xFFFD}, o.Separator) || o.Separator < 0 {
		return standing.Errorf(standing.Invalid, "%q cannot be a separator", o.Separator)
	}
	if o.HeaderLine < 0 || o.NoHeader && o.HeaderLine > 0 {
		return standing.Errorf(standing.Invalid, "a header line is a number from 1, of a file that has a header")
	}
	return nil
}

// fail closes what is open and gives the error its place.
func (r *Reader) fail(err error) error {
	r.Close()
	return located(r.file, 0, err)
}

// Mapping returns what each column means. Of a json file it grows with keys that were not met
// before.
func (r *Reader) Mapping() Mapping { return Mapping{slices.Clone(r.mapping.Columns)} }

// Form returns in what form the file came.
func (r *Reader) Form() Form {
	f := r.form
	if r.text != nil {
		f.Encoding = r.text.encoding()
	}
	return f
}

// Next returns the next row that is not blank, and io.EOF at the end. The row is valid until
// the next call. After an error there are no further rows.
func (r *Reader) Next() (Row, error) {
	if r.err != nil {
		return Row{}, r.err
	}
	rec, err := r.record()
	if err == nil {
		err = r.grow()
	}
	if err == nil {
		err = r.row.fill(r.file, rec, r.mapping)
	}
	if err == io.EOF {
		err = r.end()
	}
	if err != nil {
		r.err = err
		return Row{}, err
	}
	r.row.Number++
	return r.row, nil
}

// end is the end of the file, unless a heading that the user named never came.
func (r *Reader) end() error {
	for _, key := range sortedKeys(r.pending) {
		return wrong(r.file, 0, "", "no key is called %q; there are %s", key, r.mapping.listing())
	}
	return io.EOF
}

// record gives a row of the sample, and after it of the source.
func (r *Reader) record() (*record, error) {
	if r.played < len(r.sample) {
		r.played++
		return &r.sample[r.played-1], nil
	}
	r.sample = nil
	r.played = 0
	if r.after != nil {
		return nil, r.after
	}
	return &r.rec, r.following(&r.rec)
}

// following gives the next row of the source that is not blank.
func (r *Reader) following(rec *record) error {
	for {
		if err := r.source.next(rec); err != nil || !rec.blank() {
			return err
		}
	}
}

// errClosed is what a closed Reader gives.
var errClosed = errors.New("the reader is closed")

// Close releases what the Reader holds.
func (r *Reader) Close() error {
	if r.err == nil {
		r.err = errClosed
	}
	if r.closer == nil {
		return nil
	}
	closer := r.closer
	r.closer = nil
	return closer()
}
