package au

import (
	"regexp"
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
)

// formerly marks, inside an alias, a name under which the party stood on the list before.
var formerly = regexp.MustCompile(`(?i)\(?\b(?:formerly|previously) (?:listed|known) as\b\)?:?`)

// name reads the name of a line.
func (b *builder) name(text, kind string) {
	n := standing.Name{Text: source.Clean(text), Kind: standing.Alias}
	rank := aliasRank
	switch strings.ToLower(source.Clean(kind)) {
	case "primary name":
		rank, n.Kind = primaryRank, standing.Primary
	case "original script":
		rank, n.Kind = originalRank, standing.Original
	case "formerly known as", "previously listed as", "fka":
		rank, n.Kind = formerRank, standing.Former
	case "aka", "alias":
	default:
		b.unread("Name Type", kind)
	}
	if rank == aliasRank && formerly.MatchString(n.Text) {
		rank, n.Kind = formerRank, standing.Former
		n.Text = source.Clean(formerly.ReplaceAllString(n.Text, ""))
	}
	if n.Text = strings.Trim(n.Text, " ,;"); n.Text != "" {
		b.names[rank] = append(b.names[rank], n)
	}
}
