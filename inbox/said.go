package inbox

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"maps"
	"slices"

	"standing"
	"standing/edtf"
	"standing/news"
	"standing/news/gazetteer"
	"standing/news/page"
	"standing/news/reader"
)

// saidStory is what is wanted of a story that was read: its claims.
type saidStory struct {
	Title     string                         `json:"title"`
	Published edtf.Date                      `json:"published,omitzero"`
	Claims    []news.Claim                   `json:"claims"`
	Others    map[string][]standing.EntryRef `json:"others,omitempty"` // of a claim whose party is not sure
}

// cached is what a cache holds of a page.
type cached struct {
	Key     string      `json:"key"` // all that the reading depends on
	Stories []saidStory `json:"stories"`
}

// said returns what a kept page says, as read by the present reader.
func (b *Inbox) said(ctx context.Context, p standing.Page) ([]saidStory, error) {
	key, err := b.key(ctx, p)
	if err != nil {
		return nil, err
	}
	if held, ok := b.recall(p, key); ok {
		return held, nil
	}
	raw, err := b.Pages.Get(p.Digest)
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", p.Name, err)
	}
	reading, err := b.Read(ctx, raw, reader.Options{Options: page.Options{Name: p.Name, ContentType: p.ContentType}, Published: p.Published})
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", p.Name, err)
	}
	stories := make([]saidStory, len(reading.Stories))
	for i := range reading.Stories {
		s := &reading.Stories[i]
		stories[i] = saidStory{Title: s.Title, Published: s.Published, Claims: s.Claims, Others: unsure(s)}
	}
	if b.Cache != nil {
		data, err := json.Marshal(cached{key, stories})
		if err != nil {
			return nil, err
		}
		b.Cache.Put(p.Digest, data)
	}
	return stories, nil
}

// recall returns what the cache holds of a page, if it was read under the same key.
func (b *Inbox) recall(p standing.Page, key string) ([]saidStory, bool) {
	if b.Cache == nil {
		return nil, false
	}
	data, ok := b.Cache.Get(p.Digest)
	var held cached
	if !ok || json.Unmarshal(data, &held) != nil || held.Key != key {
		return nil, false
	}
	return held.Stories, true
}

// unsure returns the further parties that the subject of a claim may be: those of the name,
// where the story has no name that tells the party alone.
func unsure(s *news.Story) map[string][]standing.EntryRef {
	others := map[standing.EntryRef][]standing.EntryRef{}
	sure := map[standing.EntryRef]bool{}
	for _, m := range s.Mentions {
		if len(m.Others) == 0 {
			sure[m.Party] = true
		} else if others[m.Party] == nil {
			others[m.Party] = m.Others
		}
	}
	of := map[string][]standing.EntryRef{}
	for _, c := range s.Claims {
		if c.Party.ID != "" && !sure[c.Party] && others[c.Party] != nil {
			of[c.ID] = others[c.Party]
		}
	}
	return of
}

// key digests all that the reading of a page depends on.
func (b *Inbox) key(ctx context.Context, p standing.Page) (string, error) {
	if b.state == nil {
		h := sha256.New()
		if err := b.register(ctx, h); err != nil {
			return "", err
		}
		b.state = h.Sum(nil)
	}
	h := sha256.New()
	h.Write(b.state)
	fmt.Fprintln(h, p.Digest, p.ContentType)
	for _, n := range slices.Sorted(maps.Keys(p.Published)) {
		fmt.Fprintln(h, n, p.Published[n])
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// register writes what tells one state of the register, and of the reader, from another: the
// editions, and the judgements on entries and on names.
func (b *Inbox) register(ctx context.Context, h hash.Hash) error {
	fmt.Fprintln(h, reader.Version)
	for _, order := range b.View.Orders() {
		for i := range order.Len() {
			e := order.At(i)
			fmt.Fprintln(h, e.Source, e.Series, e.Digest, e.Moment.UnixMicro(), e.Reader)
		}
	}
	judgements, err := b.View.Ledger.Judgements(ctx, standing.EntryRef{}, b.View.Known)
	if err != nil {
		return err
	}
	for _, j := range judgements {
		fmt.Fprintln(h, j.Kind, j.A, j.B)
	}
	rejected, err := b.rejections(ctx)
	if err != nil {
		return err
	}
	sorted := slices.SortedFunc(maps.Keys(rejected), func(a, b gazetteer.Rejected) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Party.String(), b.Party.String()))
	})
	for _, r := range sorted {
		fmt.Fprintln(h, r.Text, r.Party)
	}
	return nil
}
