package api

import (
	"context"
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"standing"
	"standing/match"
	"standing/screen"
	"standing/service"
)

// Bounds of matching, as documented.
const (
	usualMatches   = 5
	maxMatches     = 500
	maxQueries     = 100
	maxExcludedIDs = 50
	usualThreshold = match.Threshold
	leastCutoff    = 0.3 // below it everything would be like everything
)

// matchQuery is the body of a match.
type matchQuery struct {
	Weights map[string]float64  `json:"weights,omitempty"`
	Config  map[string]any      `json:"config,omitempty"`
	Queries map[string]*example `json:"queries"`
}

// example is whom a match asks about.
type example struct {
	ID         *string                   `json:"id" nullable:"true"`
	Schema     string                    `json:"schema"`
	Properties map[string]service.Values `json:"properties"`
}

// matchBody is the answer to a match.
type matchBody struct {
	Responses map[string]matchesBody `json:"responses"`
	Matcher   map[string]featureDoc  `json:"matcher" doc:"What the features of explanations are."`
	Limit     int                    `json:"limit"`
}

type matchesBody struct {
	Status  int          `json:"status"`
	Results []scoredBody `json:"results"`
	Total   total        `json:"total"`
	Query   example      `json:"query"`
}

// scoredBody is an entity with how well it fits.
type scoredBody struct {
	EntityBody
	Score        float64            `json:"score"`
	Support      float64            `json:"support" doc:"How much of what is known besides the names agrees; not of yente."`
	Features     map[string]float64 `json:"features"`
	Explanations map[string]feature `json:"explanations"`
	Match        bool               `json:"match"`
}

// feature is what one rule adds to a score.
type feature struct {
	Score     float64 `json:"score"`
	Detail    string  `json:"detail"`
	Query     *string `json:"query" nullable:"true"`
	Candidate *string `json:"candidate" nullable:"true"`
}

// matching is a match with its parameters.
type matching struct {
	*service.Screening
	filters
	knows     func(standing.SourceID) bool
	limit     int
	threshold float64
}

// matchEntities finds the entities that examples are like.
func (a *API) matchEntities(c *call) (any, error) {
	query, err := a.readMatch(c)
	if err != nil {
		return nil, err
	}
	m, err := a.matching(c, query)
	if err != nil {
		return nil, err
	}
	defer m.Snapshot.Release()
	out := matchBody{Responses: map[string]matchesBody{}, Matcher: featureDocs(), Limit: m.limit}
	for _, name := range slices.Sorted(maps.Keys(query.Queries)) {
		one := query.Queries[name]
		if one == nil {
			continue
		}
		if out.Responses[name], err = a.matchOne(c.Context(), c, m, name, *one); err != nil {
			return nil, err
		}
	}
	if len(out.Responses) == 0 {
		return nil, standing.Errorf(standing.Invalid, "No queries provided.")
	}
	c.w.Header().Set("X-Batch-Size", strconv.Itoa(len(out.Responses)))
	return out, nil
}

// readMatch reads the body.
func (a *API) readMatch(c *call) (q matchQuery, err error) {
	if err := wantKind(c.Request, "application/json"); err != nil {
		return q, err
	}
	var fields map[string]json.RawMessage
	dec := json.NewDecoder(http.MaxBytesReader(c.w, c.Body, a.Limits.Body))
	if err := dec.Decode(&fields); err != nil {
		if status := statusOf(err); status == http.StatusRequestEntityTooLarge || status == http.StatusRequestTimeout {
			return q, err
		}
		return q, &invalidParam{[]string{"body"}, "JSON decode error"}
	}
	for name := range fields {
		if name != "weights" && name != "config" && name != "queries" {
			c.warn("part of the body not known and without effect: %s", name)
		}
	}
	for _, part := range []struct {
		name string
		into any
	}{{"weights", &q.Weights}, {"config", &q.Config}, {"queries", &q.Queries}} {
		if text, ok := fields[part.name]; ok {
			if err := json.Unmarshal(text, part.into); err != nil {
				return q, &invalidParam{[]string{"body", part.name}, "it has not the form it should"}
			}
		}
	}
	if _, ok := fields["queries"]; !ok {
		return q, &invalidParam{[]string{"body", "queries"}, "Field required"}
	}
	if len(q.Queries) > maxQueries {
		return q, standing.Errorf(standing.Invalid, "Too many queries in one batch (limit: %d)", maxQueries)
	}
	return q, nil
}

