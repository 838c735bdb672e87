// Package index finds in a register the parties that a party may be, without comparing it
// with all, and without losing one: a search gives what a comparison with every entry would.
//
// A Builder collects prepared parties and writes a segment: one file of sections, each with its
// length and sum, that is never changed (docs/format/segment.md). A Segment reads such a file from memory,
// mapped or not; a Searcher, one for each worker, searches it.
//
// Names are held as rows of cells, a cell a part, and parts as words apart from the names that
// have them. A search looks words up by the keys of match, finds by match's own comparison which are tied to
// the parts asked about, and takes only the names that have one of the parts which cannot all be missing.
// What those can score at most is known from their cells; only where that is enough they are compared.
package index
