package match

// A sound is a consonant or vowel of a word in Latin letters, however many letters spell it:
// its class in the upper bits, which of the class in the lower three. Sounds of one class are
// those that languages and clerks exchange: voiced and unvoiced (k q g, s z, b p, f v), with
// and without aspiration, and the hushing sounds.
type sound byte

const (
	vowels sound = iota << 3
	halfW        // w: a vowel in Arabic names, a consonant in Slavic and German ones
	soundH       // h kh x
	soundK       // k q c ck, g gh
	soundS       // s z ts c
	soundJ       // sh ch zh j dj sch sz cz
	soundD       // d dh
	soundT       // t th
	soundB       // b p
	soundF       // f ph v
	others       // l m n r and digits, by the letter: see plainSound
)

func (s sound) class() sound {
	if s >= others {
		return s
	}
	return s &^ 7
}

// Vowels by number; y is a vowel.
const vowelLetters = "aeiouy"

// plainSound numbers letters that stand for one sound only.
func plainSound(c byte) sound {
	switch c {
	case 'l':
		return others
	case 'm':
		return others + 1
	case 'n':
		return others + 2
	case 'r':
		return others + 3
	}
	return others + 4 + sound(c&31)
}

// hear appends the sounds of a word to nothing, which may have room, doubled ones once. In words without vowels
// (abjad) fewer letters belong together: those that stand side by side mostly are two sounds.
func hear(nothing []sound, word string, abjad bool) []sound {
	out := nothing
	for i := 0; i < len(word); {
		s, size := soundAt(word, i, abjad)
		if n := len(out); n == 0 || out[n-1] != s {
			out = append(out, s)
		}
		i += size
	}
	return out
}

// soundAt reads the sound at i and tells how many letters spell it.
func soundAt(word string, i int, abjad bool) (s sound, size int) {
	rest := word[i:]
	if len(rest) == 1 || digraphSeconds[rest[0]]>>(rest[1]&31)&1 == 0 {
		return singles[rest[0]], 1
	}
	for _, d := range digraphsOf[rest[0]] {
		if len(rest) >= len(d.letters) && rest[:len(d.letters)] == d.letters && (!abjad || len(d.letters) == 2 && d.letters[1] == 'h') {
			return d.sound, len(d.letters)
		}
	}
	if rest[0] == 'c' && (rest[1] == 'e' || rest[1] == 'i' || rest[1] == 'y') {
		return soundS + 3, 1
	}
	return singles[rest[0]], 1
}

// singles are the sounds of letters that stand alone.
var singles = func() (by [256]sound) {
	for c := range by {
		by[c] = plainSound(byte(c))
	}
	for n := range len(vowelLetters) {
		by[vowelLetters[n]] = vowels + sound(n)
	}
	for c, s := range map[byte]sound{
		'c': soundK, 'w': halfW, 'h': soundH, 'x': soundH + 2, 'k': soundK, 'q': soundK + 1, 'g': soundK + 2, 's': soundS, 'z': soundS + 1,
		'j': soundJ, 'd': soundD, 't': soundT, 'b': soundB, 'p': soundB + 1, 'f': soundF, 'v': soundF + 1,
	} {
		by[c] = s
	}
	return by
}()

type digraph struct {
	letters string
	sound   sound
}

// digraphs are sounds of several letters, the longer before the shorter.
var digraphs = []digraph{
	{"shch", soundJ + 3},
	{"tsch", soundJ + 2},
	{"sch", soundJ + 1},
	{"tch", soundJ + 2},
	{"dzh", soundJ},
	{"tsh", soundJ + 2},
	{"sh", soundJ + 1},
	{"sz", soundJ + 1},
	{"ch", soundJ + 2},
	{"cz", soundJ + 2},
	{"zh", soundJ + 4},
	{"dj", soundJ},
	{"ts", soundS + 2},
	{"tz", soundS + 2},
	{"th", soundT + 1},
	{"dh", soundD + 1},
	{"ck", soundK},
	{"kh", soundH + 1},
	{"gh", soundK + 3},
	{"ph", soundF},
	{"ou", vowels + 4},
	{"oo", vowels + 4},
	{"ee", vowels + 2},
}

// digraphsOf are the digraphs by their first letter.
var digraphsOf = func() (by [256][]digraph) {
	for _, d := range digraphs {
		by[d.letters[0]] = append(by[d.letters[0]], d)
	}
	return by
}()

// digraphSeconds are the letters, as bits, behind which a first letter may be spoken otherwise than alone.
var digraphSeconds = func() (by [256]uint32) {
	for _, d := range digraphs {
		by[d.letters[0]] |= 1 << (d.letters[1] & 31)
	}
	by['c'] |= 1<<('e'&31) | 1<<('i'&31) | 1<<('y'&31)
	return by
}()

// maxSkeleton is how many consonants of a word are kept: two words that agree in so many are
// looked at whatever follows.
const maxSkeleton = 12

