package match

import (
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"standing"
	"standing/text"
)

// rounds is how many random cases each property is tried on.
func rounds(t *testing.T) int {
	if testing.Short() {
		return 2_000
	}
	if s := os.Getenv("MATCH_ROUNDS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return 20_000
}

// maker makes names that are likely to have something to do with each other.
type maker struct {
	*rand.Rand
	spellings []string // of the tables, Latin and others
}

func newMaker(seed uint64) maker {
	m := maker{Rand: rand.New(rand.NewPCG(seed, 7))}
	for s := range words().names {
		m.spellings = append(m.spellings, s)
	}
	slices.Sort(m.spellings)
	return m
}

var sprinkled = []string{
	"bin", "ibn", "ben", "al", "el", "abd", "abdul", "abu", "al-Din", "de", "van", "der", "J.", "K", "Jr", "II", "III", "Dr", "Mullah", "haji", "ould",
	"Ltd", "GmbH", "LLC", "OOO", "S.A.", "bank", "trading", "company", "of", "the", "Iran", "23", "44", "first", "MV", "PLA", "O", "U", "Kim", "Il",
}

func (m maker) word() string {
	switch n := m.IntN(10); {
	case n < 6:
		return m.spellings[m.IntN(len(m.spellings))]
	case n < 8:
		return sprinkled[m.IntN(len(sprinkled))]
	}
	w := make([]byte, 1+m.IntN(10))
	for i := range w {
		w[i] = "aeiouaeioubcdfghjklmnpqrstvwxyz"[m.IntN(31)]
	}
	return string(w)
}

func (m maker) name() string {
	parts := make([]string, 1+m.IntN(5))
	for i := range parts {
		parts[i] = m.word()
	}
	return strings.Join(parts, " ")
}

// like makes a name of another: damaged, respelled, cut, lengthened, joined.
func (m maker) like(name string) string {
	parts := strings.Fields(name)
	for range 1 + m.IntN(3) {
		i := m.IntN(len(parts))
		switch m.IntN(9) {
		case 0:
			parts[i] = m.typo(parts[i])
		case 1:
			if len(parts) > 1 {
				parts = slices.Delete(parts, i, i+1)
			}
		case 2:
			parts = slices.Insert(parts, i, m.word())
		case 3:
			if i > 0 {
				parts[i-1] += parts[i]
				parts = slices.Delete(parts, i, i+1)
			}
		case 4:
			m.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		case 5:
			if rows := words().names[parts[i]].rows; len(rows) > 0 {
				for range 50 {
					if s := m.spellings[m.IntN(len(m.spellings))]; meet(words().names[s].rows, rows) {
						parts[i] = s
					}
				}
			}
		case 6:
			if w := text.Words(parts[i]); len(w) == 1 {
				if readings := text.Romanise(w[0].Text, w[0].Script); len(readings) > 0 {
					parts[i] = readings[m.IntN(len(readings))]
				}
			}
		case 7:
			for _, r := range parts[i] {
				parts[i] = string(r)
				break
			}
		case 8:
			var b strings.Builder
			for _, p := range parts {
				for _, r := range p {
					b.WriteRune(r)
					break
				}
			}
			parts = []string{b.String()}
		}
	}
	return strings.Join(parts, " ")
}

func (m maker) typo(word string) string {
	w := []rune(word)
	i := m.IntN(len(w))
	switch m.IntN(4) {
	case 0:
		w = slices.Insert(w, i, rune('a'+m.IntN(26)))
	case 1:
		if len(w) > 1 {
			w = slices.Delete(w, i, i+1)
		}
	case 2:
		w[i] = rune('a' + m.IntN(26))
	case 3:
		if i > 0 {
			w[i], w[i-1] = w[i-1], w[i]
		}
	}
	return string(w)
}

func (m maker) schema() standing.Schema {
	return []standing.Schema{standing.Person, standing.Organization, standing.LegalEntity, standing.Vessel}[m.IntN(4)]
}

func (m maker) party(name string, schema standing.Schema) *Party {
	e := standing.Entry{Schema: schema, Properties: map[string][]string{}}
	e.AddName(name, standing.Primary)
	return Prepare(&e)
}

// eachPair hands over random pairs of parties that may be alike.
func eachPair(t *testing.T, seed uint64, check func(m maker, a, b *Party)) {
	m := newMaker(seed)
	for range rounds(t) {
		schema := m.schema()
		name := m.name()
		other := m.like(name)
		if m.IntN(4) == 0 {
			other = m.name()
		}
		check(m, m.party(name, schema), m.party(other, schema))
		if t.Failed() {
			return
		}
	}
}

func standard(t testing.TB) *Model {
	m, err := ModelByName("")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestSymmetry(t *testing.T) {
	model := standard(t)
	eachPair(t, 1, func(_ maker, a, b *Party) {
		if x, y := model.Score(a, b).Score, model.Score(b, a).Score; x != y {
			t.Errorf("%q and %q: %v one way, %v the other", a.firstName(), b.firstName(), x, y)
		}
	})
}

func TestIdentity(t *testing.T) {
	model := standard(t)
	eachPair(t, 2, func(m maker, a, _ *Party) {
		if a.firstName() == "" {
			return
		}
		if x := model.Score(a, m.party(a.firstName(), a.Schema)).Score; x < 1-1e-12 {
			t.Errorf("%q and itself: %v", a.firstName(), x)
		}
	})
}

// disguise writes a name with other case, accents and punctuation.
func (m maker) disguise(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case unicode.IsLower(r) && m.IntN(2) == 0 && unicode.ToLower(unicode.ToUpper(r)) == r:
			r = unicode.ToUpper(r)
		case r == ' ' && m.IntN(3) == 0:
			b.WriteString([]string{", ", " - ", "  ", " (", ") "}[m.IntN(5)])
			continue
		}
		b.WriteRune(r)
		if unicode.IsLower(r) && r < 128 && m.IntN(6) == 0 {
			b.WriteRune('\u0301')
		}
	}
	return b.String()
}

