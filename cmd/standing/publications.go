package main

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"standing"
	"standing/data"
	"standing/source"
	"standing/source/formats"
	"standing/source/table"
)

// ownSources is the file in a home that adds sources to those of the program.
const ownSources = "sources.toml"

// publicationsIn returns the sources that the program knows and those of the home's own
// file, of which one with a known id takes that one's place.
func publicationsIn(dir string) ([]data.Publication, error) {
	all, err := data.Publications()
	if err != nil {
		return nil, err
	}
	file := filepath.Join(dir, ownSources)
	content, err := os.ReadFile(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return nil, err
	default:
		own, err := data.ParsePublications(file, content)
		if err != nil {
			return nil, err
		}
		all = slices.DeleteFunc(all, func(p data.Publication) bool {
			return slices.ContainsFunc(own, func(q data.Publication) bool { return q.ID == p.ID })
		})
		all = append(all, own...)
	}
	slices.SortFunc(all, func(a, b data.Publication) int { return cmp.Compare(a.ID, b.ID) })
	return all, nil
}

// publication finds a source by its id.
func (h *home) publication(id string) (data.Publication, error) {
	for _, p := range h.publications {
		if string(p.ID) == id {
			return p, nil
		}
	}
	var known []standing.SourceID
	for _, p := range h.publications {
		known = append(known, p.ID)
	}
	return data.Publication{}, standing.Errorf(standing.NotFound, "no source %q: there are %v; others go into %s of the home", id, known, ownSources)
}

func (h *home) knows(id standing.SourceID) bool {
	return slices.ContainsFunc(h.publications, func(p data.Publication) bool { return p.ID == id })
}

// reader returns the reader of a source.
func (h *home) reader(id string) (source.Reader, error) {
	p, err := h.publication(id)
	if err != nil {
		return nil, err
	}
	options := formats.Options{Known: h.catalogue.Known}
	if p.Mapping != "" {
		mapping, err := h.mapping(p)
		if err != nil {
			return nil, err
		}
		options.Mapping = &mapping
	}
	return formats.Reader(p.Format, p.Source, options)
}

// mapping reads the file that says what the columns of a table mean. It lies in the home,
// unless its path says otherwise.
func (h *home) mapping(p data.Publication) (table.Mapping, error) {
	file := p.Mapping
	if !filepath.IsAbs(file) {
		file = filepath.Join(h.dir, file)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return table.Mapping{}, standing.Errorf(standing.NotFound, "read the mapping of source %s: %w", p.ID, err)
	}
	return table.ParseMapping(file, content)
}
