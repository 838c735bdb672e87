package casema

import (
	"bytes"
	"cmp"
	"errors"
	"strings"

	"standing/source"
	"standing/source/markup"
	"standing/source/slug"
)

var shape = markup.Shape{Root: "data-set", Records: []string{"record"}}

// scan frames the records and makes their ids, for which their names have to be read.
func scan(file source.File) ([]source.Record, error) {
	document, err := markup.Frame(file, shape)
	if err != nil {
		return nil, err
	}
	records := make([]source.Record, len(document.Records))
	born := make(map[string]string, len(records)) // by id
	for i, e := range document.Records {
		n, err := fieldsOf(e.Record)
		if err != nil {
			return nil, err
		}
		id, err := idOf(n)
		if err != nil {
			return nil, e.Fail("", err)
		}
		date := slug.Of(cmp.Or(n("DateOfBirth"), n("DateOfBirthOrShipBuildDate")))
		if before, twice := born[id]; twice && before != "" && date != "" && before != date {
			id += "/" + date
		}
		if born[id] == "" {
			born[id] = date
		}
		records[i] = e.Record
		records[i].ID = id
	}
	return records, nil
}

// fields gives the text of an element by its tag; empty where there is none.
type fields func(tag string) string

// fieldsOf reads what the ids need: without parsing where the text is plain, which is nearly always.
func fieldsOf(r source.Record) (fields, error) {
	if bytes.IndexByte(r.Raw, '&') < 0 && !bytes.Contains(r.Raw, []byte("<!")) {
		return func(tag string) string {
			_, rest, found := bytes.Cut(r.Raw, []byte("<"+tag+">"))
			if text, _, closed := bytes.Cut(rest, []byte("</"+tag+">")); found && closed {
				return source.Clean(string(text))
			}
			return ""
		}, nil
	}
	n, err := markup.Parse(r)
	return func(tag string) string { return n.Child(tag).Text() }, err
}

// idOf makes the id of a record; see the package comment.
func idOf(of fields) (string, error) {
	land := countryKey(of("Country"))
	if land == "" {
		return "", errors.New("the record names no Country")
	}
	if imo := of("ShipIMONumber"); imo != "" {
		return land + "/imo-" + slug.Of(imo), nil
	}
	name, _ := bilingual(cmp.Or(of("Entity"), of("EntityOrShip")))
	if name == "" {
		name = of("LastName") + " " + of("GivenName")
	}
	if name = slug.Of(name); name == "" {
		return "", errors.New("the record names nobody: Entity and LastName are empty")
	}
	return land + "/" + name, nil
}

// countryKey is what a country is called in ids.
func countryKey(text string) string {
	text, _, _ = strings.Cut(text, " / ")
	if _, after, found := strings.Cut(text, "("); found {
		if inside, _, closed := strings.Cut(after, ")"); closed {
			text = inside
		}
	}
	return slug.Of(text)
}

// either returns the text of an element that has had two names.
func either(n *markup.Node, before, after string) string {
	return cmp.Or(n.Child(before).Text(), n.Child(after).Text())
}