// matching reads the parameters and opens the register.
func (a *API) matching(c *call, query matchQuery) (*matching, error) {
	limit, err := c.number("limit", usualMatches, maxMatches)
	if err != nil {
		return nil, err
	}
	threshold, err := c.fraction("threshold", usualThreshold)
	if err != nil {
		return nil, err
	}
	cutoff, err := c.fraction("cutoff", threshold)
	if err != nil {
		return nil, err
	}
	if cutoff = min(cutoff, threshold); cutoff < leastCutoff {
		c.warn("cutoff raised to %.2f", leastCutoff)
		cutoff = leastCutoff
	}
	if _, err := c.yes("fuzzy", false); err != nil { // spelling is always forgiven
		return nil, err
	}
	model, err := c.model()
	if err != nil {
		return nil, err
	}
	for name := range query.Config {
		return nil, standing.Errorf(standing.Invalid, "Invalid configuration parameter: %s for algorithm %s", name, model)
	}
	if len(query.Weights) > 0 {
		c.warn("weights have no effect: the prices of a model are fixed")
	}
	s, err := a.open(c.Context(), c.when(), service.Settings{Model: model, Thresholds: strconv.FormatFloat(cutoff, 'f', -1, 64)})
	if err != nil {
		return nil, err
	}
	m := &matching{Screening: s, knows: s.Snapshot.Store().Knows, limit: limit, threshold: threshold}
	if m.filters, err = c.readFilters(s); err == nil {
		m.excludeIDs = c.list("exclude_entity_ids")
		if len(m.excludeIDs) > maxExcludedIDs {
			err = badParam("exclude_entity_ids", "want at most "+strconv.Itoa(maxExcludedIDs))
		}
	}
	if err != nil {
		s.Snapshot.Release()
		return nil, err
	}
	return m, nil
}

// theirs are the algorithms of yente, of which clients may name one.
var theirs = []string{"best", "logic-v1", "logic-v2", "name-based", "name-qualified", "regression-v1", "regression-v2", "ofac-249"}

// model reads which model is to compare.
func (c *call) model() (string, error) {
	usual := match.Models()[0]
	name := c.text("algorithm", usual)
	switch {
	case slices.Contains(match.Models(), name):
		return name, nil
	case name == "best":
		return usual, nil
	case slices.Contains(theirs, name):
		c.warn("algorithm %s is not here: %s answers", name, usual)
		return usual, nil
	}
	return "", standing.Errorf(standing.Invalid, "Invalid algorithm: %s", name)
}

// matchOne finds the entities that one example is like.
func (a *API) matchOne(ctx context.Context, c *call, m *matching, name string, one example) (b matchesBody, err error) {
	if !isSchema(one.Schema) {
		return b, standing.Errorf(standing.Invalid, "Cannot parse example entity: no such schema: %s", one.Schema)
	}
	asked := service.Query{Schema: one.Schema, Properties: one.Properties}
	row, unused := asked.Row(1, m.knows)
	for _, property := range unused {
		c.warn("%s: property without effect: %s", name, property)
	}
	matches, err := m.Match(ctx, row.Query)
	if err != nil {
		return b, err
	}
	if one.Properties == nil {
		one.Properties = map[string]service.Values{}
	}
	b = matchesBody{Status: http.StatusOK, Results: []scoredBody{}, Query: one, Total: total{Relation: "eq"}}
	sum := screen.Summary{Rows: 1}
	left := 0
	for _, found := range matches {
		if found.Score < m.Least {
			continue
		}
		e := m.Entity(found)
		fits, late := m.fits(e)
		if late {
			left++
		}
		if !fits {
			continue
		}
		b.Total.Value++
		if found.Score >= m.threshold {
			sum.Hits = 1
		}
		if len(b.Results) < m.limit {
			b.Results = append(b.Results, scored(found, e, m.threshold))
		}
	}
	if left > 0 {
		c.warn("%s: %d found that are not listed there on the day; include=former shows them", name, left)
	}
	a.count(sum)
	return b, nil
}

// scored tells how well an entity fits. A score that is equal to the threshold counts.
func scored(m screen.Match, e service.Entity, threshold float64) scoredBody {
	b := scoredBody{
		EntityBody: bodyOf(e), Score: m.Score, Support: m.Support, Match: m.Score >= threshold,
		Features: map[string]float64{}, Explanations: map[string]feature{},
	}
	if m.Explained == nil {
		matched := m.MatchedName
		b.Features[m.MatchedKind] = m.Score
		b.Explanations[m.MatchedKind] = feature{Score: m.Score, Detail: "the same " + m.MatchedKind, Candidate: &matched}
		return b
	}
	for _, line := range m.Explained.Lines {
		name := featureName(line)
		f := b.Explanations[name]
		f.Score += line.Value
		f.Detail = joined(f.Detail, line.Says)
		f.Query, f.Candidate = withSpans(f.Query, line.A), withSpans(f.Candidate, line.B)
		b.Explanations[name] = f
		b.Features[name] = f.Score
	}
	return b
}

// featureName names what a line of an explanation is about.
func featureName(l match.Line) string {
	if l.Relation != "" {
		return l.Rule + "_" + l.Relation
	}
	return strings.ReplaceAll(l.Rule, "-", "_")
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

func withSpans(before *string, spans []match.Span) *string {
	if len(spans) == 0 {
		return before
	}
	text := ""
	if before != nil {
		text = *before + " "
	}
	for i, s := range spans {
		if i > 0 {
			text += " "
		}
		text += s.Text
	}
	return &text
}
