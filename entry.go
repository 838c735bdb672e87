package standing

import (
	"slices"

	"standing/edtf"
)

// Schema is the kind of a party in FollowTheMoney's words.
type Schema string

// The schemata that the readers use.
const (
	Person       Schema = "Person"
	Organization Schema = "Organization"
	Company      Schema = "Company"
	PublicBody   Schema = "PublicBody"
	LegalEntity  Schema = "LegalEntity" // a person, a company or anything else: the source does not say
	Vessel       Schema = "Vessel"
	Airplane     Schema = "Airplane"
	CryptoWallet Schema = "CryptoWallet"
)

// NameKind says what a name is to its entry.
type NameKind string

// The kinds of name. A weak alias is one that its source itself calls weak.
const (
	Primary  NameKind = "primary"
	Alias    NameKind = "alias"
	Weak     NameKind = "weak"
	Former   NameKind = "former"
	Original NameKind = "original-script"
)

// Name is one name of an entry, as printed but for blanks.
type Name struct {
	Text string   `json:"text"`
	Kind NameKind `json:"kind"`
	Lang string   `json:"lang,omitempty"` // language or script, as the source prints it
}

// Identifier is a number or address that names a party in some register.
type Identifier struct {
	Type    string `json:"type"` // as the source prints it: "Passport"
	Value   string `json:"value"`
	Country string `json:"country,omitempty"` // as the source prints it
	Note    string `json:"note,omitempty"`
}

// Relation is what an entry says of another party: that it owns it, acts for it, is its
// child. The other is named by its id where the source gives one, else by its name.
type Relation struct {
	Kind  string    `json:"kind"` // as the source words it: "Owned or Controlled By"
	To    EntryRef  `json:"to,omitzero"`
	Name  string    `json:"name,omitempty"`
	Share string    `json:"share,omitempty"` // of ownership, as printed: "49%"
	From  edtf.Date `json:"from,omitzero"`
	Until edtf.Date `json:"until,omitzero"`
	Note  string    `json:"note,omitempty"`
}

// Entry is one item of one edition, as its source shows it.
type Entry struct {
	Source SourceID `json:"source"`
	ID     string   `json:"id"`             // the source's strongest stable id
	Refs   []string `json:"refs,omitempty"` // its further ids, strongest first
	Schema Schema   `json:"schema"`
	Names  []Name   `json:"names"`
	Tags   []string `json:"tags,omitempty"` // the marks of instruments, as printed
	// Listed is the date of listing that the entry itself states.
	Listed edtf.Date `json:"listed,omitzero"`
	// Properties holds the rest under FollowTheMoney's property names (birthDate, country,
	// address, notes, ...), values in the order of the source.
	Properties  map[string][]string `json:"properties,omitempty"`
	Identifiers []Identifier        `json:"identifiers,omitempty"`
	Links       []EntryRef          `json:"links,omitempty"` // entries said to be the same party
	Relations   []Relation          `json:"relations,omitempty"`
	Acts        []Act               `json:"acts,omitempty"`
	Unread      []string            `json:"unread,omitempty"` // what the reader did not understand
}

// Ref returns the entry's own reference.
func (e *Entry) Ref() EntryRef { return EntryRef{Source: e.Source, ID: e.ID} }

// PrimaryName returns the name that the source puts first.
func (e *Entry) PrimaryName() string {
	for _, n := range e.Names {
		if n.Kind == Primary {
			return n.Text
		}
	}
	if len(e.Names) > 0 {
		return e.Names[0].Text
	}
	return e.ID
}

// AddName adds a name once; blanks are folded and empty text is left out.
func (e *Entry) AddName(text string, kind NameKind) {
	text = Clean(text)
	if text == "" || slices.ContainsFunc(e.Names, func(n Name) bool { return n.Text == text }) {
		return
	}
	e.Names = append(e.Names, Name{Text: text, Kind: kind})
}

// AddProperty adds a value once; blanks are folded and empty text is left out.
func (e *Entry) AddProperty(property, value string) {
	value = Clean(value)
	if value == "" || slices.Contains(e.Properties[property], value) {
		return
	}
	if e.Properties == nil {
		e.Properties = map[string][]string{}
	}
	e.Properties[property] = append(e.Properties[property], value)
}

// Merge adds what other says to e: a source now and then prints one entry twice.
func (e *Entry) Merge(other Entry) {
	for _, n := range other.Names {
		e.AddName(n.Text, n.Kind)
	}
	for property, values := range other.Properties {
		for _, v := range values {
			e.AddProperty(property, v)
		}
	}
	if e.Listed.IsZero() {
		e.Listed = other.Listed
	}
	e.Refs = union(e.Refs, other.Refs)
	e.Tags = union(e.Tags, other.Tags)
	e.Identifiers = union(e.Identifiers, other.Identifiers)
	e.Links = union(e.Links, other.Links)
	e.Relations = union(e.Relations, other.Relations)
	e.Acts = union(e.Acts, other.Acts)
	e.Unread = union(e.Unread, other.Unread)
}

func union[T comparable](a, b []T) []T {
	for _, v := range b {
		if !slices.Contains(a, v) {
			a = append(a, v)
		}
	}
	return a
}
