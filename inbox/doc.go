// Package inbox holds claims from the news until a person has looked at them.
//
// What a page claims is read from its bytes by the reader of the day, against the names of
// the register as known, whenever it is asked for (Items); only pages and judgements are
// kept, in the ledger. A person accepts a claim, rejects it, says that it tells the same as
// another, or mends how it was read, and takes that back; each is a judgement with a name and
// a moment. An accepted claim about a listing becomes an act with basis "claim" and rank
// secondary, of which package party makes evidence: without a day in force from the reviewer
// it is announced, flags, and moves nothing.
//
// What the news say of people stays here: About gives out what may be told of a party before
// anybody has looked.
package inbox
