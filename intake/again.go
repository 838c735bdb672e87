package intake

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/ledger"
	"standing/source"
)

// edition finds an edition of the source by its number.
func (s *session) edition(ctx context.Context, id standing.SourceID, number int64) (standing.Edition, error) {
	editions, err := s.Ledger.Editions(ctx, id, ledger.Always)
	i := slices.IndexFunc(editions, func(e standing.Edition) bool { return e.ID == number })
	if err != nil || i < 0 {
		return standing.Edition{}, err
	}
	return editions[i], nil
}

// files returns the raw files of an edition from where they are kept.
func (l *Loader) files(e standing.Edition) ([]source.File, error) {
	files := make([]source.File, 0, len(e.Files))
	for _, ref := range e.Files {
		data, err := l.Blobs.Get(ref.Digest)
		if err != nil {
			return nil, fmt.Errorf("edition %s, file %s: %w", e.Label(), ref.Name, err)
		}
		files = append(files, source.File{Name: ref.Name, Data: data})
	}
	return files, nil
}

// Release accepts an edition that the guard held back: a person has looked and takes it on
// themselves. What it says is read into the register now.
func (l *Loader) Release(ctx context.Context, reader source.Reader, e standing.Edition, by, why string) (standing.Edition, error) {
	if e.Verdict != standing.Quarantined {
		return e, standing.Errorf(standing.Conflict, "edition %s of %s is %s, not quarantined", e.Label(), e.Source, e.Verdict)
	}
	s := &session{Loader: l, reader: reader, rosters: map[string]*roster{}}
	files, err := l.files(e)
	if err != nil {
		return e, err
	}
	header, records, err := reader.Scan(files)
	if err != nil {
		return e, err
	}
	r, err := s.roster(ctx, e)
	if err != nil {
		return e, err
	}
	items, err := r.items(ctx, records)
	if err != nil {
		return e, err
	}
	e.Verdict, e.Entries, e.Reader = standing.Accepted, len(items), versionOf(reader, header)
	e.Reason = fmt.Sprintf("released by %s: %s; it was held back: %s", by, why, e.Reason)
	judged, err := s.linked(ctx, e, items, r)
	if err != nil {
		return e, err
	}
	ref := standing.EntryRef{Source: e.Source, ID: "edition:" + e.Label()}
	judged = append(judged, standing.Judgement{Kind: standing.Release, A: ref, B: ref, By: by, Why: why})
	return e, l.Ledger.Commit(ctx, &e, items, r.base, judged)
}

func versionOf(reader source.Reader, header source.Header) string {
	return strings.TrimSpace(reader.Version() + " " + header.Form)
}

// Reread is what became of reading a source's kept editions anew.
type Reread struct {
	Editions int      // read anew
	Entries  int      // that say something else now
	Kept     []string // editions that the reader can't read any more, and which say what they said
}

// RereadAll reads all accepted editions of the reader's source anew from the kept bytes. What changes is our
// reading, and no authority has done anything.
func (l *Loader) RereadAll(ctx context.Context, reader source.Reader) (total Reread, err error) {
	editions, err := l.Ledger.Editions(ctx, reader.Source().ID, ledger.Always)
	if err != nil {
		return total, err
	}
	counted := len(editions)
	for len(editions) > 0 {
		series := editions[0].Series
		one, err := l.rereadSeries(ctx, reader, series, counted, total.Editions)
		if err != nil {
			return total, err
		}
		total.Editions += one.Editions
		total.Entries += one.Entries
		total.Kept = append(total.Kept, one.Kept...)
		editions = slices.DeleteFunc(editions, func(e standing.Edition) bool { return e.Series == series })
	}
	return total, nil
}

func (l *Loader) rereadSeries(ctx context.Context, reader source.Reader, series string, total, before int) (one Reread, err error) {
	id := reader.Source().ID
	ids, err := l.Ledger.EntryIDs(ctx, id)
	if err != nil {
		return one, err
	}
	r := &roster{reader: reader, ledger: l.Ledger, ids: ids, read: map[string]readRecord{}, tagsOf: map[int64][]string{}}
	read := func(e *standing.Edition) ([]ledger.Item, error) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		items, header, err := l.understood(ctx, r, *e)
		if standing.KindOf(err) == standing.Invalid {
			one.Kept = append(one.Kept, fmt.Sprintf("edition %s: %v", e.Label(), err))
			return l.asBefore(ctx, *e)
		}
		if err != nil {
			return nil, err
		}
		e.Reader = versionOf(reader, header)
		return items, nil
	}
	held := func(e standing.Edition, items []ledger.Item) {
		r.committed(e.ID, items)
		one.Editions++
		if l.Progress != nil {
			l.Progress(before+one.Editions, total)
		}
	}
	one.Entries, err = l.Ledger.Reread(ctx, id, series, read, held)
	return one, err
}

// understood reads an edition from the kept bytes.
func (l *Loader) understood(ctx context.Context, r *roster, e standing.Edition) ([]ledger.Item, source.Header, error) {
	files, err := l.files(e)
	if err != nil {
		return nil, source.Header{}, err
	}
	header, records, err := r.reader.Scan(files)
	if err != nil {
		return nil, header, err
	}
	items, err := r.items(ctx, records)
	return items, header, err
}

// asBefore returns the items of an edition as they are held.
func (l *Loader) asBefore(ctx context.Context, e standing.Edition) ([]ledger.Item, error) {
	held, err := l.Ledger.SnapshotOf(ctx, e, ledger.Always)
	items := make([]ledger.Item, 0, len(held.Versions))
	for entry, version := range held.Versions {
		items = append(items, ledger.Item{Entry: entry, Version: version})
	}
	return items, err
}

// readByAnother reports whether the newest accepted edition of some series of the source was read by another
// version of the reader than this one.
func (l *Loader) readByAnother(ctx context.Context, reader source.Reader) (bool, error) {
	editions, err := l.Ledger.Editions(ctx, reader.Source().ID, ledger.Always)
	newest := map[string]string{}
	for _, e := range editions {
		if e.Verdict == standing.Accepted {
			newest[e.Series], _ = e.ReadBy()
		}
	}
	for _, version := range newest {
		if version != reader.Version() {
			return true, err
		}
	}
	return false, err
}
