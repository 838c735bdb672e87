// Package formats knows every reader by the name of its format, as data/sources.toml calls
// it.
package formats

import (
	"maps"
	"slices"

	"standing"
	"standing/source"
	"standing/source/acts"
	"standing/source/ofac"
	"standing/source/ofac/enhanced"
	"standing/source/unsc"
)

// Options are what some readers need besides the source.
type Options struct {
	// Known reports whether an instrument exists; nil: any does.
	Known func(standing.InstrumentID) bool
}

var makers = map[string]func(standing.Source, Options) (source.Reader, error){
	"ofac":          plain(ofac.New),
	"ofac-cons":     plain(ofac.NewConsolidated),
	"ofac-enhanced": plain(enhanced.New),
	"un":            plain(unsc.New),
	"acts":          func(s standing.Source, o Options) (source.Reader, error) { return acts.New(s, o.Known), nil },
}

// plain is a maker of a reader that needs no options.
func plain(make func(standing.Source) source.Reader) func(standing.Source, Options) (source.Reader, error) {
	return func(s standing.Source, _ Options) (source.Reader, error) { return make(s), nil }
}

// Reader makes the reader of a format for a source.
func Reader(format string, s standing.Source, o Options) (source.Reader, error) {
	maker, ok := makers[format]
	if !ok {
		return nil, standing.Errorf(standing.NotFound, "source %s: no format is called %q: there are %v", s.ID, format, Names())
	}
	return maker(s, o)
}

// Names lists the formats.
func Names() []string { return slices.Sorted(maps.Keys(makers)) }
