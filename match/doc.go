// Package match compares two parties by their names and by what else is known of them, and
// can say why. It never asks a clock, a disk or the network, and its tables are part of the
// program.
//
// A party is prepared once (Prepare) and compared often (Model.Score). A name is a bag of
// parts: each has a weight (how much it tells), a role (name, kunya, initial, title, legal
// form, number, ...) and the forms under which it is compared. Two names are laid beside each
// other by pairing parts; what pairs costs its price, what is left over on both sides speaks
// against, what is left over on one side only is priced by what it is. The score is the sum of
// these contributions, and Explain gives every one of them with the bytes of both names that
// it rests on.
//
// Parts are paired because of a relation. The relations called anchors (equal, another
// spelling, related name, a slip of the pen, joined words, equal sounds, acronym) have keys: two parties
// that score anything at all are bound by an anchor or by a strong identifier, and so share a
// key of Keys. An index need look no further than the keys; see Keys for the contract.
//
// The weights and prices are a Model, a column of data/models.csv.
package match
