package party

import (
	"context"
	"slices"
	"strings"

	"standing"
	"standing/ledger"
	"standing/text"
)

// Successors returns the entries that may have come in the party's place: those that came
// with the edition that dropped one of its entries, bear a tag of an instrument that the
// dropped entry stood under, and have a name that holds the whole of its first name. It is
// a hint for people to look at, and links nothing.
func (v *View) Successors(ctx context.Context, d *Dossier) (all []ledger.Key, err error) {
	for _, s := range d.spans {
		if s.last+1 >= s.order.Len() || !v.sources[s.value.Source].Complete || d.goesOn(s) {
			continue
		}
		came, err := v.Ledger.StartedWith(ctx, s.order.At(s.last+1).ID, v.Known)
		if err != nil {
			return nil, err
		}
		for _, r := range came {
			value, err := v.Ledger.Version(ctx, r.Version)
			if err != nil {
				return nil, err
			}
			if !d.succeeds(s, value) {
				continue
			}
			k, err := v.Ledger.KeyOf(ctx, r.Entry)
			if err != nil {
				return nil, err
			}
			all = append(all, k)
		}
	}
	return all, nil
}

// goesOn reports whether the entry of the span stands in the edition after it.
func (d *Dossier) goesOn(s span) bool {
	return slices.ContainsFunc(d.spans, func(t span) bool {
		return t.entry.Entry == s.entry.Entry && t.first == s.last+1
	})
}

func (d *Dossier) succeeds(s span, value standing.Entry) bool {
	if value.Schema == standing.Person || d.has(value.Ref()) {
		return false
	}
	name := " " + text.Fold(s.value.PrimaryName()) + " "
	holds := slices.ContainsFunc(value.Names, func(n standing.Name) bool {
		return strings.Contains(" "+text.Fold(n.Text)+" ", name)
	})
	return holds && slices.ContainsFunc(value.Tags, func(tag string) bool {
		instrument := d.view.instrumentOf(value.Source, tag, s.order.Day(s.last))
		return d.marks(s, instrument)
	})
}

func (d *Dossier) has(ref standing.EntryRef) bool {
	return slices.ContainsFunc(d.Party.Entries, func(k ledger.Key) bool { return k.Ref == ref })
}
