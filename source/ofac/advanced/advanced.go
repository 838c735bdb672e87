// Package advanced reads the advanced form of OFAC's lists (sdn_advanced.xml,
// cons_advanced.xml): the UN's sanctions data model, namespace
// http://www.un.org/sanctions/1.0, after sdn_advanced.xsd.
//
// A file is a set of tables that refer to one another by number: reference values, locations,
// identity documents, parties, relationships, entries on lists. Scan brings together what says
// something of one party, so that a record has in its bytes all that decides the entry: the
// party, its entries, documents and relationships with their locations, the reference values that
// these use, and the names of the parties that it is related to.
//
// The id of an entry is FixedRef, OFAC's own number of the party, as in the other forms. The form
// tells days of listing, by list: the day of the list that the edition is of counts. Of a party
// with several programmes any may have come later, so the day is the earliest one then
// ("2007-10-25/.."). The Consolidated List is no list of its own but the sum
// of the others, so its days, which are those of its making, count only where there is no other.
//
// Left out are the numbers of parts, what is the same throughout (calendar, validity "Valid"), the
// types of the parts of names, which are printed "LAST, First" as in the other forms, and how
// sure OFAC is of a feature, which no other form prints.
package advanced

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"standing/source"
	"standing/source/markup"
)

// Form is the name of the form.
const Form = "advanced"

var shape = markup.Shape{
	Root: "Sanctions",
	Wrappers: map[string]string{
		"Locations": "Location", "IDRegDocuments": "IDRegDocument", "DistinctParties": "DistinctParty",
		"ProfileRelationships": "ProfileRelationship", "SanctionsEntries": "SanctionsEntry",
		"SanctionsEntryLinks": "SanctionsEntryLink",
	},
	Parts: []string{"DateOfIssue", "ReferenceValueSets"},
}

// Scan frames a file and brings together what belongs to each party.
func Scan(file source.File) (source.Header, []source.Record, error) {
	header := source.Header{Form: Form}
	document, err := markup.Frame(file, shape)
	if err != nil {
		return header, nil, err
	}
	if base := document.Root.Attr("DeltaBaseVersion"); base != "" {
		return header, nil, document.Fail("DeltaBaseVersion", fmt.Errorf("these are the changes since version %s, and no whole list", base))
	}
	g := gatherer{file: file.Name}
	if header.Stated, err = g.parts(document); err != nil {
		return header, nil, err
	}
	if err := g.gather(document.Records); err != nil {
		return header, nil, err
	}
	records, err := g.records()
	return header, records, err
}

// parts reads the day of issue and the reference values.
func (g *gatherer) parts(document *markup.Document) (stated time.Time, err error) {
	for _, part := range document.Parts {
		n, err := markup.Parse(part.Record)
		if err != nil {
			return stated, err
		}
		if part.Tag == "ReferenceValueSets" {
			g.values = valuesOf(n)
			continue
		}
		if stated, err = time.Parse("2006-1-2", n.Child("Year").Text()+"-"+n.Child("Month").Text()+"-"+n.Child("Day").Text()); err != nil {
			return stated, part.Fail("DateOfIssue", errors.New("no day"))
		}
	}
	switch {
	case stated.IsZero():
		return stated, document.Fail("DateOfIssue", errors.New("missing"))
	case g.values == nil:
		return stated, document.Fail("ReferenceValueSets", errors.New("missing"))
	}
	return stated, nil
}

// numbers walks over the references in raw XML, which are attributes whose name ends in ID: the
// name of the tag, that of the attribute without ID, and the number. It looks at no more than
// that, so that framing stays cheap; what it misses, Entry reports.
func numbers(raw []byte, visit func(tag, attribute, number []byte)) {
	mark := []byte("ID=")
	for at := 0; ; {
		n := bytes.Index(raw[at:], mark)
		if n < 0 {
			return
		}
		end := at + n
		at = end + len(mark)
		if at == len(raw) || raw[at] != '"' && raw[at] != '\'' {
			continue
		}
		length := bytes.IndexByte(raw[at+1:], raw[at])
		start := end
		for start > 0 && isName(raw[start-1]) {
			start--
		}
		open := bytes.LastIndexByte(raw[:start], '<')
		if length < 0 || open < 0 {
			continue
		}
		tag := raw[open+1 : start]
		if blank := bytes.IndexAny(tag, " \t\r\n"); blank >= 0 {
			tag = tag[:blank]
		}
		visit(tag, raw[start:end], raw[at+1:at+1+length])
		at += length + 1
	}
}

func isName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}
