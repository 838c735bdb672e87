package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"standing/edtf"
	"standing/internal/terminal"
	"standing/screen"
)

func (e *env) printJSON(v any) error {
	enc := json.NewEncoder(e.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func (e *env) table(head []string, rows [][]string) error {
	width := 0 // no limit in a pipe: a wrapped value can't be found
	if terminal.IsTerminal(os.Stdout) {
		width = terminal.Width(os.Stdout)
	}
	return terminal.Table(e.stdout, head, rows, width)
}

// printMatch prints a party as a heading, a timeline and a table of standings.
func (e *env) printMatch(m screen.Match, on edtf.Day) error {
	title := m.Party
	switch {
	case m.SuccessorOf != "":
		title += ", may have come in place of " + string(m.SuccessorOf)
	case m.MatchedName != m.Name:
		title += ", matched as " + m.MatchedName + " (" + m.MatchedKind + ")"
	}
	if _, err := fmt.Fprintf(e.stdout, "\n%s  [%s]\n", terminal.Safe(m.Name), terminal.Safe(title)); err != nil {
		return err
	}
	if len(m.Entries) > 1 {
		fmt.Fprintf(e.stdout, "entries: %s\n", terminal.Safe(strings.Join(m.Entries, ", ")))
	}
	if len(m.Standings) == 0 {
		_, err := fmt.Fprintln(e.stdout, "nothing is held about it under any instrument")
		return err
	}
	bars := make([]terminal.Bar, 0, len(m.Lines))
	for i, line := range m.Lines {
		s := m.Standings[i]
		bars = append(bars, terminal.Bar{Label: label(s), Pieces: line.Pieces, State: s.State})
	}
	options := terminal.Options{Width: terminal.Width(os.Stdout), Color: e.colored()}
	if err := terminal.Timeline(e.stdout, bars, on, options); err != nil {
		return err
	}
	rows := make([][]string, 0, len(m.Standings))
	for _, s := range m.Standings {
		rows = append(rows, row(s))
	}
	return e.table([]string{"instrument", "state", "flags", "since", "until", "basis", "as at"}, rows)
}

func label(s screen.Standing) string {
	if s.Instrument == "" {
		return s.Jurisdiction
	}
	return string(s.Instrument)
}

func row(s screen.Standing) []string {
	state := string(s.State)
	if s.Associated != nil {
		state += ", " + strconv.Itoa(*s.Associated) + " associated"
	}
	basis := string(s.Basis)
	if s.Why != "" {
		basis = string(s.Why)
	}
	flags := make([]string, 0, len(s.Flags))
	for _, f := range s.Flags {
		flags = append(flags, string(f))
	}
	return []string{
		label(s), state, strings.Join(flags, " "), string(s.Since), string(s.Until), basis, asAt(s.Evidence),
	}
}

// asAt tells the newest evidence at or before the day asked about.
func asAt(all []screen.Evidence) string {
	best := -1
	for i, e := range all {
		if e.AsAt != "" && e.AgeDays >= 0 && (best < 0 || e.AgeDays < all[best].AgeDays) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	const enough = 24
	source := []rune(all[best].Source)
	if len(source) > enough {
		source = append(source[:enough-1], '…')
	}
	return string(all[best].AsAt) + ", " + string(source)
}

// printCoverage prints one line that says what the register can tell.
func (e *env) printCoverage(coverage []screen.Coverage) {
	parts := make([]string, 0, len(coverage))
	for _, c := range coverage {
		part := string(c.Source)
		switch {
		case !c.Complete:
			part += " (partial)"
		case c.To == "":
			part += " begins " + string(c.From)
		default:
			part += " of " + string(c.To)
		}
		if c.Stale {
			part += " (stale)"
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		parts = append(parts, "nothing: load a list first (standing load --help)")
	}
	fmt.Fprintf(e.stdout, "register: %s\n", strings.Join(parts, "; "))
}

// colored reports whether colours may be shown.
func (e *env) colored() bool { return terminal.IsTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "" }
