package main

import (
	"cmp"
	"maps"
	"slices"

	"standing"
	"standing/bench/lists"
	"standing/index"
	"standing/text"
)

// crossscriptEditions are asked where none is named: the one that the matcher was made with, and
// a later one that it was not.
var crossscriptEditions = []string{"un/2025-08-02", "un/2026-02-27"}

// question asks for an entry by one of its names.
type question struct {
	entry int
	name  string
}

// originalNames are the questions for all names in an original script.
func originalNames(entries []standing.Entry) (all []question) {
	for i, e := range entries {
		for _, n := range e.Names {
			if n.Kind == standing.Original && scriptOf(n.Text) != text.Latin {
				all = append(all, question{i, n.Text})
			}
		}
	}
	return all
}

// crossscript looks for every entry of the UN list that has a name in its original script by
// that name alone, in an index without such names; and for common names of nobody. It does so
// for each edition named.
func crossscript(b *bench, editions []string) error {
	if len(editions) == 0 {
		editions = crossscriptEditions
	}
	seen := map[string]bool{} // names asked for in earlier editions
	for _, edition := range editions {
		entries, err := lists.Read(b.shared, edition)
		if err != nil {
			return err
		}
		b.figure("%s", edition)
		c, originals := latinCorpus(b, entries)
		c.crossscript(b, originalNames(entries), seen)
		c.nobodies(b, originals)
	}
	return nil
}

// latinCorpus makes an index of the names in Latin letters; it returns the others, folded.
func latinCorpus(b *bench, entries []standing.Entry) (corpus, map[string]bool) {
	originals := map[string]bool{}
	latin := slices.Clone(entries)
	for i, e := range entries {
		latin[i].Names = nil
		for _, n := range e.Names {
			if scriptOf(n.Text) == text.Latin {
				latin[i].Names = append(latin[i].Names, n)
			} else {
				originals[text.Fold(n.Text)] = true
			}
		}
	}
	return newCorpus(b, latin), originals
}

func (c corpus) crossscript(b *bench, questions []question, seen map[string]bool) {
	results := make([][]index.Hit, len(questions))
	each(len(questions), func(i int) {
		q := standing.Entry{Schema: c.entries[questions[i].entry].Schema}
		q.AddName(questions[i].name, standing.Primary)
		results[i] = c.search(&q)
	})
	byScript := map[text.Script]*found{}
	var total, unseen found
	later := len(seen) > 0
	for i, hits := range results {
		q := questions[i]
		script := scriptOf(q.name)
		byScript[script] = cmp.Or(byScript[script], new(found))
		at := slices.IndexFunc(hits, func(h index.Hit) bool { return h.Entry == q.entry })
		byScript[script].add(at)
		total.add(at)
		if key := c.entries[q.entry].ID + "|" + q.name; !seen[key] {
			seen[key] = true
			unseen.add(at)
		}
		if at != 0 {
			b.tell("%s for %s (%s): %s", q.name, c.entries[q.entry].PrimaryName(), c.entries[q.entry].ID, c.tell(hits))
		}
	}
	for _, script := range slices.Sorted(maps.Keys(byScript)) {
		byScript[script].figure(b, "original script, "+script.String())
	}
	total.figure(b, "original script, all")
	if later {
		unseen.figure(b, "original script, those not in the edition before")
	}
}
