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
	judged, err := l.Judgements(ctx, standing.EntryRef{}, ledger.Always)
	r.Judgements = len(judged)
	return r, err
}
