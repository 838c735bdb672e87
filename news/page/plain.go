package page

import "standing/news"

// readPlain parts plain text into stories.
func readPlain(src *mapped) ([]news.Story, error) {
	ls := lines(src.data)
	if len(ls) > maxLines {
		return nil, errLines
	}
	ps := plainPieces(src, ls)
	for k := range ps {
		ps[k].Kind = news.Furniture
		if !ps[k].rule {
			ps[k].Kind = kindOf(ps[k].Text)
		}
		ps[k].measure()
	}
	return stories(ps), nil
}
