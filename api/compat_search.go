package api

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"standing"
	"standing/place"
	"standing/screen"
	"standing/service"
)

// searchBody is the answer to a search.
type searchBody struct {
	Results []EntityBody         `json:"results"`
	Facets  map[string]facetBody `json:"facets"`
	Limit   int                  `json:"limit"`
	Offset  int                  `json:"offset"`
	Total   total                `json:"total"`
}

type facetBody struct {
	Label  string      `json:"label"`
	Values []facetItem `json:"values"`
}

type facetItem struct {
	Name  string `json:"name"`
	Label string `json:"label"`
	Count int    `json:"count"`
}

// searchLeast is from which score on a search finds: whoever searches types parts of names.
const searchLeast = 0.4

// maxListed bounds how many entities are looked at where no text is given.
const maxListed = 200

// search is a search with its parameters.
type search struct {
	*service.Screening
	filters
	text          string
	limit, offset int
	facets        []string
	sort          []string
}

// searchEntities finds entities by a text.
func (a *API) searchEntities(c *call) (any, error) {
	s, err := a.search(c)
	if err != nil {
		return nil, err
	}
	defer s.Snapshot.Release()
	found, relation, left, err := s.find(c.Context())
	if err != nil {
		return nil, err
	}
	if left > 0 {
		c.warn("%d found that are not listed there on the day; include=former shows them", left)
	}
	s.order(c, found)
	b := searchBody{
		Results: []EntityBody{}, Facets: s.count(found), Limit: s.limit, Offset: s.offset, Total: total{len(found), relation},
	}
	page := found[min(s.offset, len(found)):]
	for _, e := range page[:min(s.limit, len(page))] {
		b.Results = append(b.Results, bodyOf(e))
	}
	return b, nil
}

// search reads the parameters and opens the register.
func (a *API) search(c *call) (*search, error) {
	s := &search{text: c.text("q", "")}
	var err error
	if s.limit, err = c.number("limit", usualPage, maxPage); err != nil {
		return nil, err
	}
	if s.offset, err = c.number("offset", 0, maxOffset); err != nil {
		return nil, err
	}
	for _, name := range []string{"fuzzy", "simple", "target"} { // spelling is always forgiven, there is no other syntax, all are targets
		if _, err := c.yes(name, false); err != nil {
			return nil, err
		}
	}
	if s.facets, err = c.facets(); err != nil {
		return nil, err
	}
	s.sort = c.list("sort")
	schema := c.text("schema", "Thing")
	if !isSchema(schema) {
		return nil, standing.Errorf(standing.Invalid, "Invalid schema")
	}
	if s.Screening, err = a.open(c.Context(), c.when(), service.Settings{Thresholds: strconv.FormatFloat(searchLeast, 'f', -1, 64)}); err != nil {
		return nil, err
	}
	if s.filters, err = c.readFilters(s.Screening); err == nil {
		s.schema, s.countries, s.datasets = schema, c.list("countries"), c.list("datasets")
		err = s.more(c)
	}
	if err != nil {
		s.Snapshot.Release()
		return nil, err
	}
	return s, nil
}

// more reads the filters that only a search has.
func (s *search) more(c *call) error {
	for i, code := range s.countries {
		s.countries[i] = strings.ToLower(code)
	}
	for _, f := range c.list("filter") {
		field, value, ok := strings.Cut(f, ":")
		if !ok {
			return standing.Errorf(standing.Invalid, "Invalid filter: '%s'", f)
		}
		s.properties = append(s.properties, [2]string{strings.TrimPrefix(field, "properties."), value})
	}
	switch op := strings.ToUpper(c.text("filter_op", "OR")); op {
	case "AND":
		s.all = true
	case "OR":
	default:
		return badParam("filter_op", "want AND or OR")
	}
	return nil
}

