package index

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standing"
	"standing/data"
	"standing/match"
)

// maker makes entries of names of the tables, so that many share something.
type maker struct {
	*rand.Rand
	spellings []string
}

func newMaker(seed uint64) maker {
	m := maker{Rand: rand.New(rand.NewPCG(seed, 11))}
	for _, table := range []string{"names/given.csv", "names/family.csv"} {
		columns := []string{"name", "spellings", "scripts", "culture", "rank"}
		if table == "names/given.csv" {
			columns = []string{"name", "spellings", "scripts", "related", "culture", "rank"}
		}
		for _, row := range data.Rows(table, columns...) {
			m.spellings = append(m.spellings, row[0])
			for _, column := range []int{1, 2} {
				m.spellings = append(m.spellings, data.List(row[column])...)
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 1)) // a few hundred, the same for every seed
	r.Shuffle(len(m.spellings), func(i, j int) { m.spellings[i], m.spellings[j] = m.spellings[j], m.spellings[i] })
	m.spellings = m.spellings[:400]
	return m
}

var sprinkled = []string{
	"bin", "ibn", "al", "el", "Abdul", "Abu", "al-Din", "ullah", "de", "van", "J.", "K", "A", "M.", "S", "Jr", "II", "III", "al", "Dr", "Sheikh", "Mullah", "Shiekh",
	"Ltd", "GmbH", "LLC", "bank", "trading", "company", "of", "the", "Iran", "7", "first", "MV", "PLA", "Kim", "Yong", "Il", "Min", "fund", "1",
}

func (m maker) word() string {
	switch n := m.IntN(10); {
	case n < 7:
		return m.spellings[m.IntN(len(m.spellings))]
	case n < 9:
		return sprinkled[m.IntN(len(sprinkled))]
	}
	return m.spellings[m.IntN(len(m.spellings))] + m.spellings[m.IntN(len(m.spellings))]
}

func (m maker) name() string {
	words := make([]string, 1+m.IntN(4))
	for i := range words {
		words[i] = m.word()
	}
	return strings.Join(words, " ")
}

func (m maker) entry(id int) standing.Entry {
	e := standing.Entry{ID: fmt.Sprint(id), Schema: []standing.Schema{standing.Person, standing.Person, standing.Organization, standing.LegalEntity, standing.Vessel, ""}[m.IntN(6)]}
	for range 1 + m.IntN(3) {
		e.AddName(m.name(), []standing.NameKind{standing.Primary, standing.Alias, standing.Weak}[m.IntN(3)])
	}
	if m.IntN(2) == 0 {
		e.AddProperty("birthDate", []string{"1970-03-04", "1970", "1985-01-01", "1970~"}[m.IntN(4)])
	}
	if m.IntN(2) == 0 {
		e.AddProperty("country", []string{"ir", "iq", "Syria"}[m.IntN(3)])
	}
	if m.IntN(8) == 0 {
		e.Identifiers = append(e.Identifiers, standing.Identifier{Type: "Vessel Registration Identification", Value: []string{"IMO 9074729", "IMO 8814275"}[m.IntN(2)]})
	}
	return e
}

// damage changes a name a little.
func (m maker) damage(name string) string {
	words := strings.Fields(name)
	for range 1 + m.IntN(2) {
		i := m.IntN(len(words))
		switch m.IntN(6) {
		case 0:
			w := []rune(words[i])
			w[m.IntN(len(w))] = rune('a' + m.IntN(26))
			words[i] = string(w)
		case 1:
			if len(words) > 1 {
				words = slices.Delete(words, i, i+1)
			}
		case 2:
			words = slices.Insert(words, i, m.word())
		case 3:
			if i > 0 {
				words[i-1] += words[i]
				words = slices.Delete(words, i, i+1)
			}
		case 4:
			m.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		case 5:
			words[i] = string([]rune(words[i])[:1])
		}
	}
	return strings.Join(words, " ")
}

func build(tb testing.TB, parties []*match.Party) *Segment {
	s, err := New(parties)
	if err != nil {
		tb.Fatal(err)
	}
	if err := s.Check(); err != nil {
		tb.Fatal(err)
	}
	return s
}

// TestSearchLosesNothing holds searches to a comparison with every party, which knows nothing of
// the index. INDEX_SEED=n asks more, of other names.
func TestSearchLosesNothing(t *testing.T) {
	queries, seed := 2000, uint64(5)
	if testing.Short() {
		queries = 300
	}
	if more, err := strconv.ParseUint(os.Getenv("INDEX_SEED"), 10, 64); err == nil {
		queries, seed = 10_000, more
	}
	for _, name := range match.Models() {
		model, err := match.ModelByName(name)
		if err != nil {
			t.Fatal(err)
		}
		m := newMaker(seed)
		var entries []standing.Entry
		var parties []*match.Party
		for i := range 1500 {
			entries = append(entries, m.entry(i))
			parties = append(parties, match.Prepare(&entries[i]))
		}
		s := NewSearcher(build(t, parties), model)
		for range queries {
			q := m.entry(-1)
			if m.IntN(4) > 0 {
				q = entries[m.IntN(len(entries))]
				q.Names = []standing.Name{{Text: m.damage(q.Names[m.IntN(len(q.Names))].Text), Kind: standing.Primary}}
			}
			checkAgainstAll(t, s, model, parties, match.Prepare(&q), q.Names[0].Text)
			if t.Failed() {
				return
			}
		}
		t.Logf("%s: %+v", name, s.Stats)
	}
}

// checkAgainstAll fails unless the search finds what a comparison with every party finds.
func checkAgainstAll(t *testing.T, s *Searcher, model *match.Model, parties []*match.Party, q *match.Party, asked string) {
	t.Helper()
	hits := s.Search(q, match.Threshold)
	got := map[int]Hit{}
	for i, h := range hits {
		got[h.Entry] = h
		if i > 0 && compareHits(hits[i-1], h) >= 0 {
			t.Errorf("%q: hits are not in order", asked)
		}
	}
	for i, p := range parties {
		want := model.Score(q, p)
		h, found := got[i]
		switch {
		case found != (want.Score >= match.Threshold):
			x := model.Explain(q, p)
			t.Errorf("%q (%s) and %q: score %v, found %v: %s", asked, q.Schema, x.B, want.Score, found, x.Sentence())
		case found && h.Result != want:
			t.Errorf("%q: found %+v, compared %+v", asked, h.Result, want)
		case found && want.A >= 0:
			if _, alias := want.Names(q, p); alias != h.Alias {
				t.Errorf("%q: found by %q, compared %q", asked, h.Alias, alias)
			}
		}
	}
}

// TestEasilyLost searches for names that are only alike by what bounds have to allow for: initials that stand for a
// name while something else would fit them too, marks that pair, a w that is a consonant there, words written
// as one with a legal form or an article.
func TestEasilyLost(t *testing.T) {
	for _, c := range []struct {
		schema       standing.Schema
		asked, holds string
	}{
		{standing.Person, "Karim Tarik Muhammad A.", "Ali Karim Mohamed"},
		{standing.Person, "Chin K. Ok Ko", "Koch Ok Ko"},
		{standing.Person, "Antonio A. Q. Iran", "Anvar Qamil Iran"},
		{standing.Person, "Kalimelah Osayd M. III", "Mahamed Osayd III"},
		{standing.Person, "Wanta Garpes", "Venta Garpes"},
		{standing.Person, "Omar Salim Al", "Al Salim Omar"},
		{standing.Person, "rabab abdolkaram ullah al-Din", "rabab al-Din"},
		{standing.Person, "pereira phillips min", "bin pereira phillips"},
		{standing.Organization, "Tarko Shipping Companylimited", "Tarkon Shipping Company Limited"},
		{standing.Organization, "Tarko Shipping Limtied", "Tarko Shipping Limited"},
		{standing.Organization, "Tarko Shipping Limited", "Tarko Shipping Limtied"},
		{standing.Organization, "PLO", "Peoples Labour Office"},
		{standing.Organization, "LIMITED LIABILITY COMPANY", "The International Company Limited"},
		{standing.Organization, "Peoples Labour Office", "PLO"},
	} {
		for _, name := range match.Models() {
			model, err := match.ModelByName(name)
			if err != nil {
				t.Fatal(err)
			}
			q, e := standing.Entry{Schema: c.schema}, standing.Entry{Schema: c.schema}
			q.AddName(c.asked, standing.Primary)
			e.AddName(c.holds, standing.Primary)
			// A word that a name of the register has can be looked up; of others it is not known what they lead to.
			beside := standing.Entry{Schema: standing.Organization}
			beside.AddName("Ormandy Liability Harbour", standing.Primary)
			parties := []*match.Party{match.Prepare(&e), match.Prepare(&beside)}
			checkAgainstAll(t, NewSearcher(build(t, parties), model), model, parties, match.Prepare(&q), c.asked)
		}
	}
}
