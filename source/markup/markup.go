// Package markup is the XML engine that the readers of XML lists share. It works in the two
// steps of a reader: Frame cuts a file into records by their tags alone, which is cheap and
// refuses files that are cut short or of another kind; Parse makes the tree of one record.
//
// It reads the XML that lists are printed in: elements, attributes, the five named and the
// numeric references, CDATA, comments and processing instructions, in UTF-8. Names are of
// ASCII letters, digits, "_", "-" and "."; of a name with a prefix the local part counts. A
// document type may be named but not declared: there are no entities but those of XML itself.
// Blanks and line breaks mean nothing in lists, so texts are given with blanks folded.
//
// encoding/xml accepts all that Parse accepts and gives the same tree; TestTwin and FuzzParse
// hold the two together. Parse is there because it is at least four times as fast and names the
// field that is wrong.
package markup

import "standing/source"

// Shape says what holds a file together.
type Shape struct {
	Root string // the local name of the root element
	// Wrappers tells, by the name of an element right under the root, which elements in it
	// are the records.
	Wrappers map[string]string
	// Records are the elements right under the root that are records themselves.
	Records []string
	// Parts are the further elements right under the root: a head, tables that records refer to.
	Parts []string
	// IDElement names the element whose first occurrence in a record holds its id, IDAttribute
	// the attribute of the record that does. Without either, records are framed without ids.
	IDElement, IDAttribute string
}

// Document is a framed file.
type Document struct {
	Root *Node // the root element, of which the attributes alone are read
	// Records and Parts are in the order of the file. Their Raw shares its memory; what is
	// inside them is not looked at, and may be malformed.
	Records, Parts []Element

	start source.Record // where Root is
}

// Fail makes the error for something wrong in an attribute of the root.
func (d *Document) Fail(attribute string, err error) error { return d.start.Fail(attribute, err) }

// Element is a framed element, fit to be parsed.
type Element struct {
	Tag string // its local name
	source.Record
}

// Start reads the start tag of the element alone, for its attributes.
func (e Element) Start() (*Node, error) {
	tag := parser{s: string(e.Raw[:max(0, tagEnd(e.Raw))]), nodes: make([]Node, 1)}
	n, _, err := tag.startTag()
	if err != nil {
		return nil, e.Fail("", err)
	}
	return n, nil
}
