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
	case length <= 1:
		return 0
	case length <= 7, length > 16:
		return 1
	}
	return 2
}

// nearSlips is how many slips of the pen two words may have beside others that are anchors: the keys
// reach so far, but that many slips in a short word are no ground to look a name up.
func nearSlips(length int) int {
	if length >= 5 && length <= 7 {
		return 2
	}
	return slips(length)
}

// reach is how many slips two words may have to be found by them alone.
func reach(a, b int) int { return min(slips(a), slips(b)) }
