package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"standing"
	"standing/edtf"
)

// JudgeClaim appends a judgement on a claim, if check finds the judgements recorded on all
// claims so far good for it; it returns the judgement with its id and record time.
func (l *Ledger) JudgeClaim(ctx context.Context, j standing.ClaimJudgement, check func([]standing.ClaimJudgement) error) (standing.ClaimJudgement, error) {
	err := l.inTx(ctx, func(tx *sql.Tx) error {
		all, err := claimJudgements(ctx, tx, Always)
		if err != nil {
			return err
		}
		if err := check(all); err != nil {
			return err
		}
		now, err := l.moment(ctx, tx)
		if err != nil {
			return err
		}
		return insertClaimJudgement(ctx, tx, &j, now)
	})
	return j, err
}

func insertClaimJudgement(ctx context.Context, tx *sql.Tx, j *standing.ClaimJudgement, now int64) error {
	var act []byte
	if j.Act != nil {
		var err error
		if act, err = json.Marshal(j.Act); err != nil {
			return err
		}
	}
	party := ""
	if j.Party != (standing.EntryRef{}) {
		party = j.Party.String()
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO claim_judgement
		(kind, page, claim, by, note, in_force, party, instrument, other_page, other, body, act, recorded)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		j.Kind, j.Claim.Page, j.Claim.ID, j.By, j.Note, j.InForce.String(), party, j.Instrument, j.Other.Page, j.Other.ID,
		string(j.Body), string(act), now)
	if err != nil {
		return err
	}
	j.Recorded = time.UnixMicro(now).UTC()
	j.ID, err = res.LastInsertId()
	return err
}

// ClaimJudgements returns all judgements on claims recorded by the moment, in the order of
// recording.
func (l *Ledger) ClaimJudgements(ctx context.Context, known time.Time) ([]standing.ClaimJudgement, error) {
	return claimJudgements(ctx, l.db, known)
}

func claimJudgements(ctx context.Context, q querier, known time.Time) ([]standing.ClaimJudgement, error) {
	return query(ctx, q, scanClaimJudgement, `SELECT id, kind, page, claim, by, note, in_force, party, instrument, other_page, other,
		body, act, recorded FROM claim_judgement WHERE recorded <= ? ORDER BY id`, known.UnixMicro())
}

func scanClaimJudgement(rows *sql.Rows) (j standing.ClaimJudgement, err error) {
	var inForce, party, body, act string
	var recorded int64
	err = rows.Scan(&j.ID, &j.Kind, &j.Claim.Page, &j.Claim.ID, &j.By, &j.Note, &inForce, &party, &j.Instrument, &j.Other.Page,
		&j.Other.ID, &body, &act, &recorded)
	if err != nil {
		return j, err
	}
	j.Body, j.Recorded = json.RawMessage(body), time.UnixMicro(recorded).UTC()
	if inForce != "" {
		var failed error
		j.InForce, failed = edtf.Parse(inForce)
		err = errors.Join(err, failed)
	}
	if party != "" {
		err = errors.Join(err, j.Party.UnmarshalText([]byte(party)))
	}
	if act != "" {
		j.Act = &standing.Act{}
		err = errors.Join(err, json.Unmarshal([]byte(act), j.Act))
	}
	return j, err
}

// Holding returns the judgement that holds on each claim, out of all in the order of
// recording: the last that was not undone. An undoing takes back one judgement.
func Holding(all []standing.ClaimJudgement) map[standing.ClaimRef]standing.ClaimJudgement {
	stacks := map[standing.ClaimRef][]standing.ClaimJudgement{}
	for _, j := range all {
		stack := stacks[j.Claim]
		switch {
		case j.Kind != standing.Undo:
			stacks[j.Claim] = append(stack, j)
		case len(stack) > 0:
			stacks[j.Claim] = stack[:len(stack)-1]
		}
	}
	holding := make(map[standing.ClaimRef]standing.ClaimJudgement, len(stacks))
	for ref, stack := range stacks {
		if len(stack) > 0 {
			holding[ref] = stack[len(stack)-1]
		}
	}
	return holding
}
