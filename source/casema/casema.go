// Package casema reads the Consolidated Canadian Autonomous Sanctions List, published by
// Global Affairs Canada as sema-lmes.xml: those listed under the Special Economic Measures
// Act and the Justice for Victims of Corrupt Foreign Officials Act. There is no
// specification; what is said here was found in the editions. Two forms are read, told apart
// record by record: until some time after 2020 a record had Entity, DateOfBirth and Title;
// since then EntityOrShip, DateOfBirthOrShipBuildDate, TitleOrShip, ShipIMONumber and
// DateOfListing.
//
// The list has no ids. Country, schedule and item name a place in the regulations, but the
// schedules were named anew ("1" became "1, Part 1"): of the 1369 records of 2020 only 112
// stand at the same place in 2025. Country and item alone are kept well, but are not unique: items are
// counted by schedule, and a third of the records share theirs with others. Names are unique within a country in both editions, but for one person who stands
// in two schedules. Of the 1369 names 1255 are still there in 2025 as printed, and four more
// if of a name printed in English and French the English alone counts; the others have left,
// or, in four cases, are spelt otherwise. So the id is the country and the name, both in
// small letters without accents or marks: "burma/lantern-lines". Of a country the name in
// brackets counts, which it had before: "Myanmar (Burma)" was "Burma". Ships change their
// names and keep their IMO number, which therefore is their id: "russia/imo-9999993".
//
// This has a price: an entry that is spelt otherwise comes as another, and two records of one
// name and country are taken for one party, unless dates of birth that differ tell them
// apart; then the later has its date in its id. A party listed under two countries is two
// entries. The place in the regulations is a further id, "burma/1/1", and the property
// scheduleItem.
//
// A tag is the country, or the regulations, as printed. What a listing brings differs by
// schedule. The list states no date of its own. Several aliases in one cell are parted by
// commas or semicolons, and by "or" and strokes; see aliases.go.
package casema

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
//	ca-sema-xml/1  the first
func (reader) Version() string { return "ca-sema-xml/1" }

// Wants accepts XML files, also under a name of which nothing but the extension is left
// once a date before it has been taken off.
func (reader) Wants(name string) bool {
	name = strings.ToLower(name)
	return name == "xml" || strings.HasSuffix(name, ".xml")
}

// Main is the name under which the file is published.
func (reader) Main() string { return "sema-lmes.xml" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }

// Scan frames the one file of an edition.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	records, err := scan(file)
	return source.Header{}, records, err
}
