package gazetteer

// Hit is a name found in a text.
type Hit struct {
	From, To int // bytes of the text
	// Bearers are those who bear the name, in the order of their numbers; a party stands there once
	// for each way in which its names are printed. They are the trie's and must not be changed.
	Bearers []Bearer
}

// Find returns the names in the text; see Append.
func (t *Trie) Find(text string) []Hit { return t.Append(nil, text) }

// Append adds the names in the text to hits, in their order: at every word the longest name
// that begins there, going on behind it. So hits never overlap, and a name that overlaps the
// one before it or stands inside it is not told. A hit spans its words and nothing around
// them: neither the apostrophe and s of a possessive, nor brackets, nor quotation marks.
// Texts are read up to two gigabytes.
func (t *Trie) Append(hits []Hit, text string) []Hit {
	r := read(text)
	defer r.done()
	t.know(r)
	t.each(r, func(f found) bool {
		hits = append(hits, Hit{From: f.from, To: f.to, Bearers: t.under(f.node)})
		return true
	})
	return hits
}

// found is a name found in a reading.
type found struct {
	from, to    int // bytes of the text
	first, last int // tokens
	node        uint32
}

// each calls take with the names found in a reading whose words are known, at every word the longest first; where
// it is not taken, with the next shorter, and then with those that begin at the next word.
// Words inside a name that was taken are passed over.
func (t *Trie) each(r *reading, take func(found) bool) {
	end := 0
	var room [16]found
	for i := 0; i < len(r.tokens); i++ {
		token := &r.tokens[i]
		if token.id|token.bareID == 0 || int(token.from) < end || t.roots[token.id]|t.roots[token.bareID] == 0 {
			continue
		}
		path := t.path(room[:0], r, i)
		for n := len(path) - 1; n >= 0; n-- {
			if take(path[n]) {
				end = path[n].to
				break
			}
		}
	}
}

// know looks the words of the reading up.
func (t *Trie) know(r *reading) {
	for i := range r.tokens {
		token := &r.tokens[i]
		if token.n == 0 {
			continue
		}
		word := r.fold(token)
		token.id, token.bareID = t.words.find(word), 0
		if token.bareTo > 0 {
			token.bareID = t.words.find(word[:len(word)-1])
		}
	}
}

// path returns the names that begin at token i, the shortest first. A possessive ends a name: inside
// one it belongs to the word.
func (t *Trie) path(path []found, r *reading, i int) []found {
	node := uint32(0)
	for j := i; j < len(r.tokens); j++ {
		token := &r.tokens[j]
		f := found{from: int(r.tokens[i].from), first: i, last: j}
		if bare := t.child(node, token.bareID); bare > 0 && t.named(bare) {
			f.to, f.node = int(token.bareTo), bare
			path = append(path, f)
		}
		if node = t.child(node, token.id); node == 0 {
			break
		}
		if t.named(node) {
			f.to, f.node = int(token.to), node
			path = append(path, f)
		}
	}
	return path
}
