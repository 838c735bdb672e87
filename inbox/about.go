package inbox

import (
	"cmp"
	"context"
	"slices"

	"standing"
	"standing/edtf"
	"standing/news"
	"standing/party"
)

// accusations are the acts of claims that speak against somebody.
var accusations = []news.Act{
	news.Raid, news.Search, news.Seize, news.Freeze, news.Confiscate, news.Indict, news.Try, news.Kill, news.Investigate, news.Suspect, news.Accuse,
}

// public leaves out what was not public by the view's moment of publication. A story that is
// not dated counts as not public.
func (b *Inbox) public(items []Item) []Item {
	if b.View.PublishedBy.IsZero() {
		return items
	}
	by := edtf.DayIn(b.View.PublishedBy.UTC())
	return slices.DeleteFunc(items, func(i Item) bool {
		return i.Published.IsZero() || i.day() > by
	})
}

// About returns the claims about parties, by the entry that names each, that may be told where
// the parties are asked about: those unreviewed, and those accepted that became no act. The
// newest stand first. An unreviewed accusation is told of an organization that it names itself;
// those of people, and of members of something, do not leave the inbox. Of people it is only
// told that they were listed or delisted, and not that somebody wants it or alleges it. What may be about one
// of several parties is told of each.
func (b *Inbox) About(ctx context.Context, ids []standing.EntryRef) (map[standing.EntryRef][]Item, error) {
	about := map[standing.EntryRef][]Item{}
	if len(ids) == 0 {
		return about, nil
	}
	items, err := b.Items(ctx)
	if err != nil {
		return nil, err
	}
	for _, item := range items {
		for _, ref := range append([]standing.EntryRef{item.About()}, item.Others...) {
			id, ok, err := b.Party(ctx, ref)
			if err != nil {
				return nil, err
			}
			if !ok || !slices.Contains(ids, id) {
				continue
			}
			tell, err := b.mayTell(ctx, item, id)
			if err != nil {
				return nil, err
			}
			if tell {
				about[id] = append(about[id], item)
			}
		}
	}
	for _, of := range about {
		slices.SortStableFunc(of, newestFirst)
	}
	return about, nil
}

// About is the entry that the claim is about: by the judgement that accepted it, or as read.
func (i Item) About() standing.EntryRef {
	if i.State == Accepted {
		return i.Judged.Party
	}
	return i.Party
}

// newestFirst orders claims by the day on which their story was published; those undated last.
func newestFirst(a, b Item) int { return cmp.Compare(b.day(), a.day()) }

// day is the last on which the story may have been published.
func (i Item) day() edtf.Day {
	if i.Published.IsZero() {
		return edtf.NoLower
	}
	_, hi := i.Published.Bounds()
	return hi
}

// mayTell reports whether a claim may be told where its party is asked about.
func (b *Inbox) mayTell(ctx context.Context, item Item, id standing.EntryRef) (bool, error) {
	if item.State == Accepted {
		return item.Judged.Act == nil, nil
	}
	if item.State != Unreviewed {
		return false, nil
	}
	d, err := b.dossier(ctx, id)
	switch {
	case err != nil || d == nil:
		return false, err
	case isPerson(d):
		return item.Act.Listing() && slices.Contains(real, item.Force), nil
	}
	return !slices.Contains(accusations, item.Act) || d.Bears(item.Subject), nil
}

// isPerson reports whether the party is, or may be, a natural person.
func isPerson(d *party.Dossier) bool {
	return slices.ContainsFunc(d.Latest, func(m party.Member) bool {
		return m.Value.Schema == standing.Person || m.Value.Schema == standing.LegalEntity
	})
}
