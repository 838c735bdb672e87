// Package source states what a reader of list files must do, and keeps the runner that
// holds every reader to its golden folder. Each format has a folder of its own below.
//
// A reader works in two steps. Scan frames an edition into records without understanding
// them, which is cheap; Entry understands one record, which is dear. A record whose bytes
// are those of the edition before need not be understood again.
//
// Readers are pure: bytes in, values out; they touch no disk, no clock and no network.
package source

import (
	"fmt"
	"time"

	"standing"
)

// Bounds at the door. Real records reach about 60 KB and real files about 40 MB.
const (
	MaxRecord = 4 << 20   // bytes in one record
	MaxFile   = 128 << 20 // bytes in one file, unpacked
)

// File is one raw file of an edition, whole in memory. Readers must not change Data, and
// records may share its memory.
type File struct {
	Name string // the base name as published, such as "sdn.csv"
	Data []byte
}

// Header is what an edition says of itself.
type Header struct {
	// Stated is the moment of publication as printed, in the zone it is printed in; zero
	// where the content states none.
	Stated time.Time
	// Form names the form that the edition has come in, of a reader that knows several:
	// "csv", "xml".
	Form string
}

// Record is one item as printed.
type Record struct {
	ID   string // the source's strongest stable id
	File string
	Line int    // where it begins, counted from 1
	Form string // of those that the reader knows; "" where it knows one
	// Raw holds every byte that decides the entry; equal Form and Raw mean an equal entry.
	Raw []byte
}

// Reader reads the editions of one source.
type Reader interface {
	// Source tells about the publication.
	Source() standing.Source
	// Version changes whenever the same bytes would be read differently.
	Version() string
	// Wants reports whether a file of this base name is part of an edition. Names that no
	// reader wants are passed over in folders and archives.
	Wants(name string) bool
	// Main is the base name of the file that every edition has. A file that a person names
	// for this source, whatever it is called, is taken for it.
	Main() string
	// Single says that every file is an edition by itself. Where it is not, the wanted
	// files of one folder and date make one edition.
	Single() bool
	// Scan frames the files of one edition. It refuses what is not of its format, cut
	// short or malformed with a *standing.InputError, and then yields nothing.
	Scan(files []File) (Header, []Record, error)
	// Entry understands one record. Its errors are *standing.InputError.
	Entry(Record) (standing.Entry, error)
}

// FormReader is a Reader that knows several forms of one publication. Where files of several
// forms of one edition stand side by side, those of the best one are read.
type FormReader interface {
	Reader
	// Forms lists the forms, the one that tells most first.
	Forms() []string
	// FormOf returns the form that a file of this base name is in, "" where the reader does
	// not want it, and whether it is the file that every edition of that form has.
	FormOf(name string) (form string, main bool)
}

// Patched is a Reader whose source also publishes what changes from one edition to the next.
type Patched interface {
	Reader
	// IsPatch reports whether a file of this base name tells changes.
	IsPatch(name string) bool
	// Apply returns the file of the edition after the changes. It refuses a patch that does not fit the base.
	Apply(base []File, patch File) (File, error)
}

// Only returns the one file of an edition, for readers of lists that are one file; several are an
// error of kind *standing.InputError, which names the second.
func Only(files []File) (File, error) {
	if len(files) == 1 {
		return files[0], nil
	}
	err := &standing.InputError{Err: fmt.Errorf("%d files; an edition of the list is one file", len(files))}
	if len(files) > 1 {
		err.File = files[1].Name
	}
	return File{}, err
}

// Fail makes the error for something wrong in a record.
func (r Record) Fail(field string, err error) error {
	return &standing.InputError{File: r.File, Line: r.Line, Entry: r.ID, Field: field, Err: err}
}

// Clean folds runs of blanks and line breaks, which lists scatter inside values.
func Clean(s string) string { return standing.Clean(s) }
