package match

import (
	"encoding/csv"
	"os"
	"slices"
	"testing"
	"time"

	"standing"
)

// developmentPairs reads the labelled pairs of persons that stand beside the project; without
// them it makes pairs up.
func developmentPairs(tb testing.TB) (pairs [][2]*Party) {
	f, err := os.Open("../../shared/data/bench/name-pairs.dev.csv")
	if err != nil {
		m := newMaker(9)
		for range 300 {
			name := m.name()
			pairs = append(pairs, [2]*Party{m.party(name, standing.Person), m.party(m.like(name), standing.Person)})
		}
		return pairs
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	for _, r := range rows[1:] {
		if r[1] == "Person" {
			pairs = append(pairs, [2]*Party{Prepare(asEntry(r[2], standing.Person)), Prepare(asEntry(r[3], standing.Person))})
		}
	}
	return pairs
}

// BenchmarkScore compares prepared persons, each pair in turn, and tells the median and the
// slowest thousandth of single comparisons.
func BenchmarkScore(b *testing.B) {
	model, pairs := standard(b), developmentPairs(b)
	took := make([]time.Duration, 0, b.N)
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		p := &pairs[i%len(pairs)]
		start := time.Now()
		model.Score(p[0], p[1])
		took = append(took, time.Since(start))
	}
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2]), "p50-ns")
	b.ReportMetric(float64(took[len(took)*999/1000]), "p99.9-ns")
}

// BenchmarkAcross compares every person with every other: most have nothing in common.
func BenchmarkAcross(b *testing.B) {
	model, pairs := standard(b), developmentPairs(b)
	b.ReportAllocs()
	for i := range b.N {
		model.Score(pairs[i%len(pairs)][0], pairs[(i*7+3)%len(pairs)][1])
	}
}

func BenchmarkPrepare(b *testing.B) {
	for _, c := range [...]struct {
		script, name string
		schema       standing.Schema
	}{
		{"latin", "Mohammed bin Salman Al Saud", standing.Person},
		{"initials", "Frost, William W.", standing.Person},
		{"cyrillic", "Владимир Владимирович Путин", standing.Person},
		{"arabic", "محمد بن سلمان آل سعود", standing.Person},
		{"han", "习近平", standing.Person},
		{"company", "Aria Persia Trading Company Ltd", standing.Organization},
		{"either", "Frost, William W.", standing.LegalEntity},
	} {
		b.Run(c.script, func(b *testing.B) {
			e := asEntry(c.name, c.schema)
			Prepare(e)
			b.ReportAllocs()
			for b.Loop() {
				Prepare(e)
			}
		})
	}
}

// BenchmarkLookups makes the keys by which an index is asked for a name.
func BenchmarkLookups(b *testing.B) {
	model, p := standard(b), Prepare(asEntry("Mohammed bin Salman Al Saud", standing.Person))
	var keys []Key
	b.ReportAllocs()
	for b.Loop() {
		keys = keys[:0]
		for i := range p.persons[0].parts {
			keys, _ = model.AppendLookups(keys, &p.persons[0], i)
		}
	}
}

func BenchmarkKeys(b *testing.B) {
	pairs := developmentPairs(b)
	b.ReportAllocs()
	for i := range b.N {
		pairs[i%len(pairs)][0].Keys()
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	model, pairs := standard(t), developmentPairs(t)
	i := 0
	if n := testing.AllocsPerRun(1000, func() {
		p := &pairs[i%len(pairs)]
		model.Score(p[0], p[1])
		i++
	}); n >= 1 {
		t.Errorf("Score allocates %v times", n)
	}
}

// TestPrepareAllocatesLittle bounds the allocations of a Latin name, whatever its length, and of its keys.
func TestPrepareAllocatesLittle(t *testing.T) {
	model := standard(t)
	for _, name := range []string{"Frost, William W.", "Mohammed bin Salman Al Saud"} {
		e := asEntry(name, standing.Person)
		if n := testing.AllocsPerRun(100, func() { Prepare(e) }); n > 10 {
			t.Errorf("Prepare(%q) allocates %v times", name, n)
		}
		asked, keys := &Prepare(e).persons[0], make([]Key, 0, 1000)
		if n := testing.AllocsPerRun(100, func() {
			for i := range asked.parts {
				model.AppendLookups(keys, asked, i)
			}
		}); n > 0 {
			t.Errorf("AppendLookups of %q allocates %v times", name, n)
		}
	}
}
