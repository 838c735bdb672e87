package screen

import (
	"context"
	"slices"

	"standing"
	"standing/index"
	"standing/ledger"
	"standing/match"
)

// corpus is everything a view knows of parties, ready to be compared.
type corpus struct {
	index   *index.Searcher
	parties []*match.Party
	keys    []ledger.Key
	names   [][]standing.Name
}

func newCorpus(ctx context.Context, s *Screener) (*corpus, error) {
	c := &corpus{}
	err := s.View.Ledger.EachSaid(ctx, s.View.Known, func(said ledger.Said) error {
		c.keys = append(c.keys, said.Key)
		c.names = append(c.names, said.Entry.Names)
		c.parties = append(c.parties, match.Prepare(&said.Entry))
		return nil
	})
	if err != nil {
		return nil, err
	}
	segment, err := index.New(c.parties)
	if err != nil {
		return nil, err
	}
	c.index = index.NewSearcher(segment, s.Model)
	return c, nil
}

// kind tells what a name is to an entry of the corpus. A name made of a part of another has
// the kind of that.
func (c *corpus) kind(at int, name string) standing.NameKind {
	if i := slices.IndexFunc(c.names[at], func(n standing.Name) bool { return n.Text == name }); i >= 0 {
		return c.names[at][i].Kind
	}
	return standing.Alias
}
