package casema

import (
	"errors"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
	"standing/source/markup"
)

// builder gathers an entry.
type builder struct {
	entry       standing.Entry
	last, given string
}

// known are the elements of a record; all of them are read where they are needed.
var known = []string{
	"Country", "LastName", "GivenName", "Entity", "EntityOrShip", "Aliases", "DateOfBirth", "DateOfBirthOrShipBuildDate",
	"Title", "TitleOrShip", "ShipIMONumber", "Schedule", "Item", "DateOfListing",
}

// Entry understands one record.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	n, err := markup.Parse(r)
	if err != nil {
		return standing.Entry{}, err
	}
	b := builder{entry: standing.Entry{Source: rd.source.ID, ID: r.ID}}
	b.strange(n)
	b.names(n)
	if len(b.entry.Names) == 0 {
		return standing.Entry{}, r.Fail("", errors.New("the record names nobody: Entity and LastName are empty"))
	}
	b.place(n)
	b.dates(n)
	title := either(n, "Title", "TitleOrShip")
	if b.entry.Schema == standing.Vessel {
		b.entry.AddProperty("type", title)
		b.entry.Identifiers = append(b.entry.Identifiers, standing.Identifier{Type: "IMO", Value: n.Child("ShipIMONumber").Text()})
	} else {
		b.entry.AddProperty("title", title)
	}
	b.aliases(n.Child("Aliases").Text())
	return b.entry, nil
}

// strange counts what is not known, or stands twice, as not understood.
func (b *builder) strange(n *markup.Node) {
	b.unread(n.Tag, n.Text())
	var seen []string
	for c := range n.Children() {
		if !slices.Contains(known, c.Tag) || slices.Contains(seen, c.Tag) || !c.Leaf() || len(c.Attrs()) > 0 {
			for path, text := range c.Said() {
				b.unread(path, text)
			}
		}
		seen = append(seen, c.Tag)
	}
}

// names reads the name: of a person in two parts, of anything else as a whole.
func (b *builder) names(n *markup.Node) {
	whole := strings.Trim(either(n, "Entity", "EntityOrShip"), " ;,")
	b.last, b.given = n.Child("LastName").Text(), n.Child("GivenName").Text()
	switch {
	case n.Child("ShipIMONumber").Text() != "":
		b.entry.Schema = standing.Vessel
	case whole != "":
		b.entry.Schema = standing.Organization
	default:
		b.entry.Schema = standing.Person
		b.entry.AddName(b.given+" "+b.last, standing.Primary)
		b.entry.AddProperty("firstName", b.given)
		b.entry.AddProperty("lastName", b.last)
		return
	}
	english, french := bilingual(whole)
	b.entry.AddName(english, standing.Primary)
	b.addName(standing.Name{Text: french, Kind: standing.Alias, Lang: "French"})
	for _, part := range []string{b.last, b.given} {
		b.unread("LastName, GivenName", part)
	}
}

// bilingual parts a name that is printed in English and French with a stroke between. A
// stroke in brackets, or beside a single word, is part of a name.
func bilingual(name string) (english, french string) {
	at := strings.IndexByte(name, '/')
	if at < 0 || strings.Contains(name[:at], "(") && !strings.Contains(name[:at], ")") ||
		!strings.Contains(strings.TrimSpace(name[:at]), " ") || !strings.Contains(strings.TrimSpace(name[at+1:]), " ") {
		return name, ""
	}
	return strings.TrimSpace(name[:at]), strings.TrimSpace(name[at+1:])
}

// place reads the place in the regulations.
func (b *builder) place(n *markup.Node) {
	land := n.Child("Country").Text()
	if land != "" {
		b.entry.Tags = append(b.entry.Tags, land)
	}
	schedule, item := n.Child("Schedule").Text(), n.Child("Item").Text()
	if schedule == "N/A" {
		schedule = ""
	}
	if item == "" {
		b.entry.AddProperty("scheduleItem", schedule)
		return
	}
	ref, text := countryKey(land)+"/"+item, "item "+item
	if schedule != "" {
		key := strings.ToLower(strings.ReplaceAll(schedule, " ", ""))
		ref, text = countryKey(land)+"/"+key+"/"+item, "schedule "+schedule+", "+text
	}
	b.entry.Refs = append(b.entry.Refs, ref)
	b.entry.AddProperty("scheduleItem", text)
}

func (b *builder) dates(n *markup.Node) {
	property := "birthDate"
	if b.entry.Schema == standing.Vessel {
		property = "buildDate"
	}
	if text := either(n, "DateOfBirth", "DateOfBirthOrShipBuildDate"); text != "" {
		b.birth(property, text)
	}
	if text := n.Child("DateOfListing").Text(); text != "" {
		if day, err := edtf.ParseDay(text); err == nil {
			b.entry.Listed = edtf.On(day)
		} else {
			b.unread("DateOfListing", text)
		}
	}
}

// birth reads a date as far as it is printed: a day, a month or a year, two with "or"
// between, or two years with a dash.
func (b *builder) birth(property, text string) {
	for part := range strings.SplitSeq(strings.ReplaceAll(text, " OR ", " or "), " or ") {
		date := strings.TrimSpace(part)
		if len(date) == len("1961-1962") && date[4] == '-' && !strings.Contains(date[5:], "-") {
			date = date[:4] + "/" + date[5:]
		}
		if parsed, err := edtf.Parse(date); err == nil {
			b.entry.AddProperty(property, parsed.String())
		} else {
			b.unread(property, part)
		}
	}
}

func (b *builder) addName(n standing.Name) {
	n.Text = source.Clean(n.Text)
	if n.Text != "" && !slices.ContainsFunc(b.entry.Names, func(have standing.Name) bool { return have.Text == n.Text }) {
		b.entry.Names = append(b.entry.Names, n)
	}
}

// unread counts text as not understood and notes it.
func (b *builder) unread(where, text string) {
	if text = source.Clean(text); text == "" {
		return
	}
	if text = where + ": " + text; !slices.Contains(b.entry.Unread, text) {
		b.entry.Unread = append(b.entry.Unread, text)
		b.entry.AddProperty("notes", text)
	}
}
