package main

import (
	"math/rand/v2"
	"strings"

	"standing/index"
)

// damaged looks for the persons of the UN list under damaged names.
func damaged(b *bench, _ []string) error {
	c, rows, err := unPersons(b)
	if err != nil {
		return err
	}
	var totals [2]found
	for _, d := range damages {
		for i, evidence := range []bool{true, false} {
			n := c.damaged(b, rows, d, evidence)
			n.figure(b, d.name+", "+with(evidence))
			if d.counted {
				totals[i].addAll(n)
			}
		}
	}
	for i, evidence := range []bool{true, false} {
		totals[i].figure(b, "total of all but the second kind, "+with(evidence))
	}
	return nil
}

// damageName damages the name of the row so many: always in the same way.
func damageName(d damage, name string, at int) string {
	return strings.Join(d.do(strings.Fields(name), rand.New(rand.NewPCG(1, uint64(at)))), " ")
}

func (c corpus) damaged(b *bench, rows []row, d damage, evidence bool) (n found) {
	queries := make([]string, len(rows))
	results := make([][]index.Hit, len(rows))
	each(len(rows), func(i int) {
		queries[i] = damageName(d, rows[i]["full_name"], i)
		if queries[i] == "" {
			return
		}
		q := person(row{"full_name": queries[i], "date_of_birth": rows[i]["date_of_birth"]}, evidence)
		results[i] = c.search(&q)
	})
	for i, hits := range results {
		if queries[i] == "" {
			continue
		}
		at := c.rank(hits, rows[i]["full_name"])
		n.add(at)
		if at < 0 && !evidence {
			b.tell("%s: %s for %s: %s", d.name, queries[i], rows[i]["full_name"], c.tell(hits))
		}
	}
	return n
}
