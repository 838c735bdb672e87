package gazetteer

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"standing"
	"standing/bench/corpus"
	"standing/bench/lists"
	"standing/news"
	"standing/text"
)

const shared = "../../../shared"

// large is a trie of all names of the real lists at hand and of half a million made parties.
type large struct {
	trie  *Trie
	names []string // some of them
	count int
	heap  uint64
	took  time.Duration
}

var buildLarge = sync.OnceValues(func() (*large, error) {
	entries, err := lists.ReadAll(shared, append(lists.Newest[:len(lists.Newest):len(lists.Newest)], "us-ofac-cons/2025-12-19"))
	if err != nil {
		return nil, err
	}
	made := corpus.New(corpus.Learn(entries), 500_000, 1)
	l := &large{}
	all := make([][]standing.Name, 0, len(entries)+made.Len())
	for _, e := range entries {
		all = append(all, e.Names)
	}
	for e := range made.All() {
		all = append(all, e.Names)
	}
	for i := 0; i < len(all); i += len(all) / 5000 {
		if name, ok := asInNews(all[i][0].Text); ok {
			l.names = append(l.names, name)
		}
	}
	made, entries = nil, nil
	before, began := heap(), time.Now()
	l.build(all)
	l.took = time.Since(began)
	l.heap = heap() - before
	runtime.KeepAlive(all)
	return l, nil
})

func (l *large) build(all [][]standing.Name) {
	b := NewBuilder()
	for party, names := range all {
		for _, n := range names {
			b.Add(n.Text, n.Kind, uint32(party))
			l.count++
		}
	}
	l.trie = b.Build()
}

// asInNews returns a name as news prints it, given name first; ok is false for scripts other
// than Latin.
func asInNews(name string) (string, bool) {
	if given := givenFirst.of(name); given != "" {
		name = given
	}
	return name, strings.ContainsAny(name, "aeiouAEIOU")
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkFind reads a megabyte of made news with some four names of the trie in a thousand
// bytes. "every" has all names, also those that are words of any sentence ("the", "its"): the
// lists hold a few, and the parties made after them many. "names" is without names of one word
// that the sentences have.
func BenchmarkFind(b *testing.B) {
	for name, leaveOut := range map[string]bool{"every": false, "names": true} {
		b.Run(name, func(b *testing.B) {
			l := loaded(b)
			if leaveOut {
				l = l.without(wordsOf(sentences))
			}
			l.find(b, prose(l.names, 1<<20))
		})
	}
}

// BenchmarkFindOtherScripts reads text that package text has to part.
func BenchmarkFindOtherScripts(b *testing.B) {
	for name, sentence := range map[string]string{
		"arabic":   "قال متحدث باسم الوزارة يوم الثلاثاء إن الإجراءات التي أعلنت في مارس ستدخل حيز التنفيذ في نهاية الشهر. ",
		"cyrillic": "Представитель министерства сообщил во вторник, что меры, объявленные в марте, вступят в силу в конце месяца. ",
		"chinese":  "外交部发言人星期二表示，三月宣布的措施将于月底生效。",
	} {
		b.Run(name, func(b *testing.B) { loaded(b).find(b, strings.Repeat(sentence, 1<<20/len(sentence))) })
	}
}

// BenchmarkRead parts the same text into words: ours, and text.Words a line at a time.
func BenchmarkRead(b *testing.B) {
	page := prose([]string{"People's Front of Examplia"}, 1<<20)
	b.Run("fast", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			read(page).done()
		}
	})
	b.Run("words", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		var room []text.Word
		for b.Loop() {
			for line := range strings.SplitSeq(page, ". ") {
				room = text.WordsIn(room, line)
			}
		}
	})
}

// BenchmarkMentions reads stories of some two thousand bytes with the names and rules of the same
// register.
func BenchmarkMentions(b *testing.B) {
	l := loaded(b)
	before, began := heap(), time.Now()
	names := Compile(l.register())
	took, size := time.Since(began), heap()-before
	page := prose(l.names, 1<<20)
	var stories []*news.Story
	for lines := range slices.Chunk(strings.Split(page, "\n"), 3) {
		stories = append(stories, story(lines...))
	}
	b.SetBytes(int64(len(page)))
	found := 0
	for b.Loop() {
		found = 0
		for _, s := range stories {
			found += len(names.Mentions(s, nil))
		}
	}
	b.ReportMetric(float64(found)/float64(len(page)>>10), "mentions/KB")
	b.ReportMetric(float64(size)/1e6, "names-MB")
	b.ReportMetric(took.Seconds(), "build-s")
}

