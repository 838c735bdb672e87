package api

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

func (a *API) describeCompatible() {
	dataset := param("path", "dataset", huma.TypeString, "default, sanctions, or a source.")
	id := param("path", "id", huma.TypeString, "An entity.")
	when := a.whenParams()[:3]
	page := []*huma.Param{param("query", "limit", huma.TypeInteger, "How many."), param("query", "offset", huma.TypeInteger, "From which on."), listParam("sort", "By what, as field:asc or field:desc.")}
	narrow := []*huma.Param{
		listParam("include_dataset", "Only these data sets."), listParam("exclude_dataset", "Not these data sets."), listParam("exclude_schema", "Not these schemata."),
		listParam("topics", "Only entities with one of these topics."), param("query", "changed_since", huma.TypeString, "Only entities that said something new since."),
		listParam("include", "former: also who is not listed on the day. Not of yente."),
	}
	wrong := func(ok any, more map[int]answered) map[int]answered {
		all := map[int]answered{
			200: {"The answer. Parameters and properties that had no effect are named in Warning headers.", "application/json", ok},
			400: {"What was asked is wrong.", "application/json", detailBody{}}, 422: {"A parameter has not the form it should.", "application/json", nil},
		}
		for status, answer := range more {
			all[status] = answer
		}
		return all
	}
	none := map[int]answered{404: {"There is none.", "application/json", detailBody{}}}
	noEntity := map[int]answered{404: none[404], 308: {"The entity was merged into another.", "", nil}}
	for _, d := range []described{
		{
			method: http.MethodPost, path: "/match/{dataset}", id: "match", summary: "Find the entities that examples are like", bodyKind: "application/json", body: matchQuery{},
			parameters: join(dataset, when, narrow, []*huma.Param{
				param("query", "limit", huma.TypeInteger, "Results of a query, at most."), param("query", "threshold", huma.TypeNumber, "From which score on a result is a match; one that is equal counts."),
				param("query", "cutoff", huma.TypeNumber, "From which score on there is a result; no more than the threshold."), param("query", "algorithm", huma.TypeString, "The model to compare by."),
				listParam("exclude_entity_ids", "Not these entities."), param("query", "fuzzy", huma.TypeBoolean, "Without effect: spelling is always forgiven."),
			}), answers: wrong(matchBody{}, none),
		},
		{
			method: http.MethodGet, path: "/search/{dataset}", id: "search", summary: "Find entities by a text",
			parameters: join(dataset, when, narrow, page, []*huma.Param{
				param("query", "q", huma.TypeString, "The text: a name or a part of one, an id, a number."), param("query", "schema", huma.TypeString, "Only entities of this schema."),
				listParam("countries", "Only entities that have to do with one of these countries."), listParam("datasets", "Only entities of one of these data sets."), listParam("filter", "Only entities with this property, as name:value."),
				param("query", "filter_op", huma.TypeString, "AND: of several values of a filter all have to fit."), listParam("facets", "What is to be counted."),
				param("query", "target", huma.TypeBoolean, "Without effect: all are."), param("query", "fuzzy", huma.TypeBoolean, "Without effect."), param("query", "simple", huma.TypeBoolean, "Without effect."),
			}), answers: wrong(searchBody{}, none),
		},
		{
			method: http.MethodGet, path: "/entities/{id}", id: "entity-by-id", summary: "An entity",
			parameters: join(id, when, []*huma.Param{param("query", "nested", huma.TypeBoolean, "With its listings; true by default.")}), answers: wrong(EntityBody{}, noEntity),
		},
		{method: http.MethodGet, path: "/entities/{id}/adjacent", id: "adjacent", summary: "What hangs together with an entity", parameters: join(id, when, page), answers: wrong(adjacencyBody{}, noEntity)},
		{
			method: http.MethodGet, path: "/entities/{id}/adjacent/{property}", id: "adjacent-by", summary: "What hangs together with an entity by one property",
			parameters: join(id, []*huma.Param{param("path", "property", huma.TypeString, "The property: sanctions.")}, when, page), answers: wrong(adjacentBody{}, noEntity),
		},
		{method: http.MethodGet, path: "/catalog", id: "catalog", summary: "The data sets", parameters: when, answers: wrong(catalogBody{}, nil)},
		{method: http.MethodGet, path: "/algorithms", id: "algorithms", summary: "The models that names can be compared by", answers: wrong(algorithmsBody{}, nil)},
	} {
		d.tag = "Compatible"
		a.describe(d)
	}
}

func join(first *huma.Param, more ...[]*huma.Param) []*huma.Param {
	all := []*huma.Param{first}
	for _, some := range more {
		all = append(all, some...)
	}
	return all
}
