package api

import (
	"strings"

	"standing/match"
	"standing/screen"
	"standing/service"
)

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
