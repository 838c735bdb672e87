package web

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"standing"
	"standing/rows"
)

// drafts are uploaded files whose columns somebody is looking at. They are about people: none is kept for long.
type drafts struct {
	dir string
	now func() time.Time
	mu  sync.Mutex
	of  map[string]*draft
}

// draft is one of them.
type draft struct {
	id, owner, name, path string
	made                  time.Time
}

const (
	draftLife = time.Hour
	maxDrafts = 32
)

// newDrafts makes the folder anew; without a folder no files are taken.
func newDrafts(dir string, now func() time.Time) (*drafts, error) {
	d := &drafts{dir: dir, now: now, of: map[string]*draft{}}
	if dir == "" {
		return d, nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	return d, os.MkdirAll(dir, 0o700)
}

// take keeps a file.
func (d *drafts) take(owner, name string, content io.Reader) (*draft, error) {
	if d.dir == "" {
		return nil, standing.Errorf(standing.Unavailable, "no files are taken here")
	}
	d.forget()
	d.mu.Lock()
	full := len(d.of) >= maxDrafts
	d.mu.Unlock()
	if full {
		return nil, standing.Errorf(standing.Unavailable, "%d files are being looked at already", maxDrafts)
	}
	one := &draft{id: chance(), owner: owner, name: filepath.Base(name), made: d.now()}
	one.path = filepath.Join(d.dir, one.id)
	f, err := os.OpenFile(one.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(f, content); err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(one.path))
	}
	if err := f.Close(); err != nil {
		return nil, errors.Join(err, os.Remove(one.path))
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.of[one.id] = one
	return one, nil
}

// find returns a draft of the owner.
func (d *drafts) find(id, owner string) (*draft, error) {
	d.forget()
	d.mu.Lock()
	defer d.mu.Unlock()
	one := d.of[id]
	if one == nil || one.owner != owner {
		return nil, standing.Errorf(standing.NotFound, "there is no such file any more: it was screened, or lay for more than an hour")
	}
	return one, nil
}

// drop deletes a draft.
func (d *drafts) drop(one *draft) error {
	d.mu.Lock()
	delete(d.of, one.id)
	d.mu.Unlock()
	return os.Remove(one.path)
}

// forget deletes the drafts that have lain long enough.
func (d *drafts) forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for id, one := range d.of {
		if d.now().Sub(one.made) >= draftLife {
			delete(d.of, id)
			_ = os.Remove(one.path) // the next start deletes the folder
		}
	}
}

// sampleRows is how many rows of a file are shown beside its columns.
const sampleRows = 3

// column is a column of a draft, with the first of what stands in it.
type column struct {
	rows.Column
	Number int
	Sample []string
}

// preview reads the columns and the first rows of a draft, as columns says they are to be read.
func (one *draft) preview(columns string) (all []column, form rows.Form, err error) {
	override, err := rows.ParseOverride(columns)
	if err != nil {
		return nil, form, err
	}
	f, err := os.Open(one.path)
	if err != nil {
		return nil, form, err
	}
	defer f.Close()
	reader, err := rows.Open(one.name, f, rows.Options{Override: override})
	if err != nil {
		return nil, form, err
	}
	defer reader.Close()
	for _, c := range reader.Mapping().Columns {
		all = append(all, column{Column: c, Number: c.Index})
	}
	for range sampleRows {
		row, err := reader.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return all, form, err
		}
		for i := range all {
			if i < len(row.Cells) {
				all[i].Sample = append(all[i].Sample, row.Cells[i])
			}
		}
	}
	return all, reader.Form(), nil
}

// pasted makes a file of text that was pasted. Lines without a header are names, one each.
func pasted(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	for _, cell := range strings.FieldsFunc(first, func(r rune) bool { return r == ',' || r == ';' || r == '\t' }) {
		if _, ok := rows.FieldOf(strings.Trim(cell, " \r\"")); ok {
			return text
		}
	}
	if strings.HasPrefix(first, "{") || strings.HasPrefix(first, "[") {
		return text
	}
	var out strings.Builder
	w := csv.NewWriter(&out)
	_ = w.Write([]string{"name"}) // into memory
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			_ = w.Write([]string{line})
		}
	}
	w.Flush()
	return out.String()
}
