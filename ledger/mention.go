package ledger

import (
	"context"
	"database/sql"
	"time"

	"standing"
)

// JudgeMention appends a judgement on a name in the news and returns it with its id and
// record time.
func (l *Ledger) JudgeMention(ctx context.Context, j standing.MentionJudgement) (standing.MentionJudgement, error) {
	err := l.inTx(ctx, func(tx *sql.Tx) error {
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, `INSERT INTO mention_judgement (kind, folded, party, by, why, recorded) VALUES (?, ?, ?, ?, ?, ?)`,
			j.Kind, j.Folded, j.Party.String(), j.By, j.Why, now)
		if err != nil {
			return err
		}
		j.Recorded = time.UnixMicro(now).UTC()
		j.ID, err = res.LastInsertId()
		return err
	})
	return j, err
}

// MentionJudgements returns the judgements on names recorded by the moment, in the order of
// recording.
func (l *Ledger) MentionJudgements(ctx context.Context, known time.Time) ([]standing.MentionJudgement, error) {
	return query(ctx, l.db, func(rows *sql.Rows) (j standing.MentionJudgement, err error) {
		var party string
		var recorded int64
		if err := rows.Scan(&j.ID, &j.Kind, &j.Folded, &party, &j.By, &j.Why, &recorded); err != nil {
			return j, err
		}
		j.Recorded = time.UnixMicro(recorded).UTC()
		return j, j.Party.UnmarshalText([]byte(party))
	}, `SELECT id, kind, folded, party, by, why, recorded FROM mention_judgement WHERE recorded <= ? ORDER BY id`, known.UnixMicro())
}
