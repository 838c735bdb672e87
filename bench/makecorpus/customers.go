package main

import (
	"fmt"
	"io"

	"standing/bench/corpus"
)

func (o *options) writeCustomers(c *corpus.Corpus) func(io.Writer) error {
	return func(w io.Writer) error {
		return fmt.Errorf("not yet")
	}
}
