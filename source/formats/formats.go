// Package formats knows every reader by the name of its format, as data/sources.toml calls
// it.
package formats

import (
	"maps"
	"slices"

	"standing"
	"standing/source"
	"standing/source/acts"
	"standing/source/au"
	"standing/source/bisdpl"
	"standing/source/casema"
	"standing/source/eufsf"
	"standing/source/ftm"
	"standing/source/ofac"
	"standing/source/ofac/enhanced"
	"standing/source/senzing"
	"standing/source/table"
	"standing/source/uk"
	"standing/source/unsc"
	"standing/source/uscsl"
)

// Options are what some readers need besides the source.
type Options struct {
	// Known reports whether an instrument exists; nil: any does.
	Known func(standing.InstrumentID) bool
	// Mapping says what the columns of a table mean; only the format table has one.
	Mapping *table.Mapping
}

var makers = map[string]func(standing.Source, Options) (source.Reader, error){
	"ofac":      plain(ofac.New),
	"un":        plain(unsc.New),
	"uk":        plain(uk.New),
	"dpl":       plain(bisdpl.New),
	"au":        plain(au.New),
	"csl":       plain(uscsl.New),
	"eu":        plain(eufsf.New),
	"acts":      func(s standing.Source, o Options) (source.Reader, error) { return acts.New(s, o.Known), nil },
	"ftm":       plain(ftm.New),
	"targets":   plain(ftm.NewTargets),
	"senzing":   plain(senzing.New),
	"ca":        plain(casema.New),
	"ofac-cons": plain(ofac.NewConsolidated),
	"table": func(s standing.Source, o Options) (source.Reader, error) {
		if o.Mapping == nil {
			return nil, standing.Errorf(standing.Invalid, "source %s: the format table needs a mapping (standing map FILE proposes one)", s.ID)
		}
		return table.New(s, *o.Mapping), nil
	},
	"ofac-enhanced": plain(enhanced.New),
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