// register yields the parties again, all as organizations.
func (l *large) register() iter.Seq[Party] {
	return func(yield func(Party) bool) {
		names := map[uint32][]standing.Name{}
		for _, bearer := range l.trie.bearers {
			names[bearer.Party] = append(names[bearer.Party], standing.Name{Text: strings.Clone(l.trie.Name(bearer)), Kind: l.trie.Kind(bearer)})
		}
		for id, of := range names {
			if !yield(Party{standing.EntryRef{Source: "x", ID: fmt.Sprint(id)}, standing.Organization, of}) {
				return
			}
		}
	}
}

func loaded(b *testing.B) *large {
	if _, err := os.Stat(shared); err != nil {
		b.Skip("the shared data is absent")
	}
	l, err := buildLarge()
	if err != nil {
		b.Fatal(err)
	}
	return l
}

func (l *large) find(b *testing.B, page string) {
	var hits []Hit
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		hits = l.trie.Append(hits[:0], page)
	}
	b.ReportMetric(float64(len(hits))/float64(len(page)>>10), "hits/KB")
	b.ReportMetric(float64(l.heap)/1e6, "trie-MB")
	b.ReportMetric(float64(l.count), "names")
	b.ReportMetric(l.took.Seconds(), "build-s")
}

// without builds the trie again without names of one of the words.
func (l *large) without(words map[string]bool) *large {
	b, w := NewBuilder(), &large{names: l.names}
	before, began := heap(), time.Now()
	for _, bearer := range l.trie.bearers {
		if name := l.trie.Name(bearer); !words[text.Fold(name)] {
			b.Add(name, l.trie.Kind(bearer), bearer.Party)
			w.count++
		}
	}
	w.trie = b.Build()
	w.took, w.heap = time.Since(began), heap()-before
	return w
}

func wordsOf(sentences []string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(text.Fold(strings.Join(sentences, " "))) {
		words[w], words["the "+w] = true, true
	}
	return words
}

// prose makes news-like text from sentences written for it, with a name in every third.
func prose(names []string, size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < size {
		sentence := sentences[r.IntN(len(sentences))]
		if strings.Contains(sentence, "%s") {
			sentence = fmt.Sprintf(sentence, names[r.IntN(len(names))])
		}
		b.WriteString(sentence)
		if r.IntN(6) == 0 {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

var sentences = []string{
	"The ministry said on Tuesday that the measures, which had been announced in March, would take effect at the end of the month.",
	"Officials in the capital declined to comment on the report, saying only that the matter was before the courts.",
	"“We have seen no evidence of that,” a spokeswoman told reporters, adding that the government’s position had not changed.",
	"Residents described hearing two loud explosions shortly before dawn; the police cordoned off the area around the station.",
	"The committee will meet again next week to decide whether the list of banned organisations should be extended.",
	"Shares fell 3.4% in early trading, and the currency weakened to its lowest level against the dollar since 2019.",
	"Analysts say the decision, taken after months of talks, could complicate relations with the country’s neighbours.",
	"It was the third such attack in less than a year, according to figures compiled by an independent research institute.",
	"The treasury froze the assets of %s, citing its role in moving money through exchange houses in the region.",
	"A court in the north of the country sentenced three men accused of raising funds for %s to between four and nine years in prison.",
	"%s was added to the list in the spring, together with two companies registered at the same address.",
	"The foreign minister, speaking in Brussels, accused %s's leaders of seeking to derail the negotiations.",
	"He added: \"There is no military solution; all sides must return to the table without preconditions.\"",
	"Prices of bread and fuel have doubled since the summer, and many families say that they can no longer afford meat.",
	"The U.S. embassy advised its citizens to avoid the café district and the streets around the old harbour until further notice.",
	"In a statement published on its website, the group said it had nothing to do with the killing of the two journalists.",
}
