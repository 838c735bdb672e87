package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/change"
	"standing/edtf"
	"standing/ledger"
	"standing/screen"
)

const shared = "../../../shared/data"

// realHome loads the real series and the acts into one home.
func realHome(t *testing.T) *env {
	t.Helper()
	if testing.Short() {
		t.Skip("the real series take half a minute")
	}
	if _, err := os.Stat(shared); err != nil {
		t.Skipf("the real lists are not here: %v", err)
	}
	e := &env{
		ctx: context.Background(), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"),
		now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) },
	}
	for _, load := range []loadCmd{
		{Source: "us-ofac-sdn", Paths: []string{shared + "/lists/us-ofac-sdn/series/sdn-csv-series.tar.xz"}},
		{Source: "un-sc", Paths: []string{shared + "/lists/un/series/un-consolidated-series.tar.xz"}},
		{Source: "acts", Paths: []string{shared + "/acts/acts.csv"}},
	} {
		if err := load.Run(e); err != nil {
			t.Fatal(err)
		}
	}
	return e
}

// TestRealStandings asks of real editions and acts where well-known parties stood. A want
// line is "instrument state flags".
func TestRealStandings(t *testing.T) {
	e := realHome(t)
	cases := []struct {
		query, on, in, publishedBy string
		want                       []string
	}{
		{"us-ofac-sdn:4711", "2021-11-23", "", "", []string{"us-fto listed", "us-sdgt listed", "us-sdntk listed"}},
		{"us-ofac-sdn:4711", "2021-11-27", "", "", []string{"us-fto unclear", "us-sdgt unclear", "us-sdntk unclear"}},
		{"us-ofac-sdn:4711", "2021-12-02", "", "", []string{"us-fto not-listed", "us-sdgt not-listed", "us-sdntk not-listed"}},
		{"us-ofac-sdn:4711", "2022-01-15", "", "2021-11-25T00:00Z", []string{"us-fto listed stale", "us-sdgt listed stale"}},
		{"us-ofac-sdn:4691", "2022-05-19", "", "", []string{"us-fto listed", "us-sdgt listed"}},
		{"us-ofac-sdn:4691", "2022-06-01", "", "", []string{"us-fto not-listed", "us-sdgt listed"}},
		{"un-sc:110340", "2023-10-10", "", "", []string{"un-iran listed"}},
		{"un-sc:IRe.064", "2024-06-01", "", "", []string{"un-iran not-listed"}},
		{"un-sc:110340", "2025-10-15", "", "", []string{"un-iran unclear"}},
		{"un-sc:110340", "2025-12-01", "", "", []string{"un-iran listed"}},
		{"un-sc:IRe.055", "2025-10-15", "", "", []string{"un-iran listed"}},
		{"Taliban", "2003-01-01", "", "", []string{"ru-terror not-listed"}},
		{"Taliban", "2024-10-05", "", "", []string{"ru-terror listed pending", "un-1988 not-listed"}},
		{"Taliban", "2025-05-01", "", "", []string{"ru-terror suspended"}},
		{"Taliban", "2024-06-02", "", "", []string{"kz-terror not-listed"}},
		{"Taliban", "2015-01-01", "", "", []string{"kz-terror unclear"}},
		{"MEK", "2010-01-01", "", "", []string{"us-fto listed"}},
		{"PMOI", "2012-10-01", "", "", []string{"us-fto not-listed"}},
		{"Mojahedin-e Khalq", "2007-06-01", "", "", []string{"eu-cp931 listed contested"}},
		{"People's Mujahedin Organization of Iran", "2009-02-15", "", "", []string{"eu-cp931 not-listed"}},
		{"MEK", "2012-12-18", "ca", "", []string{"ca-cc83 not-listed"}},
		{"MEK", "2012-12-18", "de", "", []string{"de not-covered"}},
	}
	for _, c := range cases {
		t.Run(c.query+" "+c.on+c.in, func(t *testing.T) {
			m := matches(t, e, c.query, when{On: c.on, In: c.in, PublishedBy: c.publishedBy})
			if len(m) == 0 || c.query == "MEK" && len(m) != 1 {
				t.Fatalf("%d parties found", len(m))
			}
			got := lines(m[0])
			for _, want := range c.want {
				if !slices.Contains(got, want) {
					t.Errorf("no %q in %q", want, got)
				}
			}
		})
	}
	t.Run("successors", func(t *testing.T) {
		var parties []string
		for _, m := range matches(t, e, "Revolutionary Armed Forces of Colombia", when{On: "2022-01-15"}) {
			parties = append(parties, m.Party)
		}
		if want := []string{"us-ofac-sdn:4711", "us-ofac-sdn:33974", "us-ofac-sdn:33983"}; !slices.Equal(parties, want) {
			t.Errorf("got %q, want %q", parties, want)
		}
	})
	t.Run("changes", func(t *testing.T) { checkRealChanges(t, e) })
	t.Run("screen agrees with show", func(t *testing.T) { checkScreenAgreesWithShow(t, e) })
	t.Run("a small layer", func(t *testing.T) { checkSmallLayer(t, e) })
}

