package uk

import (
	"strings"

	"standing"
	"standing/source"
)

// The ranks of names, by which they are ordered: of a name that is printed twice the first
// kind counts.
const (
	primaryRank = iota
	originalRank
	aliasRank
	formerRank
	weakRank
)

// name reads the name of the line. Of a person Name 6 is the last name and stands behind
// the others; of anything else it is the whole name.
func (b *builder) name() {
	parts := [6]string{}
	for i, c := range []column{name1, name2, name3, name4, name5, name6} {
		parts[i] = b.row.text(c)
	}
	text := strings.Join(parts[:], " ")
	if b.entry.Schema != standing.Person {
		text = parts[5] + " " + strings.Join(parts[:5], " ")
	}
	rank, kind := b.nameKind()
	b.addName(rank, standing.Name{Text: text, Kind: kind})
	if rank != primaryRank || b.entry.Schema != standing.Person {
		return
	}
	for i, property := range []string{"firstName", "secondName", "thirdName", "fourthName", "fifthName", "lastName"} {
		b.entry.AddProperty(property, parts[i])
	}
}

// nameKind reads the type of the name: "Prime Alias" in the older layout is "Primary name"
// in the newer one, whose "Primary name variation" is another spelling of it.
func (b *builder) nameKind() (rank int, kind standing.NameKind) {
	rank, kind = aliasRank, standing.Alias
	switch text := b.row.text(aliasType); strings.ToLower(text) {
	case "prime alias", "primary name":
		return primaryRank, standing.Primary
	case "fka":
		rank, kind = formerRank, standing.Former
	case "aka", "primary name variation":
	default:
		b.unread("Alias Type", text)
	}
	switch text := b.row.text(aliasQuality); strings.ToLower(text) {
	case "low quality", "low":
		return weakRank, standing.Weak
	case "", "good quality", "good":
	default:
		b.unread("Alias Quality", text)
	}
	return rank, kind
}

func (b *builder) nonLatinName() {
	language := b.row.text(scriptLanguage)
	if language == "" {
		language = b.row.text(scriptType)
	}
	b.addName(originalRank, standing.Name{Text: b.row.text(nonLatin), Kind: standing.Original, Lang: language})
}

func (b *builder) addName(rank int, n standing.Name) {
	if n.Text = source.Clean(n.Text); n.Text != "" {
		b.names[rank] = append(b.names[rank], n)
	}
}
