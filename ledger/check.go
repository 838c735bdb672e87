package ledger

import (
	"context"
	"database/sql"
	"fmt"

	"standing"
)

// checks are queries that find nothing in a sound ledger; each gives one text a row.
var checks = []string{
	`SELECT 'run ' || id || ': known until ' || known_to || ', before it was known from ' || known_from
		FROM run WHERE known_to <= known_from`,
	`SELECT 'run ' || r.id || ': edition ' || e.id || ' is of another series' FROM run r
		JOIN edition e ON e.id IN (r.first, r.last) WHERE e.series <> r.series`,
	`SELECT 'run ' || r.id || ': edition ' || e.id || ' is not accepted' FROM run r
		JOIN edition e ON e.id IN (r.first, r.last) WHERE ` + verdictNow + ` <> 'accepted'`,
	`SELECT 'entry ' || id || ' has no id' FROM entry n WHERE NOT EXISTS (SELECT 1 FROM entry_id WHERE entry = n.id)`,
	`SELECT 'version ' || id || ' is used by no run' FROM version v WHERE NOT EXISTS (SELECT 1 FROM run WHERE version = v.id)`,
	`SELECT 'judgement ' || id || ' on claim ' || claim || ': its page is not kept' FROM claim_judgement
		WHERE page NOT IN (SELECT digest FROM page)`,
	`SELECT 'row ' || rowid || ' of ' || "table" || ' refers to a missing row of ' || parent FROM pragma_foreign_key_check`,
	`SELECT 'file: ' || integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
}

// Check returns what is unsound in the ledger itself, nothing where all is well: broken
// references and intervals, runs of one entry that overlap, editions whose number of
// entries is not that of their runs.
func (l *Ledger) Check(ctx context.Context) (problems []string, err error) {
	for _, text := range checks {
		found, err := query(ctx, l.db, func(rows *sql.Rows) (s string, err error) { return s, rows.Scan(&s) }, text)
		if err != nil {
			return nil, err
		}
		problems = append(problems, found...)
	}
	editions, err := l.Editions(ctx, "", Always)
	if err != nil {
		return nil, err
	}
	for start := 0; start < len(editions); {
		end := start
		for end < len(editions) && editions[end].Source == editions[start].Source && editions[end].Series == editions[start].Series {
			end++
		}
		found, err := l.checkSeries(ctx, editions[start:end])
		if err != nil {
			return nil, err
		}
		problems, start = append(problems, found...), end
	}
	return problems, nil
}

// checkSeries holds the runs of one series against its editions.
func (l *Ledger) checkSeries(ctx context.Context, editions []standing.Edition) (problems []string, err error) {
	order := NewOrder(editions)
	runs, err := l.SourceRuns(ctx, editions[0].Source, Always)
	if err != nil {
		return nil, err
	}
	entries := make([]int, order.Len()+1) // differences between neighbours
	until := map[int64]int{}
	for _, r := range inOrder(runs, order, editions[0].Series) {
		if r.first > r.last {
			problems = append(problems, fmt.Sprintf("run %d: begins after it ends", r.ID))
			continue
		}
		if end, ok := until[r.Entry]; ok && r.first <= end {
			problems = append(problems, fmt.Sprintf("run %d: overlaps another run of entry %d", r.ID, r.Entry))
		}
		until[r.Entry] = r.last
		entries[r.first]++
		entries[r.last+1]--
	}
	n := 0
	for place := range order.Len() {
		n += entries[place]
		if e := order.At(place); n != e.Entries {
			problems = append(problems, fmt.Sprintf("edition %s of %s: %d entries were read, runs hold %d", e.Label(), e.Source, e.Entries, n))
		}
	}
	return problems, nil
}
