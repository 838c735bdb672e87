package page

import (
	"iter"
	"regexp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standing/news"
)

// The words by which pages name the parts of a story, in classes and ids.
var (
	captionClass = regexp.MustCompile(`(?i)(^|[\s_-])(wp-caption-text|fig-?caption|(image|img|photo|picture|media|video|gallery|slide|figure|lead-?image)[\w-]*(caption|desc|description|title|legend)|captions?|cutline)($|[\s_-])`)
	creditClass  = regexp.MustCompile(`(?i)(^|[\s_-])((image|img|photo|picture|media|video|figure)?[\w-]{0,12}(credits?|copyright|attribution)|photographer)($|[\s_-])`)
	bylineClass  = regexp.MustCompile(`(?i)(^|[\s_-])(by-?lines?|authors?([\s_-]?names?)?|writers?|reporters?|contributors?)($|[\s_-])`)
	dateClass    = regexp.MustCompile(`(?i)(^|[\s_-])(date-?lines?|dates?|date-?time|pub-?date|published(-?date|-?at|-?time)?|time-?stamps?|article-?date|post-?date|entry-?date|posted-on|updated)($|[\s_-])`)
	neverClass   = regexp.MustCompile(`(?i)(^|[\s_-])(comments?(-?list|-?area|-?section)?|disqus\w*|related(-?\w+)?|cookies?(-?\w+)?|gdpr|recommended|most-?(read|popular))($|[\s_-])`)
	offClass     = regexp.MustCompile(`(?i)(^|[\s_-])(comments?(-?list|-?area|-?section)?|related(-?(posts?|articles?|stories|content|links?|topics?))?|share(-?bar|-?links?|-?buttons?|-?tools?)?|sharing|social(-?\w+)?|newsletter(-?\w+)?|sidebar|breadcrumbs?|cookies?(-?\w+)?|advert(isement|ising)?s?|promo(s|-?\w+)?|nav(bar|igation)?|menu|tags?(-?list|-?links?|-?cloud)?|most-?(read|popular)|trending|recommended|recirc\w*|read-?more|read-?next|subscribe|sign-?up|sponsor(ed)?|toolbar|tools|author-?(bio|box|info)|about-?(the-?)?author|paywall|disqus\w*|taboola\w*|outbrain\w*)($|[\s_-])`)
)

// most is the share of a body that an element may hold and still be believed to be a
// caption, a menu or the like: some pages are one form, or one "sidebar-article".
const most = 0.3

// enter is the setting inside an element.
func (f *flow) enter(s setting, n *html.Node) setting {
	if n.Type != html.ElementNode {
		return s
	}
	in := s.tagged(n)
	if !in.off {
		in = in.classed(n, f.t.named(n))
	}
	if in.kind != s.kind && aside(in.kind) && f.tooMuch(n, in.kind) {
		in.kind, in.off = s.kind, s.off
	}
	return in
}

// tooMuch reports whether an element holds more than one of its kind can.
func (f *flow) tooMuch(n *html.Node, kind news.BlockKind) bool {
	share, size := f.share(n)
	if kind == news.Furniture {
		return share > most || f.body == nil && size > longestAside && !neverClass.MatchString(attr(n, "class")+" "+attr(n, "id"))
	}
	return share > most || size > longestAside
}

// longestAside is how many bytes of text a caption, byline or date may have, and its frame.
const longestAside = 800

// aside reports whether a kind stands beside what a story tells.
func aside(k news.BlockKind) bool { return !k.Body() && k != news.Heading }

// share is the share of the body's text that an element holds, and its size in bytes; of
// all text where the body is not known.
func (f *flow) share(n *html.Node) (float64, int) {
	total := f.sums[len(f.sums)-1]
	first, last := textsOf(n)
	if first < 0 || total == 0 {
		return 0, 0
	}
	size := f.sums[last+1] - f.sums[first]
	return float64(size) / float64(total), size
}

// textsOf returns the first and the last text inside an element, -1 where it has none.
func textsOf(n *html.Node) (first, last int) {
	return edge(n, (*html.Node).ChildNodes), edge(n, backwards)
}

func backwards(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for c := n.LastChild; c != nil && yield(c); c = c.PrevSibling {
		}
	}
}

// edge returns the first text that is met going through the children in an order.
func edge(n *html.Node, children func(*html.Node) iter.Seq[*html.Node]) int {
	if n.Type == html.TextNode {
		return int(n.DataAtom) - 1
	}
	for c := range children(n) {
		if k := edge(c, children); k >= 0 {
			return k
		}
	}
	return -1
}

// tagged is what the element's own kind says.
func (s setting) tagged(n *html.Node) setting {
	switch n.DataAtom {
	case atom.A:
		s.link = true
	case atom.Pre, atom.Xmp, atom.Listing, atom.Plaintext:
		s.pre = true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.level = int(n.Data[1] - '0')
		if s.kind = within(s.kind, news.Heading); s.level == 1 && !s.off {
			s.kind = news.Heading
		}
	case atom.Blockquote:
		s.kind = within(s.kind, news.Quoted)
	case atom.Li, atom.Dt, atom.Dd:
		s.kind = within(s.kind, news.Item)
	case atom.Figcaption, atom.Figure, atom.Caption:
		if s.kind != news.Furniture {
			s.kind = news.Caption
		}
	case atom.Time:
		s.kind = within(s.kind, news.Dated)
		s.stated = attr(n, "datetime")
	case atom.Nav, atom.Footer, atom.Form, atom.Button, atom.Aside, atom.Menu, atom.Dialog:
		s.kind, s.off = news.Furniture, n.DataAtom != atom.Aside && n.DataAtom != atom.Footer
	}
	return s
}

// within is the kind of b inside a: what stands in a caption is caption.
func within(a, b news.BlockKind) news.BlockKind {
	if a == news.Paragraph || b == news.Heading && (a == news.Item || a == news.Quoted) || a == news.Quoted && b == news.Item {
		return b
	}
	return a
}

// classed is what the names of the element say.
func (s setting) classed(n *html.Node, is names) setting {
	if prop := attr(n, "itemprop"); prop != "" || attr(n, "rel") == "author" {
		switch {
		case prop == "datePublished":
			s.kind = within(s.kind, news.Dated)
			s.stated = attr(n, "content")
		case prop == "author", attr(n, "rel") == "author":
			s.kind = within(s.kind, news.Byline)
		}
	}
	switch {
	case is.caption && s.kind != news.Furniture:
		s.kind = news.Caption
	case is.credit && s.kind != news.Furniture:
		s.kind = news.Credit
	case s.kind != news.Paragraph && s.kind != news.Item:
	case is.byline:
		s.kind = news.Byline
	case is.date:
		s.kind = news.Dated
	case is.off:
		s.kind = news.Furniture
	}
	return s
}

// names is what the class and the id of an element say.
type names struct{ caption, credit, byline, date, off bool }

// named reads the class and the id of an element. Pages use few classes many times: what
// was read is kept.
func (t *tree) named(n *html.Node) names {
	class, id := attr(n, "class"), attr(n, "id")
	if class == "" && id == "" || len(class)+len(id) > 400 || n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return names{}
	}
	all := class + " " + id
	is, ok := t.names[all]
	if !ok {
		is = names{
			captionClass.MatchString(all), creditClass.MatchString(all), bylineClass.MatchString(all),
			dateClass.MatchString(all), offClass.MatchString(all),
		}
		t.names[all] = is
	}
	return is
}
