package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standing"
	"standing/data"
	"standing/source/acts/template"
)

type templateCmd struct {
	File string `arg:"" help:"The workbook to make: acts.xlsx." type:"path"`
}

// Help is shown below the flags.
func (templateCmd) Help() string {
	return "Makes a workbook in which to write down acts by hand, with lists to choose from and what each column is for. It never writes over a file.\n\n" +
		"  standing template acts.xlsx\n  standing load acts acts.xlsx"
}

func (c templateCmd) Run(e *env) error {
	if !strings.EqualFold(filepath.Ext(c.File), ".xlsx") {
		return standing.Errorf(standing.Invalid, "template: %s: want a file that ends in .xlsx", c.File)
	}
	catalogue, err := data.Instruments()
	if err != nil {
		return err
	}
	content, err := template.Workbook(catalogue.All())
	if err != nil {
		return err
	}
	f, err := os.OpenFile(c.File, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return standing.Errorf(standing.Conflict, "template: %s is there already", c.File)
	}
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.stdout, "made %s: fill in the first sheet, then load it: standing load acts %s\n", c.File, filepath.Base(c.File))
	return err
}
