package api

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/ftm"
	"standing/screen"
	"standing/service"
)

type coverage = screen.Coverage

// EntityBody is an entity as yente answers with it. The values of a property are texts or, nested, entities.
type EntityBody struct {
	ID         string           `json:"id"`
	Caption    string           `json:"caption"`
	Schema     string           `json:"schema"`
	Properties map[string][]any `json:"properties"`
	Datasets   []string         `json:"datasets"`
	Referents  []string         `json:"referents"`
	Target     bool             `json:"target"`
	FirstSeen  *string          `json:"first_seen" nullable:"true"`
	LastSeen   *string          `json:"last_seen" nullable:"true"`
	LastChange *string          `json:"last_change" nullable:"true"`
	Class      screen.Class     `json:"class,omitempty" doc:"What it means on the day asked about; not of yente."`
}

func bodyOf(e service.Entity) EntityBody {
	b := plainBody(e.Entity)
	b.Target, b.Class = true, e.Class
	b.FirstSeen, b.LastSeen, b.LastChange = seen(e.First), seen(e.Last), seen(e.Changed)
	return b
}

func plainBody(e ftm.Entity) EntityBody {
	b := EntityBody{ID: e.ID, Caption: e.Caption, Schema: e.Schema, Properties: map[string][]any{}, Datasets: e.Datasets, Referents: e.Referents}
	for property, values := range e.Properties {
		for _, v := range values {
			b.Properties[property] = append(b.Properties[property], v)
		}
	}
	return b
}

// seen prints a day as the time that FollowTheMoney's fields have.
func seen(d edtf.Day) *string {
	if !d.Known() || d == 0 {
		return nil
	}
	text := d.String() + "T00:00:00"
	return &text
}

// found is an entity that was asked for.
type found struct {
	*service.Screening
	match  screen.Match
	entity service.Entity
}

// find opens the register and finds an entity; one that was merged leads to the other.
func (a *API) find(c *call, rest string) (*found, error) {
	s, err := a.open(c.Context(), c.when(), service.Settings{})
	if err != nil {
		return nil, err
	}
	f, err := findEntity(c.Context(), s, c, rest)
	if err != nil {
		s.Snapshot.Release()
	}
	return f, err
}

func findEntity(ctx context.Context, s *service.Screening, c *call, rest string) (*found, error) {
	id := c.PathValue("id")
	none := standing.Errorf(standing.NotFound, "No such entity!")
	ref, ok := standing.ParseEntryRef(id)
	if !ok {
		return nil, none
	}
	m, err := s.Find(ctx, ref)
	if standing.KindOf(err) == standing.NotFound {
		return nil, none
	}
	if err != nil {
		return nil, err
	}
	if m.Party != id {
		to := "/entities/" + url.PathEscape(m.Party) + rest
		if c.URL.RawQuery != "" {
			to += "?" + c.URL.RawQuery
		}
		return nil, &moved{to}
	}
	return &found{s, m, s.Entity(m)}, nil
}

// entity answers with one entity and, nested, with its listings.
func (a *API) entity(c *call) (any, error) {
	nested, err := c.yes("nested", true)
	if err != nil {
		return nil, err
	}
	f, err := a.find(c, "")
	if err != nil {
		return nil, err
	}
	defer f.Snapshot.Release()
	b := bodyOf(f.entity)
	if !nested {
		return b, nil
	}
	sanctions, err := f.Sanctions(c.Context(), f.match, f.entity)
	for _, s := range sanctions {
		b.Properties[sanctionsOf] = append(b.Properties[sanctionsOf], plainBody(s))
	}
	return b, err
}

// sanctionsOf is the property of an entity that its listings are the other side of. It is the only one by which
// entities hang together here.
const sanctionsOf = "sanctions"

// adjacentBody is a page of entities that hang together with another.
type adjacentBody struct {
	Results []EntityBody `json:"results"`
	Limit   int          `json:"limit"`
	Offset  int          `json:"offset"`
	Total   total        `json:"total"`
}

type total struct {
	Value    int    `json:"value"`
	Relation string `json:"relation"`
}

// Bounds of pages, as documented.
const (
	usualPage = 10
	maxPage   = 500
	maxOffset = 9999 - maxPage
)

func (a *API) adjacentPage(c *call, rest string) (*found, adjacentBody, error) {
	page := adjacentBody{Results: []EntityBody{}}
	var err error
	if page.Limit, err = c.number("limit", usualPage, maxPage); err != nil {
		return nil, page, err
	}
	if page.Offset, err = c.number("offset", 0, maxOffset); err != nil {
		return nil, page, err
	}
	if sort := c.list("sort"); len(sort) > 0 {
		c.warn("sort has no effect here: listings come in the order of instruments and of time")
	}
	f, err := a.find(c, rest)
	if err != nil {
		return nil, page, err
	}
	sanctions, err := f.Sanctions(c.Context(), f.match, f.entity)
	f.Snapshot.Release()
	page.Total = total{len(sanctions), "eq"}
	sanctions = sanctions[min(page.Offset, len(sanctions)):]
	for _, s := range sanctions[:min(page.Limit, len(sanctions))] {
		page.Results = append(page.Results, plainBody(s))
	}
	return f, page, err
}

