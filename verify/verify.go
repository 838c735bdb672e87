// Package verify checks a whole register: the ledger in itself, and the raw files that its
// editions refer to against their digests.
package verify

import (
	"context"
	"fmt"

	"standing"
	"standing/blob"
	"standing/ledger"
)

// Report is what was checked and what is wrong.
type Report struct {
	Editions   int      `json:"editions"`
	Files      int      `json:"files"`
	Runs       int      `json:"runs"`
	Judgements int      `json:"judgements"`
	Pages      int      `json:"pages"` // of news
	Problems   []string `json:"problems"`
}

// Run checks everything. progress is told of files checked; it may not be nil.
func Run(ctx context.Context, l *ledger.Ledger, blobs *blob.Store, progress func(done, total int)) (Report, error) {
	r := Report{Problems: []string{}}
	found, err := l.Check(ctx)
	if err != nil {
		return r, err
	}
	r.Problems = append(r.Problems, found...)
	editions, err := l.Editions(ctx, "", ledger.Always)
	if err != nil {
		return r, err
	}
	r.Editions = len(editions)
	sources := map[standing.SourceID]bool{}
	for i, e := range editions {
		sources[e.Source] = true
		for _, f := range e.Files {
			r.Files++
			if err := ctx.Err(); err != nil {
				return r, err
			}
			data, err := blobs.Get(f.Digest)
			if err == nil && int64(len(data)) != f.Size {
				err = fmt.Errorf("holds %d bytes, %d were read", len(data), f.Size)
			}
			if err != nil {
				r.Problems = append(r.Problems, fmt.Sprintf("edition %s of %s, file %s: %v", e.Label(), e.Source, f.Name, err))
			}
		}
		progress(i+1, len(editions))
	}
	for source := range sources {
		runs, err := l.SourceRuns(ctx, source, ledger.Always)
		if err != nil {
			return r, err
		}
		r.Runs += len(runs)
	}
	if err := r.judgements(ctx, l); err != nil {
		return r, err
	}
	return r, r.pages(ctx, l, blobs)
}

// judgements counts those on entries, and on claims and names in the news.
func (r *Report) judgements(ctx context.Context, l *ledger.Ledger) error {
	judged, err := l.Judgements(ctx, standing.EntryRef{}, ledger.Always)
	if err != nil {
		return err
	}
	claims, err := l.ClaimJudgements(ctx, ledger.Always)
	if err != nil {
		return err
	}
	names, err := l.MentionJudgements(ctx, ledger.Always)
	r.Judgements = len(judged) + len(claims) + len(names)
	return err
}

// pages checks the bytes of the pages of news.
func (r *Report) pages(ctx context.Context, l *ledger.Ledger, blobs *blob.Store) error {
	pages, err := l.Pages(ctx, ledger.Always)
	r.Pages = len(pages)
	for _, p := range pages {
		data, err := blobs.Get(p.Digest)
		if err == nil && int64(len(data)) != p.Size {
			err = fmt.Errorf("holds %d bytes, %d were read", len(data), p.Size)
		}
		if err != nil {
			r.Problems = append(r.Problems, fmt.Sprintf("page %s: %v", p.Name, err))
		}
	}
	return err
}
