package main

import (
	"crypto/sha256"
	"fmt"

	"standing"
	"standing/match"
)

// pair is a labelled pair of names.
type pair struct {
	row
	a, b  *match.Party
	match bool
}

// readPairs reads the labelled pairs and prepares their names.
func readPairs(shared string) ([]pair, error) {
	rows, err := readTable(shared, "name-pairs.dev.csv")
	all := make([]pair, 0, len(rows))
	for _, r := range rows {
		all = append(all, pair{r, prepare(r["name1"], r["schema"]), prepare(r["name2"], r["schema"]), r["is_match"] == "true"})
	}
	return all, err
}

func prepare(name, schema string) *match.Party {
	e := standing.Entry{Schema: standing.Schema(schema)}
	e.AddName(name, standing.Primary)
	return match.Prepare(&e)
}

// digest is a number that stands for the pair: by it records of the pair are kept that do not
// tell its names. The salt makes others of it.
func (p *pair) digest(salt string) [32]byte {
	return sha256.Sum256([]byte(salt + p.row["case_group"] + "|" + p.row["schema"] + "|" + p.row["name1"] + "|" + p.row["name2"]))
}

// id is the digest in ten hexadecimal digits.
func (p *pair) id() string {
	d := p.digest("")
	return fmt.Sprintf("%x", d[:5])
}

// label is t or f, as the set has it.
func (p *pair) label() string { return p.row["is_match"][:1] }

// strong reports whether the label is of the best kind.
func (p *pair) strong() bool { return p.row["quality"] == "STRONG" }

// count tallies the pairs by a model.
func count(m *match.Model, pairs []pair) (t tally) {
	for i := range pairs {
		p := &pairs[i]
		t.add(p.match, m.Score(p.a, p.b).Score >= match.Threshold)
	}
	return t
}
