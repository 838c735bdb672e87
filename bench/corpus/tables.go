package corpus

import (
	"slices"
	"strings"
	"sync"

	"standing/data"
	"standing/text"
)

// form is what the tables of names say of one spelling of a name.
type form struct {
	key      string   // the name that it is a spelling of
	cultures []string // where the name is at home
	all      []string // every spelling of the name, the key first
	scripts  []string // the name in other scripts
	family   bool
	rank     int // 1 usual to 3 among the commonest
}

// tables are the project's own tables, ready to be looked up by folded word.
type tables struct {
	rows     []*form
	forms    map[string]*form // by every spelling, also in other scripts; the commoner name wins
	particle map[string]bool  // words of persons' names that are no names: bin, al, Dr, junior
	legal    map[string]bool  // words of legal forms: ltd, gmbh
	generic  map[string]bool  // words of organizations and ships that tell little: bank, trading
}

var readTables = sync.OnceValue(func() *tables {
	t := &tables{forms: map[string]*form{}, particle: map[string]bool{}, legal: map[string]bool{}, generic: map[string]bool{}}
	for _, r := range data.Rows("names/given.csv", "name", "spellings", "scripts", "related", "culture", "rank") {
		t.add(r[0], r[1], r[2], r[4], r[5], false)
	}
	for _, r := range data.Rows("names/family.csv", "name", "spellings", "scripts", "culture", "rank") {
		t.add(r[0], r[1], r[2], r[3], r[4], true)
	}
	for _, r := range data.Rows("names/words.csv", "word", "kind", "scripts", "note") {
		if r[1] == "title?" { // more often a name
			continue
		}
		for _, w := range append(data.List(r[2]), r[0]) {
			t.particle[text.Fold(w)] = true
		}
	}
	t.readOrganizations()
	return t
})

func (t *tables) add(name, spellings, scripts, cultures, rank string, family bool) {
	key, _, _ := strings.Cut(name, "@")
	f := &form{key: key, cultures: data.List(cultures), scripts: data.List(scripts), family: family, rank: int(rank[0] - '0')}
	f.all = append([]string{key}, data.List(spellings)...)
	t.rows = append(t.rows, f)
	for _, s := range slices.Concat(f.all, f.scripts) {
		s = text.Fold(s)
		if old := t.forms[s]; old == nil || old.rank < f.rank {
			t.forms[s] = f
		}
	}
}

func (t *tables) readOrganizations() {
	for _, r := range data.Rows("orgs/forms.csv", "form", "class", "countries", "expansion") {
		for w := range strings.FieldsSeq(text.Fold(r[0])) {
			t.legal[w] = true
		}
	}
	for _, r := range data.Rows("orgs/generic.csv", "word", "weight", "class", "equivalents") {
		for _, w := range append(data.List(r[3]), r[0]) {
			if r[2] == "function" {
				t.legal[text.Fold(w)] = true
			} else {
				t.generic[text.Fold(w)] = true
			}
		}
	}
}
