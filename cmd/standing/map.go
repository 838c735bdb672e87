package main

import (
	"fmt"
	"os"
	"path/filepath"

	"standing/source"
	"standing/source/table"
)

type mapCmd struct {
	File string `arg:"" help:"A csv, tsv, xlsx, json or jsonl file." type:"path"`
}

// Help is shown below the flags.
func (mapCmd) Help() string {
	return "Proposes what the columns of a list of your own mean, for you to correct. Save it in the home and name it in sources.toml there " +
		"(format = \"table\", mapping = \"watchlist.toml\").\n\n" +
		"  standing map watchlist.csv > ~/.local/share/standing/watchlist.toml\n  standing load own-watchlist watchlist.csv"
}

func (c mapCmd) Run(e *env) error {
	content, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	mapping, err := table.Propose(source.File{Name: filepath.Base(c.File), Data: content})
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(e.stdout, mapping.TOML())
	return err
}
