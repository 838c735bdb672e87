package main

import (
	"encoding/csv"
	"fmt"
	"io"

	"standing/bench/corpus"
)

// writeCustomers returns what writes the customers as CSV, one by one.
func (o *options) writeCustomers(c *corpus.Corpus) func(io.Writer) error {
	return func(w io.Writer) error {
		customers := corpus.Customers{Corpus: c, Share: o.share, Real: o.truth == "real"}
		rows := csv.NewWriter(w)
		if err := rows.Write([]string{"id", "name", "birthdate", "country", "type", "truth"}); err != nil {
			return err
		}
		for r := range customers.Rows(o.customers) {
			if err := rows.Write([]string{r.ID, r.Name, r.BirthDate, r.Country, r.Type, r.Truth}); err != nil {
				return err
			}
		}
		rows.Flush()
		return rows.Error()
	}
}

// check refuses options that contradict one another.
func (o *options) check() error {
	switch {
	case o.truth != "" && o.truth != "made" && o.truth != "real":
		return fmt.Errorf("-truth %q: want made or real", o.truth)
	case o.truth == "made" && o.n == 0:
		return fmt.Errorf("-truth made: there are no made parties with -n 0")
	case o.n < 0 || o.customers < 0 || o.share < 0 || o.share > 1:
		return fmt.Errorf("-n and -customers must not be below 0, -share must be from 0 to 1")
	}
	return nil
}
