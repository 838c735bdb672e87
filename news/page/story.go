package page

import (
	"sort"
	"strings"

	"standing/edtf"
	"standing/news"
)

// stories parts pieces at their seams.
func stories(ps []piece) (all []news.Story) {
	if len(ps) == 0 {
		return nil
	}
	starts := append(seams(ps), len(ps))
	for k := 0; k+1 < len(starts); k++ {
		b := builder{ps: ps[starts[k]:starts[k+1]], last: k+2 == len(starts)}
		if s, ok := b.story(); ok {
			all = append(all, s)
		}
	}
	return all
}

// builder makes a story of its pieces.
type builder struct {
	ps   []piece
	last bool // no other story follows
	head int  // index of the headline; -1 where there is none
	lead int  // index of the first paragraph
}

func (b *builder) story() (s news.Story, ok bool) {
	b.orient()
	b.settle()
	seen := map[string]bool{}
	for k := range b.ps {
		p := &b.ps[k]
		if p.rule && len(p.Text) == 0 {
			continue
		}
		p.Repeat = seen[p.key] && p.key != ""
		seen[p.key] = true
		s.Blocks = append(s.Blocks, p.Block)
	}
	if len(s.Blocks) == 0 {
		return s, false
	}
	sortBlocks(s.Blocks)
	s.Start = s.Blocks[0].Start
	for _, block := range s.Blocks {
		s.End = max(s.End, block.End)
	}
	if b.head >= 0 {
		s.Title = b.ps[b.head].Text
	}
	var told edtf.Date
	s.Dateline, told = b.dateline()
	if s.Published = b.published(); s.Published.IsZero() {
		s.Published = told
	}
	s.Byline, s.Lang = b.byline(), language(s.Blocks)
	return s, true
}

// sortBlocks puts blocks in the order of the page: the parser moves some.
func sortBlocks(blocks []news.Block) {
	sort.SliceStable(blocks, func(i, j int) bool { return blocks[i].Start < blocks[j].Start })
}

// orient finds the headline and the first paragraph.
func (b *builder) orient() {
	b.head, b.lead = -1, len(b.ps)
	for k := range b.ps {
		p := &b.ps[k]
		if b.head < 0 && headline(p) && p.Kind != news.Item && !b.begins(k) {
			b.head = k
			b.lead = min(frameAt(b.ps, k).end, len(b.ps))
			break
		}
		if p.tells {
			b.lead = k
			break
		}
	}
	for b.lead < len(b.ps) && !b.ps[b.lead].Kind.Body() {
		b.lead++
	}
}

// begins reports whether the story begins with the piece as a paragraph: it is told on,
// and nothing stood before it.
func (b *builder) begins(k int) bool {
	p := &b.ps[k]
	if p.level > 0 || p.words <= longestHead && !stopped(p.Text) {
		return false
	}
	_, _, opens := datelineOf(p.Text)
	return opens || p.tells
}

// settle gives the pieces of plain text their last kinds: those of the frame by where they
// stand, short lines between paragraphs as headings.
func (b *builder) settle() {
	counts := map[string]int{}
	for k := range b.ps[:min(b.lead, len(b.ps))] {
		counts[b.ps[k].key]++
	}
	for k := range b.ps {
		p := &b.ps[k]
		if p.Kind != news.Paragraph || p.rule {
			continue
		}
		switch {
		case b.head >= 0 && k < b.lead && p.key == b.ps[b.head].key:
			p.Kind = news.Heading
		case b.head >= 0 && k < b.lead && k > b.head && counts[p.key] > 1:
			p.Kind = news.Caption
		case k < b.lead && headline(p) && !p.tells:
			p.Kind = news.Heading
		case k > b.lead && b.subheading(k):
			p.Kind = news.Heading
		}
	}
}

// subheading reports whether a short line stands between paragraphs and leads on.
func (b *builder) subheading(k int) bool {
	p := &b.ps[k]
	if p.words > 14 || !headline(p) || stopped(p.Text) || strings.ContainsAny(p.Text, "\"“”") {
		return false
	}
	return k+1 < len(b.ps) && b.ps[k+1].tells && b.ps[k+1].words > p.words && b.ps[k-1].tells
}

// dateline reads the opener of the first paragraph.
func (b *builder) dateline() (string, edtf.Date) {
	if b.lead >= len(b.ps) {
		return "", edtf.Date{}
	}
	place, d, _ := datelineOf(b.ps[b.lead].Text)
	return place, d
}

// published is the date that the story's own lines state: those of its frame first, then
// one at its end, where it cannot be the next story's.
func (b *builder) published() edtf.Date {
	for k := range b.ps {
		if k >= b.lead {
			break
		}
		if d := b.ps[k].date(); !d.IsZero() {
			return d
		}
	}
	for k := len(b.ps) - 1; k > b.lead && !b.ps[k].tells; k-- {
		if d := b.ps[k].date(); !d.IsZero() && (b.last || k < len(b.ps)-1) {
			return d
		}
	}
	return edtf.Date{}
}

// date is the day of publication that a date line states; none of a line that tells of a
// change only.
func (p *piece) date() edtf.Date {
	if p.Kind != news.Dated {
		return edtf.Date{}
	}
	text := strings.ToLower(p.Text)
	if strings.Contains(text, "updated") || strings.Contains(text, "modified") {
		if !strings.Contains(text, "published") && !strings.Contains(text, "posted") {
			return edtf.Date{}
		}
		if at := strings.Index(text, "published"); at > 0 {
			if d, _, _ := dateIn(text[at:]); !d.IsZero() {
				return d
			}
		}
	}
	d, _, _ := dateIn(p.Text)
	if d.IsZero() && p.stated != "" {
		d = stampOf(p.stated)
	}
	return d
}

// byline is the name that the first byline gives.
func (b *builder) byline() string {
	for k := range b.ps {
		if b.ps[k].Kind == news.Byline {
			s := b.ps[k].Text
			for _, by := range []string{"Written by ", "Reported by ", "By ", "by ", "BY "} {
				s = strings.TrimPrefix(s, by)
			}
			return s
		}
	}
	return ""
}