// checkRealChanges holds the traps of the real series against what changes says of them.
func checkRealChanges(t *testing.T, e *env) {
	cases := []struct {
		source   standing.SourceID
		from, to string
		kind     change.Kind
		count    int
	}{
		{"un-sc", "2025-08-02", "2025-08-02", change.Renumbered, 6},
		{"un-sc", "2025-08-02", "2025-08-02", change.Removed, 0},
		{"un-sc", "2023-08-09", "2023-08-11", change.Removed, 0},
		{"un-sc", "2025-11-15", "2025-11-15", change.Returned, 121},
		{"un-sc", "2015-03-13", "2015-03-13", change.Renumbered, 1},
		{"un-sc", "2023-08-11", "2023-08-11", change.Returned, 1},
		{"us-ofac-sdn", "2022-09-22", "2022-09-22", change.Retagged, 44},
		{"us-ofac-sdn", "2024-02-08", "2024-02-08", change.Retagged, 4},
		{"us-ofac-sdn", "2024-03-04", "2024-03-04", change.Retagged, 0},
		{"us-ofac-sdn", "2021-08-20", "2021-08-20", change.Retagged, 33},
		{"us-ofac-sdn", "2021-11-12", "2021-11-12", change.Retagged, 21},
		{"us-ofac-sdn", "2021-11-12", "2021-11-12", change.TagDropped, 0},
		{"us-ofac-sdn", "2022-05-20", "2022-05-20", change.TagDropped, 5},
		{"us-ofac-sdn", "2022-11-09", "2022-11-09", change.Relisted, 1},
	}
	err := e.with(func(h *home) error {
		d := &change.Differ{Ledger: h.ledger, Catalogue: h.catalogue}
		for _, c := range cases {
			from, to := mustDay(t, c.from), mustDay(t, c.to)
			steps, err := d.Steps(e.ctx, c.source, from, to)
			if err != nil {
				return err
			}
			n := 0
			for _, s := range steps {
				for _, ch := range s.Changes {
					if ch.Kind == c.kind {
						n++
					}
				}
			}
			if n != c.count {
				t.Errorf("%s %s to %s: %d %s, want %d", c.source, c.from, c.to, n, c.kind, c.count)
			}
		}
		problems, err := h.ledger.Check(e.ctx)
		if len(problems) > 0 {
			t.Error(problems)
		}
		return checkRowsPerEntry(t, e, h, err)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkRowsPerEntry holds the ledger to a few rows an entry, however many editions.
func checkRowsPerEntry(t *testing.T, e *env, h *home, err error) error {
	if err != nil {
		return err
	}
	entries, err := h.ledger.Entries(e.ctx, ledger.Always)
	if err != nil {
		return err
	}
	runs := 0
	for _, source := range []standing.SourceID{"us-ofac-sdn", "un-sc"} {
		all, err := h.ledger.SourceRuns(e.ctx, source, ledger.Always)
		if err != nil {
			return err
		}
		runs += len(all)
	}
	if runs > 2*len(entries) {
		t.Errorf("%d runs for %d entries", runs, len(entries))
	}
	return nil
}

func mustDay(t *testing.T, s string) edtf.Day {
	t.Helper()
	d, err := edtf.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func matches(t *testing.T, e *env, query string, w when) (found []screen.Match) {
	t.Helper()
	err := e.with(func(h *home) error {
		s, err := w.screener(e, h)
		if err != nil {
			return err
		}
		a, err := s.Ask(e.ctx, query)
		found = a.Matches
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func lines(m screen.Match) (all []string) {
	for _, s := range m.Standings {
		line := fmt.Sprint(label(s), " ", s.State)
		for _, f := range s.Flags {
			line += " " + string(f)
		}
		all = append(all, strings.TrimSpace(line))
	}
	return all
}
