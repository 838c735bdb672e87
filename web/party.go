package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"standing"
	"standing/access"
	"standing/party"
	"standing/screen"
	"standing/service"
	"standing/text"
)

// partyPage is what the page of a party shows.
type partyPage struct {
	When
	Ref string
	screen.Match
	Timeline   *timeline
	Scripts    []scriptNames
	Columns    []party.Member // the entries beside each other
	Facts      []fact
	Histories  []history
	Judgements []standing.Judgement
	Claims     []Claim
	News       bool
	May        bool // decide
	Built      bool
	Link       Form
	Unlink     []unlinking
}

// unlinking is an entry that can be parted from the one that names the party.
type unlinking struct {
	Form
	A, B string
}

// scriptNames are the names of a party in one script.
type scriptNames struct {
	Script string
	Names  []standing.Name
}

// party answers the page of a party: everything that is held of it.
func (p *Pages) party(w http.ResponseWriter, r *http.Request) error {
	ref := r.PathValue("ref")
	s, when, err := p.open(r)
	if err != nil {
		return err
	}
	defer s.Snapshot.Release()
	m, err := s.Party(r.Context(), ref)
	if err != nil {
		return err
	}
	page := partyPage{
		When: when, Ref: ref, Match: m, Timeline: drawTimeline(m, when),
		May: p.may(r.Context(), access.Analyst), Built: s.Header.Register == service.Starter, News: p.Inbox != nil,
	}
	if err := page.collect(r, s); err != nil {
		return err
	}
	if p.Inbox != nil {
		if page.Claims, err = p.Inbox.About(r.Context(), m.Party); err != nil {
			return err
		}
	}
	if page.May && !page.Built {
		page.Link = p.form(w, r)
		for _, entry := range m.Entries[1:] {
			page.Unlink = append(page.Unlink, unlinking{p.form(w, r), m.Party, entry})
		}
	}
	p.render(w, r, http.StatusOK, "party", "", m.Name, page)
	return nil
}

// maxColumns is how many entries are shown beside each other.
const maxColumns = 12

// collect reads what the entries of the party say and said.
func (page *partyPage) collect(r *http.Request, s *service.Screening) error {
	ref, _ := standing.ParseEntryRef(page.Match.Party)
	keys, err := s.View.Find(r.Context(), ref)
	if err != nil || len(keys) == 0 {
		return err
	}
	d, err := s.View.Dossier(r.Context(), keys[0])
	if err != nil {
		return err
	}
	page.Scripts = byScript(d.Names)
	page.Columns = d.Latest[:min(len(d.Latest), maxColumns)]
	page.Facts = sideBySide(page.Columns)
	for _, member := range page.Columns {
		episodes, err := s.View.History(r.Context(), member.Key)
		if err != nil {
			return err
		}
		page.Histories = append(page.Histories, historyOf(member.Ref.String(), episodes))
		judged, err := s.Judgements(r.Context(), member.Ref.String())
		if err != nil {
			return err
		}
		for _, j := range judged {
			if !slices.Contains(page.Judgements, j) {
				page.Judgements = append(page.Judgements, j)
			}
		}
	}
	return nil
}

// byScript sorts names by the script of their first word; Latin ones come first.
func byScript(names []standing.Name) (all []scriptNames) {
	for _, n := range names {
		script := text.Latin
		if words := text.Words(n.Text); len(words) > 0 {
			script = words[0].Script
		}
		i := slices.IndexFunc(all, func(s scriptNames) bool { return s.Script == script.String() })
		if i < 0 {
			i, all = len(all), append(all, scriptNames{Script: script.String()})
		}
		all[i].Names = append(all[i].Names, n)
	}
	slices.SortStableFunc(all, func(a, b scriptNames) int { return notLatin(a) - notLatin(b) })
	return all
}

func notLatin(s scriptNames) int {
	if s.Script == text.Latin.String() {
		return 0
	}
	return 1
}

// judge records a link or an unlink, on somebody's word.
func (p *Pages) judge(w http.ResponseWriter, r *http.Request) error {
	if err := p.readForm(w, r); err != nil {
		return err
	}
	snapshot, err := p.Register.At(r.Context(), party.Moment{})
	if err != nil {
		return err
	}
	defer snapshot.Release()
	f := r.PostForm
	v := service.Verdict{Kind: standing.JudgementKind(f.Get("kind")), A: f.Get("a"), B: strings.TrimSpace(f.Get("b")), By: f.Get("by"), Why: f.Get("why")}
	if _, err := snapshot.Store().Judge(r.Context(), v); err != nil {
		return err
	}
	if err := p.Register.Refresh(r.Context()); err != nil {
		return err
	}
	http.Redirect(w, r, "/party/"+url.PathEscape(v.A), http.StatusSeeOther)
	return nil
}
