// Package enhanced reads the enhanced XML of OFAC's Sanctions List Service, namespace
// https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML: whole
// lists, and exports of one programme or another choice ("sdn_enhanced-yemen.xml"), which cannot be
// told from whole lists by their content. So the source is taken for partial: what is not in
// a file says nothing.
//
// An entity says all of itself, with the texts of what it refers to; the tables of reference values
// and of kinds of features in front of the entities are not needed. Its id is OFAC's own number of
// the party, the same as in the flat files and the other XML forms. An entry of the list of
// Specially Designated Nationals is linked to the entry of that number in us-ofac-sdn, and its
// relationships name the other party by its number there, since an export of a choice mostly lacks
// it.
//
// The form tells since when an entity is on each list (datePublished), which is the day of listing. It is
// the day of the first programme: of an entity with several any may have come later, so the day
// is the earliest one then ("2007-10-25/..").
//
// Programmes bear the same texts as in the flat files. Those of an entity that stands on
// another list have the name of the list before them, since the same text then means other measures.
//
// Left out are the numbers of parts, the parts of names (the whole names are formatted as in the
// flat files), and how sure OFAC is of a feature, which no other form prints.
package enhanced

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"standing"
	"standing/source"
	"standing/source/markup"
)

// sdn is the source of the list of Specially Designated Nationals.
const sdn standing.SourceID = "us-ofac-sdn"

var shape = markup.Shape{
	Root:        "sanctionsData",
	Wrappers:    map[string]string{"entities": "entity"},
	Parts:       []string{"publicationInfo", "referenceValues", "featureTypes"},
	IDAttribute: "id",
}

type reader struct{ source standing.Source }

// New returns the reader of editions of the source.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version changes whenever the same bytes would be read differently.
//
//	ofac-enhanced/1  the first
func (reader) Version() string { return "ofac-enhanced/1" }

// Wants accepts the names of enhanced lists and exports.
func (reader) Wants(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "enhanced") && strings.HasSuffix(name, ".xml")
}

// Main is the name under which the whole list is published.
func (reader) Main() string { return "sdn_enhanced.xml" }

// Single says that every file is an edition by itself.
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
	var header source.Header
	for _, part := range document.Parts {
		if part.Tag != "publicationInfo" {
			continue
		}
		if header.Stated, err = moment(part.Record); err != nil {
			return source.Header{}, nil, err
		}
	}
	if header.Stated.IsZero() {
		return source.Header{}, nil, document.Fail("publicationInfo", errors.New("missing"))
	}
	records := make([]source.Record, len(document.Records))
	for i, e := range document.Records {
		records[i] = e.Record
	}
	return header, records, nil
}

// moment reads the moment that the file is of. Some print it without a zone: then the day counts.
func moment(r source.Record) (time.Time, error) {
	n, err := markup.Parse(r)
	if err != nil {
		return time.Time{}, err
	}
	text := n.Child("dataAsOf").Text()
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05"} {
		// Read in UTC, so that the zone of the machine has no say in how an offset is named.
		if t, err := time.ParseInLocation(layout, text, time.UTC); err == nil {
			return t, nil
		}
	}
	return time.Time{}, r.Fail("dataAsOf", fmt.Errorf("%q is not a moment such as 2024-05-24T15:59:26-04:00", text))
}
