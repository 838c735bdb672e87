// Package bisdpl reads the Denied Persons List of the Bureau of Industry and Security as the
// Bureau publishes it: dpl.txt, cells parted by tabs and in quotes, with a line that names
// the twelve columns. The Bureau describes the columns on the page of the list; there is no
// numbered specification.
//
// A row is an address of a party under an order. The list has no ids. An order is told
// by the name of the party and the notice of the Federal Register that is cited first: a
// renewal moves the days of effect and of expiry and puts its notice behind the others,
// and addresses are corrected, but the first notice stays. So the rows that share both
// are one entry. In the three editions at hand all entries keep that id but those that
// left when their order ended and two: a name that was corrected, and an order whose notice
// was not yet published, which is found again by its weaker id, the name alone.
//
// Effective_Date is the day of the order in force. Where an earlier notice is cited the party
// was denied before it, so that the date of listing is "at the latest" that of the notice
// (usgov.ListedBy); the day itself is kept as startDate. Expiration_Date is a day that lies
// ahead, may be moved by a renewal, and is no act: it is kept as endDate, and nothing follows
// from it until the entry leaves the list. Neither persons nor companies are marked as such:
// all are legal entities. The list has no marks of instruments: every entry has the
// tag "DPL". The names standardOrder and legalBasis are no names of FollowTheMoney.
package bisdpl

import (
	"strings"

	"standing"
	"standing/source"
)

// Tag is the one tag of all entries.
const Tag = "DPL"

type reader struct{ source standing.Source }

// New returns the reader of editions of the source.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version names this way of reading the bytes.
//
//	bis-dpl/1  the first
func (reader) Version() string { return "bis-dpl/1" }

// Wants accepts the one file, in any case of letters.
func (r reader) Wants(name string) bool { return strings.EqualFold(name, r.Main()) }

// Main is the name under which the file is published.
func (reader) Main() string { return "dpl.txt" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }
