package table

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/rows"
	"standing/source"
)

// Entry puts the rows of one id together.
func (r reader) Entry(record source.Record) (standing.Entry, error) {
	var all []map[string]string
	if err := json.Unmarshal(record.Raw, &all); err != nil {
		return standing.Entry{}, record.Fail("", err)
	}
	b := builder{mapping: r.mapping, entry: standing.Entry{Source: r.source.ID, ID: record.ID}}
	for _, cells := range all {
		if heading, err := b.row(cells); err != nil {
			return standing.Entry{}, record.Fail(heading, err)
		}
	}
	b.fix(r.source.ID)
	if len(b.entry.Names) == 0 {
		return standing.Entry{}, record.Fail(r.mapping.heading(isName), errors.New("the entry has no name"))
	}
	return b.entry, nil
}

// builder makes the entry of one id.
type builder struct {
	mapping Mapping
	entry   standing.Entry
}

// row adds what one row says; an error is told with its heading.
func (b *builder) row(cells map[string]string) (heading string, err error) {
	kind := standing.Primary
	if len(b.entry.Names) > 0 {
		kind = standing.Alias
	}
	b.entry.AddName(b.mapping.nameIn(cells), kind)
	read := map[string]bool{}
	for _, c := range b.mapping.Columns {
		read[c.Heading], read[c.TypeColumn], read[c.CountryColumn] = true, true, true
		for _, value := range c.split(cells[c.Heading]) {
			if meant, ok := c.Values[value]; ok {
				value = meant
			}
			if err := b.value(c, value, cells); err != nil {
				return c.Heading, err
			}
		}
	}
	for _, heading := range slices.Sorted(maps.Keys(cells)) {
		if !read[heading] {
			b.unread(heading + ": " + cells[heading])
		}
	}
	return "", nil
}

// split returns the values of a cell.
func (c Column) split(cell string) []string {
	if cell == "" {
		return nil
	}
	if c.Separator == "" {
		return []string{cell}
	}
	var values []string
	for value := range strings.SplitSeq(cell, c.Separator) {
		if value = source.Clean(value); value != "" {
			values = append(values, value)
		}
	}
	return values
}

// nameKinds are the meanings that are names.
var nameKinds = map[string]standing.NameKind{
	isName: standing.Alias, isAlias: standing.Alias, isWeak: standing.Weak, isFormer: standing.Former, isOriginal: standing.Original,
}

// value adds one value of a column.
func (b *builder) value(c Column, value string, cells map[string]string) error {
	if kind := nameKinds[c.Is]; kind != "" {
		b.entry.AddName(value, kind) // the first name is there already
		return nil
	}
	switch c.Is {
	case isID, isIgnore:
		return nil
	case isRef:
		b.entry.Refs = once(b.entry.Refs, value)
	case isTag:
		b.entry.Tags = once(b.entry.Tags, value)
	case isSchema:
		b.schema(c, value)
	case isListed:
		return b.listed(c, value)
	case isIdentifier:
		b.identifier(c, value, cells)
	case isLink:
		ref, ok := standing.ParseEntryRef(value)
		if !ok {
			return fmt.Errorf("%q does not name an entry: want source:id", value)
		}
		b.entry.Links = once(b.entry.Links, ref)
	case "gender":
		b.gender(value)
	default:
		return b.property(c, value)
	}
	return nil
}

// kinds are words for kinds of party that lists use.
var kinds = map[string]standing.Schema{
	"individual": standing.Person, "natural person": standing.Person, "entity": standing.Organization, "organisation": standing.Organization,
	"legal person": standing.LegalEntity, "ship": standing.Vessel, "aircraft": standing.Airplane, "wallet": standing.CryptoWallet,
}

func (b *builder) schema(c Column, value string) {
	schema := kinds[strings.ToLower(value)]
	for _, s := range schemata {
		if strings.EqualFold(string(s), value) {
			schema = s
		}
	}
	if schema == "" {
		b.unread(c.Heading + ": " + value)
		return
	}
	b.entry.Schema = schema
}

func (b *builder) listed(c Column, value string) error {
	date, err := b.date(value)
	if errors.Is(err, rows.ErrDateOrder) {
		return askOrder(err)
	}
	if err != nil {
		b.unread(c.Heading + ": " + value)
		return nil
	}
	b.entry.Listed = earlier(b.entry.Listed, date)
	return nil
}

// askOrder says what to do about a date that may be two days.
func askOrder(err error) error {
	return fmt.Errorf("%w; say dates = \"day-first\" or \"month-first\" in [table] of the mapping", err)
}

func (b *builder) date(text string) (edtf.Date, error) {
	order := map[string]rows.DateOrder{"day-first": rows.DayFirst, "month-first": rows.MonthFirst}[b.mapping.Table.Dates]
	return rows.ParseDate(text, order)
}

// earlier returns the date that surely comes first; the zero date is none.
func earlier(a, b edtf.Date) edtf.Date {
	_, lastA := a.Bounds()
	_, lastB := b.Bounds()
	if a.IsZero() || !b.IsZero() && lastB < lastA {
		return b
	}
	return a
}

func (b *builder) identifier(c Column, value string, cells map[string]string) {
	id := standing.Identifier{Type: c.Type, Value: value, Country: cells[c.CountryColumn]}
	if c.TypeColumn != "" {
		id.Type = cells[c.TypeColumn]
	}
	b.entry.Identifiers = once(b.entry.Identifiers, id)
}

func (b *builder) gender(value string) {
	switch strings.ToLower(value) {
	case "m", "male":
		value = "male"
	case "f", "female", "w":
		value = "female"
	}
	b.entry.AddProperty("gender", value)
}

// property adds a property; days are read, and kept as they stand where they are none.
func (b *builder) property(c Column, value string) error {
	if slices.Contains(dated, c.Is) {
		date, err := b.date(value)
		switch {
		case errors.Is(err, rows.ErrDateOrder):
			return askOrder(err)
		case err != nil:
			b.unread(c.Heading + ": " + value)
			return nil
		}
		value = date.String()
	}
	b.entry.AddProperty(c.Is, value)
	return nil
}

// fix adds what holds for every entry.
func (b *builder) fix(id standing.SourceID) {
	if b.entry.Schema == "" {
		b.entry.Schema = standing.Schema(b.mapping.Fixed.Schema)
	}
	if b.entry.Schema == "" {
		b.entry.Schema = standing.LegalEntity
	}
	if len(b.entry.Tags) == 0 {
		b.entry.Tags = slices.Clone(b.mapping.Fixed.Tags)
	}
	if len(b.entry.Tags) == 0 {
		b.entry.Tags = []string{string(id)}
	}
	if len(b.entry.Properties["country"]) == 0 {
		b.entry.AddProperty("country", b.mapping.Fixed.Country)
	}
}

// unread counts a text that the mapping does not account for.
func (b *builder) unread(text string) { b.entry.Unread = once(b.entry.Unread, text) }

// once appends a value unless it is there already.
func once[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
