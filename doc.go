// Package standing holds the nouns of the project as plain values: what an authority did
// (Act), what a source showed (Entry, Edition), what a person here decided (Judgement),
// and where a party stands under an instrument on a date (State, Standing).
//
// No status is held without an authority, a date and a source. The package knows nothing
// of stores, readers or screens: it imports the standard library and package edtf only.
package standing