// skeleton appends to nothing the classes of the consonants, without a final h. Spellings of one name in
// several languages mostly have one skeleton, and so has an Arabic or Hebrew word, which
// leaves its short vowels out. It makes candidates only: what two such words cost is for
// soundPrice to say. The half vowel w is left out or, with hard, a v.
func skeleton(nothing []byte, sounds []sound, hard bool) []byte {
	out := nothing
	last := vowels
	for i, s := range sounds {
		c := s.class()
		if c == halfW {
			c = vowels
			if hard {
				c = soundF
			}
		}
		if c == soundH && i == len(sounds)-1 {
			c = vowels
		}
		if c != vowels && c != last && len(out) < maxSkeleton {
			out = append(out, byte(c))
		}
		last = c
	}
	return out
}

// Prices of sounds are in hundredths.
const wholeSound = 100

// soundPrice returns how far two words are apart for the ear, as a share of their length:
// vowels cost less than consonants, sounds of one class less than others. If one of the two is
// of a script that leaves out vowels (abjad), the other's vowels are nearly free. Symmetric. Of words
// that are farther apart than limit it need not tell how far.
func soundPrice(a, b []sound, abjadA, abjadB bool, limit float64) float64 {
	most := int32((limit + 1e-6) * wholeSound * float64(len(a)+len(b)) / 2)
	if beyond := len(a) - len(b); !abjadA && !abjadB && (abs(beyond)-1)*vowelDropped > int(most) {
		return 2 // but for a mute h, none is dropped for less
	}
	if !abjadA && !abjadB && vowelsApart(a, b)*vowelDropped > int(most) {
		return 2
	}
	var rows [2][longestWord + 1]int32
	var drops [longestWord]int32
	abjad := abjadA || abjadB
	for j := range b {
		drops[j] = dropPrice(b, j, abjadB, abjadA)
		rows[0][j+1] = rows[0][j] + drops[j]
	}
	for i := range a {
		this, last := &rows[(i+1)&1], &rows[i&1]
		drop, x := dropPrice(a, i, abjadA, abjadB), a[i]
		this[0] = last[0] + drop
		least := this[0]
		for j, y := range b {
			cost := last[j]
			if x != y {
				cost += changePrice(x, y, abjad)
			}
			cost = min(cost, last[j+1]+drop, this[j]+drops[j])
			this[j+1] = cost
			least = min(least, cost)
		}
		if least > most {
			return 2
		}
	}
	return float64(rows[len(a)&1][len(b)]) * 2 / (wholeSound * float64(len(a)+len(b)))
}

// vowelsApart returns how many vowels one of the words has more at least, whatever a w stands for.
func vowelsApart(a, b []sound) int {
	var count [2]int
	half := 0
	for side, word := range [...][]sound{a, b} {
		for _, s := range word {
			switch s.class() {
			case vowels:
				count[side]++
			case halfW:
				half++
			}
		}
	}
	return abs(count[0]-count[1]) - half
}

// vowelDropped is the price of a vowel left out, where words write their vowels.
const vowelDropped = 40

// dropPrice is the price of leaving out a sound; own tells that the word leaves out short vowels,
// abjad that the other does.
func dropPrice(w []sound, i int, own, abjad bool) int32 {
	switch s := w[i]; s.class() {
	case vowels:
		switch {
		case !abjad:
			return vowelDropped
		case i == 0: // scripts that leave vowels out write the first one
			return 50
		}
		return 4
	case halfW:
		return 60
	case soundH:
		switch {
		case i < len(w)-1:
			return 40
		case own && !abjad:
			return 70 // a letter of its own, where Latin spelling has mute ones
		}
		return 10
	}
	return wholeSound
}

// changePrice is the price of one sound for another.
func changePrice(x, y sound, abjad bool) int32 {
	cx, cy := x.class(), y.class()
	switch {
	case cx == vowels && cy == vowels && abjad:
		return abjadVowelPrice(x, y)
	case cx == vowels && cy == vowels:
		return vowelPrice(x, y)
	case cx == halfW && y == soundF+1 || cy == halfW && x == soundF+1:
		return 20
	case cx == halfW && y == vowels+4 || cy == halfW && x == vowels+4: // w and u
		return 20
	case cx != cy:
		return wholeSound
	case abjad:
		return 50
	}
	return 20
}

// vowelPrice is less for vowels that are written for each other.
func vowelPrice(x, y sound) int32 {
	const near = 1<<(0*6+1) | 1<<(1*6+2) | 1<<(2*6+5) | 1<<(3*6+4) | 1<<(0*6+3) | 1<<(1*6+5) // ae ei iy ou ao ey
	if x > y {
		x, y = y, x
	}
	if x == vowels+2 && y == vowels+5 { // i and y
		return 10
	}
	if near>>(x*6+y)&1 != 0 {
		return 25
	}
	return 50
}

// abjadVowelPrice is that of a vowel which a script without short vowels does write: it tells
// which vowel it is, but not how that is spelled.
func abjadVowelPrice(x, y sound) int32 {
	if vowelPrice(x, y) <= 25 {
		return 10
	}
	return 20
}
