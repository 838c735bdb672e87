package corpus

// similarity is 1 less the edit distance over the length of the longer word, in bytes. Words
// are folded Latin letters; it is for learning, not for screening.
func similarity(a, b string) float64 {
	longer := max(len(a), len(b))
	if longer == 0 || longer > 64 {
		return 0
	}
	return 1 - float64(distance(a, b))/float64(longer)
}

// distance counts the letters added, left out or changed (Levenshtein).
func distance(a, b string) int {
	var row [65]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
