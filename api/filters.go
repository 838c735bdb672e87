package api

import (
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/screen"
	"standing/service"
)

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
