package main

import (
	"strings"

	"standing"
	"standing/bench/lists"
	"standing/index"
)

// person makes an entry of a row of the person files; with evidence, of all that it says.
func person(r row, evidence bool) standing.Entry {
	e := standing.Entry{Schema: standing.Person}
	e.AddName(r["full_name"], standing.Primary)
	if evidence {
		e.AddProperty("birthDate", r["date_of_birth"])
		e.AddProperty("nationality", r["nationality"])
		e.AddProperty("gender", r["gender"])
	}
	return e
}

// unPersons gives the UN list of August 2025 and the persons who must be found in it.
func unPersons(b *bench) (corpus, []row, error) {
	entries, err := lists.Read(b.shared, "un/2025-08-02")
	if err != nil {
		return corpus{}, nil, err
	}
	rows, err := readTable(b.shared, "positives_un_untreated.csv")
	for _, r := range rows {
		r["full_name"] = strings.TrimSuffix(r["full_name"], " na") // as the list prints a missing part
	}
	return newCorpus(b, entries), rows, err
}

// found counts how many questions were answered rightly.
type found struct{ asked, found, first int }

// add counts a question by the rank of the right answer, -1 for none.
func (f *found) add(rank int) {
	f.asked++
	if rank >= 0 {
		f.found++
	}
	if rank == 0 {
		f.first++
	}
}

func (f *found) addAll(g found) {
	f.asked += g.asked
	f.found += g.found
	f.first += g.first
}

// figure prints the counts under a title.
func (f found) figure(b *bench, title string) {
	b.figure("%-66s %4d names, found %4d (%5.1f %%), first %4d (%5.1f %%)", title, f.asked, f.found, percent(f.found, f.asked), f.first, percent(f.first, f.asked))
}

// with says what is asked with.
func with(evidence bool) string {
	if evidence {
		return "name and birth date"
	}
	return "name only"
}

// positives looks for persons of the UN list in the list, with all that is known of them and
// by name alone.
func positives(b *bench, _ []string) error {
	c, rows, err := unPersons(b)
	if err != nil {
		return err
	}
	for _, evidence := range []bool{true, false} {
		results := make([][]index.Hit, len(rows))
		each(len(rows), func(i int) {
			q := person(rows[i], evidence)
			results[i] = c.search(&q)
		})
		var n found
		for i, hits := range results {
			at := c.rank(hits, rows[i]["full_name"])
			n.add(at)
			if at != 0 {
				b.tell("%d %s %s: %s", at, rows[i]["full_name"], rows[i]["date_of_birth"], c.tell(hits))
			}
		}
		title := "name only"
		if evidence {
			title = "name, birth date, nationality, gender"
		}
		n.figure(b, title)
	}
	return nil
}
