package main

import (
	"fmt"
	"slices"

	"standing"
	"standing/bench/lists"
	"standing/match"
)

// keysModels are tried: what is shipped, and the one that pairs most.
var keysModels = []string{match.DefaultModel, "wide"}

// contract counts what was tried of the contract of match.Keys.
type contract struct{ pairs, scored, matched, broken, lopsided int }

func (c *contract) addAll(d contract) {
	c.pairs += d.pairs
	c.scored += d.scored
	c.matched += d.matched
	c.broken += d.broken
	c.lopsided += d.lopsided
}

func (c contract) figure(b *bench, title string) {
	b.figure("%-52s %9d pairs, %7d score, %6d at 0.70 or more, %d without a key in common, %d not symmetric", title, c.pairs, c.scored, c.matched, c.broken, c.lopsided)
}

// keys tries the contract of match.Keys: of all names of the labelled pairs each against each, and of
// the questions of the other measures against the whole lists.
func keys(b *bench, _ []string) error {
	labelled, err := readPairs(b.shared)
	if err != nil {
		return err
	}
	questions, err := keysQuestions(b.shared)
	if err != nil {
		return err
	}
	c, err := readCorpus(b, negativeLists)
	if err != nil {
		return err
	}
	broken := 0
	for _, name := range keysModels {
		m := b.model
		if name != match.DefaultModel {
			if m, err = match.ModelByName(name); err != nil {
				return err
			}
		}
		for _, schema := range []string{"", "LegalEntity"} {
			n := b.keysAmong(m, labelledNames(labelled, schema))
			n.figure(b, fmt.Sprintf("%s: labelled names, %s", name, orOwn(schema)))
			broken += n.broken + n.lopsided
		}
		for _, kind := range questions {
			n := c.keysAgainst(b, m, kind.names)
			n.figure(b, fmt.Sprintf("%s: %d %s, lists", name, len(kind.names), kind.name))
			broken += n.broken + n.lopsided
		}
	}
	if broken > 0 {
		return fmt.Errorf("the contract is broken %d times", broken)
	}
	return nil
}

func orOwn(schema string) string {
	if schema == "" {
		return "own schema"
	}
	return "as " + schema
}

// named is a party with its name.
type named struct {
	name  string
	party *match.Party
	keys  []match.Key
}

// labelledNames prepares every name of the labelled pairs once, as what its row says or as the schema given.
func labelledNames(pairs []pair, schema string) (all []named) {
	seen := map[string]bool{}
	for _, p := range pairs {
		as := schema
		if as == "" {
			as = p.row["schema"]
		}
		for _, name := range []string{p.row["name1"], p.row["name2"]} {
			if !seen[as+"|"+name] {
				seen[as+"|"+name] = true
				party := prepare(name, as)
				all = append(all, named{name, party, party.Keys()})
			}
		}
	}
	return all
}

func (b *bench) keysAmong(m *match.Model, all []named) (total contract) {
	parts := make([]contract, len(all))
	each(len(all), func(i int) {
		for j := range i + 1 {
			x, y := &all[i], &all[j]
			score := m.Score(x.party, y.party).Score
			parts[i].note(score, score > 0 && !meet(x.keys, y.keys), m.Score(y.party, x.party).Score != score)
			if score > 0 && !meet(x.keys, y.keys) {
				b.tell("no key in common: %.2f %s | %s", score, x.name, y.name)
			}
		}
	})
	for _, c := range parts {
		total.addAll(c)
	}
	return total
}

func (c *contract) note(score float64, broken, lopsided bool) {
	c.pairs++
	if score > 0 {
		c.scored++
	}
	if score >= match.Threshold {
		c.matched++
	}
	if broken {
		c.broken++
	}
	if lopsided {
		c.lopsided++
	}
}

// meet reports whether two sorted lists of keys have one in common.
func meet(a, b []match.Key) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// keysAgainst puts each name to every entry, and asks that those which score be among the candidates.
func (c corpus) keysAgainst(b *bench, m *match.Model, names []string) (total contract) {
	parts := make([]contract, len(names))
	each(len(names), func(i int) {
		q := prepare(names[i], string(standing.Person))
		candidates := c.index.Candidates(q)
		for at := range c.entries {
			score := m.Score(q, c.index.Party(at)).Score
			_, candidate := slices.BinarySearch(candidates, uint32(at))
			parts[i].note(score, score > 0 && !candidate, score > 0 && m.Score(c.index.Party(at), q).Score != score)
			if score > 0 && !candidate {
				b.tell("no key in common: %.2f %s | %s", score, names[i], c.entries[at].PrimaryName())
			}
		}
	})
	for _, p := range parts {
		total.addAll(p)
	}
	return total
}

// keysKind is the questions of one kind.
type keysKind struct {
	name  string
	names []string
}

// keysQuestions gives the names that the other measures ask for: of the damaged ones each person
// once, the kinds of damage in turn.
func keysQuestions(shared string) ([]keysKind, error) {
	rows, err := readTable(shared, "positives_un_untreated.csv")
	if err != nil {
		return nil, err
	}
	list, err := lists.Read(shared, negativeLists[0])
	if err != nil {
		return nil, err
	}
	all := []keysKind{{name: "positives"}, {name: "damaged names"}, {name: "names in original script"}}
	for i, r := range rows {
		all[0].names = append(all[0].names, r["full_name"])
		if name := damageName(damages[i%len(damages)], r["full_name"], i); name != "" {
			all[1].names = append(all[1].names, name)
		}
	}
	for _, q := range originalNames(list) {
		all[2].names = append(all[2].names, q.name)
	}
	return all, nil
}
