package intake

import (
	"context"
	"fmt"
	"slices"

	"standing"
	"standing/ledger"
	"standing/source"
)

// record reads what is new in the records, has the guard judge the edition, keeps the raw
// bytes and commits.
func (s *session) record(ctx context.Context, b bundle, e standing.Edition, records []source.Record) (Outcome, error) {
	o := Outcome{Path: b.path, Edition: e}
	r, err := s.roster(ctx, e)
	if err != nil {
		return o, err
	}
	kept := s.keep(b, e)
	items, err := r.items(ctx, records)
	if keepErr := <-kept; keepErr != nil {
		return o, keepErr
	}
	if err != nil {
		if standing.KindOf(err) != standing.Invalid {
			return o, err
		}
		o.Err = b.at(err)
		return o, nil
	}
	o.Edition.Entries = len(items)
	verdict, err := s.judge(ctx, &o.Edition, items, r)
	if err != nil {
		return o, err
	}
	o.Unread = r.unread
	if verdict == standing.Quarantined {
		return o, s.Ledger.Quarantine(ctx, &o.Edition)
	}
	if err := r.tellEmptied(ctx, &o.Edition, items); err != nil {
		return o, err
	}
	judged, err := s.linked(ctx, o.Edition, items, r)
	if err != nil {
		return o, err
	}
	if err := s.Ledger.Commit(ctx, &o.Edition, items, r.base, judged); err != nil {
		delete(s.rosters, e.Series)
		return o, fmt.Errorf("record %s: %w", b.path, err)
	}
	r.committed(o.Edition.ID, items)
	return o, nil
}

// keep stores the raw files beside the reading of them.
func (s *session) keep(b bundle, e standing.Edition) <-chan error {
	done := make(chan error, 1)
	go func() {
		for i, f := range b.files {
			if err := s.Blobs.Put(e.Files[i].Digest, f.Data); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	return done
}

// roster returns what is held just before the edition, from memory where it follows the
// one loaded last.
func (s *session) roster(ctx context.Context, e standing.Edition) (*roster, error) {
	base, err := s.Ledger.BaseOf(ctx, e)
	if err != nil {
		return nil, err
	}
	if r := s.rosters[e.Series]; r != nil && r.base.Edition == base {
		return r, nil
	}
	snapshot, err := s.Ledger.SnapshotBefore(ctx, e)
	if err != nil {
		return nil, err
	}
	ids, err := s.Ledger.EntryIDs(ctx, e.Source)
	if err != nil {
		return nil, err
	}
	r := &roster{
		reader: s.reader, ledger: s.Ledger, base: snapshot, ids: ids,
		read: map[string]readRecord{}, tagsOf: map[int64][]string{},
	}
	if old := s.rosters[e.Series]; old != nil {
		r.read, r.tagsOf = old.read, old.tagsOf // what bytes mean does not depend on where the edition stands
	}
	s.rosters[e.Series] = r
	return r, nil
}

// linked returns the judgements that come with the edition by rule: entries that say
// themselves which others they are, and entries that left under one id and are back under
// another.
func (s *session) linked(ctx context.Context, e standing.Edition, items []ledger.Item, r *roster) ([]standing.Judgement, error) {
	stated, err := s.statedLinks(ctx, items)
	if err != nil {
		return nil, err
	}
	relisted, err := s.relisted(ctx, e, items, r)
	return slices.Concat(stated, relisted), err
}

// statedLinks links an entry with those that it names, but where the pair has been judged
// before: what a person undid stays undone.
func (s *session) statedLinks(ctx context.Context, items []ledger.Item) (links []standing.Judgement, err error) {
	for _, item := range items {
		if item.Value == nil {
			continue
		}
		for _, other := range item.Value.Links {
			j := standing.Judgement{
				Kind: standing.Link, A: item.Value.Ref(), B: other, By: "rule:stated-link",
				Why: "the entry of " + string(item.Value.Source) + " names the other",
			}
			judged, err := s.judged(ctx, j.A, j.B)
			if err != nil {
				return nil, err
			}
			if !judged {
				links = append(links, j)
			}
		}
	}
	return links, nil
}

func (s *session) judged(ctx context.Context, a, b standing.EntryRef) (bool, error) {
	judgements, err := s.Ledger.Judgements(ctx, a, ledger.Always)
	return slices.ContainsFunc(judgements, func(j standing.Judgement) bool { return j.A == b || j.B == b }), err
}
