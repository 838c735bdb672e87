package gazetteer

// grower makes the arrays of a trie from sorted spellings, level by level: so the children
// of a node stand side by side, in the order of their words.
type grower struct {
	builder *Builder
	trie    *Trie
	queue   []branch
}

// branch is a node that is not grown yet: the spellings that share its words.
type branch struct{ from, to, depth uint32 }

// grow makes all nodes.
func (g *grower) grow() {
	t := g.trie
	t.roots = make([]uint32, t.words.len()+1)
	var labels, children, bearers []uint32
	var all []Bearer
	g.queue = []branch{{0, uint32(len(g.builder.added)), 0}}
	labels = append(labels, 0)
	for node := 0; node < len(g.queue); node++ {
		at := g.queue[node]
		bearers = append(bearers, uint32(len(all)))
		for at.from < at.to && uint32(g.builder.added[at.from].words) == at.depth {
			all = g.bear(all, bearers[node], at.from)
			at.from++
		}
		children = append(children, uint32(len(labels)))
		labels = g.part(labels, at)
	}
	bearers = append(bearers, uint32(len(all)))
	children = append(children, uint32(len(labels)))
	t.labels, t.children, t.bearerAt, t.bearers = exact(labels), exact(children), exact(bearers), exact(all)
	for child := t.children[0]; child < t.children[1]; child++ {
		t.roots[t.labels[child]] = child
	}
}

// part makes the children of a branch.
func (g *grower) part(labels []uint32, at branch) []uint32 {
	for at.from < at.to {
		id := g.builder.id(g.builder.added[at.from], int(at.depth))
		to := at.from + 1
		for to < at.to && g.builder.id(g.builder.added[to], int(at.depth)) == id {
			to++
		}
		labels = append(labels, id)
		g.queue = append(g.queue, branch{at.from, to, at.depth + 1})
		at.from = to
	}
	return labels
}

// bear adds a bearer to those of its node, unless the party bears the same name there.
func (g *grower) bear(all []Bearer, first, spelling uint32) []Bearer {
	b := g.builder.added[spelling].bearer
	for i := len(all) - 1; i >= int(first) && all[i].Party == b.Party; i-- {
		if g.trie.Name(all[i]) == g.trie.Name(b) {
			return all
		}
	}
	return append(all, b)
}
