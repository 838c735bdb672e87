package uk

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"standing"
	"standing/source"
)

// builder gathers an entry from the lines of a group. What several lines give in part is
// held back until all of them are seen.
type builder struct {
	entry    standing.Entry
	row      row
	names    [5][]standing.Name // by rank
	listings []listing
}

// part is a set of columns that are read together.
type part struct {
	columns []column
	read    func(*builder)
}

// parts is in the order in which an entry is put together.
var parts = []part{
	{[]column{groupType}, (*builder).schema},
	{[]column{name1, name2, name3, name4, name5, name6, groupType, aliasType, aliasQuality}, (*builder).name},
	{[]column{nonLatin, scriptType, scriptLanguage}, (*builder).nonLatinName},
	{[]column{title}, single("title", title)},
	{[]column{dob}, (*builder).birthDate},
	{[]column{townOfBirth, countryOfBirth}, (*builder).birthPlace},
	{[]column{nationality}, values("nationality", nationality)},
	{[]column{passportNumber, passportDetails}, papers("Passport", passportNumber, passportDetails)},
	{[]column{nationalID, nationalIDDetails}, papers("National Identification Number", nationalID, nationalIDDetails)},
	{[]column{position}, values("position", position)},
	{[]column{address1, address2, address3, address4, address5, address6, postCode, country}, (*builder).address},
	{[]column{otherInformation}, (*builder).information},
	{[]column{regime, listedOn, designatedOn}, (*builder).listing},
	{[]column{lastUpdated}, (*builder).modified},
}

// Entry understands one record.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	raw, err := decode(r)
	if err != nil {
		return standing.Entry{}, err
	}
	var f fields
	_, rest, _, err := f.split(raw)
	if err != nil {
		return standing.Entry{}, r.Fail("", err)
	}
	l, missing := layoutOf(&f)
	if missing != "" {
		return standing.Entry{}, r.Fail(missing, errors.New("the column is missing"))
	}
	b := builder{entry: standing.Entry{Source: rd.source.ID, ID: r.ID}}
	for len(rest) > 0 {
		if _, rest, _, err = f.split(rest); err != nil {
			return standing.Entry{}, r.Fail("", err)
		}
		if f.n != l.n {
			return standing.Entry{}, r.Fail("", errors.New("a line has more or fewer fields than there are columns"))
		}
		b.add(&l, &f)
	}
	b.finish()
	if len(b.entry.Names) == 0 {
		return standing.Entry{}, r.Fail("Name 6", errors.New("missing: the entry has no name"))
	}
	return b.entry, nil
}

// decode returns the bytes of a record in UTF-8.
func decode(r source.Record) ([]byte, error) {
	if r.Form != form2013 || ascii(r.Raw) {
		return r.Raw, nil
	}
	raw, err := charmap.Windows1252.NewDecoder().Bytes(r.Raw)
	if err != nil {
		return nil, r.Fail("", err)
	}
	return raw, nil
}

// add reads a line. The lines of a target repeat each other: only the parts that differ
// from the line before are read.
func (b *builder) add(l *layout, f *fields) {
	before := b.row
	first := before.at[name6] == nil
	b.row.take(l, f)
	for _, p := range parts {
		if first || slices.ContainsFunc(p.columns, func(c column) bool { return !bytes.Equal(before.at[c], b.row.at[c]) }) {
			p.read(b)
		}
	}
	for i := range l.n {
		if l.columns[i] == unknown && (first || !bytes.Equal(before.further[i], b.row.further[i])) {
			b.unread(l.names[i], unquoted(b.row.further[i]))
		}
	}
}

// finish puts together what was held back.
func (b *builder) finish() {
	order := []int{primaryRank, originalRank, aliasRank, formerRank, weakRank}
	if len(b.names[primaryRank]) == 0 {
		// In an excerpt the line of the primary name may be missing: a name in Latin
		// script, which the others have, then comes first.
		order = []int{aliasRank, formerRank, originalRank, weakRank}
	}
	for _, rank := range order {
		for _, n := range b.names[rank] {
			if !slices.ContainsFunc(b.entry.Names, func(have standing.Name) bool { return have.Text == n.Text }) {
				b.entry.Names = append(b.entry.Names, n)
			}
		}
	}
	b.addListings()
}

func (b *builder) schema() {
	kind := b.row.text(groupType)
	schema := standing.LegalEntity
	switch kind {
	case "Individual":
		schema = standing.Person
	case "Entity":
		schema = standing.Organization
	case "Ship":
		schema = standing.Vessel
	default:
		b.unread("Group Type", kind)
	}
	if b.entry.Schema == "" {
		b.entry.Schema = schema
	}
}

func (b *builder) modified() {
	text := b.row.text(lastUpdated)
	if day, ok := parseDay(text); ok {
		b.entry.AddProperty("modifiedAt", day.String())
	} else {
		b.unread("Last Updated", text)
	}
}

// single reads a column that holds one value.
func single(property string, c column) func(*builder) {
	return func(b *builder) { b.entry.AddProperty(property, b.row.text(c)) }
}

// values reads a column that may hold several values, numbered (1) (2).
func values(property string, c column) func(*builder) {
	return func(b *builder) {
		for _, item := range items(b.row.text(c)) {
			b.entry.AddProperty(property, item)
		}
	}
}

// unread counts text as not understood, and notes it unless a note holds it already; empty
// text is none.
func (b *builder) unread(where, text string) {
	if text = source.Clean(text); text == "" {
		return
	}
	marked := where + ": " + text
	if slices.Contains(b.entry.Unread, marked) {
		return
	}
	b.entry.Unread = append(b.entry.Unread, marked)
	if !slices.ContainsFunc(b.entry.Properties["notes"], func(note string) bool { return strings.Contains(note, text) }) {
		b.note(marked)
	}
}

func (b *builder) note(text string) { b.entry.AddProperty("notes", text) }
