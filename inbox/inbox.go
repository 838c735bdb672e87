package inbox

import (
	"context"

	"standing"
	"standing/ledger"
	"standing/news"
	"standing/news/reader"
	"standing/party"
)

// Pages gives the bytes of kept pages by their digest.
type Pages interface {
	Get(digest string) ([]byte, error)
}

// Cache keeps what pages were read to say, by their digest. It may forget: what it lacks is
// read again.
type Cache interface {
	Get(page string) ([]byte, bool)
	Put(page string, data []byte)
}

// Inbox is the claims of all pages kept, as of a view. It is for one goroutine.
type Inbox struct {
	View  *party.View
	News  *ledger.Ledger // keeps pages and judgements; it need not be that of the view
	Pages Pages
	Cache Cache // nil: there is none

	reader   *reader.Reader // made when it is first wanted
	state    []byte         // see register
	rejected rejections
	parties  map[standing.EntryRef]standing.EntryRef
	dossiers map[standing.EntryRef]*party.Dossier
}

// Items returns the claims of all pages kept, those of the first page first, in the order of
// each page, with their states.
func (b *Inbox) Items(ctx context.Context) ([]Item, error) {
	pages, err := b.News.Pages(ctx, b.View.Known)
	if err != nil || len(pages) == 0 {
		return nil, err
	}
	judgements, err := b.News.ClaimJudgements(ctx, b.View.Known)
	if err != nil {
		return nil, err
	}
	judged := byPage(ledger.Holding(judgements))
	var all []Item
	for _, p := range pages {
		said, err := b.said(ctx, p)
		if err != nil {
			return nil, err
		}
		items, err := settle(p, said, judged[p.Digest])
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
	}
	return b.public(all), nil
}

// Party returns the entry that names the party of an entry; ok is false where the view does
// not hold it.
func (b *Inbox) Party(ctx context.Context, ref standing.EntryRef) (id standing.EntryRef, ok bool, err error) {
	if ref == (standing.EntryRef{}) {
		return id, false, nil
	}
	if id, known := b.parties[ref]; known {
		return id, id != (standing.EntryRef{}), nil
	}
	keys, err := b.View.Find(ctx, ref)
	if err != nil {
		return id, false, err
	}
	if len(keys) > 0 {
		p, err := b.View.Of(ctx, keys[0])
		if err != nil {
			return id, false, err
		}
		id, ok = p.ID, true
	}
	if b.parties == nil {
		b.parties = map[standing.EntryRef]standing.EntryRef{}
	}
	b.parties[ref] = id
	return id, ok, nil
}

// dossier returns what is held about a party, by the entry that names it; nil where nothing is.
func (b *Inbox) dossier(ctx context.Context, id standing.EntryRef) (*party.Dossier, error) {
	if d, known := b.dossiers[id]; known {
		return d, nil
	}
	keys, err := b.View.Find(ctx, id)
	if err != nil || len(keys) == 0 {
		return nil, err
	}
	d, err := b.View.Dossier(ctx, keys[0])
	if err != nil {
		return nil, err
	}
	if b.dossiers == nil {
		b.dossiers = map[standing.EntryRef]*party.Dossier{}
	}
	b.dossiers[id] = d
	return d, nil
}

// Read reads a page that need not be kept, as Items reads those that are.
func (b *Inbox) Read(ctx context.Context, raw []byte, opt reader.Options) (news.Reading, error) {
	r, err := b.open(ctx)
	if err != nil {
		return news.Reading{}, err
	}
	if opt.Rejected, err = b.rejections(ctx); err != nil {
		return news.Reading{}, err
	}
	return r.Read(raw, opt)
}
