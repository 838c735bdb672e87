package main

import (
	"fmt"
	"strings"

	"standing"
	"standing/index"
)

// positives looks for persons of the UN list in the list, by name and birth date, and by name alone.
func positives(b *bench) error {
	c, rows, err := unPersons(b.shared)
	if err != nil {
		return err
	}
	for _, evidence := range []bool{true, false} {
		first, found := 0, 0
		results := make([][]index.Hit, len(rows))
		each(len(rows), func(i int) {
			q := person(rows[i], evidence)
			results[i] = c.search(b, &q)
		})
		for i, hits := range results {
			at := c.rank(hits, rows[i]["full_name"])
			switch {
			case at == 0:
				first++
				found++
			case at > 0:
				found++
				fallthrough
			default:
				fmt.Printf("%d %s %s: %s\n", at, rows[i]["full_name"], rows[i]["date_of_birth"], c.tell(hits))
			}
		}
		fmt.Printf("evidence %v: %d rows, first %d, found %d\n", evidence, len(rows), first, found)
	}
	return nil
}

// unPersons gives the UN list of August 2025 and the persons who must be found in it.
func unPersons(shared string) (corpus, []row, error) {
	entries, err := readList(shared, "un/2025-08-02")
	if err != nil {
		return corpus{}, nil, err
	}
	rows, err := readTable(shared, "positives_un_untreated.csv")
	for _, r := range rows {
		r["full_name"] = strings.TrimSuffix(r["full_name"], " na") // as the list prints a missing part
	}
	return newCorpus(entries), rows, err
}

// rank is the position among the hits of an entry that has the name, or -1.
func (c corpus) rank(hits []index.Hit, name string) int {
	for i, h := range hits {
		for _, n := range c.entries[h.At].Names {
			if strings.EqualFold(strings.Join(strings.Fields(n.Text), " "), strings.Join(strings.Fields(name), " ")) {
				return i
			}
		}
	}
	return -1
}

// tell prints the best hits.
func (c corpus) tell(hits []index.Hit) string {
	var b strings.Builder
	for i, h := range hits {
		if i == 3 {
			break
		}
		fmt.Fprintf(&b, "%.2f/%.2f %s (%s %s) ", h.Score, h.Support, h.Alias, c.entries[h.At].ID, c.entries[h.At].PrimaryName())
	}
	return b.String()
}

// negatives counts how often persons of nobody's list are taken for somebody on one.
func negatives(b *bench) error {
	var entries []standing.Entry
	for _, edition := range []string{"un/2025-08-02", "us-ofac-sdn/2024-05-02"} {
		more, err := readList(b.shared, edition)
		if err != nil {
			return err
		}
		entries = append(entries, more...)
	}
	c := newCorpus(entries)
	for _, set := range []string{"negatives_us.csv.gz", "positives_us_congress_untreated.csv"} {
		rows, err := readTable(b.shared, set)
		if err != nil {
			return err
		}
		if b.limit > 0 && len(rows) > b.limit {
			rows = rows[:b.limit]
		}
		for _, evidence := range []bool{false, true} {
			lines := make([]string, len(rows))
			each(len(rows), func(i int) {
				q := person(rows[i], evidence)
				if hits := c.search(b, &q); len(hits) > 0 {
					lines[i] = fmt.Sprintf("%s %s: %s", rows[i]["full_name"], rows[i]["date_of_birth"], c.tell(hits))
				}
			})
			alarms := 0
			for _, line := range lines {
				if line != "" {
					alarms++
					fmt.Println(line)
				}
			}
			fmt.Printf("%s evidence %v: %d rows, %d alarms, %.3f %%\n", set, evidence, len(rows), alarms, 100*float64(alarms)/float64(len(rows)))
		}
	}
	return nil
}

func (c corpus) search(b *bench, q *standing.Entry) []index.Hit {
	return c.index.Search(b.model, matchParty(q), threshold)
}
