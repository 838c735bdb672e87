package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"standing"
	"standing/text"
)

// snapshotAt returns what every entry said in the edition at the place.
func snapshotAt(runs []Run, order Order, place int) map[int64]int64 {
	versions := map[int64]int64{}
	for _, r := range runs {
		if first, last, ok := order.Span(r); ok && first <= place && place <= last {
			versions[r.Entry] = r.Version
		}
	}
	return versions
}

// SnapshotBefore returns the snapshot of the accepted edition that comes before the given
// one in its series, as known now.
func (l *Ledger) SnapshotBefore(ctx context.Context, e standing.Edition) (Snapshot, error) {
	return l.snapshot(ctx, e, Always, func(o Order) int { return o.PlaceOf(e) - 1 })
}

// SnapshotAfter returns the snapshot of the accepted edition that comes after the given one
// in its series, as known now.
func (l *Ledger) SnapshotAfter(ctx context.Context, e standing.Edition) (Snapshot, error) {
	return l.snapshot(ctx, e, Always, func(o Order) int { return o.PlaceOf(e) })
}

// SnapshotOf returns what every entry said in an accepted edition, as known at the moment.
func (l *Ledger) SnapshotOf(ctx context.Context, e standing.Edition, known time.Time) (Snapshot, error) {
	return l.snapshot(ctx, e, known, func(o Order) int {
		if place, ok := o.place[e.ID]; ok {
			return place
		}
		return -1
	})
}

// BaseOf returns the id of the accepted edition after which the given one comes to stand;
// 0 where it would be the first.
func (l *Ledger) BaseOf(ctx context.Context, e standing.Edition) (id int64, err error) {
	err = l.db.QueryRowContext(ctx, `SELECT e.id FROM edition e JOIN series s ON s.id = e.series
		WHERE s.source = ?1 AND s.name = ?2 AND (e.moment < ?3 OR e.moment = ?3 AND (?4 = 0 OR e.id < ?4)) AND `+verdictNow+` = ?5
		ORDER BY e.moment DESC, e.id DESC LIMIT 1`, e.Source, e.Series, e.Moment.UnixMicro(), e.ID, standing.Accepted).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return id, err
}

func (l *Ledger) snapshot(ctx context.Context, e standing.Edition, known time.Time, pick func(Order) int) (Snapshot, error) {
	editions, err := l.Editions(ctx, e.Source, known)
	if err != nil {
		return Snapshot{}, err
	}
	order := NewOrder(OfSeries(editions, e.Series))
	place := pick(order)
	if place < 0 || place >= order.Len() {
		return Snapshot{}, nil
	}
	runs, err := l.SourceRuns(ctx, e.Source, known)
	if err != nil {
		return Snapshot{}, err
	}
	ofSeries := runs[:0]
	for _, r := range runs {
		if r.Series == e.Series {
			ofSeries = append(ofSeries, r)
		}
	}
	return Snapshot{Edition: order.At(place).ID, Versions: snapshotAt(ofSeries, order, place)}, nil
}

// OfSeries returns those of the editions that belong to the series.
func OfSeries(editions []standing.Edition, series string) (of []standing.Edition) {
	for _, e := range editions {
		if e.Series == series {
			of = append(of, e)
		}
	}
	return of
}

// Version returns what a version says.
func (l *Ledger) Version(ctx context.Context, id int64) (entry standing.Entry, err error) {
	var body []byte
	err = l.db.QueryRowContext(ctx, `SELECT body FROM version WHERE id = ?`, id).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return entry, standing.Errorf(standing.NotFound, "version %d is missing", id)
	}
	if err != nil {
		return entry, err
	}
	return entry, json.Unmarshal(body, &entry)
}

// EntryIDs returns every id by which a source ever named an entry, with the entries that
// bore it.
func (l *Ledger) EntryIDs(ctx context.Context, source standing.SourceID) (map[string][]int64, error) {
	type pair struct {
		value string
		entry int64
	}
	pairs, err := query(ctx, l.db, func(rows *sql.Rows) (p pair, err error) {
		return p, rows.Scan(&p.value, &p.entry)
	}, `SELECT value, entry FROM entry_id WHERE source = ? ORDER BY value, entry`, source)
	if err != nil {
		return nil, err
	}
	ids := make(map[string][]int64, len(pairs))
	for _, p := range pairs {
		ids[p.value] = append(ids[p.value], p.entry)
	}
	return ids, nil
}

// Key is an entry as the ledger knows it.
type Key struct {
	Entry int64
	Ref   standing.EntryRef // by the id under which it was first recorded
}

func scanKey(rows *sql.Rows) (k Key, err error) {
	return k, rows.Scan(&k.Entry, &k.Ref.Source, &k.Ref.ID)
}

// Find returns the entries that the source ever named so, as known at the moment. An empty
// source stands for any.
func (l *Ledger) Find(ctx context.Context, ref standing.EntryRef, known time.Time) ([]Key, error) {
	return query(ctx, l.db, scanKey, `SELECT DISTINCT n.id, n.source, n.key FROM entry_id i JOIN entry n ON n.id = i.entry
		WHERE (?1 = '' OR i.source = ?1) AND i.value = ?2 AND i.recorded <= ?3 ORDER BY n.id`,
		ref.Source, ref.ID, known.UnixMicro())
}

