package table

import (
	"errors"

	"standing/rows"
	"standing/source"
)

// cells returns what stands in a row, under the names by which the mapping knows its columns.
func (g *gatherer) cells(row rows.Row) (map[string]string, error) {
	cells := map[string]string{}
	for i, text := range row.Cells {
		u := g.uses[i]
		if u.ignored {
			continue
		}
		why := row.Faults[i]
		if text = source.Clean(text); why == "" && u.mapped {
			why = rows.Damaged(u.field, text)
		}
		switch {
		case why != "" && u.mapped:
			return nil, g.fail(row.Line, "", g.headings[i], errors.New("the cell "+why))
		case why != "":
			text = "(" + why + ")"
		case text == "":
			continue
		}
		for _, name := range u.names {
			cells[name] = text
		}
	}
	return cells, nil
}

// use is what the mapping wants of a column.
type use struct {
	names           []string // by which the mapping knows it; its heading where it does not
	mapped, ignored bool
	field           rows.Field // as which damage to a cell shows
}

// use says of each column what the mapping wants of it.
func (g *gatherer) use() {
	g.uses = make([]use, len(g.headings))
	for _, c := range g.mapping.Columns {
		for _, name := range []string{c.Heading, c.TypeColumn, c.CountryColumn} {
			at, ok := g.columns[name]
			if name == "" || !ok {
				continue
			}
			u := &g.uses[at]
			u.names = once(u.names, name)
			u.mapped = u.mapped || c.Is != isIgnore
			u.ignored = !u.mapped
			if name == c.Heading {
				u.field = c.field()
			}
		}
	}
	for i := range g.uses {
		if len(g.uses[i].names) == 0 {
			g.uses[i].names = []string{g.headings[i]}
		}
	}
}

// field returns the field as which damage to a cell of the column shows.
func (c Column) field() rows.Field {
	switch c.Is {
	case isName, isFirstName, isLastName:
		return rows.FullName
	case isIdentifier, isID, isRef:
		return rows.IDNumber
	}
	return rows.Alias
}
