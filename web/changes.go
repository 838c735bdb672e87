package web

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"standing"
	"standing/access"
	"standing/change"
	"standing/service"
)

// editionsShown is how many editions a page shows.
const editionsShown = 20

// changesShown is how many changes of one edition a page shows.
const changesShown = 100

// changesPage is what the page Changes shows.
type changesPage struct {
	Source   string
	Sources  []string
	Held     []heldBack
	Editions []shownEdition
	At       int
	Total    int
	Before   string // the address of newer editions; empty for none
	After    string
	May      bool
	Built    bool
}

// heldBack is a quarantined edition with what releases it.
type heldBack struct {
	Form
	service.Edition
	Path string
}

// shownEdition is an edition with the way to what changed.
type shownEdition struct {
	service.Edition
	Path  string
	First bool // of its series: it is compared with nothing
	Bars  int
}

// changes answers the page Changes: editions, the newest first, and what is held back.
func (p *Pages) changes(w http.ResponseWriter, r *http.Request) error {
	s, _, err := p.open(r)
	if err != nil {
		return err
	}
	defer s.Snapshot.Release()
	page := changesPage{
		Source: r.URL.Query().Get("source"), At: max(0, intOf(r, "at")), Built: s.Header.Register == service.Starter,
		May: p.Release != nil && p.may(r.Context(), access.Admin) && s.Header.Register == service.Home,
	}
	all, err := s.Editions(r.Context(), "")
	if err != nil {
		return err
	}
	first := map[string]bool{}
	var shown []shownEdition
	for _, ed := range all {
		if name := string(ed.Source); !slices.Contains(page.Sources, name) {
			page.Sources = append(page.Sources, name)
		}
		if page.Source != "" && string(ed.Source) != page.Source {
			continue
		}
		path := "/changes/" + url.PathEscape(string(ed.Source)) + "/" + url.PathEscape(ed.Edition)
		if ed.Verdict != standing.Accepted {
			held := heldBack{Edition: ed, Path: path}
			if page.May {
				held.Form = p.form(w, r)
			}
			page.Held = append(page.Held, held)
			continue
		}
		series := string(ed.Source) + "\x00" + ed.Series
		shown = append(shown, shownEdition{Edition: ed, Path: path, First: !first[series] || ed.Series != ""})
		first[series] = true
	}
	slices.SortStableFunc(shown, func(a, b shownEdition) int { return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(b.Moment, a.Moment)) })
	page.cut(shown)
	p.render(w, r, http.StatusOK, "changes", "changes", "Changes", page)
	return nil
}

// cut takes the editions of the page and says where the others are.
func (page *changesPage) cut(all []shownEdition) {
	page.Total = len(all)
	page.At = min(page.At, len(all))
	page.Editions = all[page.At:min(page.At+editionsShown, len(all))]
	address := func(at int) string {
		return "/changes?" + url.Values{"source": {page.Source}, "at": {strconv.Itoa(at)}}.Encode()
	}
	if page.At > 0 {
		page.Before = address(max(0, page.At-editionsShown))
	}
	if next := page.At + editionsShown; next < len(all) {
		page.After = address(next)
	}
}

// editionPage is what changed with one edition.
type editionPage struct {
	Edition standing.Edition
	Label   string
	Held    bool
	Steps   []shownStep
	More    string // the address of further changes
	At      int
}

// shownStep is a step, cut to what a page shows, with what it sums up to.
type shownStep struct {
	change.Step
	Counts []kindCount
	All    int
}

// kindCount is how many changes of a kind there are.
type kindCount struct {
	Kind change.Kind
	N    int
}

// edition answers the page of one edition: what changed with it, entry by entry.
func (p *Pages) edition(w http.ResponseWriter, r *http.Request) error {
	s, _, err := p.open(r)
	if err != nil {
		return err
	}
	defer s.Snapshot.Release()
	source := standing.SourceID(r.PathValue("source"))
	ed, err := editionOf(r, s, source, r.PathValue("edition"))
	if err != nil {
		return err
	}
	page := editionPage{Edition: ed, Label: ed.Label(), Held: ed.Verdict != standing.Accepted, At: max(0, intOf(r, "at"))}
	if !page.Held && ed.Series == "" {
		d := &change.Differ{Ledger: s.View.Ledger, Catalogue: s.View.Catalogue}
		steps, err := d.Steps(r.Context(), source, ed.Day, ed.Day)
		if err != nil {
			return err
		}
		for _, step := range steps {
			if step.Edition.ID == ed.ID || !step.Recorded.IsZero() {
				page.add(step, r.URL.Path)
			}
		}
	}
	p.render(w, r, http.StatusOK, "edition", "changes", string(source)+" "+ed.Day.String(), page)
	return nil
}

// editionOf finds an edition by its label.
func editionOf(r *http.Request, s *service.Screening, source standing.SourceID, label string) (standing.Edition, error) {
	editions, err := s.View.Ledger.Editions(r.Context(), source, s.View.Known)
	if err != nil {
		return standing.Edition{}, err
	}
	for _, ed := range editions {
		if ed.Label() == label && ed.Source == source {
			return ed, nil
		}
	}
	return standing.Edition{}, standing.Errorf(standing.NotFound, "no edition %s of %s is held", label, source)
}

// add adds a step, counted and cut.
func (page *editionPage) add(step change.Step, path string) {
	shown := shownStep{Step: step, All: len(step.Changes)}
	for _, c := range step.Changes {
		i := slices.IndexFunc(shown.Counts, func(k kindCount) bool { return k.Kind == c.Kind })
		if i < 0 {
			i, shown.Counts = len(shown.Counts), append(shown.Counts, kindCount{Kind: c.Kind})
		}
		shown.Counts[i].N++
	}
	from := min(page.At, shown.All)
	shown.Changes = step.Changes[from:min(from+changesShown, shown.All)]
	if next := from + changesShown; next < shown.All {
		page.More = path + "?at=" + strconv.Itoa(next)
	}
	page.Steps = append(page.Steps, shown)
}

// release lets a quarantined edition in.
func (p *Pages) release(w http.ResponseWriter, r *http.Request) error {
	if err := p.readForm(w, r); err != nil {
		return err
	}
	if p.Release == nil {
		return standing.Errorf(standing.Unavailable, "editions can't be released here")
	}
	source := standing.SourceID(r.PathValue("source"))
	if err := p.Release(r.Context(), source, r.PathValue("edition"), r.PostForm.Get("by"), r.PostForm.Get("why")); err != nil {
		return err
	}
	if err := p.Register.Refresh(r.Context()); err != nil {
		return err
	}
	http.Redirect(w, r, "/changes/"+url.PathEscape(string(source))+"/"+url.PathEscape(r.PathValue("edition")), http.StatusSeeOther)
	return nil
}

// intOf reads a number of an address; 0 where there is none.
func intOf(r *http.Request, name string) int {
	n, err := strconv.Atoi(r.URL.Query().Get(name))
	if err != nil || n > 1<<30 {
		return 0
	}
	return n
}
