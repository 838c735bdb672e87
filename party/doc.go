// Package party joins entries into parties and computes where a party stands.
//
// Which entries are one party is a matter of judgements, recorded with their moment and
// undone by later ones. Where it stands is folded from the evidence of all its entries, as
// known at a moment (View). Nothing here is stored: a party, its evidence and its standings
// are made anew from the ledger whenever they are asked for.
package party
