package match

// maxSkeleton is how many consonants of a word are kept: two words that agree in so many are
// looked at whatever follows.
const maxSkeleton = 12

// skeleton returns the consonants of a word of Latin letters, in coarse classes: voiced and
// unvoiced sounds that languages and clerks exchange are one (k q g, s z, b p, f v, and the
// hushing sounds), aspiration behind a consonant is dropped, and so are vowels, y, w, a final
// h and doublings. Spellings of one name in several languages mostly have one skeleton, and so
// has an Arabic or Hebrew word, which leaves its short vowels out. It makes candidates only:
// what two such words cost is for soundPrice to say.
func skeleton(word string, buffer []byte) []byte {
	out := buffer[:0]
	last := byte(0)
	for i := 0; i < len(word) && len(out) < maxSkeleton; {
		class, size := consonant(word, i)
		if class != 0 && class != last {
			out = append(out, class)
		}
		last = class
		i += size
	}
	return out
}

// consonant returns the class of the sound at i and how many letters spell it; 0 for what
// skeletons leave out.
func consonant(word string, i int) (class byte, size int) {
	at := func(n int) byte {
		if i+n < len(word) {
			return word[i+n]
		}
		return 0
	}
	next := at(1)
	switch c := word[i]; c {
	case 's':
		switch {
		case next == 'c' && at(2) == 'h':
			return 'j', 3
		case next == 'h' || next == 'z':
			return 'j', 2
		}
		return 's', 1
	case 't':
		switch {
		case next == 'c' && at(2) == 'h', next == 's' && (at(2) == 'h' || at(2) == 'c'):
			return 'j', 3
		case next == 's' || next == 'z':
			return 's', 2
		case next == 'h':
			return 't', 2
		}
		return 't', 1
	case 'd':
		switch {
		case next == 'z' && at(2) == 'h':
			return 'j', 3
		case next == 'j':
			return 'j', 2
		case next == 'h':
			return 'd', 2
		}
		return 'd', 1
	case 'c':
		switch next {
		case 'h', 'z':
			return 'j', 2
		case 'k':
			return 'k', 2
		case 'e', 'i', 'y':
			return 's', 1
		}
		return 'k', 1
	case 'z':
		if next == 'h' {
			return 'j', 2
		}
		return 's', 1
	case 'k':
		if next == 'h' {
			return 'h', 2
		}
		return 'k', 1
	case 'g':
		if next == 'h' {
			return 'k', 2
		}
		return 'k', 1
	case 'p':
		if next == 'h' {
			return 'f', 2
		}
		return 'b', 1
	case 'q':
		return 'k', 1
	case 'x':
		return 'h', 1
	case 'v':
		return 'f', 1
	case 'h':
		if i == len(word)-1 {
			return 0, 1
		}
		return 'h', 1
	case 'a', 'e', 'i', 'o', 'u', 'y', 'w':
		return 0, 1
	default:
		return c, 1
	}
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'w':
		return true
	}
	return false
}
