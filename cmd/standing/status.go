package main

import (
	"fmt"

	"standing/edtf"
	"standing/starter"
)

type statusCmd struct{}

// Help is shown below the flags.
func (statusCmd) Help() string {
	return "The same as standing without a command: which register answers, how fresh it is, what to do next."
}

func (c statusCmd) Run(e *env) error {
	empty, err := e.isEmpty()
	if err != nil {
		return err
	}
	if e.json {
		return sourcesCmd{}.Run(e)
	}
	if empty {
		fmt.Fprintf(e.stdout, "Nothing is loaded in %s.\n", e.home)
		fmt.Fprintf(e.stdout, "Questions are answered from the embedded starter register of %s: partial, organizations only.\n\n", starter.Day)
		fmt.Fprintln(e.stdout, "Try:")
		fmt.Fprintln(e.stdout, "  standing ask MEK --on 2008-01-01         where a party stood on a day")
		fmt.Fprintln(e.stdout, "  standing screen customers.csv            screen a file")
		fmt.Fprintln(e.stdout, "  standing load us-ofac-sdn FILE           load an official list")
		fmt.Fprintln(e.stdout, "  standing --help                          everything else")
		return nil
	}
	fmt.Fprintf(e.stdout, "The register in %s, on %s:\n\n", e.home, edtf.DayIn(e.now().UTC()))
	if err := (sourcesCmd{}).Run(e); err != nil {
		return err
	}
	fmt.Fprintln(e.stdout, "\nNext: standing ask NAME, standing screen FILE, standing changes SOURCE, standing --help")
	return nil
}
