// Package screen answers questions: a name or an id, one or a file of them, against the
// register as of a view. Names are found by their folded form; how answers look as JSON is
// fixed here and described in docs/reference/json.md.
package screen
