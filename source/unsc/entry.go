package unsc

import (
	"errors"
	"slices"
	"strings"

	"standing"
	"standing/source"
	"standing/source/markup"
)

// builder gathers an entry. What elements feed in common is held back until all of them
// are seen, so that the order of elements does not show in the entry.
type builder struct {
	entry    standing.Entry
	dataID   string
	given    [4]string // FIRST_NAME to FOURTH_NAME
	original []standing.Name
	aliases  []standing.Name
	comments []string
	notes    []string // remarks from other elements than the comments
	births   []string
	modified []string
}

// readers says how each element of a record is read; what is missing here is unread.
// SORT_KEY, SORT_KEY_LAST_MOD and VERSIONNUM say nothing about the party.
var readers = map[string]func(*builder, *markup.Node){
	"DATAID":                   func(b *builder, n *markup.Node) { b.dataID = b.leaf(n) },
	"VERSIONNUM":               func(*builder, *markup.Node) {},
	"SORT_KEY":                 func(*builder, *markup.Node) {},
	"SORT_KEY_LAST_MOD":        func(*builder, *markup.Node) {},
	"FIRST_NAME":               func(b *builder, n *markup.Node) { b.givenName(0, n) },
	"SECOND_NAME":              func(b *builder, n *markup.Node) { b.givenName(1, n) },
	"THIRD_NAME":               func(b *builder, n *markup.Node) { b.givenName(2, n) },
	"FOURTH_NAME":              func(b *builder, n *markup.Node) { b.givenName(3, n) },
	"NAME_ORIGINAL_SCRIPT":     (*builder).originalName,
	"UN_LIST_TYPE":             func(b *builder, n *markup.Node) { b.entry.Tags = once(b.entry.Tags, b.leaf(n)) },
	"REFERENCE_NUMBER":         func(b *builder, n *markup.Node) { b.entry.Refs = once(b.entry.Refs, b.leaf(n)) },
	"LISTED_ON":                (*builder).listedOn,
	"DELISTED_ON":              (*builder).delistedOn,
	"SUBMITTED_ON":             (*builder).submittedOn,
	"SUBMITTED_BY":             property("submittedBy"),
	"GENDER":                   (*builder).gender,
	"COMMENTS1":                func(b *builder, n *markup.Node) { b.comments = once(b.comments, b.leaf(n)) },
	"NATIONALITY2":             property("nationality"),
	"NATIONALITY":              properties("nationality"),
	"DESIGNATION":              properties("position"),
	"TITLE":                    properties("title"),
	"LIST_TYPE":                (*builder).listType,
	"LAST_DAY_UPDATED":         (*builder).lastDayUpdated,
	"INDIVIDUAL_ALIAS":         (*builder).alias,
	"ENTITY_ALIAS":             (*builder).alias,
	"INDIVIDUAL_ADDRESS":       (*builder).address,
	"ENTITY_ADDRESS":           (*builder).address,
	"INDIVIDUAL_DATE_OF_BIRTH": (*builder).dateOfBirth,
	"INDIVIDUAL_PLACE_OF_BIRTH": func(b *builder, n *markup.Node) {
		b.placeOfBirth(b.fields(n, "STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"))
	},
	"INDIVIDUAL_DOCUMENT": (*builder).document,
}

// build makes the entry of a parsed record. The list holds persons and everything else;
// that a few entities are ships is said in comments only, so none is taken for a vessel.
func build(id standing.SourceID, record source.Record, root *markup.Node) (standing.Entry, error) {
	b := builder{entry: standing.Entry{Source: id, ID: record.ID, Schema: standing.Organization}}
	if root.Tag == individualTag {
		b.entry.Schema = standing.Person
	}
	b.ownText(root.Tag, root)
	for n := range root.Children() {
		if read, ok := readers[n.Tag]; ok {
			read(&b, n)
		} else {
			b.unknown("", n)
		}
	}
	if b.dataID != record.ID {
		return standing.Entry{}, record.Fail("DATAID", errors.New("found in a comment or inside another element"))
	}
	b.finish()
	if len(b.entry.Names) == 0 {
		return standing.Entry{}, record.Fail("FIRST_NAME", errors.New("missing: the entry has no name"))
	}
	return b.entry, nil
}

// finish puts together what was held back.
func (b *builder) finish() {
	whole := joinHyphens(strings.Join(b.given[:], " "))
	b.entry.AddName(whole, standing.Primary)
	if pieces := splitOutside(whole); len(pieces) > 1 {
		for _, piece := range pieces {
			b.entry.AddName(trimMarks(piece), standing.Alias)
		}
	}
	for _, n := range slices.Concat(b.original, b.aliases) {
		b.entry.AddName(n.Text, n.Kind)
	}
	if b.entry.Schema == standing.Person {
		// The list gives positions, not what part of a name stands in them.
		for i, p := range []string{"firstName", "secondName", "thirdName", "fourthName"} {
			b.entry.AddProperty(p, joinHyphens(b.given[i]))
		}
	}
	for _, note := range slices.Concat(b.comments, b.notes) {
		b.entry.AddProperty("notes", note)
	}
	// One serialisation put further dates of birth among the aliases, another before the
	// first: their order says nothing.
	slices.Sort(b.births)
	for _, date := range b.births {
		b.entry.AddProperty("birthDate", date)
	}
	slices.Sort(b.modified)
	for _, day := range b.modified {
		b.entry.AddProperty("modifiedAt", day)
	}
}

// property reads an element that holds one value.
func property(name string) func(*builder, *markup.Node) {
	return func(b *builder, n *markup.Node) { b.entry.AddProperty(name, b.leaf(n)) }
}

// properties reads an element that holds VALUE elements.
func properties(name string) func(*builder, *markup.Node) {
	return func(b *builder, n *markup.Node) {
		for _, v := range b.values(n) {
			b.entry.AddProperty(name, v)
		}
	}
}

// leaf returns the text of an element that holds no others.
func (b *builder) leaf(n *markup.Node) string {
	for child := range n.Children() {
		b.unknown(n.Tag, child)
	}
	return value(n)
}

// ownText notes character data that stands between the elements of n.
func (b *builder) ownText(path string, n *markup.Node) {
	b.unread(path, value(n))
}

// unknown notes every text in an element that is not understood.
func (b *builder) unknown(path string, n *markup.Node) {
	path = strings.TrimPrefix(path+"/"+n.Tag, "/")
	b.ownText(path, n)
	for child := range n.Children() {
		b.unknown(path, child)
	}
}

// unread notes a text that is not understood; empty text is none.
func (b *builder) unread(path, text string) {
	if text != "" {
		b.entry.Unread = once(b.entry.Unread, path+": "+text)
	}
}

// once appends a value unless it is empty or there already.
func once(list []string, v string) []string {
	if v == "" || slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
