package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// home is a register, and the program that is called on it.
type home struct{ program, dir string }

func (h home) command(args ...string) *exec.Cmd {
	return exec.Command(h.program, append(args, "--home", h.dir)...)
}

// output runs a command to its end.
func (h home) output(args ...string) ([]byte, error) {
	cmd := h.command(args...)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%s: %w: %s%s", strings.Join(args, " "), err, complaint.String(), out)
	}
	return out, err
}

func (h home) load(source, path string) error {
	_, err := h.output("load", source, path)
	return err
}

// killedLoad starts a load and kills it after a time. A load that ends sooner must have
// gone well, and is not killed.
func (h home) killedLoad(source, path string, wait time.Duration) (killed bool, err error) {
	cmd := h.command("load", source, path)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	if err := cmd.Start(); err != nil {
		return false, err
	}
	timer := time.AfterFunc(wait, func() { cmd.Process.Kill() })
	err = cmd.Wait()
	timer.Stop()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == -1 {
		return true, nil // by a signal: ours
	}
	if err != nil {
		return false, fmt.Errorf("load %s: %w: %s", source, err, complaint.String())
	}
	return false, nil
}

// verified returns the accepted editions of a home in which verify finds no problem.
func (h home) verified() (editions []string, err error) {
	out, err := h.output("verify", "--format", "json")
	if err != nil {
		return nil, err
	}
	var report struct {
		Editions int
		Problems []string
	}
	if err := json.Unmarshal(out, &report); err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	if len(report.Problems) > 0 {
		return nil, fmt.Errorf("verify: %d problems: %s", len(report.Problems), strings.Join(report.Problems, "; "))
	}
	if out, err = h.output("editions", "--format", "json"); err != nil {
		return nil, err
	}
	var held []struct{ Source, Edition, Verdict string }
	if err := json.Unmarshal(out, &held); err != nil {
		return nil, fmt.Errorf("editions: %w", err)
	}
	for _, e := range held {
		if e.Verdict == "accepted" {
			editions = append(editions, e.Source+" "+e.Edition)
		}
	}
	if len(editions) != report.Editions {
		return nil, fmt.Errorf("verify tells of %d editions, %d are accepted", report.Editions, len(editions))
	}
	return editions, nil
}

// export returns the digest of the export.
func (h home) export(on string) (string, error) {
	cmd := h.command("export", "--format", "ftm", "--on", on)
	sum := sha256.New()
	cmd.Stdout = sum
	var complaint strings.Builder
	cmd.Stderr = &complaint
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("export: %w: %s", err, complaint.String())
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
