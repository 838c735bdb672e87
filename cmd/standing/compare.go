package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"standing"
	"standing/internal/terminal"
	"standing/match"
)

type compareCmd struct {
	Name1  string `arg:"" optional:"" help:"A name."`
	Name2  string `arg:"" optional:"" help:"Another name."`
	Schema string `help:"What both are: Person, Organization, Company, Vessel, ...; left out, it is told from the names." placeholder:"KIND"`
	Pairs  string `help:"Score the pairs of a CSV file with the columns name1, name2 and perhaps schema: the same columns come out, and score." type:"existingfile" placeholder:"FILE"`
	Model  string `help:"The model to compare by: ${models}." placeholder:"NAME"`
}

// Help is shown below the flags.
func (compareCmd) Help() string {
	return "Compares two names and says why they score what they score. Needs no register. Exit code 3 where the score is 0.70 or more.\n\n" +
		"  standing compare \"Usama bin Ladin\" \"Osama ibn Laden\" --schema Person"
}

func (c compareCmd) Run(e *env) error {
	model, err := match.ModelByName(c.Model)
	if err != nil {
		return standing.Errorf(standing.Invalid, "--model: %w", err)
	}
	if c.Pairs != "" {
		if c.Name1 != "" {
			return standing.Errorf(standing.Invalid, "give two names or --pairs, not both")
		}
		return c.pairs(e, model)
	}
	if c.Name1 == "" || c.Name2 == "" {
		return standing.Errorf(standing.Invalid, "two names are wanted, or --pairs FILE.csv")
	}
	x := model.Explain(c.party(c.Name1, c.Schema), c.party(c.Name2, c.Schema))
	if e.json {
		err = e.printJSON(x)
	} else {
		err = e.printExplanation(x)
	}
	if err == nil && x.Score >= match.Threshold {
		return errFound
	}
	return err
}

func (compareCmd) party(name, schema string) *match.Party {
	entry := standing.Entry{Schema: standing.Schema(schema)}
	entry.AddName(name, standing.Primary)
	return match.Prepare(&entry)
}

// pairs copies a table with a column more.
func (c compareCmd) pairs(e *env, model *match.Model) error {
	f, err := os.Open(c.Pairs)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	w := csv.NewWriter(e.stdout)
	header, err := r.Read()
	if err != nil {
		return &standing.InputError{File: c.Pairs, Line: 1, Err: err}
	}
	name1, name2, schema := slices.Index(header, "name1"), slices.Index(header, "name2"), slices.Index(header, "schema")
	if name1 < 0 || name2 < 0 {
		return &standing.InputError{File: c.Pairs, Line: 1, Err: errors.New("there are no columns name1 and name2")}
	}
	if err := w.Write(append(header, "score")); err != nil {
		return err
	}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			line, _ := r.FieldPos(0)
			return &standing.InputError{File: c.Pairs, Line: line, Err: err}
		}
		kind := c.Schema
		if schema >= 0 && row[schema] != "" {
			kind = row[schema]
		}
		score := model.Score(c.party(row[name1], kind), c.party(row[name2], kind)).Score
		if err := w.Write(append(row, strconv.FormatFloat(score, 'f', 4, 64))); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func (e *env) printExplanation(x match.Explanation) error {
	fmt.Fprintln(e.stdout, terminal.Safe(x.Sentence()))
	return e.printAlignment(x)
}

var shades = map[match.Mark]terminal.Shade{match.Same: terminal.Green, match.Like: terminal.Yellow, match.Off: terminal.Red}

// printAlignment shows what the score is made of, line by line, and on a terminal the two names
// in colours: green for what is the same, yellow for what is alike, red for what is not.
func (e *env) printAlignment(x match.Explanation) error {
	if e.colored() {
		a, b := x.Marked()
		for _, side := range [][]match.Stretch{a, b} {
			for _, s := range side {
				fmt.Fprint(e.stdout, terminal.Shaded(s.Text, shades[s.Mark]))
			}
			fmt.Fprintln(e.stdout)
		}
	}
	var rows [][]string
	for _, line := range x.Lines {
		rows = append(rows, []string{fmt.Sprintf("%+.3f", line.Value), line.Rule, line.Relation, spanTexts(line.A), spanTexts(line.B)})
	}
	rows = append(rows, []string{fmt.Sprintf("%.3f", x.Score), "score", "", "", ""})
	return e.table([]string{"value", "rule", "relation", x.A, x.B}, rows)
}

func spanTexts(spans []match.Span) string {
	var texts []string
	for _, s := range spans {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, " · ")
}
