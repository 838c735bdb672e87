package eufsf

import (
	"errors"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/markup"
)

// builder gathers an entry. What several parts give in common is held back until all of
// them are seen.
type builder struct {
	entry standing.Entry
	names []numbered
	acts  []act
	first edtf.Day // the first publication of an act that the entry names
}

// act is a legal act that an entry names.
type act struct{ title, published string }

// Entry understands one record.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	root, err := markup.Parse(r)
	if err != nil {
		return standing.Entry{}, err
	}
	b := builder{entry: standing.Entry{Source: rd.source.ID, ID: r.ID}, first: edtf.NoUpper}
	if r.Form == formWhole {
		b.whole(root)
	} else {
		b.sanctionEntity(root)
	}
	b.finish()
	if len(b.entry.Names) == 0 {
		return standing.Entry{}, r.Fail("wholeName", errors.New("missing: the entry has no name"))
	}
	return b.entry, nil
}

// finish puts together what was held back.
func (b *builder) finish() {
	b.addNames()
	slices.SortStableFunc(b.acts, func(a, b act) int { return strings.Compare(a.published, b.published) })
	for _, a := range b.acts {
		dated := func(other act) bool { return other.title == a.title && other.published != "" }
		if a.published != "" {
			b.entry.AddProperty("legalBasis", a.title+", published "+a.published)
		} else if !slices.ContainsFunc(b.acts, dated) {
			b.entry.AddProperty("legalBasis", a.title)
		}
	}
	if b.first.Known() {
		b.entry.Listed = edtf.On(b.first)
	}
}

// citing notes an act. counts says that the party stood on the list by it.
func (b *builder) citing(title, published string, counts bool) {
	a := act{title, published}
	if title != "" && !slices.Contains(b.acts, a) {
		b.acts = append(b.acts, a)
	}
	day, err := edtf.ParseDay(published)
	switch {
	case published == "":
	case err != nil:
		b.unread("publicationDate", published)
	case counts:
		b.first = min(b.first, day)
	}
}

// schema reads the type of a party: P for a person, E for any other.
func (b *builder) schema(code string) {
	switch code {
	case "P", "person":
		b.entry.Schema = standing.Person
	case "E", "enterprise":
		b.entry.Schema = standing.Organization
	default:
		b.entry.Schema = standing.LegalEntity
		b.unread("type", code)
	}
}

func (b *builder) tag(programme string) {
	if programme != "" && !slices.Contains(b.entry.Tags, programme) {
		b.entry.Tags = append(b.entry.Tags, programme)
	}
}

// note keeps a remark; "none" is printed where there is none.
func (b *builder) note(text string) {
	if !strings.EqualFold(text, "none") {
		b.entry.AddProperty("notes", text)
	}
}

// unread counts text as not understood and notes it; empty text is none.
func (b *builder) unread(where, text string) {
	if text = source.Clean(text); text == "" {
		return
	}
	if text = where + ": " + text; !slices.Contains(b.entry.Unread, text) {
		b.entry.Unread = append(b.entry.Unread, text)
		b.note(text)
	}
}

// unknown counts every text of an element as not understood.
func (b *builder) unknown(n *markup.Node) {
	for path, text := range n.Said() {
		b.unread(path, text)
	}
}

// own counts the character data right in an element that should hold none.
func (b *builder) own(n *markup.Node) { b.unread(n.Tag, n.Text()) }

// attributes counts those that are not in the list.
func (b *builder) attributes(n *markup.Node, known ...string) {
	for _, a := range n.Attrs() {
		if !slices.Contains(known, a.Name) {
			b.unread(n.Tag+"/@"+a.Name, a.Value)
		}
	}
}

func (b *builder) identifier(id standing.Identifier) {
	if id.Value != "" && !slices.Contains(b.entry.Identifiers, id) {
		b.entry.Identifiers = append(b.entry.Identifiers, id)
	}
}

// join joins what is not empty; a dash stands for nothing.
func join(between string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p = strings.Trim(p, " ,;"); p != "" && p != "-" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, between)
}
