package ledger

import (
	"context"
	"database/sql"
	"time"

	"standing"
)

// Judge appends a judgement and returns it with its id and record time.
func (l *Ledger) Judge(ctx context.Context, j standing.Judgement) (standing.Judgement, error) {
	err := l.inTx(ctx, func(tx *sql.Tx) error {
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		return insertJudgement(ctx, tx, &j, now)
	})
	return j, err
}

func insertJudgement(ctx context.Context, tx *sql.Tx, j *standing.Judgement, now int64) error {
	if j.B.String() < j.A.String() {
		j.A, j.B = j.B, j.A
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO judgement (kind, a, b, by, why, recorded) VALUES (?, ?, ?, ?, ?, ?)`,
		j.Kind, j.A.String(), j.B.String(), j.By, j.Why, now)
	if err != nil {
		return err
	}
	j.Recorded = time.UnixMicro(now).UTC()
	j.ID, err = res.LastInsertId()
	return err
}

// Judgements returns all judgements recorded by the moment, in the order of recording. A
// reference that is not zero restricts them to those that name it.
func (l *Ledger) Judgements(ctx context.Context, ref standing.EntryRef, known time.Time) ([]standing.Judgement, error) {
	name := ""
	if ref != (standing.EntryRef{}) {
		name = ref.String()
	}
	return query(ctx, l.db, scanJudgement, `SELECT id, kind, a, b, by, why, recorded FROM judgement
		WHERE (?1 = '' OR a = ?1 OR b = ?1) AND recorded <= ?2 ORDER BY id`, name, known.UnixMicro())
}

func scanJudgement(rows *sql.Rows) (j standing.Judgement, err error) {
	var a, b string
	var recorded int64
	if err := rows.Scan(&j.ID, &j.Kind, &a, &b, &j.By, &j.Why, &recorded); err != nil {
		return j, err
	}
	j.Recorded = time.UnixMicro(recorded).UTC()
	if err := j.A.UnmarshalText([]byte(a)); err != nil {
		return j, err
	}
	return j, j.B.UnmarshalText([]byte(b))
}

// JudgementsOn returns the judgements recorded by the moment that name an entry by the id,
// of the source or, where that is empty, of any, in the order of recording.
func (l *Ledger) JudgementsOn(ctx context.Context, ref standing.EntryRef, known time.Time) ([]standing.Judgement, error) {
	if ref.Source != "" {
		return l.Judgements(ctx, ref, known)
	}
	return query(ctx, l.db, scanJudgement, `SELECT id, kind, a, b, by, why, recorded FROM judgement
		WHERE (substr(a, instr(a, ':') + 1) = ?1 OR substr(b, instr(b, ':') + 1) = ?1) AND recorded <= ?2 ORDER BY id`,
		ref.ID, known.UnixMicro())
}
