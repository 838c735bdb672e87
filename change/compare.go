package change

import (
	"context"
	"maps"
	"slices"

	"standing"
	"standing/edtf"
)

// fill writes the changes at a place into the step.
func (d *Differ) fill(ctx context.Context, step *Step, h history, place int, relisted map[[2]standing.EntryRef]bool) error {
	var gone, came []standing.Entry
	var moves []move
	for _, p := range h.at(place) {
		before, after, err := d.sides(ctx, p)
		if err != nil {
			return err
		}
		switch {
		case p.begun == nil:
			gone = append(gone, *before)
		case p.ended != nil:
			step.Changes = append(step.Changes, d.compare(*before, *after, step.Edition.Day)...)
		case p.stoodBefore != nil:
			step.Changes = append(step.Changes, returned(*before, *after))
		default:
			came = append(came, *after)
		}
		moves = append(moves, move{before: before, after: after, stays: p.ended != nil && p.begun != nil})
	}
	step.Changes = append(step.Changes, comings(gone, came, relisted)...)
	slices.SortStableFunc(step.Changes, func(a, b Change) int { return rank(a.Kind) - rank(b.Kind) })
	successions, err := d.successions(ctx, moves, h, place)
	step.Successions = successions
	return err
}

// sides returns what the entry said before and after; nil where it did not stand.
func (d *Differ) sides(ctx context.Context, p pair) (before, after *standing.Entry, err error) {
	old := p.ended
	if old == nil {
		old = p.stoodBefore
	}
	for _, side := range []struct {
		run *placed
		to  **standing.Entry
	}{{old, &before}, {p.begun, &after}} {
		if side.run == nil {
			continue
		}
		v, err := d.version(ctx, side.run.Version)
		if err != nil {
			return nil, nil, err
		}
		*side.to = &v
	}
	return before, after, nil
}

// comings pairs what left with what came under another id, and tells of the rest.
func comings(gone, came []standing.Entry, relisted map[[2]standing.EntryRef]bool) (changes []Change) {
	paired := map[standing.EntryRef]bool{}
	for _, a := range came {
		c := Change{Kind: Added, Entry: a.Ref(), Name: a.PrimaryName()}
		for _, g := range gone {
			if relisted[[2]standing.EntryRef{g.Ref(), a.Ref()}] {
				c.Kind, c.Other, c.Fields = Relisted, g.Ref().String(), fields(g, a)
				paired[g.Ref()] = true
			}
		}
		changes = append(changes, c)
	}
	for _, g := range gone {
		if !paired[g.Ref()] {
			changes = append(changes, Change{Kind: Removed, Entry: g.Ref(), Name: g.PrimaryName()})
		}
	}
	return changes
}

func returned(before, after standing.Entry) Change {
	c := Change{Kind: Returned, Entry: after.Ref(), Name: after.PrimaryName(), Fields: fields(before, after)}
	if before.ID != after.ID {
		c.Other = before.Ref().String()
	}
	return c
}

// compare tells of an entry that stands in both editions. It may have been renumbered,
// retagged and amended at once.
func (d *Differ) compare(before, after standing.Entry, day edtf.Day) (changes []Change) {
	one := Change{Entry: after.Ref(), Name: after.PrimaryName()}
	add := func(kind Kind, fs ...Field) {
		c := one
		c.Kind, c.Fields = kind, fs
		changes = append(changes, c)
	}
	var rest []Field
	for _, f := range fields(before, after) {
		switch f.Field {
		case "id":
			one.Other = before.Ref().String()
			add(Renumbered, f)
			one.Other = ""
		case "tags":
			d.compareTags(before.Source, f, day, add)
		default:
			rest = append(rest, f)
		}
	}
	if len(rest) > 0 {
		add(Amended, rest...)
	}
	return changes
}

// compareTags sorts a change of marks by what it means: the same instruments, more, fewer.
func (d *Differ) compareTags(source standing.SourceID, f Field, day edtf.Day, add func(Kind, ...Field)) {
	before, after := d.instruments(source, f.Before, day), d.instruments(source, f.After, day)
	dropped, added := Field{Field: "tags"}, Field{Field: "tags"}
	for tag, instrument := range before {
		if !holds(after, instrument) {
			dropped.Before = append(dropped.Before, tag)
		}
	}
	for tag, instrument := range after {
		if !holds(before, instrument) {
			added.After = append(added.After, tag)
		}
	}
	slices.Sort(dropped.Before)
	slices.Sort(added.After)
	if len(dropped.Before) > 0 {
		add(TagDropped, dropped)
	}
	if len(added.After) > 0 {
		add(TagAdded, added)
	}
	if len(dropped.Before)+len(added.After) == 0 {
		add(Retagged, f)
	}
}

func (d *Differ) instruments(source standing.SourceID, tags []string, day edtf.Day) map[string]standing.InstrumentID {
	of := make(map[string]standing.InstrumentID, len(tags))
	for _, tag := range tags {
		instrument, _ := d.Catalogue.ByTag(source, tag, day)
		of[tag] = instrument.ID
	}
	return of
}

func holds(of map[string]standing.InstrumentID, id standing.InstrumentID) bool {
	return slices.Contains(slices.Collect(maps.Values(of)), id)
}

// rank orders the kinds as people read them: who is gone and who is new first.
func rank(k Kind) int {
	return slices.Index([]Kind{Removed, TagDropped, Added, Returned, TagAdded, Relisted, Renumbered, Retagged, Amended}, k)
}
