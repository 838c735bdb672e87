package intake

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"time"

	"standing"
	"standing/blob"
	"standing/edtf"
	"standing/fetch"
	"standing/internal/atomicfile"
	"standing/source"
)

// Published is where the editions of a source are published.
type Published struct {
	Files     []string // addresses of the files of one edition, the main file first
	Checksums []string // addresses of their SHA-256, in the same order; may be fewer
	Mirror    string   // an address or a folder that has the files under the same names; empty: the official addresses
	Usual     int64    // bytes that an edition usually has
}

// Updater fetches the newest editions and loads them.
type Updater struct {
	Loader *Loader
	Client *fetch.Client
	// Dir is where it is kept what servers said of the files fetched last. It may be deleted: then all is fetched again.
	Dir string
}

// Checked is what is kept of the last look at a source.
type Checked struct {
	At    time.Time          `json:"at"`
	Files map[string]fetched `json:"files"` // by address
}

// fetched is a file as it was fetched last.
type fetched struct {
	fetch.Mark
	Digest string `json:"digest"`
}

// Update fetches the newest edition of a source and loads it like any other. unchanged tells that the publisher says
// so, or that the bytes are those of the newest edition.
func (u *Updater) Update(ctx context.Context, reader source.Reader, p Published) (report Report, unchanged bool, err error) {
	id := reader.Source().ID
	if len(p.Files) == 0 {
		return report, false, standing.Errorf(standing.Invalid, "source %s: no address is known to fetch it from", id)
	}
	state, err := LastChecked(u.Dir, id)
	if err != nil {
		return report, false, err
	}
	next := Checked{At: u.Loader.Now().UTC(), Files: map[string]fetched{}}
	var files []source.File
	for i, address := range p.Files {
		f, mark, err := u.file(ctx, reader, p, i, state)
		if errors.Is(err, errAbsent) && i > 0 {
			continue // not every edition has every further file
		}
		if err != nil {
			return report, false, fmt.Errorf("%s: %w", id, err)
		}
		files, next.Files[address] = append(files, f), mark
	}
	options := Options{Published: edtf.NoLower, Fetched: next.At, Usual: p.Usual, Suspect: older(state, next)}
	if report, err = u.load(ctx, reader, files, options); err != nil {
		return report, false, err
	}
	if report.Refused+report.Quarantined > 0 {
		return report, false, nil // asked again next time, whatever the server says of changes
	}
	return report, report.Loaded == 0, u.keep(id, next)
}

var errAbsent = errors.New("no such file is published")

// file fetches one file, or takes it from what is kept where it has not changed.
func (u *Updater) file(ctx context.Context, reader source.Reader, p Published, i int, state Checked) (f source.File, mark fetched, err error) {
	f.Name = nameOf(reader, p.Files[i], i)
	address := p.Files[i]
	if p.Mirror != "" {
		if address, err = fetch.At(p.Mirror, f.Name); err != nil {
			return f, mark, err
		}
	}
	held := state.Files[p.Files[i]]
	if !u.Loader.Blobs.Has(held.Digest) {
		held = fetched{}
	}
	got, err := u.Client.Get(ctx, address, held.Mark)
	if standing.KindOf(err) == standing.NotFound {
		return f, mark, errors.Join(errAbsent, err)
	}
	if err != nil {
		return f, mark, err
	}
	mark = fetched{Mark: got.Mark, Digest: held.Digest}
	if got.Unchanged {
		f.Data, err = u.Loader.Blobs.Get(held.Digest)
		return f, mark, err
	}
	if f.Data, err = unpacked(address, got.Data); err != nil {
		return f, mark, err
	}
	if i < len(p.Checksums) && p.Mirror == "" {
		printed, err := u.Client.Get(ctx, p.Checksums[i], fetch.Mark{})
		if err != nil {
			return f, mark, err
		}
		if err := fetch.CheckSum(path.Base(address), got.Data, string(printed.Data)); err != nil {
			return f, mark, err
		}
	}
	mark.Digest = blob.Digest(f.Data)
	return f, mark, nil
}

// nameOf returns the name under which the reader knows the file of an address.
func nameOf(reader source.Reader, address string, i int) string {
	if u, err := url.Parse(address); err == nil {
		if base := path.Base(u.Path); i > 0 || reader.Wants(base) {
			return base
		}
	}
	return reader.Main()
}

// older suspects what a server gives with an earlier date of change than what it gave before.
func older(before, now Checked) string {
	for address, f := range now.Files {
		was, is := before.Files[address].Modified(), f.Modified()
		if !was.IsZero() && !is.IsZero() && is.Before(was) && f.Digest != before.Files[address].Digest {
			return fmt.Sprintf("the server says it was last changed %s, what it gave before %s", is.Format(time.DateTime), was.Format(time.DateTime))
		}
	}
	return ""
}

// load loads the files from a folder that is there for that time only.
func (u *Updater) load(ctx context.Context, reader source.Reader, files []source.File, options Options) (report Report, err error) {
	dir, err := os.MkdirTemp("", "standing-update-")
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	var paths []string
	for _, f := range files {
		file := filepath.Join(dir, f.Name)
		if err := os.WriteFile(file, f.Data, 0o600); err != nil {
			return report, err
		}
		paths = append(paths, file)
	}
	report, err = u.Loader.Load(ctx, reader, paths, options)
	for i := range report.Outcomes {
		report.Outcomes[i].Path = filepath.Base(report.Outcomes[i].Path)
		if input, ok := errors.AsType[*standing.InputError](report.Outcomes[i].Err); ok {
			placed := *input
			placed.File = filepath.Base(input.File)
			report.Outcomes[i].Err = &placed
		}
	}
	return report, err
}

func stateFile(dir string, id standing.SourceID) string {
	return filepath.Join(dir, string(id)+".json")
}

// LastChecked returns what the folder keeps of the last look at a source; zero where there was none.
func LastChecked(dir string, id standing.SourceID) (c Checked, err error) {
	content, err := os.ReadFile(stateFile(dir, id))
	if errors.Is(err, os.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	if json.Unmarshal(content, &c) != nil {
		return Checked{}, nil // it is only a help: without it all is fetched
	}
	return c, nil
}

func (u *Updater) keep(id standing.SourceID, c Checked) error {
	if err := os.MkdirAll(u.Dir, 0o700); err != nil {
		return err
	}
	return atomicfile.Write(stateFile(u.Dir, id), func(w io.Writer) error { return json.NewEncoder(w).Encode(c) })
}
