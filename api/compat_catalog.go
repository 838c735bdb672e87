package api

import (
	"maps"
	"slices"
	"strings"

	"standing"
	"standing/match"
	"standing/service"
)

// datasetBody is a data set as yente describes it.
type datasetBody struct {
	Name         string   `json:"name"`
	Title        string   `json:"title"`
	Summary      string   `json:"summary,omitempty"`
	URL          *string  `json:"url" nullable:"true"`
	Load         bool     `json:"load"`
	EntitiesURL  *string  `json:"entities_url" nullable:"true"`
	Version      string   `json:"version"`
	IndexVersion *string  `json:"index_version" nullable:"true"`
	IndexCurrent bool     `json:"index_current"`
	UpdatedAt    *string  `json:"updated_at" nullable:"true" doc:"The day of the newest edition."`
	Children     []string `json:"children"`
	Datasets     []string `json:"datasets"`
}

// catalogBody is the data sets that there are.
type catalogBody struct {
	Datasets   []datasetBody `json:"datasets"`
	Current    []string      `json:"current"`
	Outdated   []string      `json:"outdated"`
	IndexStale bool          `json:"index_stale"`
}

// catalog answers with the data sets: a group of all sources, one of those that list by sanctions, and each source.
func (a *API) catalog(c *call) (any, error) {
	s, err := a.open(c.Context(), c.when(), service.Settings{})
	if err != nil {
		return nil, err
	}
	defer s.Snapshot.Release()
	b := catalogBody{Datasets: []datasetBody{}, Current: []string{}, Outdated: []string{}}
	newest := map[standing.SourceID]standing.Edition{}
	var last standing.Edition
	for _, order := range s.View.Orders() {
		if order.Len() == 0 {
			continue
		}
		ed := order.At(order.Len() - 1)
		if held, ok := newest[ed.Source]; !ok || ed.Moment.After(held.Moment) {
			newest[ed.Source] = ed
		}
		if ed.Recorded.After(last.Recorded) {
			last = ed
		}
	}
	store := s.Snapshot.Store()
	for _, group := range []struct{ name, title, summary string }{
		{groupDefault, "All sources", "Everything that this register holds."},
		{groupSanctions, "Lists of sanctions and bans", "All sources but those of export licences."},
	} {
		sources, _ := scopeOf(store, group.name)
		children := []string{}
		for _, id := range slices.Sorted(maps.Keys(sources)) {
			if sources[id] {
				children = append(children, string(id))
			}
		}
		b.add(datasetBody{Name: group.name, Title: group.title, Summary: group.summary, Children: children, Datasets: children}, last, len(newest) > 0)
	}
	for _, p := range store.Publications {
		ed, held := newest[p.ID]
		b.add(datasetBody{Name: string(p.ID), Title: p.Title, Summary: p.Publisher, Children: []string{}, Datasets: []string{}}, ed, held)
	}
	return b, nil
}

// add adds a data set. Its version is its newest edition.
func (b *catalogBody) add(d datasetBody, newest standing.Edition, held bool) {
	d.Load, d.IndexCurrent = held, held
	if held {
		version, day := newest.Recorded.Format("20060102150405")+"-"+newest.Digest[:3], newest.Day.String()
		d.Version, d.IndexVersion, d.UpdatedAt = version, &version, &day
		b.Current = append(b.Current, d.Name)
	}
	b.Datasets = append(b.Datasets, d)
}

// featureDoc says what a feature of an explanation is.
type featureDoc struct {
	Description string  `json:"description"`
	Coefficient float64 `json:"coefficient"`
	URL         string  `json:"url" nullable:"true"`
}

// algorithmDocs says what an algorithm is.
type algorithmDocs struct {
	Name        string                `json:"name"`
	Description string                `json:"description"`
	Features    map[string]featureDoc `json:"features"`
	Config      map[string]any        `json:"config"`
}

type algorithmBody struct {
	Name        string                `json:"name"`
	Description string                `json:"description"`
	Features    map[string]featureDoc `json:"features"`
	Docs        algorithmDocs         `json:"docs"`
}

type algorithmsBody struct {
	Algorithms []algorithmBody `json:"algorithms"`
	Default    string          `json:"default"`
	Best       string          `json:"best"`
}

// modelTexts say what the models are for.
var modelTexts = map[string]string{
	"standing-1": "Compares names part by part, in any script, and weighs what else is known; the usual choice.",
	"strict":     "Forgives less: for few false alarms.",
	"wide":       "Forgives more: for few misses.",
}

// featureTexts say what the features are. A score is the sum of them.
var featureTexts = map[string]string{
	"paired_equal": "parts of both names are the same", "paired_spelling": "parts are spellings of one name", "paired_related": "parts are related names",
	"paired_slip": "parts differ by a slip", "paired_sound": "parts sound alike", "paired_joined": "parts are written together in one name",
	"paired_run": "several parts are one", "paired_acronym": "one name is the other's acronym", "paired_near": "parts are somewhat alike", "paired_initial": "a part is the other's initial",
	"conflict": "parts that both names have differ", "missing": "a part stands in one name only", "number": "numbers differ", "generation": "generations differ",
	"reversed": "father and son change places", "legal_form": "legal forms differ", "kind": "one is a person and the other is not", "unanchored": "no telling part in common",
	"birth": "dates of birth differ", "country": "countries differ", "gender": "genders differ", "identifier": "identifiers differ", "weak_alias": "the name is a weak alias",
	"same_identifier": "a strong identifier is the same", "floor": "a score is no less than 0", "id": "the entry was named by its id",
}

func featureDocs() map[string]featureDoc {
	docs := make(map[string]featureDoc, len(featureTexts))
	for name, text := range featureTexts {
		docs[name] = featureDoc{Description: strings.ToUpper(text[:1]) + text[1:] + ".", Coefficient: 1}
	}
	return docs
}

// algorithms answers with the models that names can be compared by.
func (a *API) algorithms(*call) (any, error) {
	usual := match.Models()[0]
	b := algorithmsBody{Algorithms: []algorithmBody{}, Default: usual, Best: usual}
	for _, name := range match.Models() {
		docs := algorithmDocs{Name: name, Description: modelTexts[name], Features: featureDocs(), Config: map[string]any{}}
		b.Algorithms = append(b.Algorithms, algorithmBody{name, docs.Description, docs.Features, docs})
	}
	return b, nil
}
