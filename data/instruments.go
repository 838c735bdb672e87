// Package data holds the tables that people edit, embedded in the program so that it runs
// anywhere, and reads them into values that are never changed afterwards.
//
// The README beside the tables says where each comes from, under which licence it stands
// and how to edit it. The package decides nothing: it knows no reader, no store and no
// rule of the fold.
package data

import (
	"bytes"
	_ "embed" // the tables
	"sync"
	_ "time/tzdata" // the zones of the tables must load on machines that have no zone files
)

//go:embed instruments.csv
var instrumentsCSV []byte

// embedded reads the table once: its bytes cannot change while the program runs.
var embedded = sync.OnceValues(func() (*Catalogue, error) {
	return ParseInstruments(bytes.NewReader(instrumentsCSV))
})

// Instruments returns the catalogue of the embedded table, which is read once and shared.
func Instruments() (*Catalogue, error) { return embedded() }
