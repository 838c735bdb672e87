package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"time"

	"standing"
	"standing/edtf"
)

// KeepPage records a page whose bytes are kept already, and returns what is held of it. A page
// that is held is recorded again only where other dates are handed in for its stories.
func (l *Ledger) KeepPage(ctx context.Context, p standing.Page) (standing.Page, error) {
	err := l.inTx(ctx, func(tx *sql.Tx) error {
		held, err := pages(ctx, tx, p.Digest, Always)
		if err != nil {
			return err
		}
		if len(held) > 0 {
			if maps.Equal(held[0].Published, overlaid(held[0].Published, p.Published)) {
				p = held[0]
				return nil
			}
			p.Name, p.Recorded, p.ContentType, p.Published = held[0].Name, held[0].Recorded, held[0].ContentType, overlaid(held[0].Published, p.Published)
		}
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		if len(held) == 0 {
			p.Recorded = time.UnixMicro(now).UTC()
		}
		dates, err := json.Marshal(p.Published)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO page (digest, name, size, type, published, recorded) VALUES (?, ?, ?, ?, ?, ?)`,
			p.Digest, p.Name, p.Size, p.ContentType, string(dates), now)
		return err
	})
	return p, err
}

// overlaid returns the dates that were handed in before, with those handed in now in their place.
func overlaid(before, now map[int]edtf.Date) map[int]edtf.Date {
	all := maps.Clone(before)
	if all == nil {
		all = map[int]edtf.Date{}
	}
	maps.Copy(all, now)
	return all
}

// Pages returns the pages recorded by the moment, in the order in which they were first, each
// with what was last said of it by then.
func (l *Ledger) Pages(ctx context.Context, known time.Time) ([]standing.Page, error) {
	return pages(ctx, l.db, "", known)
}

// pages returns the page of the digest, or all where it is empty.
func pages(ctx context.Context, q querier, digest string, known time.Time) ([]standing.Page, error) {
	return query(ctx, q, func(rows *sql.Rows) (p standing.Page, err error) {
		var dates string
		var first, last, recorded int64
		if err := rows.Scan(&p.Digest, &p.Name, &p.Size, &p.ContentType, &dates, &last, &first, &recorded); err != nil {
			return p, err
		}
		p.Recorded = time.UnixMicro(recorded).UTC()
		return p, json.Unmarshal([]byte(dates), &p.Published)
	}, `SELECT digest, name, size, type, published, max(id), (SELECT min(f.id) FROM page f WHERE f.digest = page.digest) AS first,
		(SELECT min(f.recorded) FROM page f WHERE f.digest = page.digest)
		FROM page WHERE (?1 = '' OR digest = ?1) AND recorded <= ?2 GROUP BY digest ORDER BY first`, digest, known.UnixMicro())
}
