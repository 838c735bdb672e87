// Package au reads the Consolidated List of the Department of Foreign Affairs and Trade of
// Australia in the one form in which it is published, the workbook
// regulation8_consolidated.xlsx (Office Open XML, ECMA-376). The list is kept under
// regulation 8 of the Charter of the United Nations (Dealing with Assets) Regulations 2008.
// There is no specification of its columns; what is said here was found in the file.
//
// The sheet has a line of column names and a line for each name of a party. The number in
// Reference is the party's, and the id of the entry; the letters behind it, sometimes with a
// number of their own (7, 7a, 7c, 7c1), count its further names. The other
// columns are repeated on each line, and now and then hold something else for one name.
//
// The list states no date of its own.
//
// Control Date is not the date of listing: it is the day on which the line was last set
// right, years after the listing where the text tells one, and it is kept as modifiedAt. The
// date of listing is taken, in this order:
//
//   - from "Listing Information", where it plainly says so: "Listed by UN 999 Committee on
//     3 May 2004", "Listed on: 12 Jul. 2004", "Designated under ... on 5 May 2012", or
//     a day and nothing else. Days of relisting and of amendment are none.
//   - Where it names an instrument of a year instead, and the Control Date lies in that year,
//     from that: the lines of one instrument all bear one Control Date then, which is the
//     day on which it came into force. Had such a line been set right in the same year, the
//     date would be too late by months; none of the lines held is known to be.
//   - Where it says "Listed under Resolution 999 (2003)" and tells of no amendment, from the
//     Control Date: these stand in batches of one day each, over three years.
//   - Else, where an instrument is named, from its year, and of the year nothing more is said.
//
// The column is kept as legalBasis. A mark of Committees is a tag: "1988 (Taliban)" or
// "Autonomous (Iran)"; the text that stands for several is parted.
//
// "Additional Information" is free text and is kept as a note. Title, designation, gender,
// numbers of papers and of companies, addresses in the net and a reference of the United
// Nations at its beginning are read out of it where they follow a fixed wording.
package au

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
//	au-dfat-xlsx/1  the first
func (reader) Version() string { return "au-dfat-xlsx/1" }

// Wants accepts the workbook by its extension, also where nothing else is left of its name
// once a date before it has been taken off: the Department has changed the name before.
func (reader) Wants(name string) bool {
	name = strings.ToLower(name)
	return name == "xlsx" || strings.HasSuffix(name, ".xlsx") && !strings.HasPrefix(name, "~$")
}

// Main is the name under which the file is published.
func (reader) Main() string { return "regulation8_consolidated.xlsx" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }

// Scan frames the one file of an edition.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	s := scanner{file: file.Name, groups: map[string]int{}}
	if err := s.run(file.Data); err != nil {
		return source.Header{}, nil, err
	}
	return source.Header{}, s.records, nil
}
