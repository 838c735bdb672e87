package api

import (
	"slices"
	"strings"

	"standing"
	"standing/service"
)

// Groups of sources that have a name of their own.
const (
	groupDefault   = "default"   // all sources
	groupSanctions = "sanctions" // all that list by sanctions or bans, not by export licences
)

// notSanctions are the sources that do not count as lists of sanctions.
var notSanctions = []standing.SourceID{"us-bis-dpl"}

// scope is the sources that a question is about.
type scope map[standing.SourceID]bool

// scopeOf finds the sources of a data set: a group or one of our sources, with underscores too. ok is false where
// there is no such data set.
func scopeOf(store *service.Store, dataset string) (s scope, ok bool) {
	s = scope{}
	for _, p := range store.Publications {
		switch dataset {
		case groupDefault:
			s[p.ID] = true
		case groupSanctions:
			s[p.ID] = !slices.Contains(notSanctions, p.ID)
		default:
			if string(p.ID) == strings.ReplaceAll(dataset, "_", "-") {
				s[p.ID] = true
			}
		}
	}
	return s, len(s) > 0
}

// narrow leaves in the scope what is included, where anything is, and nothing that is excluded.
func (c *call) narrow(store *service.Store, s scope, include, exclude []string) scope {
	if len(include) > 0 {
		wanted := scope{}
		for _, name := range include {
			some, ok := scopeOf(store, name)
			if !ok {
				c.warn("data set not known: %s", name)
			}
			for id := range some {
				wanted[id] = wanted[id] || some[id] && s[id]
			}
		}
		s = wanted
	}
	for _, name := range exclude {
		some, ok := scopeOf(store, name)
		if !ok {
			c.warn("data set not known: %s", name)
		}
		for id, is := range some {
			if is {
				delete(s, id)
			}
		}
	}
	return s
}

// has reports whether one of the sources is in the scope.
func (s scope) has(sources []standing.SourceID) bool {
	return slices.ContainsFunc(sources, func(id standing.SourceID) bool { return s[id] })
}

// held reports whether anything of the scope is held.
func (s scope) held(q *service.Screening) bool {
	return slices.ContainsFunc(q.Coverage(), func(c coverage) bool { return s[c.Source] })
}
