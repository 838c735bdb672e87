// Package table reads a list of one's own, as a table (csv, tsv, xlsx) or as json, by a
// mapping that says what its columns mean. The forms of tables, their encodings and what is
// wrong with them are package rows.
//
// A mapping is a file in TOML (go doc Mapping). Propose makes one from a file, for a person to
// correct. What a mapping does not name is not guessed: a column that it leaves out, or does
// not ignore, is unread in every entry that has something in it.
//
// The id is what the mapping says; where it names none, ids are made from the names, and a
// name that stands in two rows is refused. Rows of one id are one entry. The tag is what the
// mapping says, and else the source's id: whoever stands on the list is listed. Dates are
// read as people write them; one that may be two days, such as 03/04/1980, is refused until
// the mapping says which comes first. Several values of a json array are parted by "; ".
//
// The version of a reader holds a digest of its mapping, since the same bytes are read
// otherwise by another one.
package table

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

type reader struct {
	source  standing.Source
	mapping Mapping
	digest  string
}

// New returns the reader of editions of the source by the mapping.
func New(s standing.Source, mapping Mapping) source.Reader {
	return reader{source: s, mapping: mapping, digest: mapping.digest()}
}

// digest names a mapping by what it says; comments and the order of settings do not matter.
func (m Mapping) digest() string {
	const head = 12
	text, err := json.Marshal(m)
	if err != nil {
		return "unknown" // a mapping is made of texts
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])[:head]
}

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version names this way of reading the bytes.
//
//	table/1  the first
func (r reader) Version() string { return "table/1-" + r.digest }

var extensions = []string{".csv", ".tsv", ".txt", ".xlsx", ".json", ".jsonl", ".ndjson"}

// Wants accepts tables and json.
func (reader) Wants(name string) bool {
	return slices.Contains(extensions, strings.ToLower(path.Ext(name)))
}

// Main is the name under which a file is kept: a list of one's own may have any.
func (r reader) Main() string {
	if format := r.mapping.Table.Format; format != "" {
		return "list." + format
	}
	return "list.csv"
}

// Single says that every file is an edition by itself.
func (reader) Single() bool { return true }
