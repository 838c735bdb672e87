package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// chapter is a part of the report: a measure, and what one should know to read its figures.
type chapter struct{ measure, title, about string }

var chapters = []chapter{
	{"pairs", "Labelled pairs of names", "name-pairs.dev.csv at 0.70. Categories of fewer than four pairs are added up."},
	{"crossvalidate", "Cross-validation", "The same pairs in five folds by a hash of the row. On four folds the prices listed in bench/quality/tuning.go are " +
		"searched one after the other, with factors of 0.7 to 1.4 on the shipped value, for the best F1 (ties: distance from the threshold, then the shipped value); " +
		"the fifth is measured. F1 as shipped is not cross-validated: its prices were chosen with these pairs in sight. F1 tuned and held out is."},
	{"calibration", "Calibration", "How many of the labelled pairs that score so much are matches. Half of these pairs are matches and many are hard on purpose: " +
		"in daily screening, where nearly nobody is listed, the share is lower. Chart: quality-calibration.svg."},
	{"positives", "Persons of the UN list", "positives_un_untreated.csv against un/2025-08-02. First: nobody else is above."},
	{"damaged", "The same under damaged names", "Damage by chance with a seed, without a look at the matcher's tables (bench/quality/damage.go). " +
		"A typo in a word of two or three letters mostly makes another name of it; the second kind leaves those alone and is not in the total."},
	{"negatives", "False alarms", "Persons of no list at 0.70, best hit of each. The alarms are judged from the explanation alone (bench/quality/judge.go): a person of the same name is " +
		"rightly shown by name; one who has another part to the name may be; the rest are false."},
	{"crossscript", "Original script against Latin letters", "The UN list without its names in other scripts, asked for by those names, and for names made up of common parts."},
	{"keys", "The keys contract", "Two parties that score above 0 share a key of match.Keys. All labelled names each against each; persons, damaged names and names in original script against every entry of " +
		"the UN list of 2025-08-02 and OFAC SDN of 2024-05-02."},
	{"identity", "Every listed name against itself", "The names of both lists. A name must score 1 against itself; in another order a little may be lost."},
}

// reportPath is where the report is written.
const reportPath = "bench/results/quality.md"

// report writes the figures of all measures, without cases, to a file.
func report(b *bench, args []string) error {
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	date := flags.String("date", "", "the day of the report, YYYY-MM-DD")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var out strings.Builder
	fmt.Fprintf(&out, "# Quality of matching\n\n%s, model %s. Written by `go run ./bench/quality report -date %s`, from the root of the\n", *date, b.model.Version(), *date)
	out.WriteString("project; it needs the data beside it (../shared) and takes about five minutes on two cores. Single cases are not kept here,\n" +
		"for they tell names: each command below prints them. Figures come out the same each time.\n")
	for _, c := range chapters {
		var figures bytes.Buffer
		quiet := *b
		quiet.figures, quiet.cases = &figures, io.Discard
		if err := measures[c.measure](&quiet, nil); err != nil {
			return fmt.Errorf("%s: %w", c.measure, err)
		}
		fmt.Fprintf(os.Stderr, "%s\n", c.measure)
		fmt.Fprintf(&out, "\n## %s\n\n%s\n\n    go run ./bench/quality %s\n\n```\n%s\n```\n", c.title, wrapped(c.about), c.measure, strings.Trim(figures.String(), "\n"))
	}
	return os.WriteFile(reportPath, []byte(out.String()), 0o644)
}

// reportWidth is where lines of text are broken.
const reportWidth = 118

func wrapped(text string) string {
	var out strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		switch {
		case column == 0:
		case column+1+len(word) > reportWidth:
			out.WriteByte('\n')
			column = 0
		default:
			out.WriteByte(' ')
			column++
		}
		out.WriteString(word)
		column += len(word)
	}
	return out.String()
}
