package eufsf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"standing"
	"standing/source"
)

// numbered is a name with what decides its place.
type numbered struct {
	standing.Name
	id    int
	parts [3]string // first, middle and last name
}

// parts are the properties of the parts of a name.
var parts = [3]string{"firstName", "middleName", "lastName"}

// name keeps a name. Where the whole is missing it is made of the parts.
func (b *builder) name(whole string, given [3]string, language, id string, strong bool) {
	if whole = source.Clean(whole); whole == "" {
		whole = join(" ", given[:]...)
	}
	n := numbered{Name: standing.Name{Text: whole, Kind: standing.Alias, Lang: language}, parts: given}
	n.id, _ = strconv.Atoi(id)
	switch language = strings.ToUpper(language); {
	case !strong:
		n.Kind = standing.Weak
	case otherScript(whole) && language != "BG" && language != "EL":
		n.Kind = standing.Original
	}
	if whole != "" {
		b.names = append(b.names, n)
	}
}

// addNames puts the primary name first, and then the others by kind, as printed.
func (b *builder) addNames() {
	if at := b.primary(); at >= 0 {
		n := &b.names[at]
		n.Kind = standing.Primary
		if b.entry.Schema == standing.Person {
			for i, property := range parts {
				b.entry.AddProperty(property, n.parts[i])
			}
		}
	}
	rank := map[standing.NameKind]int{standing.Primary: 0, standing.Original: 1, standing.Alias: 2, standing.Weak: 3}
	slices.SortStableFunc(b.names, func(a, b numbered) int { return cmp.Compare(rank[a.Kind], rank[b.Kind]) })
	for _, n := range b.names {
		if !slices.ContainsFunc(b.entry.Names, func(have standing.Name) bool { return have.Text == n.Text }) {
			b.entry.Names = append(b.entry.Names, n.Name)
		}
	}
}

// primary returns the index of the strong name with the lowest number, of those in no
// language or in English if there are any; -1 where all are weak or in another script.
func (b *builder) primary() int {
	best := -1
	foreign := func(n numbered) bool { return n.Lang != "" && !strings.EqualFold(n.Lang, "EN") }
	for i, n := range b.names {
		if n.Kind != standing.Alias {
			continue
		}
		if best < 0 || foreign(b.names[best]) && !foreign(n) || foreign(b.names[best]) == foreign(n) && n.id < b.names[best].id {
			best = i
		}
	}
	return best
}

// otherScript reports whether the letters of a name are not Latin.
func otherScript(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) {
			return !unicode.Is(unicode.Latin, r)
		}
	}
	return false
}

func (b *builder) gender(text string) {
	switch strings.ToUpper(text) {
	case "M":
		b.entry.AddProperty("gender", "male")
	case "F":
		b.entry.AddProperty("gender", "female")
	case "", "U":
	default:
		b.unread("gender", text)
	}
}
