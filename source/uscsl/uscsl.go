// Package uscsl reads the Consolidated Screening List of the International Trade
// Administration in its csv form, consolidated.csv, which gathers lists of the Departments of
// Commerce, State and the Treasury. The Administration describes the columns on its page for
// developers; there is no numbered specification. Two layouts are read: that with 29 columns,
// in which source is the whole title of a list, and that of 2016 with 27, which lacks
// _id and ids and in which source is the list's code.
//
// # Ids
//
// Entries of the Treasury's lists have OFAC's number, under which OFAC's own files show
// them; it is the id, and a link names the entry there. The others have none. Their _id is
// no id: it is a hash of the name and of the notices, which changes with each notice that is
// added (and so it is passed over), or a number drawn anew for each edition. The
// strongest id that all editions allow is the list's code and the name; of
// denial orders the name and the notice cited first, as the Denied Persons List allows
// (package bisdpl), so that the link names the entry there. Rows that share an id are one
// entry: a party with addresses in several countries has a row for each.
//
// # Tags
//
// An entry of the SDN list has the tags of its programmes, as in OFAC's own files. The other
// lists have a tag each, the code that stands in brackets in its title: EL, UVL, MEU, DPL,
// ISN, DTC, SSI, PLC, FSE, CMIC, CAP, NS-MBS. OFAC prints programmes for some of these too,
// but they are those of the party on all its lists, and say of it measures that the list does
// not bring: they are kept as the property program.
//
// # Left out
//
// source_list_url and source_information_url are the same on all rows of a list and say nothing
// of the party. The names legalBasis, standardOrder, licenseRequirement, licensePolicy and
// linkedTo are no names of FollowTheMoney.
package uscsl

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

// Version names this way of reading the bytes.
//
//	us-csl/1  the first
func (reader) Version() string { return "us-csl/1" }

// Wants accepts the file under its present and its older name, in any case of letters.
func (r reader) Wants(name string) bool {
	return strings.EqualFold(name, r.Main()) || strings.EqualFold(name, "csl.csv")
}

// Main is the name under which the file is published.
func (reader) Main() string { return "consolidated.csv" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }
