package acts

import (
	"encoding/json"
	"fmt"
	"slices"

	"standing"
	"standing/source"
	"standing/source/slug"
)

// group gathers the rows of each party into its record.
func group(file string, rows []row) ([]source.Record, error) {
	var order []string // slugs by first appearance
	parties := map[string][]row{}
	for _, r := range rows {
		id := slug.Of(r.cells[colParty])
		if id == "" {
			return nil, r.locate(bad(colParty, "a name needs a letter or a digit"))
		}
		before := parties[id]
		if len(before) == 0 {
			order = append(order, id)
		} else if err := sameParty(before, r, id); err != nil {
			return nil, r.locate(err)
		}
		parties[id] = append(before, r)
	}
	records := make([]source.Record, 0, len(order))
	for _, id := range order {
		record, err := newRecord(file, id, parties[id])
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
	return records, nil
}

// sameParty refuses rows that share an id and speak of different things.
func sameParty(before []row, r row, id string) error {
	if name := before[0].cells[colParty]; name != r.cells[colParty] {
		return bad(colParty, "makes the id %q, as does %q of line %d: give one of them another main name", id, name, before[0].line)
	}
	if r.cells[colSchema] == "" {
		return nil
	}
	for _, b := range before {
		if s := b.cells[colSchema]; s != "" && s != r.cells[colSchema] {
			return bad(colSchema, "%q, but %q on line %d", r.cells[colSchema], s, b.line)
		}
	}
	return nil
}

// newRecord keeps the rows as JSON without their lines: a party whose rows only moved in
// the file has not changed. Keys are sorted by the encoder, so equal rows make equal bytes.
func newRecord(file, id string, rows []row) (source.Record, error) {
	cells := make([]map[string]string, len(rows))
	for i, r := range rows {
		cells[i] = r.cells
	}
	raw, err := json.Marshal(cells)
	if err == nil && len(raw) > source.MaxRecord {
		err = fmt.Errorf("the rows of the party are longer than %d bytes", source.MaxRecord)
	}
	if err != nil {
		return source.Record{}, rows[0].locate(err)
	}
	return source.Record{ID: id, File: file, Line: rows[0].line, Raw: raw}, nil
}

// Entry puts the rows of one party together.
func (r reader) Entry(record source.Record) (standing.Entry, error) {
	var rows []map[string]string
	if err := json.Unmarshal(record.Raw, &rows); err != nil {
		return standing.Entry{}, record.Fail("", err)
	}
	if len(rows) == 0 {
		return standing.Entry{}, record.Fail("", fmt.Errorf("no rows"))
	}
	entry := standing.Entry{Source: r.source.ID, ID: record.ID, Schema: standing.Organization}
	entry.AddName(rows[0][colParty], standing.Primary)
	for _, cells := range rows {
		if err := addRow(&entry, cells); err != nil {
			where := row{file: record.File, line: record.Line, cells: rows[0]}
			return standing.Entry{}, where.locate(err)
		}
	}
	return entry, nil
}

// addRow adds what one row says to the entry: an act, names and links.
func addRow(entry *standing.Entry, cells map[string]string) error {
	act, err := readAct(cells)
	if err != nil {
		return err
	}
	links, err := readLinks(cells)
	if err != nil {
		return err
	}
	schema, err := readSchema(cells)
	if err != nil {
		return err
	}
	if schema != "" {
		entry.Schema = schema
	}
	for _, name := range slices.Concat(split(cells[colAliases]), newNames(act)) {
		entry.AddName(name, standing.Alias)
	}
	for _, link := range links {
		if !slices.Contains(entry.Links, link) {
			entry.Links = append(entry.Links, link)
		}
	}
	entry.Acts = append(entry.Acts, act)
	return nil
}

// newNames returns the names that an act gives the party. A new main name is an alias
// here: which name is the main one on which day is for the acts to tell.
func newNames(act standing.Act) []string {
	switch act.Verb {
	case standing.VerbAddAlias:
		return split(act.Value)
	case standing.VerbRename:
		return []string{act.Value}
	}
	return nil
}