// IDs returns the entries that each reference ever named, as known at the moment.
func (l *Ledger) IDs(ctx context.Context, known time.Time) (map[standing.EntryRef][]Key, error) {
	ids := map[standing.EntryRef][]Key{}
	_, err := query(ctx, l.db, func(rows *sql.Rows) (none struct{}, err error) {
		var ref standing.EntryRef
		var k Key
		err = rows.Scan(&ref.Source, &ref.ID, &k.Entry, &k.Ref.Source, &k.Ref.ID)
		ids[ref] = append(ids[ref], k)
		return none, err
	}, `SELECT i.source, i.value, n.id, n.source, n.key FROM entry_id i JOIN entry n ON n.id = i.entry
		WHERE i.recorded <= ? ORDER BY n.id`, known.UnixMicro())
	return ids, err
}

// KeyOf returns the key of an entry.
func (l *Ledger) KeyOf(ctx context.Context, entry int64) (k Key, err error) {
	err = l.db.QueryRowContext(ctx, `SELECT id, source, key FROM entry WHERE id = ?`, entry).Scan(&k.Entry, &k.Ref.Source, &k.Ref.ID)
	return k, err
}

// RefsOf returns every reference by which the entry was ever named, as known at the moment.
func (l *Ledger) RefsOf(ctx context.Context, entry int64, known time.Time) ([]standing.EntryRef, error) {
	return query(ctx, l.db, func(rows *sql.Rows) (r standing.EntryRef, err error) {
		return r, rows.Scan(&r.Source, &r.ID)
	}, `SELECT source, value FROM entry_id WHERE entry = ? AND recorded <= ? ORDER BY value`, entry, known.UnixMicro())
}

// NameHit is a name of an entry that is equal, in some way, to what was looked for.
type NameHit struct {
	Key
	Name standing.Name
	Way  int // one of text.SameWords and its like
}

// FindName returns the entries that ever bore a name with the key, as known at the moment.
func (l *Ledger) FindName(ctx context.Context, key text.Key, known time.Time) ([]NameHit, error) {
	return query(ctx, l.db, func(rows *sql.Rows) (h NameHit, err error) {
		h.Way = key.Way
		return h, rows.Scan(&h.Entry, &h.Ref.Source, &h.Ref.ID, &h.Name.Text, &h.Name.Kind)
	}, `SELECT n.id, n.source, n.key, m.text, m.kind FROM name m JOIN entry n ON n.id = m.entry
		WHERE m.key = ? AND m.recorded <= ? ORDER BY n.id, m.text`, key.Text, known.UnixMicro())
}

// IdentifierHit is an identifier of an entry that folds to what was looked for.
type IdentifierHit struct {
	Key
	Type, Text string
}

// FindIdentifier returns the entries that ever had the identifier, as known at the moment.
func (l *Ledger) FindIdentifier(ctx context.Context, folded string, known time.Time) ([]IdentifierHit, error) {
	return query(ctx, l.db, func(rows *sql.Rows) (h IdentifierHit, err error) {
		return h, rows.Scan(&h.Entry, &h.Ref.Source, &h.Ref.ID, &h.Type, &h.Text)
	}, `SELECT n.id, n.source, n.key, i.type, i.text FROM identifier i JOIN entry n ON n.id = i.entry
		WHERE i.folded = ? AND i.recorded <= ? ORDER BY n.id, i.type, i.text`, folded, known.UnixMicro())
}

// Tagged returns the entries that ever bore the tag.
func (l *Ledger) Tagged(ctx context.Context, source standing.SourceID, tag string) ([]int64, error) {
	return query(ctx, l.db, func(rows *sql.Rows) (id int64, err error) {
		return id, rows.Scan(&id)
	}, `SELECT entry FROM tag WHERE source = ? AND text = ? ORDER BY entry`, source, tag)
}

// Entries returns the key of every entry recorded by the moment, in the order of recording.
func (l *Ledger) Entries(ctx context.Context, known time.Time) ([]Key, error) {
	return query(ctx, l.db, scanKey, `SELECT id, source, key FROM entry WHERE recorded <= ? ORDER BY id`, known.UnixMicro())
}

// Tags returns the tags that entries of the source ever bore, and how many did.
func (l *Ledger) Tags(ctx context.Context, source standing.SourceID) (map[string]int, error) {
	type count struct {
		tag string
		n   int
	}
	counts, err := query(ctx, l.db, func(rows *sql.Rows) (c count, err error) {
		return c, rows.Scan(&c.tag, &c.n)
	}, `SELECT text, count(*) FROM tag WHERE source = ? GROUP BY text ORDER BY text`, source)
	tags := make(map[string]int, len(counts))
	for _, c := range counts {
		tags[c.tag] = c.n
	}
	return tags, err
}

// Newest returns the moment at which all that is recorded now is known: now, or the newest
// record time where the clock has been set back since.
func (l *Ledger) Newest(ctx context.Context, now time.Time) (time.Time, error) {
	var newest int64
	err := l.db.QueryRowContext(ctx, `SELECT max((SELECT coalesce(max(recorded), 0) FROM edition),
		(SELECT coalesce(max(recorded), 0) FROM reading),
		(SELECT coalesce(max(recorded), 0) FROM judgement),
		(SELECT coalesce(max(recorded), 0) FROM page),
		(SELECT coalesce(max(recorded), 0) FROM claim_judgement),
		(SELECT coalesce(max(recorded), 0) FROM mention_judgement))`).Scan(&newest)
	return time.UnixMicro(max(newest, now.UnixMicro())).UTC(), err
}
