package data

import (
	"slices"
	"strings"

	"standing"
	"standing/edtf"
)

// tagPrefix marks a reference that names a tag of a source and not an entry.
const tagPrefix = "tag:"

// TagOf returns the tag that a reference such as "us-ofac-sdn:tag:FTO" names; ok is false
// for references to entries.
func TagOf(ref standing.EntryRef) (tag string, ok bool) {
	return strings.CutPrefix(ref.ID, tagPrefix)
}

// Joined returns a catalogue in which the tags of each pair mark one instrument: that of
// the tag that the table knows, or one made up if it knows neither. Judgements that one
// tag took the place of another come in this way; the table itself is not changed.
func (c *Catalogue) Joined(pairs [][2]standing.EntryRef) *Catalogue {
	all := slices.Clone(c.all)
	for _, pair := range pairs {
		a, okA := TagOf(pair[0])
		b, okB := TagOf(pair[1])
		if !okA || !okB {
			continue
		}
		joined := newCatalogue(all)
		first, knownFirst := joined.ByTag(pair[0].Source, a, edtf.NoUpper)
		second, knownSecond := joined.ByTag(pair[1].Source, b, edtf.NoUpper)
		switch {
		case first.ID == second.ID, knownFirst && knownSecond:
			continue
		case knownSecond:
			first, second = second, first
		case !knownFirst:
			all = append(all, first)
		}
		at := slices.IndexFunc(all, func(i standing.Instrument) bool { return i.ID == first.ID })
		all[at].Tags = slices.Concat(all[at].Tags, second.Tags)
	}
	return newCatalogue(all)
}
