// Package detail knows what the details that OFAC prints of a party mean, in whatever form
// its lists come: a clause of the remarks of the legacy files ("Passport X1 (Testland)"), an
// <id> of the XML form, a feature or a document of the advanced and the enhanced form. The
// same detail comes out the same from each of them.
//
// Details that say something of the party's measures, and not of the party, are kept as
// notes. What has no known meaning is a note too, and counted in Entry.Unread.
package detail

import (
	"strings"

	"standing"
)

// Detail is one detail of a form that keeps its parts apart.
type Detail struct {
	Kind    string // as OFAC names it: "Passport", "Email Address"
	Value   string
	Country string // of the authority that gave it
	Issued  string // the days are printed as "10 Jul 1991"
	Expires string
	// Note says what else is printed of it.
	Note string
	// Document says that it is an identity document, whatever its kind is called.
	Document bool
}

// words are what the remarks of the flat files call the features of the other forms.
var words = map[string]string{
	"Birthdate": "DOB", "Place of Birth": "POB", "Citizenship Country": "citizen", "Nationality Country": "nationality", "Title": "Title:",
}

// Add adds a detail to an entry.
func Add(e *standing.Entry, d Detail) {
	if d.Value = standing.Clean(d.Value); d.Value == "" {
		return
	}
	d.Kind = strings.ReplaceAll(d.Kind, "’", "'")
	if word := words[d.Kind]; word != "" {
		d.Kind = word
	}
	if !d.Document && applyRule(e, d.Kind+" "+d.printed()) {
		return
	}
	words := strings.Fields(d.Kind)
	n := typeLength(append(words, "x"))
	if !d.Document && (n != len(words) || !isValue(d.Value)) {
		Unread(e, d.Kind+" "+d.printed())
		return
	}
	value, note := d.Value, nonEmpty(d.Note)
	if rest, inside, ok := cutBracket(value); ok {
		value = rest
		if d.Country == "" && isPlace(inside) {
			d.Country = inside
		} else {
			note = append(note, inside)
		}
	}
	if dates := d.dates(); dates != "" {
		note = append(note, dates)
	}
	addID(e, standing.Identifier{Type: d.Kind, Value: value, Country: d.Country, Note: strings.Join(note, "; ")})
}

// printed puts the parts together as the remarks of the legacy files do.
func (d Detail) printed() string {
	text := d.Value
	if d.Country != "" {
		text += " (" + d.Country + ")"
	}
	return strings.TrimSpace(text + " " + d.dates())
}

func (d Detail) dates() string {
	text := ""
	if d.Issued != "" {
		text = "issued " + d.Issued
	}
	if d.Expires != "" {
		text = strings.TrimSpace(text + " expires " + d.Expires)
	}
	return text
}
