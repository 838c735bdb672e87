package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the answers in the README anew")

const readme = "../../README.md"

// TestReadmeTellsTheTruth holds the answers that the README shows to what is printed.
func TestReadmeTellsTheTruth(t *testing.T) {
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	text := string(page)
	var out bytes.Buffer
	e := &env{
		ctx: t.Context(), stdout: &out, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"), format: "table",
		now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	}
	for command, run := range map[string]func() error{
		"$ standing screen examples/customers.csv\n": func() error { return screenCmd{File: "../../examples/customers.csv"}.Run(e) },
		"$ standing compare \"Yusuf bin Tariq Halabi\" \"يوسف طارق الحلبي\"\n": func() error {
			return compareCmd{Name1: "Yusuf bin Tariq Halabi", Name2: "يوسف طارق الحلبي"}.Run(e)
		},
		"$ standing ask MEK --on 2008-01-01\n": func() error { return askCmd{Query: "MEK", when: when{On: "2008-01-01"}}.Run(e) },
	} {
		out.Reset()
		if err := run(); !errors.Is(err, errFound) {
			t.Fatal(err)
		}
		text = shows(t, text, command, out.String())
	}
	if *update {
		if err := os.WriteFile(readme, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// shows holds what stands in the page below the command to what was printed, and returns
// the page with that in its place.
func shows(t *testing.T, page, command, printed string) string {
	t.Helper()
	const fence = "```"
	head, rest, ok := strings.Cut(page, command)
	shown, tail, ok2 := strings.Cut(rest, fence)
	if !ok || !ok2 {
		t.Fatalf("the README does not show %s", command)
	}
	if shown != printed && !*update {
		t.Errorf("the README shows:\n%s\nprinted is:\n%s", shown, printed)
	}
	return head + command + printed + fence + tail
}
