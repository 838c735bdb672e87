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

var update = flag.Bool("update", false, "write the answer in the README anew")

const (
	readme      = "../../README.md"
	readmeBegin = "$ standing ask Brightwater --on 2024-10-05\n"
	readmeEnd   = "```"
)

// TestReadmeTellsTheTruth holds the answer that the README shows to what is printed.
func TestReadmeTellsTheTruth(t *testing.T) {
	var out bytes.Buffer
	e := &env{
		ctx: t.Context(), stdout: &out, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"),
		now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	}
	if err := (loadCmd{Source: "acts", Paths: []string{"../../examples/acts.csv"}}).Run(e); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	if err := (askCmd{Query: "Brightwater", when: when{On: "2024-10-05"}}).Run(e); !errors.Is(err, errFound) {
		t.Fatal(err)
	}
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(page), readmeBegin)
	shown, tail, ok2 := strings.Cut(rest, readmeEnd)
	if !ok || !ok2 {
		t.Fatal("the README shows no answer")
	}
	if *update {
		if err := os.WriteFile(readme, []byte(head+readmeBegin+out.String()+readmeEnd+tail), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if shown != out.String() {
		t.Errorf("the README shows:\n%s\nprinted is:\n%s", shown, out.String())
	}
}
