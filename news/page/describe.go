package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standing/edtf"
	"standing/news"
)

// describe adds to the only story of a document what its head says of it, where the story
// itself does not.
func (d *document) describe(s *news.Story) {
	metas := d.metas()
	if s.Published.IsZero() {
		s.Published = d.published(metas)
	}
	if s.Title == "" {
		s.Title = d.title
		if t := metas["og:title"]; t != "" {
			s.Title = clean(t)
		}
	}
	if s.Byline == "" {
		if by := clean(metas["author"]); by != "" && !strings.Contains(by, "://") && words(by) <= 8 {
			s.Byline = by
		}
	}
}

// metas lists what the document says of itself.
func (d *document) metas() map[string]string {
	all := map[string]string{}
	for n := range d.tree.root.Descendants() {
		if n.DataAtom != atom.Meta {
			continue
		}
		for _, key := range []string{"property", "name", "itemprop"} {
			if name := strings.ToLower(attr(n, key)); name != "" && all[name] == "" {
				all[name] = attr(n, "content")
			}
		}
	}
	return all
}

// published is the date of publication that the document states of itself.
func (d *document) published(metas map[string]string) edtf.Date {
	for _, name := range []string{"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dc.date", "pubdate", "publishdate", "publish-date", "sailthru.date", "date"} {
		if on := stampOf(metas[name]); !on.IsZero() {
			return on
		}
	}
	return d.linkedData()
}

// linkedData is the date that scripts of linked data give, if all that describe an article
// give one day.
func (d *document) linkedData() edtf.Date {
	var found edtf.Date
	for n := range d.tree.root.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Script || n.FirstChild == nil || n.FirstChild.DataAtom == 0 {
			continue
		}
		for _, sp := range d.tree.texts[n.FirstChild.DataAtom-1] {
			var v any
			if json.Unmarshal(d.src.data[sp.from:sp.to], &v) != nil {
				continue
			}
			for _, on := range articleDates(v, 0) {
				if found.IsZero() {
					found = on
				} else if found != on {
					return edtf.Date{}
				}
			}
		}
	}
	return found
}

// articleDates lists the dates of publication of the articles in linked data.
func articleDates(v any, level int) (all []edtf.Date) {
	if level > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			all = append(all, articleDates(one, level+1)...)
		}
	case map[string]any:
		if stamp, ok := v["datePublished"].(string); ok && isArticle(v["@type"]) {
			if on := stampOf(stamp); !on.IsZero() {
				return []edtf.Date{on}
			}
		}
		for _, name := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			all = append(all, articleDates(v[name], level+1)...)
		}
	}
	return all
}

func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report"
	case []any:
		for _, one := range kind {
			if isArticle(one) {
				return true
			}
		}
	}
	return false
}

// clean is text as blocks have it.
func clean(s string) string {
	w := writer{src: plainly([]byte(s))}
	w.plain(0, len(s))
	return string(w.text)
}
