package gazetteer

import "standing"

// Trie finds names in text. It is not changed after it is built; any number of goroutines
// may use it at once.
//
// It holds a node for every beginning of a name, numbered level by level, so that a node is
// no more than its word, where its children begin and where its bearers do: twelve bytes.
// The names themselves stand in one string.
type Trie struct {
	alphabet *letters
	words    vocabulary
	roots    []uint32 // by word: the node of names that begin with it, 0 where none does
	labels   []uint32 // by node: its word
	children []uint32 // by node: its first child; those of node n end before children[n+1]
	bearerAt []uint32 // by node: its first bearer, likewise
	bearers  []Bearer
	names    string
}

// Len returns the number of different names, by their words.
func (t *Trie) Len() (n int) {
	for node := range t.labels {
		if t.bearerAt[node] < t.bearerAt[node+1] {
			n++
		}
	}
	return n
}

// Name returns the name that the bearer bears, as it was added.
func (t *Trie) Name(b Bearer) string { return t.names[b.at : b.at+uint32(b.bytes)] }

// Kind returns what the name is to its bearer.
func (t *Trie) Kind(b Bearer) standing.NameKind { return kinds[b.kind] }

// under returns who bears the name that ends at the node.
func (t *Trie) under(node uint32) []Bearer {
	from, to := t.bearerAt[node], t.bearerAt[node+1]
	return t.bearers[from:to:to]
}

// named reports whether a name ends at the node.
func (t *Trie) named(node uint32) bool { return t.bearerAt[node] < t.bearerAt[node+1] }

// child returns the child of the node by the word, or 0: the root is nobody's child.
func (t *Trie) child(node, word uint32) uint32 {
	if word == 0 {
		return 0
	}
	if node == 0 {
		return t.roots[word]
	}
	lo, hi := t.children[node], t.children[node+1]
	for lo < hi {
		mid := (lo + hi) / 2
		switch label := t.labels[mid]; {
		case label == word:
			return mid
		case label < word:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return 0
}
