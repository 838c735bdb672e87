package data

import (
	"bytes"
	_ "embed" // the table
	"errors"
	"fmt"
	"net/url"
	"slices"

	"github.com/pelletier/go-toml/v2"

	"standing"
)

//go:embed sources.toml
var sourcesTOML []byte

// Publication is a source with what is needed to fetch and read it.
type Publication struct {
	standing.Source
	Format    string   // the name of the reader
	Mapping   string   // the file that says what the columns of a table are, of format table
	Licence   string   // under which the publisher gives it
	Files     []string // the official addresses of the files of one edition, the main file first
	Checksums []string // the addresses of their SHA-256, where the publisher gives them
	Size      int64    // usual bytes of an edition, unpacked; 0 where not known
}

// publication is one table of sources.toml.
type publication struct {
	ID        string   `toml:"id"`
	Title     string   `toml:"title"`
	Publisher string   `toml:"publisher"`
	Format    string   `toml:"format"`
	Mapping   string   `toml:"mapping"`
	Complete  bool     `toml:"complete"`
	Interval  int      `toml:"interval"`
	Lag       int      `toml:"lag"`
	Licence   string   `toml:"licence"`
	Files     []string `toml:"files"`
	Checksums []string `toml:"checksums"`
	Size      int64    `toml:"size"`
}

// Publications returns the embedded table of sources.
func Publications() ([]Publication, error) { return ParsePublications("sources.toml", sourcesTOML) }

// ParsePublications reads a table of sources; file is its name in errors, which are
// *standing.InputError.
func ParsePublications(file string, content []byte) ([]Publication, error) {
	var table struct {
		Source []publication `toml:"source"`
	}
	decoder := toml.NewDecoder(bytes.NewReader(content)).DisallowUnknownFields()
	if err := decoder.Decode(&table); err != nil {
		return nil, tomlError(file, err)
	}
	all := make([]Publication, 0, len(table.Source))
	for _, p := range table.Source {
		if err := p.check(); err != nil {
			return nil, &standing.InputError{File: file, Entry: p.ID, Err: err}
		}
		if slices.ContainsFunc(all, func(q Publication) bool { return string(q.ID) == p.ID }) {
			return nil, &standing.InputError{File: file, Entry: p.ID, Field: "id", Err: errors.New("stands there twice")}
		}
		all = append(all, p.value())
	}
	return all, nil
}

// tomlError says where in the file the table is wrong.
func tomlError(file string, err error) error {
	where := &standing.InputError{File: file, Err: err}
	if at, ok := errors.AsType[*toml.DecodeError](err); ok {
		where.Line, _ = at.Position()
	}
	if strict, ok := errors.AsType[*toml.StrictMissingError](err); ok && len(strict.Errors) > 0 {
		first := strict.Errors[0]
		where.Line, _ = first.Position()
		where.Err = fmt.Errorf("no such setting: %v", first.Key())
	}
	return where
}

func (p publication) check() error {
	switch {
	case !idForm.MatchString(p.ID):
		return fmt.Errorf("id %q: want lower-case letters, digits and hyphens", p.ID)
	case p.Format == "":
		return errors.New("format is missing")
	case p.Interval < 0 || p.Lag < 0 || p.Size < 0:
		return errors.New("interval, lag and size are no less than 0")
	}
	for _, address := range slices.Concat(p.Files, p.Checksums) {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
			return fmt.Errorf("files and checksums: %q is no web address", address)
		}
	}
	return nil
}

func (p publication) value() Publication {
	return Publication{
		Source: standing.Source{
			ID: standing.SourceID(p.ID), Title: p.Title, Publisher: p.Publisher,
			Complete: p.Complete, Interval: p.Interval, Lag: p.Lag,
		},
		Format: p.Format, Mapping: p.Mapping, Licence: p.Licence, Files: p.Files, Checksums: p.Checksums, Size: p.Size,
	}
}
