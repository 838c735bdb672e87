// Package intake brings files into the ledger: it unpacks and groups them into editions,
// has a reader read them, finds out which entries are which, lets the guard judge, keeps
// the raw bytes, and commits each edition whole or not at all.
//
// Loading can be stopped at any moment and begun again: what is recorded is skipped, what
// is not is read anew. It asks no network; the clock is handed in.
package intake
