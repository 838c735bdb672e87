package formats

import "bytes"

// The names of the files of one edition besides the main one, of OFAC's legacy forms.
const (
	further     = `alt\.csv|add\.csv|sdn_comments\.csv`
	furtherPip  = `alt\.pip|add\.pip|sdn_comments\.pip`
	furtherCons = `cons_(alt|add|comments)\.csv`
)

var claims = []claim{
	{files: `^us-ofac-sdn/.*/(sdn|alt|add|sdn_comments)\.csv$`, format: "ofac", source: "us-ofac-sdn", beside: further},
	{files: `^us-ofac-sdn/.*/(sdn|alt|add)\.pip$`, format: "ofac", source: "us-ofac-sdn", beside: furtherPip},
	{files: `^us-ofac-sdn/.*/sdn-sample\.xml$`, format: "ofac", source: "us-ofac-sdn", as: "sdn.xml", says: "8197", line: 3, mend: counted},
	{files: `^us-ofac-cons/.*/cons_.*\.csv$`, format: "ofac-cons", source: "us-ofac-cons", beside: furtherCons},
	{files: `^us-ofac-cons/.*/(cons_prim\.(pip|del|ff)|consolidated\.xml|cons_advanced\.xml)$`, format: "ofac-cons", source: "us-ofac-cons"},
	{files: `^us-ofac-sdn/.*/sdn_enhanced-.*\.xml$`, format: "ofac-enhanced", source: "us-ofac-sls"},
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

// counted has an excerpt of 8 entries say so.
func counted(data []byte, _ int) []byte {
	return bytes.Replace(data, []byte("<Record_Count>8197<"), []byte("<Record_Count>8<"), 1)
}
