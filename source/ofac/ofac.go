// Package ofac reads the Specially Designated Nationals list of the Office of Foreign
// Assets Control in its legacy csv form, after OFAC's "SDN Data Specification"
// (dat_spec.txt): sdn.csv, and of the same edition, where they are present, alt.csv (other
// names), add.csv (addresses) and sdn_comments.csv (what the remarks column had no room
// for). The four files have no header line; an original one has lines that end in CR LF
// and closes with the byte 0x1A, which copies kept in git have often lost.
//
// The form states no date of its own and no dates of listing. What it says of a party
// beyond name, type and programme stands in the remarks, as clauses parted by semicolons.
// A clause that follows no known rule is kept as a note and counted in Entry.Unread.
//
// What is read but has no name in FollowTheMoney goes under linkedTo: the names of other
// entries, as printed in "Linked To: NAME" clauses.
//
// The package does not read the fixed-width, pipe and XML forms of the list, nor the
// consolidated list, whose files have other names.
package ofac

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
func (reader) Version() string { return "ofac-csv/1" }

// Wants reports whether name is one of the four files of an edition, in any case.
func (reader) Wants(name string) bool { return tableOf(name) != nil }

// Main is the name under which the file is published.
func (reader) Main() string { return "sdn.csv" }

// Single reports false: the four files are one edition.
func (reader) Single() bool { return false }

// table is one of the four files.
type table struct {
	name    string
	columns []string // as the specification names them
	// spillover marks the file of comments. It holds only what the remarks had no room
	// for, so a cut in it costs part of one remark, and not the edition.
	spillover bool
}

var (
	mainTable = &table{name: "sdn.csv", columns: []string{
		"ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type",
		"Tonnage", "GRT", "Vess_flag", "Vess_owner", "remarks",
	}}
	altTable     = &table{name: "alt.csv", columns: []string{"ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"}}
	addTable     = &table{name: "add.csv", columns: []string{"ent_num", "add_num", "Address", "City/State/Zip", "Country", "Add_remarks"}}
	commentTable = &table{name: "sdn_comments.csv", columns: []string{"ent_num", "comment"}, spillover: true}
)

// tables is in the order in which the lines of one entry are joined.
var tables = []*table{mainTable, altTable, addTable, commentTable}

// tableOf returns the table that a file of this name holds, or nil.
func tableOf(name string) *table {
	for _, t := range tables {
		if strings.EqualFold(t.name, name) {
			return t
		}
	}
	return nil
}
