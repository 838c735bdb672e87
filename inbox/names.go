package inbox

import (
	"context"
	"slices"
	"time"

	"standing"
	"standing/ledger"
	"standing/news/gazetteer"
	"standing/news/reader"
	"standing/party"
	"standing/text"
)

// open returns the reader that knows all names of the view.
func (b *Inbox) open(ctx context.Context) (*reader.Reader, error) {
	if b.reader == nil {
		parties, err := partiesOf(ctx, b.View)
		if err != nil {
			return nil, err
		}
		b.reader = reader.New(gazetteer.Compile(slices.Values(parties)))
	}
	return b.reader, nil
}

// partiesOf gathers the names of every party: those of all its entries, of all times.
func partiesOf(ctx context.Context, v *party.View) ([]gazetteer.Party, error) {
	joined, err := v.Joined(ctx)
	if err != nil {
		return nil, err
	}
	var all []gazetteer.Party
	at := map[int64]int{} // the entry that names a party to its place
	err = v.Ledger.EachSaid(ctx, v.Known, time.Time{}, func(s ledger.Said) error {
		first := joined.Of(s.Key)
		i, ok := at[first.Entry]
		if !ok {
			i = len(all)
			at[first.Entry] = i
			all = append(all, gazetteer.Party{Ref: first.Ref, Schema: s.Entry.Schema})
		}
		if s.Key == first {
			all[i].Schema = s.Entry.Schema
		}
		all[i].Names = append(all[i].Names, s.Entry.Names...)
		return nil
	})
	return all, err
}

// rejections are the names that a person said not to mean a party.
type rejections map[gazetteer.Rejected]bool

// rejections returns those that hold, by the entry that names the party in the view.
func (b *Inbox) rejections(ctx context.Context) (rejections, error) {
	if b.rejected != nil {
		return b.rejected, nil
	}
	all, err := b.News.MentionJudgements(ctx, b.View.Known)
	if err != nil {
		return nil, err
	}
	rejected := rejections{}
	for _, j := range all {
		id, ok, err := b.Party(ctx, j.Party)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		key := gazetteer.Rejected{Text: j.Folded, Party: id}
		if j.Kind == standing.Reject {
			rejected[key] = true
		} else {
			delete(rejected, key)
		}
	}
	b.rejected = rejected
	return rejected, nil
}

// JudgeMention records that a name does not mean the party in the news, or that it may after
// all.
func (b *Inbox) JudgeMention(ctx context.Context, kind standing.JudgementKind, name string, ref standing.EntryRef, by, why string) (j standing.MentionJudgement, err error) {
	if by, err = person(by); err != nil {
		return j, err
	}
	folded := text.Fold(name)
	if folded == "" {
		return j, standing.Errorf(standing.Invalid, "%q is no name", name)
	}
	id, ok, err := b.Party(ctx, ref)
	if err != nil {
		return j, err
	}
	if !ok {
		return j, standing.Errorf(standing.NotFound, "no entry %s is held", ref)
	}
	b.rejected, b.state = nil, nil
	return b.News.JudgeMention(ctx, standing.MentionJudgement{Kind: kind, Folded: folded, Party: id, By: by, Why: why})
}
