package match

// letter is a letter of a word: a byte of Latin ones, a code unit of the others.
type letter interface{ ~uint8 | ~uint16 }

// longestWord is how many letters of a word are compared; further ones are cut when a name is
// prepared.
const longestWord = 40

// osa returns the optimal string alignment distance (insertion, deletion, substitution,
// exchange of neighbours, no letter touched twice) of two words, or limit+1 if it is more.
func osa[T letter](a, b []T, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(b)-len(a) > limit:
		return limit + 1
	case len(a) == 0:
		return len(b)
	case limit == 1:
		if len(a) == 1 && len(b) == 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0] {
			return 1
		}
		return 2
	}
	return osaTable(a, b, limit)
}

// osaTable fills the table row by row; a is the shorter.
func osaTable[T letter](a, b []T, limit int) int {
	var rows [3][longestWord + 1]uint8
	for j := range len(b) + 1 {
		rows[0][j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		this, last, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		this[0] = uint8(i)
		best := this[0]
		for j := 1; j <= len(b); j++ {
			cost := last[j-1]
			if a[i-1] != b[j-1] {
				cost = min(cost, last[j], this[j-1]) + 1
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					cost = min(cost, before[j-2]+1)
				}
			}
			this[j] = cost
			best = min(best, cost)
		}
		if int(best) > limit {
			return limit + 1
		}
	}
	return int(rows[len(a)%3][len(b)])
}

// slips is how many slips of the pen a word of that many letters may have and still be found
// by them alone: the reach of the keys.
func slips(length int) int {
	switch {
	case length <= 3:
		return 0
	case length <= 7, length > 16:
		return 1
	}
	return 2
}

// reach is how many slips two words may have to be found by them alone.
func reach(a, b int) int { return min(slips(a), slips(b)) }

// soundPrice returns how far two words are apart for the ear, as a share of their length:
// vowels cost less than consonants, sounds of one class less than others. If one of the two is
// of a script that leaves out vowels (abjad), the other's vowels are nearly free. Symmetric.
func soundPrice(a, b string, abjadA, abjadB bool) float64 {
	var rows [2][longestWord + 1]float32
	e := ear{abjadA || abjadB}
	for j := 1; j <= len(b); j++ {
		rows[0][j] = rows[0][j-1] + dropPrice(b, j-1, abjadA)
	}
	for i := 1; i <= len(a); i++ {
		this, last := &rows[i&1], &rows[i&1^1]
		drop := dropPrice(a, i-1, abjadB)
		this[0] = last[0] + drop
		for j := 1; j <= len(b); j++ {
			cost := last[j-1]
			if a[i-1] != b[j-1] {
				cost += e.change(a, b, i-1, j-1)
			}
			this[j] = min(cost, last[j]+drop, this[j-1]+dropPrice(b, j-1, abjadA))
		}
	}
	return float64(rows[len(a)&1][len(b)]) * 2 / float64(len(a)+len(b))
}

// dropPrice is the price of leaving out a letter; abjad tells that the other word leaves out
// short vowels.
func dropPrice(w string, i int, abjad bool) float32 {
	c := w[i]
	switch {
	case i > 0 && c == w[i-1]:
		return 0.1
	case c == 'w':
		return 0.6
	case isVowel(c) && abjad:
		return 0.04
	case isVowel(c):
		return 0.4
	case c == 'h':
		return 0.3
	}
	return 1
}

// ear prices one sound for another.
type ear struct {
	abjad bool // consonants are all there is, and tell more
}

func (e ear) change(a, b string, i, j int) float32 {
	x, y := a[i], b[j]
	if vx, vy := isVowel(x), isVowel(y); vx || vy {
		if vx && vy {
			return vowelPrice(x, y)
		}
		return 1
	}
	cx, _ := consonant(a, i)
	cy, _ := consonant(b, j)
	switch {
	case cx != cy:
		return 1
	case e.abjad:
		return 0.5
	}
	return 0.25
}

func vowelPrice(x, y byte) float32 {
	if x > y {
		x, y = y, x
	}
	switch [2]byte{x, y} {
	case [2]byte{'a', 'e'}, [2]byte{'e', 'i'}, [2]byte{'i', 'y'}, [2]byte{'o', 'u'}, [2]byte{'u', 'w'}, [2]byte{'a', 'o'}, [2]byte{'e', 'y'}:
		return 0.25
	}
	return 0.5
}
