package web

import (
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/party"
)

// fact is a field of entries that are shown beside each other, a cell an entry.
type fact struct {
	Field string
	Cells [][]string
	Same  bool // all entries that say something say the same
}

// sideBySide lays what entries say beside each other.
func sideBySide(members []party.Member) (all []fact) {
	said := make([]map[string][]string, len(members))
	names := map[string]bool{}
	for i := range members {
		said[i] = fieldsOf(&members[i].Value)
		for field := range said[i] {
			names[field] = true
		}
	}
	for _, field := range inOrder(names) {
		f := fact{Field: field, Same: true}
		for i := range members {
			f.Cells = append(f.Cells, said[i][field])
			f.Same = f.Same && slices.Equal(said[i][field], said[0][field])
		}
		all = append(all, f)
	}
	return all
}

// fieldOrder puts first what people look for first.
var fieldOrder = []string{"kind", "names", "listed", "tags", "birthDate", "birthPlace", "nationality", "country", "identifiers", "address"}

func inOrder(names map[string]bool) []string {
	return slices.SortedFunc(maps.Keys(names), func(a, b string) int {
		if c := orderOf(a) - orderOf(b); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
}

func orderOf(field string) int {
	if i := slices.Index(fieldOrder, field); i >= 0 {
		return i
	}
	return len(fieldOrder)
}

// fieldsOf is everything that an entry says, as texts by field.
func fieldsOf(e *standing.Entry) map[string][]string {
	said := map[string][]string{}
	add := func(field, text string) {
		if text = strings.TrimSpace(text); text != "" {
			said[field] = append(said[field], text)
		}
	}
	add("kind", string(e.Schema))
	for _, n := range e.Names {
		add("names", n.Text+" ("+kindWords(string(n.Kind))+")")
	}
	add("listed", e.Listed.String())
	for _, tag := range e.Tags {
		add("tags", tag)
	}
	for property, values := range e.Properties {
		for _, v := range values {
			add(property, v)
		}
	}
	for _, id := range e.Identifiers {
		add("identifiers", id.Type+" "+id.Value+" "+id.Country)
	}
	for _, link := range e.Links {
		add("same as", link.String())
	}
	for _, rel := range e.Relations {
		other := rel.Name
		if other == "" {
			other = rel.To.String()
		}
		add("relations", rel.Kind+": "+other+" "+rel.Share)
	}
	for _, id := range e.Refs {
		add("further ids", id)
	}
	return said
}

// history is what an entry said through its editions, by field.
type history struct {
	Ref    string
	From   string
	To     string // empty while the newest edition shows it
	Fields []fieldHistory
}

// fieldHistory is what a field said; Changed where it said more than one thing.
type fieldHistory struct {
	Field   string
	Changed bool
	Spans   []valueSpan
}

// valueSpan is a span of editions with one value.
type valueSpan struct {
	From, To string
	Values   []string
}

// historyOf follows every field of an entry through its editions.
func historyOf(ref string, episodes []party.Episode) history {
	h := history{Ref: ref}
	if len(episodes) == 0 {
		return h
	}
	last := episodes[len(episodes)-1]
	h.From = episodes[0].First.Day.String()
	if !last.Newest {
		h.To = last.Last.Day.String()
	}
	names := map[string]bool{}
	said := make([]map[string][]string, len(episodes))
	for i := range episodes {
		said[i] = fieldsOf(&episodes[i].Value)
		for field := range said[i] {
			names[field] = true
		}
	}
	for _, field := range inOrder(names) {
		h.Fields = append(h.Fields, follow(field, episodes, said))
	}
	return h
}

// follow joins the editions in which a field said the same.
func follow(field string, episodes []party.Episode, said []map[string][]string) fieldHistory {
	f := fieldHistory{Field: field}
	for i, ep := range episodes {
		values := said[i][field]
		to := ep.Last.Day.String()
		if ep.Newest {
			to = ""
		}
		if n := len(f.Spans); n > 0 && slices.Equal(f.Spans[n-1].Values, values) {
			f.Spans[n-1].To = to
			continue
		}
		f.Spans = append(f.Spans, valueSpan{ep.First.Day.String(), to, values})
	}
	f.Changed = len(f.Spans) > 1
	return f
}
