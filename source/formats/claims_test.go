package formats

import "bytes"

// further are the names of the files of one edition besides the main one, of OFAC's legacy forms.
const further = `alt\.csv|add\.csv|sdn_comments\.csv`

var claims = []claim{
	{files: `^us-ofac-sdn/.*/(sdn|alt|add|sdn_comments)\.csv$`, format: "ofac", source: "us-ofac-sdn", beside: further},
	{files: `^un/2025-08-18/consolidated-malformed\.xml$`, format: "un", source: "un-sc", says: "control character", line: 53},
	{files: `^un/.*\.xml$`, format: "un", source: "un-sc"},
	{files: `^ca-sema/`, format: "ca", source: "ca-sema"},
	{files: `^eu-fsf/.*\.xml$`, format: "eu", source: "eu-fsf"},
	{files: `^uk-ofsi/`, format: "uk", source: "uk-ofsi"},
	{files: `^au-dfat/`, format: "au", source: "au-dfat"},
	// The sample of 2023 has a second header line among its rows, and a row that is cut.
	{files: `^us-csl/2023-11-30/`, format: "csl", source: "us-csl", says: "cut short", line: 4233, mend: upTo, rows: true, header: 2},
	{files: `^us-csl/`, format: "csl", source: "us-csl"},
	{files: `^opensanctions/.*\.ftm\.json$`, format: "ftm", source: "os-network", parts: 74},
	{files: `^opensanctions/.*\.targets\.simple\.csv$`, format: "targets", source: "os-targets"},
	{files: `^us-bis-dpl/`, format: "dpl", source: "us-bis-dpl", rows: true, header: 1},
}

// upTo leaves out what begins at the line.
func upTo(data []byte, line int) []byte {
	lines := bytes.SplitAfter(data, []byte("\n"))
	return bytes.Join(lines[:line-1], nil)
}
