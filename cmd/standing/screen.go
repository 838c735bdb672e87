package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"standing"
	"standing/internal/terminal"
	"standing/match"
	"standing/report"
	"standing/rows"
	"standing/screen"
	"standing/service"
)

type screenCmd struct {
	File       string   `arg:"" help:"A csv, tsv, xlsx, json or jsonl file; - for standard input."`
	Columns    string   `help:"What columns mean, where the headings do not say it: name=Kunde,birthdate=Geb.dat." placeholder:"FIELD=HEADING,..."`
	Sheet      string   `help:"The sheet of a workbook." placeholder:"NAME"`
	Model      string   `help:"The model that names are compared by: ${models}." placeholder:"NAME"`
	Threshold  string   `help:"The least score of a match, also by source or schema: 0.8,us-ofac-sdn=0.9." placeholder:"N"`
	Require    []string `help:"Fail unless the source is held and fresh: un-sc, or un-sc:30d. May be repeated." placeholder:"SOURCE[:DAYS]"`
	Include    []string `help:"former: former listings count as hits." enum:"former" placeholder:"former"`
	Out        string   `help:"Write to a file." short:"o" placeholder:"FILE" type:"path"`
	Resume     bool     `help:"Go on with a run that was stopped, by what it wrote to the file (csv or jsonl)."`
	Exhaustive bool     `help:"Compare with every entry instead of looking up: slow, and the same result."`
	when
}

// Help is shown below the flags.
func (screenCmd) Help() string {
	return "Every output begins with the run header, with which replay repeats it. Exit codes: 3 hits, 0 none on full coverage, 4 none on partial or stale coverage.\n\n" +
		"  standing screen customers.csv --on 2022-05-19\n  standing screen kunden.xlsx --format html -o result.html"
}

func (c screenCmd) Run(e *env) error {
	thresholds, err := screen.ParseThresholds(c.Threshold)
	if err != nil {
		return err
	}
	if c.Resume && c.Out == "" {
		return standing.Errorf(standing.Invalid, "--resume goes on with a file: name it with -o")
	}
	return e.ask(func(h *home) error {
		if _, err := os.Stat(c.Out); c.Resume && err == nil {
			return c.resume(e, h)
		}
		s, err := c.screener(e, h)
		if err != nil {
			return err
		}
		if err := setModel(s, c.Model); err != nil {
			return err
		}
		s.Exhaustive = c.Exhaustive
		if err := s.Require(c.Require); err != nil {
			return err
		}
		header := s.Header(h.register, thresholds, c.Include)
		header.Overrides, header.Sheet, header.Format = c.Columns, c.Sheet, e.format
		return runScreen(e, h, s, header, c.File, c.Out, nil)
	})
}

func setModel(s *screen.Screener, name string) (err error) {
	if s.Model, err = match.ModelByName(name); err != nil {
		return standing.Errorf(standing.Invalid, "--model: %w", err)
	}
	return nil
}

// runScreen screens a file as the header says and writes the result, or what is not written yet of a
// stopped one.
func runScreen(e *env, h *home, s *screen.Screener, header screen.Header, file, out string, before *stopped) error {
	reader, read, done, err := openRows(e, header, file)
	if err != nil {
		return err
	}
	defer done()
	header.Mapping = service.DescribeMapping(reader.Mapping())
	if terminal.IsTerminal(os.Stderr) {
		fmt.Fprintf(e.stderr, "columns: %s\n", terminal.Safe(strings.Join(header.Mapping, "; ")))
	}
	w, finish, err := output(e, out, before != nil)
	if err != nil {
		return err
	}
	sink, err := report.New(header.Format, w)
	if err != nil {
		return errors.Join(err, finish())
	}
	from := 1
	if before != nil {
		from = before.row
	}
	if before != nil && before.begun {
		sink = resumed{sink}
	}
	bar := terminal.NewProgress(e.stderr, terminal.IsTerminal(os.Stderr) && out != "", "screen", e.now)
	sum, err := s.Run(e.ctx, header, func() (screen.Row, error) {
		for {
			row, err := reader.Next()
			bar.Set(row.Number, read.rows(row.Number))
			if err != nil || row.Number >= from {
				return service.RowOf(row, h.knows, reader.Form().DateOrder), err
			}
		}
	}, sink)
	bar.Done()
	if err = errors.Join(err, finish()); err != nil {
		return err
	}
	if before != nil {
		sum.Hits += before.hits
	}
	switch {
	case sum.Hits > 0:
		return errFound
	case !sum.Clear:
		return errNotClear
	}
	return nil
}

// reading counts the bytes that are read of a file of known size, to guess how many rows it has.
type reading struct {
	io.ReadCloser
	read, size int64
}

// Read reads and counts.
func (r *reading) Read(p []byte) (n int, err error) {
	n, err = r.ReadCloser.Read(p)
	r.read += int64(n)
	return n, err
}

// rows guesses how many rows there are from how many came so far; 0 for unknown.
func (r *reading) rows(sofar int) int {
	if r.size == 0 || r.read == 0 {
		return 0
	}
	return max(sofar, int(float64(sofar)*float64(r.size)/float64(r.read)))
}

func openRows(e *env, header screen.Header, file string) (*rows.Reader, *reading, func(), error) {
	override, err := rows.ParseOverride(header.Overrides)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("--columns: %w", err)
	}
	in, name := &reading{ReadCloser: os.Stdin}, "standard input"
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, nil, nil, err
		}
		if info, err := f.Stat(); err == nil {
			in.size = info.Size()
		}
		in.ReadCloser, name = f, file
	}
	reader, err := rows.Open(name, in, rows.Options{Override: override, Sheet: header.Sheet})
	if err != nil {
		return nil, nil, nil, errors.Join(err, in.Close())
	}
	return reader, in, func() { _, _ = reader.Close(), in.Close() }, nil
}

// output opens where the result goes, to go on behind what stands there if more is set; finish must be
// called, and reports a failed write.
func output(e *env, path string, more bool) (w io.Writer, finish func() error, err error) {
	if path == "" {
		buffered := bufio.NewWriterSize(e.stdout, 64<<10)
		return buffered, buffered.Flush, nil
	}
	how := os.O_TRUNC
	if more {
		how = os.O_APPEND
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|how, 0o644)
	if err != nil {
		return nil, nil, err
	}
	buffered := bufio.NewWriterSize(f, 64<<10)
	return buffered, func() error { return errors.Join(buffered.Flush(), f.Close()) }, nil
}
