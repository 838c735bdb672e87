// Package senzing reads records in the Senzing Entity Specification (formerly Generic Entity
// Specification, versions 3 and 4), as JSON lines or in one array. IT IS NOT PROVED: no real
// file of the format was at hand, only the specification and its examples.
//
// A record has a DATA_SOURCE, a RECORD_ID and features, which are written in three ways: flat
// at the root, with a usage type before the attribute where there are several
// (PRIMARY_NAME_FULL); in lists of their own (NAMES, ADDRESS_LIST, whatever they are called);
// in the one list FEATURES. All three are read, mixed too.
//
// The id is DATA_SOURCE/RECORD_ID, since record ids are unique within their source only. A
// REL_ANCHOR is the weaker id DOMAIN/KEY, and a REL_POINTER a relation to the entry of
// that id. The tag is the DATA_SOURCE: the format marks no instruments, and has no dates of
// listing. Attributes that the specification does not register, the payload, are kept as
// notes and counted as unread. A TRUSTED_ID only tells Senzing which records to join, and is
// passed over. Of a date of which day and month cannot be told apart the year is kept.
package senzing

import (
	"errors"
	"path"
	"strings"

	"standing"
	"standing/source"
	"standing/source/jsonlines"
)

type reader struct{ source standing.Source }

// New returns the reader of editions of the source.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version names this way of reading the bytes.
//
//	senzing/1  the first
func (reader) Version() string { return "senzing/1" }

// Wants accepts files of JSON and of JSON lines.
func (reader) Wants(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".json", ".jsonl":
		return true
	}
	return false
}

// Main is the name under which a file is kept: the format prescribes none.
func (reader) Main() string { return "senzing.json" }

// Single says that every file is an edition by itself.
func (reader) Single() bool { return true }

// Scan frames the one file of an edition.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	objects, err := jsonlines.Objects(file)
	if err != nil {
		return source.Header{}, nil, err
	}
	records := make([]source.Record, 0, len(objects))
	for _, o := range objects {
		id, err := idOf(o.Raw)
		if err != nil {
			return source.Header{}, nil, &standing.InputError{File: file.Name, Line: o.Line, Entry: id, Err: err}
		}
		records = append(records, source.Record{ID: id, File: file.Name, Line: o.Line, Raw: o.Raw})
	}
	if len(records) == 0 {
		return source.Header{}, nil, &standing.InputError{File: file.Name, Err: errors.New("no record in the file")}
	}
	return source.Header{}, records, nil
}

// idOf reads the id of a record.
func idOf(object []byte) (string, error) {
	var dataSource, record string
	jsonlines.Fields(object, func(key string, value []byte) bool {
		switch key {
		case "DATA_SOURCE":
			dataSource = scalar(value)
		case "RECORD_ID":
			record = scalar(value)
		}
		return true
	})
	if dataSource == "" || record == "" {
		return record, errors.New("no Senzing record: it lacks a DATA_SOURCE or a RECORD_ID")
	}
	return dataSource + "/" + record, nil
}

// scalar returns what a text or number says; null says nothing.
func scalar(value []byte) string {
	if string(value) == "null" {
		return ""
	}
	return strings.TrimSpace(jsonlines.Text(value))
}
