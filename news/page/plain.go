package page

import "standing/news"

// readPlain parts plain text into stories.
func readPlain(src *mapped) []news.Story {
	ps := plainPieces(src)
	for k := range ps {
		if !ps[k].rule {
			ps[k].Kind = kindOf(ps[k].Text)
		} else {
			ps[k].Kind = news.Furniture
		}
		ps[k].measure()
	}
	return stories(ps)
}

// stories parts pieces at their seams.
func stories(ps []piece) (all []news.Story) {
	if len(ps) == 0 {
		return nil
	}
	starts := append(seams(ps), len(ps))
	for k := 0; k+1 < len(starts); k++ {
		all = append(all, story(ps[starts[k]:starts[k+1]]))
	}
	return all
}

func story(ps []piece) news.Story {
	var s news.Story
	for _, p := range ps {
		s.Blocks = append(s.Blocks, p.Block)
	}
	s.Start, s.End = s.Blocks[0].Start, s.Blocks[len(s.Blocks)-1].End
	return s
}
