package service

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"standing"
	"standing/report"
	"standing/rows"
	"standing/screen"
)

// State is how far a job is.
type State string

// The states of a job.
const (
	Waiting State = "waiting"
	Running State = "running"
	Done    State = "done"
	Failed  State = "failed"
)

// Formats are the forms of a job's result.
var Formats = []string{"jsonl", "csv", "xlsx", "html"}

// Job is one uploaded file on its way.
type Job struct {
	id     string
	dir    string
	upload Upload
	made   time.Time
	mu     sync.Mutex
	state  State
	size   int64
	read   int64
	rows   int
	begun  time.Time
	ended  time.Time
	sum    screen.Summary
	header screen.Header
	err    error
}

// Progress is how far a job is, as it is told in JSON.
type Progress struct {
	ID      string          `json:"id"`
	State   State           `json:"state" enum:"waiting,running,done,failed"`
	Rows    int             `json:"rows" doc:"Rows screened so far."`
	Of      int             `json:"of" doc:"How many there are, about, while it runs."`
	Seconds float64         `json:"seconds" doc:"Since it began."`
	Left    *float64        `json:"seconds_left,omitempty" doc:"About how long it will take still."`
	Made    time.Time       `json:"made"`
	Ended   *time.Time      `json:"ended,omitempty"`
	Mapping []string        `json:"mapping,omitempty" doc:"What each column was taken for."`
	Summary *screen.Summary `json:"summary,omitempty"`
	Error   string          `json:"error,omitempty"`
}

// take keeps what was uploaded.
func (j *Job) take(content io.Reader) (err error) {
	if err := os.Mkdir(j.dir, 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(j.path("upload"), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	j.size, err = io.Copy(f, content)
	return errors.Join(err, f.Close())
}

func (j *Job) path(name string) string { return filepath.Join(j.dir, name) }

// run screens the file.
func (j *Job) run(ctx context.Context, register *Register) {
	j.set(func() { j.state, j.begun = Running, register.Now() })
	err := j.screen(ctx, register)
	err = errors.Join(err, os.Remove(j.path("upload")))
	j.set(func() {
		j.ended, j.state, j.err = register.Now(), Done, err
		if err != nil {
			j.state = Failed
		}
	})
}

func (j *Job) set(change func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	change()
}

// screen does the same as the command screen, and writes all forms of the result at once.
func (j *Job) screen(ctx context.Context, register *Register) error {
	snapshot, err := register.At(ctx, j.upload.Moment)
	if err != nil {
		return err
	}
	defer snapshot.Release()
	s, err := snapshot.Screening(j.upload.Settings)
	if err != nil {
		return err
	}
	override, err := rows.ParseOverride(j.upload.Columns)
	if err != nil {
		return fmt.Errorf("columns: %w", err)
	}
	f, err := os.Open(j.path("upload"))
	if err != nil {
		return err
	}
	defer f.Close()
	reader, err := rows.Open(j.upload.Name, &counted{f, j}, rows.Options{Override: override, Sheet: j.upload.Sheet})
	if err != nil {
		return err
	}
	defer reader.Close()
	header := s.Header
	header.Mapping, header.Overrides, header.Sheet = DescribeMapping(reader.Mapping()), j.upload.Columns, j.upload.Sheet
	j.set(func() { j.header = header })
	sink, err := j.results()
	if err != nil {
		return err
	}
	sum, err := s.Run(ctx, header, func() (screen.Row, error) {
		row, err := reader.Next()
		if err == nil {
			j.set(func() { j.rows = row.Number })
		}
		return RowOf(row, snapshot.Store().Knows, reader.Form().DateOrder), err
	}, sink)
	j.set(func() { j.sum = sum })
	return errors.Join(err, sink.close())
}

// results opens a file for every form.
func (j *Job) results() (forms, error) {
	var all forms
	for _, format := range Formats {
		f, err := os.OpenFile(j.path(format), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return all, errors.Join(err, all.close())
		}
		w := bufio.NewWriterSize(f, 64<<10)
		sink, err := report.New(format, w)
		all = append(all, form{format: format, Sink: sink, buffer: w, file: f})
		if err != nil {
			return all, errors.Join(err, all.close())
		}
	}
	return all, nil
}

// Progress tells how far the job is.
func (j *Job) Progress() Progress { return j.ProgressAt(time.Time{}) }

// ProgressAt tells how far the job is now, and about how long it will take.
func (j *Job) ProgressAt(now time.Time) Progress {
	j.mu.Lock()
	defer j.mu.Unlock()
	p := Progress{ID: j.id, State: j.state, Rows: j.rows, Of: j.of(), Made: j.made.UTC(), Mapping: j.header.Mapping}
	end := now
	if !j.ended.IsZero() {
		ended := j.ended.UTC()
		end, p.Ended = j.ended, &ended
	}
	if !j.begun.IsZero() && end.After(j.begun) {
		p.Seconds = end.Sub(j.begun).Seconds()
	}
	if j.state == Running && p.Rows > 0 && p.Of > 0 {
		left := p.Seconds * float64(p.Of-p.Rows) / float64(p.Rows)
		p.Left = &left
	}
	if j.state == Done {
		p.Summary = &j.sum
	}
	if j.err != nil {
		p.Error = "something went wrong here"
		if standing.KindOf(j.err) != standing.Internal {
			p.Error = j.err.Error()
		}
	}
	return p
}

// of guesses how many rows there are.
func (j *Job) of() int {
	if j.state == Done || j.read == 0 {
		return j.rows
	}
	return max(j.rows, int(float64(j.rows)*float64(j.size)/float64(j.read)))
}

func (j *Job) endedAt() time.Time {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.ended
}

// Err is what the job failed with.
func (j *Job) Err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.err
}

// Result opens the result in a form. The caller closes it.
func (j *Job) Result(format string) (*os.File, error) {
	if !slices.Contains(Formats, format) {
		return nil, standing.Errorf(standing.Invalid, "format %q: there are %v", format, Formats)
	}
	j.mu.Lock()
	state := j.state
	j.mu.Unlock()
	switch {
	case state == Failed:
		return nil, standing.Errorf(standing.Conflict, "the file was not screened: its progress tells why")
	case state != Done:
		return nil, standing.Errorf(standing.Conflict, "the file is not screened yet: it is %s", state)
	}
	f, err := os.Open(j.path(format))
	if errors.Is(err, os.ErrNotExist) {
		return nil, standing.Errorf(standing.NotFound, "the result has been deleted")
	}
	return f, err
}

// counted counts the bytes that are read of an upload.
type counted struct {
	io.Reader
	job *Job
}

// Read reads and counts.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.job.set(func() { c.job.read += int64(n) })
	return n, err
}
