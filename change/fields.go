package change

import (
	"maps"
	"slices"

	"standing"
)

// fields returns every field in which two versions differ, in a fixed order. Of lists, the
// values that only one side has.
func fields(before, after standing.Entry) (all []Field) {
	add := func(name string, b, a []string) {
		if !slices.Equal(b, a) {
			all = append(all, Field{Field: name, Before: b, After: a})
		}
	}
	set := func(name string, b, a []string) {
		b, a = without(b, a), without(a, b)
		add(name, b, a)
	}
	add("id", one(before.ID), one(after.ID))
	add("refs", before.Refs, after.Refs)
	add("schema", one(string(before.Schema)), one(string(after.Schema)))
	add("name", one(before.PrimaryName()), one(after.PrimaryName()))
	set("names", namesOf(before), namesOf(after))
	if len(without(before.Tags, after.Tags))+len(without(after.Tags, before.Tags)) > 0 {
		add("tags", before.Tags, after.Tags)
	}
	add("listed", one(before.Listed.String()), one(after.Listed.String()))
	names := slices.Concat(slices.Collect(maps.Keys(before.Properties)), slices.Collect(maps.Keys(after.Properties)))
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		set(name, before.Properties[name], after.Properties[name])
	}
	set("identifiers", identifiersOf(before), identifiersOf(after))
	set("relations", relationsOf(before), relationsOf(after))
	return all
}

func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// without returns the values of a that b lacks.
func without(a, b []string) (rest []string) {
	for _, v := range a {
		if !slices.Contains(b, v) {
			rest = append(rest, v)
		}
	}
	return rest
}

func namesOf(e standing.Entry) (all []string) {
	for _, n := range e.Names {
		if n.Kind != standing.Primary {
			all = append(all, n.Text+" ("+string(n.Kind)+")")
		}
	}
	return all
}

func identifiersOf(e standing.Entry) (all []string) {
	for _, i := range e.Identifiers {
		text := i.Type + " " + i.Value
		if i.Country != "" {
			text += " (" + i.Country + ")"
		}
		all = append(all, text)
	}
	return all
}

func relationsOf(e standing.Entry) (all []string) {
	for _, r := range e.Relations {
		text := r.Kind + " " + r.Name
		if r.To.ID != "" {
			text += " " + r.To.String()
		}
		if r.Share != "" {
			text += " (" + r.Share + ")"
		}
		all = append(all, text)
	}
	return all
}