func TestInvariance(t *testing.T) {
	model := standard(t)
	eachPair(t, 3, func(m maker, a, b *Party) {
		c := m.party(m.disguise(a.firstName()), a.Schema)
		if x, y := model.Score(a, b).Score, model.Score(c, b).Score; math.Abs(x-y) > 1e-12 {
			t.Errorf("%q and %q: %v; as %q: %v", a.firstName(), b.firstName(), x, c.firstName(), y)
		}
	})
}

// TestOrder holds for personal names without a word for child, as long as words that belong
// together stay together, and titles and marks where they stand.
func TestOrder(t *testing.T) {
	model := standard(t)
	m := newMaker(4)
	for range rounds(t) {
		name := m.plainName()
		other := m.like(name)
		if !allPlain(other) {
			continue
		}
		shuffled := strings.Fields(name)
		m.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		a, b, c := m.party(name, standing.Person), m.party(other, standing.Person), m.party(strings.Join(shuffled, " "), standing.Person)
		if joinsLater(model, a, b) || joinsLater(model, c, b) {
			continue
		}
		if x, y := model.Score(a, b).Score, model.Score(c, b).Score; math.Abs(x-y) > 1e-12 {
			t.Fatalf("%q and %q: %v; as %q: %v", name, other, x, c.firstName(), y)
		}
	}
}

// joinsLater reports whether the score rests on words written as one, for which order counts.
func joinsLater(m *Model, a, b *Party) bool {
	return slices.ContainsFunc(m.Explain(a, b).Lines, func(l Line) bool { return l.Rule == Paired.String() && len(l.A)+len(l.B) > 2 })
}

func (m maker) plainName() string {
	for {
		if name := m.name(); allPlain(name) {
			return name
		}
	}
}

// allPlain reports whether the name has no word whose place counts.
func allPlain(name string) bool {
	for _, p := range first(personParts(name, text.Words(name))) {
		if _, special := words().words[p.letters]; special || p.role != Given && p.role != Patronymic && p.role != Initial || p.script == text.Han || p.script == text.Hangul {
			return false
		}
	}
	return true
}

func first(parts []part, _ bool) []part { return parts }

