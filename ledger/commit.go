package ledger

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"fmt"

	"standing"
	"standing/text"
)

// Item is one entry of an edition that is to be committed. Entry 0 is one not held before,
// Version 0 a version not known to be held; either needs Value. Commit sets both.
type Item struct {
	Entry, Version int64
	Value          *standing.Entry
}

// Snapshot is what every entry of a series said in one edition: entry to version. The zero
// Snapshot stands before the first edition.
type Snapshot struct {
	Edition  int64
	Versions map[int64]int64
}

// Commit records an accepted edition, its items and the judgements that come with it, all
// or nothing, and sets the ids and the record time. base is the snapshot of the edition
// that comes before it in time; an error of kind Conflict says that it no longer does,
// since somebody else has committed.
func (l *Ledger) Commit(ctx context.Context, e *standing.Edition, items []Item, base Snapshot, judged []standing.Judgement) error {
	return l.inTx(ctx, func(tx *sql.Tx) error {
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		w, err := l.weaver(ctx, tx, e, now)
		if err != nil {
			return err
		}
		if w.prev != base.Edition {
			return standing.Errorf(standing.Conflict, "edition %s: another one was recorded beside it meanwhile", e.Label())
		}
		if err := w.record(ctx, e); err != nil {
			return err
		}
		for i := range items {
			if err := hold(ctx, tx, &items[i], now); err != nil {
				return fmt.Errorf("entry %s: %w", items[i].Value.Ref(), err)
			}
		}
		if err := w.weaveAll(ctx, tx, items, base); err != nil {
			return err
		}
		for _, j := range judged {
			if err := insertJudgement(ctx, tx, &j, now); err != nil {
				return err
			}
		}
		return nil
	})
}

func (l *Ledger) weaver(ctx context.Context, tx *sql.Tx, e *standing.Edition, now int64) (*weaver, error) {
	series, err := seriesID(ctx, tx, e.Source, e.Series)
	if err != nil {
		return nil, err
	}
	order, err := orderOf(ctx, tx, series)
	if err != nil {
		return nil, err
	}
	w := &weaver{tx: tx, series: series, now: now, order: order, place: order.PlaceOf(*e)}
	if w.place > 0 {
		w.prev = order.At(w.place - 1).ID
	}
	if w.place < order.Len() {
		w.next = order.At(w.place).ID
	}
	return w, nil
}

// record inserts the edition, or, of one that was quarantined and is held already, that it
// is accepted now.
func (w *weaver) record(ctx context.Context, e *standing.Edition) error {
	w.edition = e.ID
	if e.ID != 0 {
		return insertReading(ctx, w.tx, e, w.now)
	}
	err := insertEdition(ctx, w.tx, w.series, e, w.now)
	w.edition = e.ID
	return err
}

func orderOf(ctx context.Context, q querier, series int64) (Order, error) {
	editions, err := query(ctx, q, scanEdition, `SELECT `+editionColumns+` FROM `+editionTables+`
		WHERE s.id = ?2 ORDER BY e.moment, e.id`, Always.UnixMicro(), series)
	return NewOrder(editions), err
}

// weaveAll writes the runs of every entry that did not say the same before and after.
func (w *weaver) weaveAll(ctx context.Context, tx *sql.Tx, items []Item, base Snapshot) error {
	var next map[int64]int64
	if w.hasNext() {
		runs, err := query(ctx, tx, scanRun, `SELECT `+runColumns+` FROM run r JOIN series s ON s.id = r.series
			WHERE r.series = ? AND r.known_to IS NULL`, w.series)
		if err != nil {
			return err
		}
		next = snapshotAt(runs, w.order, w.place)
	}
	here := make(map[int64]int64, len(items))
	for _, item := range items {
		here[item.Entry] = item.Version
	}
	weave := func(entry int64) error {
		version := here[entry]
		if base.Versions[entry] == version && (!w.hasNext() || next[entry] == version) && w.hasPrev() {
			return nil
		}
		return w.weave(ctx, entry, version)
	}
	for _, item := range items {
		if err := weave(item.Entry); err != nil {
			return err
		}
	}
	for entry := range base.Versions {
		if _, stays := here[entry]; !stays {
			if err := weave(entry); err != nil {
				return err
			}
		}
	}
	for entry := range next {
		_, stays := here[entry]
		_, was := base.Versions[entry]
		if !stays && !was {
			if err := weave(entry); err != nil {
				return err
			}
		}
	}
	return nil
}

// hold makes sure that the entry, its ids, its names and its version are in the ledger.
func hold(ctx context.Context, tx *sql.Tx, item *Item, now int64) error {
	if item.Value == nil {
		return nil
	}
	v := item.Value
	if item.Entry == 0 {
		res, err := tx.ExecContext(ctx, `INSERT INTO entry (source, key, recorded) VALUES (?, ?, ?)`, v.Source, v.ID, now)
		if err != nil {
			return err
		}
		if item.Entry, err = res.LastInsertId(); err != nil {
			return err
		}
	}
	for _, id := range append([]string{v.ID}, v.Refs...) {
		if _, err := tx.ExecContext(ctx, `INSERT INTO entry_id (source, value, entry, recorded) VALUES (?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, v.Source, id, item.Entry, now); err != nil {
			return err
		}
	}
	if err := holdNames(ctx, tx, item.Entry, v, now); err != nil {
		return err
	}
	return holdVersion(ctx, tx, item, now)
}

func holdNames(ctx context.Context, tx *sql.Tx, entry int64, v *standing.Entry, now int64) error {
	for _, n := range v.Names {
		for _, k := range text.Keys(n.Text) {
			if _, err := tx.ExecContext(ctx, `INSERT INTO name (key, way, entry, text, kind, recorded) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING`, k.Text, k.Way, entry, n.Text, n.Kind, now); err != nil {
				return err
			}
		}
	}
	for _, id := range v.Identifiers {
		folded := text.FoldIdentifier(id.Value)
		if folded == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO identifier (folded, entry, type, text, recorded) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, folded, entry, id.Type, id.Value, now); err != nil {
			return err
		}
	}
	for _, tag := range v.Tags {
		if _, err := tx.ExecContext(ctx, `INSERT INTO tag (source, text, entry) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
			v.Source, tag, entry); err != nil {
			return err
		}
	}
	return nil
}

func holdVersion(ctx context.Context, tx *sql.Tx, item *Item, now int64) error {
	body, err := json.Marshal(item.Value)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(body)
	if _, err := tx.ExecContext(ctx, `INSERT INTO version (digest, body, recorded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
		sum[:], body, now); err != nil {
		return err
	}
	return tx.QueryRowContext(ctx, `SELECT id FROM version WHERE digest = ?`, sum[:]).Scan(&item.Version)
}
