package api

import (
	"cmp"
	"slices"
	"strings"

	"standing"
	"standing/place"
	"standing/service"
)

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
