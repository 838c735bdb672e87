// Package unsc reads the United Nations Security Council Consolidated List in its XML form
// (schema sc-sanctions.xsd, root element CONSOLIDATED_LIST).
//
// The list has been printed in four ways: indented, with schema attributes on every record
// (2015); a record a line (2017 to 2023-05); indented, with a single-quoted declaration
// (2023-08 to 2025-06); indented otherwise, standalone (since 2025-08). All four are framed
// by one search for the tags of records, and an entry comes out the same from each of them
// as far as what is printed is the same: blanks and line breaks mean nothing, elements may
// come in any order, empty ones and the fillers "na" and "null" count as absent.
//
// The committees' own lists use the same schema and cannot be told apart by their content.
// The list's HTML and PDF forms are not read. VERSIONNUM, SORT_KEY and SORT_KEY_LAST_MOD
// are passed over: they serve the keeper's own bookkeeping. Attributes of records only name
// the schema and are passed over too.
package unsc

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"standing"
	"standing/source"
	"standing/source/markup"
)

// The elements that are records.
const (
	individualTag = "INDIVIDUAL"
	entityTag     = "ENTITY"
)

var shape = markup.Shape{
	Root:      "CONSOLIDATED_LIST",
	Wrappers:  map[string]string{"INDIVIDUALS": individualTag, "ENTITIES": entityTag},
	IDElement: "DATAID",
}

type reader struct{ source standing.Source }

// New returns the reader of editions of the source.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version changes whenever the same bytes would be read differently.
//
//	un-xml/1  the first
func (reader) Version() string { return "un-xml/1" }

// Wants accepts XML files, also under a name of which nothing but the extension is left
// once a date before it has been taken off.
func (reader) Wants(name string) bool {
	name = strings.ToLower(name)
	return name == "xml" || strings.HasSuffix(name, ".xml")
}

// Main is the name under which the file is published.
func (reader) Main() string { return "consolidated.xml" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }

// Scan frames the one file of an edition.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	document, err := markup.Frame(file, shape)
	if err != nil {
		return source.Header{}, nil, err
	}
	header, err := headerOf(document)
	if err != nil {
		return source.Header{}, nil, err
	}
	records := make([]source.Record, 0, len(document.Records))
	for _, e := range document.Records {
		if bytes.Count(e.Raw, []byte("<DATAID>")) > 1 {
			return source.Header{}, nil, e.Fail("DATAID", fmt.Errorf("a second one before </%s>: an end tag is missing", e.Tag))
		}
		records = append(records, e.Record)
	}
	return header, records, nil
}

// headerOf takes the moment that the root element states. It is read in UTC, so that the
// zone of the machine has no say in how an offset is named.
func headerOf(document *markup.Document) (source.Header, error) {
	text := document.Root.Attr("dateGenerated")
	if text == "" {
		return source.Header{}, nil
	}
	stated, err := time.ParseInLocation(time.RFC3339Nano, text, time.UTC)
	if err != nil {
		err = fmt.Errorf("%q is not a moment such as 2015-02-26T16:23:35.52-05:00", text)
		return source.Header{}, document.Fail("dateGenerated", err)
	}
	return source.Header{Stated: stated}, nil
}

// Entry understands one record.
func (r reader) Entry(record source.Record) (standing.Entry, error) {
	root, err := markup.Parse(record)
	if err != nil {
		return standing.Entry{}, err
	}
	return build(r.source.ID, record, root)
}