// find returns the entities that fit, the best first.
func (s *search) find(ctx context.Context) (found []service.Entity, relation string, left int, err error) {
	if strings.TrimSpace(s.text) == "" || s.text == "*" {
		return s.list(ctx)
	}
	about := standing.Entry{}
	about.AddName(s.text, standing.Primary)
	matches, err := s.Match(ctx, screen.Query{About: about, IDs: []string{s.text}, Identifiers: []string{s.text}})
	for _, m := range matches {
		e := s.Entity(m)
		fits, late := s.fits(e)
		if late {
			left++
		}
		if fits {
			found = append(found, e)
		}
	}
	return found, "eq", left, err
}

// list returns the entities that fit, as far as they are looked at.
func (s *search) list(ctx context.Context) (found []service.Entity, relation string, left int, err error) {
	looked := 0
	relation = "eq"
	err = s.Each(ctx, func(m screen.Match) (bool, error) {
		e := s.Entity(m)
		fits, _ := s.fits(e)
		if fits {
			found = append(found, e)
		}
		if looked++; looked == maxListed && len(found) >= s.offset+s.limit || looked == 10*maxListed {
			relation = "gte"
			return false, nil
		}
		return true, nil
	})
	return found, relation, 0, err
}

// order sorts what was found, where that is asked for.
func (s *search) order(c *call, found []service.Entity) {
	for _, by := range slices.Backward(s.sort) {
		field, way, _ := strings.Cut(by, ":")
		key := map[string]func(a, b service.Entity) int{
			"caption":    func(a, b service.Entity) int { return cmp.Compare(a.Caption, b.Caption) },
			"first_seen": func(a, b service.Entity) int { return cmp.Compare(a.First, b.First) },
			"last_seen":  func(a, b service.Entity) int { return cmp.Compare(a.Last, b.Last) },
			"last_change": func(a, b service.Entity) int {
				return cmp.Compare(a.Changed, b.Changed)
			},
		}[field]
		if key == nil {
			c.warn("sort without effect: %s", field)
			continue
		}
		slices.SortStableFunc(found, func(a, b service.Entity) int {
			if way == "desc" {
				a, b = b, a
			}
			return key(a, b)
		})
	}
}

// facetLabels are the facets that there are.
var facetLabels = map[string]string{
	"countries": "Countries", "topics": "Topics", "datasets": "Data sources", "schema": "Entity types", "identifiers": "Identifiers", "genders": "Genders", "names": "Names",
}

func (c *call) facets() ([]string, error) {
	asked := c.list("facets")
	for _, name := range asked {
		if facetLabels[name] == "" {
			return nil, badParam("facets", "there is no facet "+name)
		}
	}
	if len(asked) == 0 {
		asked = []string{"countries", "topics", "datasets"}
	}
	return asked, nil
}

// identifierProperties are those whose values are counted as identifiers.
var identifierProperties = []string{
	"idNumber", "passportNumber", "taxNumber", "registrationNumber", "leiCode", "swiftBic", "imoNumber", "mmsi", "cryptoWallets", "serialNumber",
}

// count counts the facets of what was found.
func (s *search) count(found []service.Entity) map[string]facetBody {
	all := map[string]facetBody{}
	for _, name := range s.facets {
		counts := map[string]int{}
		for _, e := range found {
			for _, v := range facetValues(e, name) {
				counts[v]++
			}
		}
		items := []facetItem{}
		for v, n := range counts {
			items = append(items, facetItem{v, s.label(name, v), n})
		}
		slices.SortFunc(items, func(a, b facetItem) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name)) })
		all[name] = facetBody{facetLabels[name], items}
	}
	return all
}

func facetValues(e service.Entity, facet string) (values []string) {
	switch facet {
	case "countries":
		return e.Countries
	case "datasets":
		return e.Datasets
	case "schema":
		return []string{e.Schema}
	case "genders":
		return e.Properties["gender"]
	case "names":
		return slices.Concat(e.Properties["name"], e.Properties["alias"])
	case "identifiers":
		for _, p := range identifierProperties {
			values = append(values, e.Properties[p]...)
		}
		return values
	}
	return e.Properties[facet]
}

func (s *search) label(facet, value string) string {
	switch facet {
	case "countries":
		if name := place.Code(value).Name(); name != "" {
			return name
		}
	case "datasets":
		if source, ok := s.View.Source(standing.SourceID(value)); ok {
			return source.Title
		}
	}
	return value
}
