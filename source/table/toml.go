package table

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// TOML prints the mapping as a file that ParseMapping reads, with comments for the person
// who goes on with it. Columns without a meaning are printed as comments.
func (m Mapping) TOML() string {
	var b strings.Builder
	b.WriteString("# What the columns of the list mean. Correct what is wrong; every column that is left out counts\n" +
		"# as not understood. is = one of\n" + wrapped(meanings) + "# or a property:\n" + wrapped(properties))
	m.writeTable(&b)
	m.writeFixed(&b)
	if !m.has(isID) {
		b.WriteString("\n# No column is the id: ids are made from the names, and a corrected name is another entry.\n")
	}
	if !m.has(isName, isFirstName, isLastName) {
		b.WriteString("\n# No column is the name: one has to be.\n")
	}
	for _, c := range m.Columns {
		c.write(&b)
	}
	return b.String()
}

func (m Mapping) writeTable(b *strings.Builder) {
	b.WriteString("\n[table]\n")
	t := m.Table
	for _, s := range []struct{ key, value string }{
		{"format", t.Format}, {"encoding", t.Encoding}, {"separator", t.Separator}, {"sheet", t.Sheet}, {"dates", t.Dates},
	} {
		setting(b, s.key, s.value)
	}
	if t.Header > 0 {
		fmt.Fprintf(b, "header = %d\n", t.Header)
	}
	if t.NoHeader {
		b.WriteString("no_header = true\n")
	}
	if m.note != "" {
		fmt.Fprintf(b, "# %s\n# dates = \"day-first\"\n", comment(m.note))
	}
}

func (m Mapping) writeFixed(b *strings.Builder) {
	f := m.Fixed
	b.WriteString("\n# What holds for every entry of which no column says otherwise.\n[fixed]\n")
	setting(b, "schema", f.Schema)
	setting(b, "country", f.Country)
	if f.Schema == "" {
		b.WriteString("# schema = \"Person\"\n")
	}
	if len(f.Tags) == 0 {
		b.WriteString("# tags = [\"own-watchlist\"]   # the marks of instruments; else the id of the source\n")
		return
	}
	var tags []string
	for _, tag := range f.Tags {
		tags = append(tags, quote(tag))
	}
	fmt.Fprintf(b, "tags = [%s]\n", strings.Join(tags, ", "))
}

func (c Column) write(b *strings.Builder) {
	b.WriteByte('\n')
	if c.note != "" {
		fmt.Fprintf(b, "# %s\n", comment(c.note))
	}
	if c.Is == "" {
		fmt.Fprintf(b, "# What this column means is not known: say it, or ignore the column.\n# [[column]]\n# heading = %s\n# is = \"ignore\"\n", quote(c.Heading))
		return
	}
	b.WriteString("[[column]]\n")
	for _, s := range []struct{ key, value string }{
		{"heading", c.Heading}, {"is", c.Is}, {"separator", c.Separator}, {"type", c.Type}, {"type_column", c.TypeColumn}, {"country_column", c.CountryColumn},
	} {
		setting(b, s.key, s.value)
	}
	if len(c.Values) == 0 {
		return
	}
	var pairs []string
	for _, printed := range slices.Sorted(maps.Keys(c.Values)) {
		pairs = append(pairs, quote(printed)+" = "+quote(c.Values[printed]))
	}
	fmt.Fprintf(b, "values = { %s }\n", strings.Join(pairs, ", "))
}

// setting prints a setting that says something.
func setting(b *strings.Builder, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s = %s\n", key, quote(value))
	}
}

// quote prints a text as TOML has it.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// comment makes a text one line.
func comment(s string) string { return strings.Join(strings.Fields(s), " ") }

// wrapped prints words as lines of a comment.
func wrapped(words []string) string {
	const width = 96
	var b strings.Builder
	line := "#  "
	for i, word := range words {
		if i < len(words)-1 {
			word += ","
		}
		if len(line)+1+len(word) > width {
			b.WriteString(line + "\n")
			line = "#  "
		}
		line += " " + word
	}
	b.WriteString(line + "\n")
	return b.String()
}
