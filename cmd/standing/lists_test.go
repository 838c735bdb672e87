package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/ledger"
	"standing/screen"
)

// newest are the newest real editions of every source that there are whole ones or excerpts of.
var newest = []loadCmd{
	{Source: "us-ofac-sdn", Paths: []string{shared + "/lists/us-ofac-sdn/2024-05-03"}},
	{Source: "us-ofac-cons", Paths: []string{shared + "/lists/us-ofac-cons/2026-01-08"}},
	{Source: "us-ofac-sls", Paths: []string{shared + "/lists/us-ofac-sdn/2024-08-28/sdn_enhanced-irgc.xml.gz"}},
	{Source: "us-csl", Paths: []string{shared + "/lists/us-csl/2016-02-17"}},
	{Source: "us-bis-dpl", Paths: []string{shared + "/lists/us-bis-dpl/2023-11-30"}},
	{Source: "un-sc", Paths: []string{shared + "/lists/un/2026-02-27"}},
	{Source: "uk-ofsi", Paths: []string{shared + "/lists/uk-ofsi/2020-04-27/ConList.csv.gz"}},
	{Source: "eu-fsf", Paths: []string{shared + "/lists/eu-fsf/2020-04-15"}},
	{Source: "au-dfat", Paths: []string{shared + "/lists/au-dfat/2024-12-17"}},
	{Source: "ca-sema", Paths: []string{shared + "/lists/ca-sema/2025-05-25"}},
	{Source: "acts", Paths: []string{shared + "/acts/acts.csv"}},
}

// excerpts are the sources of which only an excerpt is at hand: who is not in it may be on the list all the same.
const excerpts = `
[[source]]
id = "us-csl"
format = "csl"
[[source]]
id = "eu-fsf"
format = "eu"
`

// TestAllLists loads the newest editions of all sources together: there is a line of each, all answer, and the home is small.
func TestAllLists(t *testing.T) {
	if testing.Short() {
		t.Skip("all lists take half a minute")
	}
	if _, err := os.Stat(shared); err != nil {
		t.Skipf("the real lists are not here: %v", err)
	}
	out := &bytes.Buffer{}
	e := &env{
		ctx: context.Background(), stdout: out, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"),
		now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	}
	if err := os.MkdirAll(e.home, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(e.home, ownSources), []byte(excerpts), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, load := range newest {
		if err := load.Run(e); err != nil {
			t.Fatalf("%s: %v %s", load.Source, err, e.stderr)
		}
	}
	out.Reset()
	if err := (sourcesCmd{}).Run(e); err != nil {
		t.Fatal(err)
	}
	for _, load := range newest {
		lines := 0
		for line := range strings.Lines(out.String()) {
			if fields := strings.Fields(line); len(fields) > 1 && fields[0] == load.Source && fields[1] == "1" {
				lines++
			}
		}
		if lines != 1 {
			t.Errorf("%s: %d lines with one edition in:\n%s", load.Source, lines, out)
		}
	}
	checkAllAnswer(t, e)
	checkKhorasan(t, e)
	var size int64
	err := filepath.WalkDir(e.home, func(_ string, d fs.DirEntry, err error) error {
		if info, infoErr := d.Info(); err == nil && infoErr == nil && !d.IsDir() {
			size += info.Size()
		}
		return err
	})
	if t.Logf("the home holds %d MB", size>>20); err != nil || size > 300<<20 {
		t.Errorf("the home holds %d bytes, %v", size, err)
	}
}

// checkAllAnswer asks for some names of every source, and wants the entry that bears the name among the answers.
func checkAllAnswer(t *testing.T, e *env) {
	t.Helper()
	const each = 20 // names of a source
	err := e.with(func(h *home) error {
		s, err := when{}.screener(e, h)
		if err != nil {
			return err
		}
		asked := map[standing.SourceID]int{}
		return h.ledger.EachSaid(e.ctx, ledger.Always, time.Time{}, func(said ledger.Said) error {
			if asked[said.Ref.Source] == each {
				return nil
			}
			asked[said.Ref.Source]++
			q := screen.Query{}
			q.About.AddName(said.Entry.PrimaryName(), standing.Primary)
			matches, err := s.Match(e.ctx, q)
			if !slices.ContainsFunc(matches, func(m screen.Match) bool { return slices.Contains(m.Entries, said.Ref.String()) }) {
				t.Errorf("%s does not answer to its own name", said.Ref)
			}
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkKhorasan wants one party of five sources: by what the lists state and, where one states no reference, by a proposal that
// somebody accepts. Each instrument has its own date, and that two British lists tell two days is told.
func checkKhorasan(t *testing.T, e *env) {
	t.Helper()
	var proposed *screen.Twin
	err := e.with(func(h *home) error {
		s, err := when{}.screener(e, h)
		if err != nil {
			return err
		}
		twins, err := s.Twins(e.ctx, []standing.SourceID{"au-dfat"}, 0.9, func(int, int) {})
		if err != nil {
			return err
		}
		party := []string{"un-sc:6908777", "uk-ofsi:13788", "us-ofac-sdn:18647", "acts:isil-khorasan"}
		for i := range twins {
			if err := s.Tell(e.ctx, &twins[i]); err != nil {
				return err
			}
			if slices.Contains(party, twins[i].A.String()) || slices.Contains(party, twins[i].B.String()) {
				proposed = &twins[i]
				break
			}
		}
		return nil
	})
	if err != nil || proposed == nil {
		t.Fatalf("no proposal for the Australian entry: %v", err)
	}
	judge := judgeFlags{A: proposed.A.String(), B: proposed.B.String(), By: "A. Analyst", Why: proposed.Why}
	if err := (linkCmd{judge}).Run(e); err != nil {
		t.Fatal(err)
	}
	err = e.with(func(h *home) error {
		s, err := when{On: "2019-05-14"}.screener(e, h)
		if err != nil {
			return err
		}
		matches, err := s.Match(e.ctx, screen.Query{IDs: []string{"un-sc:QDe.161"}})
		if err != nil || len(matches) != 1 {
			t.Fatalf("%d parties, %v", len(matches), err)
		}
		m := matches[0]
		for _, source := range []string{"un-sc", "us-ofac-sdn", "uk-ofsi", "au-dfat", "acts"} {
			if !slices.ContainsFunc(m.Entries, func(ref string) bool { return strings.HasPrefix(ref, source+":") }) {
				t.Errorf("no entry of %s in %v", source, m.Entries)
			}
		}
		got := map[string]string{}
		for _, st := range m.Standings {
			got[string(st.Instrument)] = string(st.State) + " since " + string(st.Since)
			if slices.Contains(st.Flags, standing.SourcesDisagree) {
				got[string(st.Instrument)] += ", sources disagree"
			}
		}
		for instrument, want := range map[string]string{
			"un-1267": "listed since 2019-05-14", "gb-isil-aq": "unclear since 2019-05-14/2019-05-15, sources disagree",
			"au-cotuna": "listed since 2019-05-14", "us-sdgt": "listed since 2015-09", "us-fto": "listed since 2016-01-14",
		} {
			if got[instrument] != want {
				t.Errorf("%s: %q, want %q", instrument, got[instrument], want)
			}
		}
		t.Logf("%v", got)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