// adjacent answers with what hangs together with an entity, by property.
func (a *API) adjacent(c *call) (any, error) {
	f, page, err := a.adjacentPage(c, "/adjacent")
	if err != nil {
		return nil, err
	}
	by := map[string]adjacentBody{}
	if page.Total.Value > 0 {
		by[sanctionsOf] = page
	}
	return adjacencyBody{bodyOf(f.entity), by}, nil
}

// adjacencyBody is an entity with what hangs together with it, by property.
type adjacencyBody struct {
	Entity   EntityBody              `json:"entity"`
	Adjacent map[string]adjacentBody `json:"adjacent"`
}

// entityProperties are properties whose values are entities, of schemata that lists have. Of most nothing is held.
var entityProperties = []string{
	sanctionsOf, "addressEntity", "ownershipOwner", "ownershipAsset", "directorshipDirector", "directorshipOrganization", "familyPerson", "familyRelative",
	"associates", "associations", "unknownLinkFrom", "unknownLinkTo", "identifiedBy", "passport", "parent", "subsidiaries", "membershipMember", "membershipOrganization",
}

// adjacentBy answers with what hangs together with an entity by one property.
func (a *API) adjacentBy(c *call) (any, error) {
	property := c.PathValue("property")
	_, page, err := a.adjacentPage(c, "/adjacent/"+url.PathEscape(property))
	if err != nil {
		return nil, err
	}
	if !slices.Contains(entityProperties, property) {
		return nil, standing.Errorf(standing.NotFound, "No such property!")
	}
	if property != sanctionsOf {
		page.Results, page.Total.Value = []EntityBody{}, 0
	}
	return page, nil
}

// filters are what entities of a result have to be, besides being found.
type filters struct {
	scope         scope
	schema        string // or what extends it; empty for all
	excludeSchema []string
	excludeIDs    []string
	topics        []string
	countries     []string
	datasets      []string
	properties    [][2]string
	all           bool // of several topics, countries or data sets all have to fit
	since         edtf.Day
	former        bool
}

// readFilters reads the parameters that match and search have in common.
func (c *call) readFilters(s *service.Screening) (f filters, err error) {
	store := s.Snapshot.Store()
	name := c.PathValue("dataset")
	sc, ok := scopeOf(store, name)
	if !ok {
		return f, standing.Errorf(standing.NotFound, "No such dataset.")
	}
	f.scope = c.narrow(store, sc, c.list("include_dataset"), c.list("exclude_dataset"))
	if !f.scope.held(s) {
		c.warn("nothing of data set %s is held", name)
	}
	f.excludeSchema, f.topics = c.list("exclude_schema"), c.list("topics")
	for _, topic := range f.topics {
		if topic != "sanction" {
			c.warn("topic of which nothing is held: %s", topic)
		}
	}
	f.since = edtf.NoLower
	if since := c.text("changed_since", ""); since != "" {
		date, err := edtf.Parse(strings.SplitN(since, "T", 2)[0])
		if err != nil {
			return f, badParam("changed_since", "want a date such as 2024-01-01")
		}
		f.since, _ = date.Bounds()
	}
	for _, what := range c.list("include") {
		f.former = f.former || what == "former"
	}
	return f, nil
}

// fits reports whether an entity is of the result. late says that it would be, did it stand on a list of the
// scope on the day.
func (f filters) fits(e service.Entity) (fits, late bool) {
	switch {
	case f.schema != "" && !isA(e.Schema, f.schema), slices.ContainsFunc(f.excludeSchema, func(s string) bool { return isA(e.Schema, s) }),
		slices.ContainsFunc(f.excludeIDs, func(id string) bool { return id == e.ID || slices.Contains(e.Referents, id) }),
		!f.among(f.countries, e.Countries), !f.among(f.datasets, e.Datasets), e.Changed < f.since:
		return false, false
	}
	for _, p := range f.properties {
		if !slices.Contains(e.Properties[p[0]], p[1]) {
			return false, false
		}
	}
	ever := false
	for _, dataset := range e.Ever {
		ever = ever || f.scope[standing.SourceID(dataset)]
	}
	if !ever {
		return false, false
	}
	if f.former {
		return f.among(f.topics, e.Properties["topics"]) || e.Class != screen.Current, false
	}
	if e.Class != screen.Current || !f.scope.has(e.Shown) {
		return false, e.Class != screen.Never
	}
	return f.among(f.topics, e.Properties["topics"]), false
}

// among reports whether what is wanted, if anything is, is there.
func (f filters) among(wanted, there []string) bool {
	if len(wanted) == 0 {
		return true
	}
	has := func(w string) bool {
		return slices.Contains(there, w) || slices.Contains(there, strings.ReplaceAll(w, "_", "-"))
	}
	if f.all {
		return !slices.ContainsFunc(wanted, func(w string) bool { return !has(w) })
	}
	return slices.ContainsFunc(wanted, has)
}
