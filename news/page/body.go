package page

import (
	"net/url"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// home stands for the address of a page, which is not known.
var home = &url.URL{Scheme: "http", Host: "page.invalid", Path: "/"}

// extract returns which texts of the tree the library takes for the body of its story, and
// the library's answer.
func (t *tree) extract(root *html.Node) ([]bool, readability.Article) {
	in := make([]bool, len(t.texts))
	p := readability.NewParser()
	p.DisableJSONLD = true
	article, err := p.ParseDocument(root, home)
	if err != nil || article.Node == nil {
		return in, article
	}
	for n := range article.Node.Descendants() {
		if k := int(n.DataAtom); n.Type == html.TextNode && k > 0 && k <= len(in) {
			in[k-1] = true
		}
	}
	return in, article
}
