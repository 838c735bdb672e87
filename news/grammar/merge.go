package grammar

import (
	"slices"
)

// merge joins drafts that tell the same: same act, party, authority and speaker, and no
// other date. What only a headline says counts as told by the story.
func (r *reading) merge() (kept []*draft) {
	for _, d := range r.claims {
		if d.headline {
			continue
		}
		if i := slices.IndexFunc(kept, func(e *draft) bool { return e.same(d) }); i >= 0 {
			r.absorb(kept[i], d)
			continue
		}
		kept = append(kept, d)
	}
	for _, d := range r.claims {
		if !d.headline {
			continue
		}
		i := slices.IndexFunc(kept, func(e *draft) bool { return e.Act == d.Act && e.about(d) })
		if i >= 0 {
			kept[i].Repeats = append(kept[i].Repeats, r.quote(d.sentence))
		} else if !slices.ContainsFunc(kept, func(e *draft) bool { return e.Act.Listing() == d.Act.Listing() }) && d.Trust > 0.6 {
			d.Trust -= 0.3
			kept = append(kept, d)
		}
	}
	return kept
}

func (d *draft) about(e *draft) bool {
	return d.Party == e.Party && d.Party.ID != "" || fold(d.known.name) == fold(e.known.name) || d.Party.ID == "" && e.Party.ID == "" && fold(d.Subject) == fold(e.Subject)
}

func (d *draft) same(e *draft) bool {
	if d.sentence == e.sentence && d.at == e.at && d.Subject != e.Subject {
		return false // "A and B were listed"
	}
	if d.Act != e.Act || !d.about(e) || fold(d.Speaker) != fold(e.Speaker) || d.denies != e.denies {
		return false
	}
	if d.Authority != e.Authority && (d.state != e.state || d.state == "") {
		return false
	}
	if d.Force != e.Force && d.sentence != e.sentence {
		return false
	}
	if !d.Act.Listing() && d.sentence != e.sentence && fold(d.Object) != fold(e.Object) {
		return false
	}
	return d.Happened.IsZero() || e.Happened.IsZero() || d.Happened.MayEqual(e.Happened)
}

func (r *reading) absorb(d, e *draft) {
	if e.sentence != d.sentence {
		d.Repeats = append(d.Repeats, r.quote(e.sentence))
	}
	if d.Happened.IsZero() {
		d.Happened = e.Happened
	}
	if d.Said.IsZero() {
		d.Said = e.Said
	}
	for _, x := range r.claims {
		if x.denies == e {
			x.denies = d
		}
	}
}