func TestContributionsSum(t *testing.T) {
	model := standard(t)
	eachPair(t, 5, func(m maker, a, b *Party) {
		m.addEvidence(a)
		m.addEvidence(b)
		e := model.Explain(a, b)
		sum := 0.0
		for _, l := range e.Lines {
			sum += l.Value
		}
		if math.Abs(sum-e.Score) > 1e-9 {
			t.Errorf("%q and %q: the lines add up to %v, the score is %v", a.firstName(), b.firstName(), sum, e.Score)
		}
		if x := model.Score(a, b); x.Score != e.Score || x.Support != e.Support {
			t.Errorf("%q and %q: Score says %v, Explain %v", a.firstName(), b.firstName(), x.Score, e.Score)
		}
		if e.Score < 0 || e.Score > 1 || e.Support < 0 || e.Support > 1 {
			t.Errorf("%q and %q: score %v, support %v", a.firstName(), b.firstName(), e.Score, e.Support)
		}
	})
}

func TestKeysContract(t *testing.T) {
	for _, name := range Models() {
		model, _ := ModelByName(name)
		eachPair(t, 6, func(m maker, a, b *Party) {
			m.addEvidence(a)
			m.addEvidence(b)
			if s := model.Score(a, b).Score; s > 0 && !shareKey(a.Keys(), b.Keys()) {
				t.Errorf("%s: %q and %q score %v without a common key", name, a.firstName(), b.firstName(), s)
			}
		})
	}
}

func shareKey(a, b []Key) bool {
	for _, k := range a {
		if _, found := slices.BinarySearch(b, k); found {
			return true
		}
	}
	return false
}

var someEvidence = []func(m maker, e *standing.Entry){
	func(m maker, e *standing.Entry) {
		e.AddProperty("birthDate", []string{"1970-03-04", "1970-04-03", "1970", "1971", "1985-01-01", "1970~", "1968/1972"}[m.IntN(7)])
	},
	func(m maker, e *standing.Entry) { e.AddProperty("country", []string{"ir", "iq", "Syria"}[m.IntN(3)]) },
	func(m maker, e *standing.Entry) { e.AddProperty("gender", []string{"male", "female"}[m.IntN(2)]) },
	func(m maker, e *standing.Entry) {
		e.Identifiers = append(e.Identifiers, standing.Identifier{Type: "Vessel Registration Identification", Value: []string{"IMO 9074729", "IMO 8814275"}[m.IntN(2)]})
	},
	func(m maker, e *standing.Entry) {
		e.AddProperty("birthPlace", []string{"Tikrit, Iraq", "Basra"}[m.IntN(2)])
	},
}

func (m maker) addEvidence(p *Party) {
	e := standing.Entry{}
	for _, add := range someEvidence {
		if m.IntN(2) == 0 {
			add(m, &e)
		}
	}
	p.evidence = readEvidence(&e)
}

// TestMonotone: evidence that is missing on one side is neutral; evidence that agrees never lowers the score
// or the support, and evidence that disagrees never raises the score.
func TestMonotone(t *testing.T) {
	model := standard(t)
	eachPair(t, 7, func(m maker, a, b *Party) {
		m.addEvidence(a)
		base := model.Score(a, b)
		if names := model.Score(m.party(a.firstName(), a.Schema), b); names.Score != base.Score {
			t.Errorf("%q and %q: evidence on one side changes %v to %v", a.firstName(), b.firstName(), names.Score, base.Score)
		}
		same := *b
		same.evidence = a.evidence
		if s := model.Score(a, &same); s.Score < base.Score || s.Support < base.Support {
			t.Errorf("%q and %q: agreeing evidence lowers %v to %v", a.firstName(), b.firstName(), base, s)
		}
		other := *b
		m.addEvidence(&other)
		agrees := model.judge(nil, &a.evidence, &other.evidence)
		if s := model.Score(a, &other); s.Score > base.Score && agrees&sameStrongNumber == 0 {
			t.Errorf("%q and %q: evidence without a strong number raises %v to %v", a.firstName(), b.firstName(), base.Score, s.Score)
		}
	})
}
