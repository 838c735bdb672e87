package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// stock makes new words from pieces of the real words of one culture: the beginning of one, up
// to a vowel, and the end of another, from a consonant on. Word k is the same every time.
type stock struct {
	seed  uint64
	real  map[string]bool
	heads []string
	tails []string
}

// Lengths of the words that are taken apart and made, in bytes.
const (
	minPart, minWord, maxWord = 4, 4, 15
)

// newStock sorts the words first, since the order decides which word has which rank.
func newStock(seed uint64, words []string) *stock {
	s := &stock{seed: seed, real: map[string]bool{}}
	slices.Sort(words)
	for _, w := range slices.Compact(words) {
		s.real[w] = true
		if len(w) < minPart {
			continue
		}
		for i := 1; i < len(w); i++ {
			if vowel(w[i-1]) && consonant(w[i]) {
				s.heads = append(s.heads, w[:i])
				s.tails = append(s.tails, w[i:])
			}
		}
	}
	if len(s.heads) == 0 { // a list of next to nothing
		s.heads, s.tails = []string{"ka", "mo", "le", "su"}, []string{"ran", "din", "ves", "tov"}
	}
	return s
}

func vowel(b byte) bool { return strings.IndexByte("aeiouy", b) >= 0 }

func consonant(b byte) bool { return b >= 'a' && b <= 'z' && !vowel(b) }

// word makes word k. Of one rank to the next, words have nothing in common. The rarer the word,
// the more often a third piece stands in the middle: rare names are longer, and there must be
// enough of them.
func (s *stock) word(k uint64) string {
	r := rand.New(rand.NewPCG(s.seed, mix(k)))
	middles := min(0.6, float64(k)/float64(20*len(s.heads)))
	word := ""
	for range 20 {
		word = s.heads[r.IntN(len(s.heads))]
		if r.Float64() < middles {
			tail := s.tails[r.IntN(len(s.tails))]
			if cut := lastOpen(tail); cut > 0 {
				word += tail[:cut]
			}
		}
		word += s.tails[r.IntN(len(s.tails))]
		if len(word) >= minWord && len(word) <= maxWord && !s.real[word] {
			break
		}
	}
	return word
}

// lastOpen returns where the last open syllable of a piece ends, or 0.
func lastOpen(piece string) int {
	for i := len(piece) - 1; i > 1; i-- {
		if vowel(piece[i-1]) && consonant(piece[i]) {
			return i
		}
	}
	return 0
}

// mix scatters neighbouring numbers (the finalizer of splitmix64).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
