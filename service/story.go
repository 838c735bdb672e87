package service

import (
	"context"
	"strings"

	"standing"
	"standing/news"
	"standing/news/page"
)

// Passage is a stretch of a story.
type Passage struct {
	Text   string
	Quoted bool // a claim rests on it
}

// maxPassages bounds how much of a story is told beside a claim.
const maxPassages = 200

// ClaimStory returns the story in which a claim stands, with the quote marked. Of a claim that
// is read no more it is the quote alone.
func (s *Snapshot) ClaimStory(ctx context.Context, c InboxClaim) ([]Passage, error) {
	alone := []Passage{{c.Quote, true}}
	box, err := s.inbox()
	if err != nil || c.Story == 0 {
		return alone, err
	}
	kept, err := box.News.Pages(ctx, s.View.Known)
	if err != nil {
		return nil, err
	}
	for _, p := range kept {
		if p.Digest != c.Page {
			continue
		}
		raw, err := box.Pages.Get(p.Digest)
		if err != nil {
			return nil, err
		}
		stories, err := page.Read(raw, page.Options{Name: p.Name, ContentType: p.ContentType})
		if err != nil || c.Story > len(stories) {
			return alone, err
		}
		return passages(stories[c.Story-1], c), nil
	}
	return nil, standing.Errorf(standing.NotFound, "no page %s is kept", c.Page)
}

func passages(story news.Story, c InboxClaim) (all []Passage) {
	for _, b := range story.Blocks {
		if !b.Kind.Body() && b.Kind != news.Heading || b.Repeat || len(all) > maxPassages {
			continue
		}
		before, after, here := strings.Cut(b.Text, c.Quote)
		if !here || c.Start < b.Start || c.Start >= b.End {
			all = append(all, Passage{Text: b.Text + "\n\n"})
			continue
		}
		all = append(all, Passage{Text: before}, Passage{c.Quote, true}, Passage{Text: after + "\n\n"})
	}
	return all
}
