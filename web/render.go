package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"slices"
)

//go:embed templates
var templateFiles embed.FS

// templates are the pages by name, each with the frame and the parts that pages share.
var templates = parseTemplates("ask", "party", "screen", "draft", "job", "changes", "edition", "inbox", "sources", "error")

func parseTemplates(names ...string) map[string]*template.Template {
	shared := template.Must(template.New("").Funcs(funcs).ParseFS(templateFiles, "templates/frame.html", "templates/part_*.html"))
	all := map[string]*template.Template{}
	for _, name := range names {
		all[name] = template.Must(template.Must(shared.Clone()).ParseFS(templateFiles, "templates/"+name+".html"))
	}
	return all
}

// fragments are the parts of pages that are asked for alone; each is the element of that id.
var fragments = []string{"answer", "standings", "progress", "result"}

// frame is what a page is shown in.
type frame struct {
	Title  string
	Tab    string // the page that is marked in the navigation
	Assets any
	Asker  Asker
	Body   any
}

// render writes a page. Where htmx asks, only the part of it that it asks for.
func (p *Pages) render(w http.ResponseWriter, r *http.Request, status int, name, tab, title string, body any) {
	part := "frame"
	if target := r.Header.Get("HX-Target"); r.Header.Get("HX-History-Restore-Request") == "" && slices.Contains(fragments, target) && templates[name].Lookup(target) != nil {
		part = target
	}
	data := frame{Title: title, Tab: tab, Assets: assets, Asker: p.asker(r.Context()), Body: body}
	var page bytes.Buffer
	if err := templates[name].ExecuteTemplate(&page, part, data); err != nil {
		p.Log.Error("draw a page", "page", name, "err", err)
		http.Error(w, "Something went wrong here; the log tells more.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "HX-Target, HX-History-Restore-Request")
	w.WriteHeader(status)
	_, _ = page.WriteTo(w) // whoever asked has gone
}
