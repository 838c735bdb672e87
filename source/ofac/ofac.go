// Package ofac reads the lists of the Office of Foreign Assets Control: that of Specially
// Designated Nationals, and the consolidated one of all who are listed without being those. Each
// comes in several forms, which are read to equal entries as far as they say the same:
//
//   - csv, pip, del and ff, the legacy flat files, after OFAC's "SDN Data Specification"
//     (dat_spec.txt, 2023-09-25) and "Consolidated Sanctions List Data Specification"
//     (cons_dat_spec.txt, 2014-10-10): a main file, and of the same edition, where they are
//     present, files of other names, addresses and comments (what the remarks column had no
//     room for). They have no header line, though one that somebody has added does no harm;
//     an original has lines that end in CR LF and closes with the byte 0x1A, which copies kept
//     in git have often lost. The first three part fields by a comma, "|" or "@", the last
//     one puts them at fixed places.
//   - xml, after sdnList.xsd, in the namespace of 2003 and that of the Sanctions List Service
//     (since 2024): one file that states its day and the number of its entries.
//   - advanced, the UN's sanctions data model, which the package below reads.
//
// An entry's id is OFAC's own number of the party (ent_num, uid, FixedRef), the same in every
// form and for as long as the party is listed. The numbers of names, addresses and papers are
// left out: nothing refers to them. The legacy and the xml form state no dates of listing, but
// for one programme in the remarks. The printed forms of the lists (sdnlist.txt, pdf) are not
// read: they are set for the eye, in columns and with line breaks inside names.
//
// A clause of the remarks that follows no known rule is kept as a note and counted in
// Entry.Unread.
package ofac

import (
	"slices"
	"strings"

	"standing"
	"standing/source"
	"standing/source/ofac/advanced"
)

type reader struct {
	source standing.Source
	list   *list
}

// New returns the reader of editions of the list of Specially Designated Nationals.
func New(s standing.Source) source.Reader { return reader{source: s, list: &sdn} }

// NewConsolidated returns the reader of editions of the consolidated list.
func NewConsolidated(s standing.Source) source.Reader {
	return reader{source: s, list: &consolidated}
}

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version changes whenever the same bytes would be read differently. The form is added to it.
//
//	ofac-csv/1  the first, csv alone
//	ofac/2      further forms; "Linked To" is a relation; tonnages without commas
func (reader) Version() string { return "ofac/2" }

// Wants reports whether name is one of the files of an edition, in any case.
func (r reader) Wants(name string) bool {
	form, _ := r.list.find(name)
	return form != ""
}

// Main is the name under which the file is published.
func (r reader) Main() string { return r.list.stems[0] + ".csv" }

// Single reports false: the flat files are one edition together.
func (reader) Single() bool { return false }

// xmlForm is the name of the form after sdnList.xsd.
const xmlForm = "xml"

// Forms lists the forms. The advanced one tells days of listing, the xml one the edition's day.
func (reader) Forms() []string {
	forms := []string{advanced.Form, xmlForm}
	for _, f := range flatForms {
		forms = append(forms, f.name)
	}
	return forms
}

// FormOf returns the form of a file.
func (r reader) FormOf(name string) (form string, main bool) {
	form, t := r.list.find(name)
	return form, t == mainTable
}

// list is what the files of one of the two lists are called.
type list struct {
	stems         [4]string // in the order of tables, without the extension
	xml, advanced string
}

var (
	sdn          = list{[4]string{"sdn", "alt", "add", "sdn_comments"}, "sdn.xml", "sdn_advanced.xml"}
	consolidated = list{[4]string{"cons_prim", "cons_alt", "cons_add", "cons_comments"}, "consolidated.xml", "cons_advanced.xml"}
)

// find returns the form and the table of a file, "" and nil where it is none of the list.
func (l *list) find(name string) (form string, t *table) {
	name = strings.ToLower(name)
	switch name {
	case l.xml:
		return xmlForm, mainTable
	case l.advanced:
		return advanced.Form, mainTable
	}
	stem, extension, _ := strings.Cut(name, ".")
	at := slices.Index(l.stems[:], stem)
	if at < 0 || flatOf(extension) == nil {
		return "", nil
	}
	return extension, tables[at]
}
