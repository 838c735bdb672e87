// Package uk reads the Consolidated List of Financial Sanctions Targets that the Office of
// Financial Sanctions Implementation of HM Treasury published as ConList.csv until
// 2026-01-28, when the list was closed, after OFSI's "Consolidated List format guide".
//
// The first line is "Last Updated,DD/MM/YYYY", the second names the columns, and every
// other line is a name of a target with all that belongs to it: a target with three names
// and two addresses has six lines. The lines of one target share a Group ID, which was
// never changed and is therefore the id of the entry; they need not stand together. The
// reference in the UK Sanctions List, where it is stated, is a further id.
//
// Two layouts are read, told apart by the names of their columns: that of 2013 and that of
// February 2022, which added the names in other scripts, the quality of aliases and the
// date of designation in the UK Sanctions List. Columns are found by name; what stands in
// one that the reader does not know is unread. The older layout is in Windows-1252, unless
// a copy has been made UTF-8; the newer one is in UTF-8.
//
// The date of listing is the earlier of two. "Listed On" is the day on which the Treasury
// gave notice of the freeze. The date of designation is the legal act, a day or more before
// that for a listing of the United Nations; but a target that was carried over from
// European law bears 31/12/2020 there, the day on which the Sanctions Act took over, though
// its assets were frozen since it was listed. Both are kept, as listedOn and designatedOn.
// A target listed under several regimes on different days is dated by the interval from the
// first to the last: it is true of each of them, and listedOn tells which is which.
//
// "Other Information" is free text that holds a good deal: references, gender, the weak
// aliases ("Also referred to as", by the format guide "low quality" names), the numbers of
// ships and, in the newer layout, facts under labels such as "(Parent company):". These are
// read out of it. A sentence that follows no rule is a note.
//
// The list printed in xls, xml, odt and pdf is not read.
package uk

import (
	"strings"

	"standing"
	"standing/source"
)

type reader struct{ source standing.Source }

// New returns the reader of editions of the source.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version changes whenever the same bytes would be read differently.
//
//	uk-conlist-csv/1  the first
func (reader) Version() string { return "uk-conlist-csv/1" }

// Wants accepts the file by its name, also where nothing but the extension is left once a
// date before it has been taken off.
func (reader) Wants(name string) bool {
	name = strings.ToLower(name)
	return name == "conlist.csv" || strings.TrimPrefix(name, ".") == "csv"
}

// Main is the name under which the file is published.
func (reader) Main() string { return "ConList.csv" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }

// Scan frames the one file of an edition.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	s := scanner{file: file.Name, rest: file.Data, groups: map[string]int{}}
	if err := s.run(); err != nil {
		return source.Header{}, nil, err
	}
	return source.Header{Stated: s.stated, Form: s.form}, s.records(), nil
}
