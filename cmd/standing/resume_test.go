package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// resumeEverywhere cuts a result off at every byte behind its header, goes on with it, and wants the
// whole again: resume FILE FORMAT.
func resumeEverywhere(ts *testscript.TestScript, _ bool, args []string) {
	file, format := ts.MkAbs(args[0]), args[1]
	screen := func(out string, more ...string) (code int) {
		cmd := exec.Command("standing", append([]string{"screen", file, "--format", format, "-o", out}, more...)...)
		cmd.Env = append(os.Environ(), "STANDING_HOME="+ts.Getenv("STANDING_HOME"), "PATH="+ts.Getenv("PATH"))
		output, err := cmd.CombinedOutput()
		if err != nil {
			code = exitOf(err)
		}
		if code == exitError {
			ts.Fatalf("screen: %s", output)
		}
		return code
	}
	whole, out := ts.MkAbs("whole."+format), ts.MkAbs("part."+format)
	want := screen(whole)
	text := ts.ReadFile(whole)
	header := strings.Index(text, "\n") + 1
	step := max(1, (len(text)-header)/5)
	for at := header; at <= len(text); at += step {
		ts.Check(os.WriteFile(out, []byte(text[:at]), 0o600))
		if code := screen(out, "--resume"); code != want {
			ts.Fatalf("cut at byte %d: exit code %d, want %d", at, code, want)
		}
		if ts.ReadFile(out) != text {
			ts.Fatalf("cut at byte %d the result is another: %s", at, fmt.Sprintf("%q", ts.ReadFile(out)))
		}
	}
}
