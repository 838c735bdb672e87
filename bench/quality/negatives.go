package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"standing"
	"standing/bench/lists"
	"standing/match"
	"standing/text"
)

// negativeSets are persons of nobody's list.
var negativeSets = []string{"negatives_us.csv.gz", "positives_us_congress_untreated.csv"}

// negativeLists are the editions that they are screened against.
var negativeLists = []string{"un/2025-08-02", "us-ofac-sdn/2024-05-02"}

// alarm is a person of nobody's list who is taken for somebody on one.
type alarm struct {
	script text.Script // of the name asked for
	judgement
	says string
}

// negatives counts how often persons of nobody's list are taken for somebody on one, by script,
// and judges each alarm.
func negatives(b *bench, _ []string) error {
	c, err := readCorpus(b, negativeLists)
	if err != nil {
		return err
	}
	for _, set := range negativeSets {
		rows, err := readTable(b.shared, set)
		if err != nil {
			return err
		}
		if b.limit > 0 && len(rows) > b.limit {
			rows = rows[:b.limit]
		}
		b.figure("%s against %s", set, negativeLists)
		byName, byAll := c.alarms(b, rows, false), c.alarms(b, rows, true)
		b.figureScripts(rows, byName, byAll)
		b.figureJudgements(byName, byAll)
		b.figure("")
	}
	return nil
}

// readCorpus reads several editions into one index.
func readCorpus(b *bench, editions []string) (corpus, error) {
	var entries []standing.Entry
	for _, edition := range editions {
		more, err := lists.Read(b.shared, edition)
		if err != nil {
			return corpus{}, err
		}
		entries = append(entries, more...)
	}
	return newCorpus(b, entries), nil
}

// alarms screens the rows and judges the best hit of each that has any.
func (c corpus) alarms(b *bench, rows []row, evidence bool) (all []alarm) {
	found := make([]*alarm, len(rows))
	each(len(rows), func(i int) {
		q := person(rows[i], evidence)
		hits := c.search(&q)
		if len(hits) == 0 {
			return
		}
		j := judge(b.model.Explain(match.Prepare(&q), c.index.Party(hits[0].Entry)))
		says := fmt.Sprintf("%s %s: %s", rows[i]["full_name"], rows[i]["date_of_birth"], c.tell(hits))
		found[i] = &alarm{scriptOf(rows[i]["full_name"]), j, says}
	})
	for _, a := range found {
		if a != nil {
			all = append(all, *a)
			b.tell("evidence %v [%s: %s] %s", evidence, a.verdict(), a.judgement, a.says)
		}
	}
	return all
}

func (b *bench) figureScripts(rows []row, byName, byAll []alarm) {
	asked := map[text.Script]int{}
	for _, r := range rows {
		asked[scriptOf(r["full_name"])]++
	}
	ofScript := func(all []alarm, s text.Script) (n int) {
		for _, a := range all {
			if a.script == s {
				n++
			}
		}
		return n
	}
	b.figure("%-12s %6s  %20s  %28s", "script", "names", "alarms by name only", "with birth date and country")
	for _, s := range slices.Sorted(maps.Keys(asked)) {
		x, y := ofScript(byName, s), ofScript(byAll, s)
		b.figure("%-12s %6d  %10d %7.3f %%  %18d %7.3f %%", s, asked[s], x, percent(x, asked[s]), y, percent(y, asked[s]))
	}
	b.figure("%-12s %6d  %10d %7.3f %%  %18d %7.3f %%", "all", len(rows), len(byName), percent(len(byName), len(rows)), len(byAll), percent(len(byAll), len(rows)))
}

func (b *bench) figureJudgements(byName, byAll []alarm) {
	counts := map[judgement]*[2]int{}
	for i, all := range [][]alarm{byName, byAll} {
		for _, a := range all {
			if counts[a.judgement] == nil {
				counts[a.judgement] = new([2]int)
			}
			counts[a.judgement][i]++
		}
	}
	b.figure("%-66s %-14s %8s %14s", "alarms judged by the weakest link and the rest", "verdict", "by name", "with evidence")
	verdicts := map[string]*[2]int{}
	for _, j := range slices.SortedFunc(maps.Keys(counts), func(x, y judgement) int {
		return cmp.Or(cmp.Compare(y.verdict(), x.verdict()), cmp.Compare(counts[y][0], counts[x][0]), cmp.Compare(x.String(), y.String()))
	}) {
		b.figure("  %-64s %-14s %8d %14d", j, j.verdict(), counts[j][0], counts[j][1])
		if verdicts[j.verdict()] == nil {
			verdicts[j.verdict()] = new([2]int)
		}
		verdicts[j.verdict()][0] += counts[j][0]
		verdicts[j.verdict()][1] += counts[j][1]
	}
	for _, v := range slices.Sorted(maps.Keys(verdicts)) {
		b.figure("  %-64s %-14s %8d %14d", "together", v, verdicts[v][0], verdicts[v][1])
	}
}
