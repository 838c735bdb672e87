package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/inbox"
	"standing/screen"
	"standing/starter"
)

// newsHome loads the acts of the starter register without the rows that drop says, on a clock
// that goes on by a minute with every look.
func newsHome(t *testing.T, drop func(row string) bool) *env {
	t.Helper()
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	e := &env{
		ctx: t.Context(), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, home: filepath.Join(t.TempDir(), "home"),
		now: func() time.Time { now = now.Add(time.Minute); return now }, format: "json", json: true,
	}
	var rows []string
	for row := range strings.Lines(string(starter.Acts())) {
		if !drop(row) {
			rows = append(rows, row)
		}
	}
	file := filepath.Join(t.TempDir(), "2026-11-22.acts.csv")
	if err := os.WriteFile(file, []byte(strings.Join(rows, "")), 0o600); err != nil {
		t.Fatal(err)
	}
	outputOf(t, e, loadCmd{Source: "acts", Paths: []string{file}})
	return e
}

// outputOf runs a command and returns what it printed.
func outputOf(t *testing.T, e *env, c interface{ Run(*env) error }) []byte {
	t.Helper()
	var out bytes.Buffer
	e.stdout = &out
	if err := c.Run(e); err != nil && !errors.Is(err, errFound) {
		t.Fatal(err)
	}
	return out.Bytes()
}

type toldAnswer struct {
	Matches []struct {
		screen.Match
		Claims []json.RawMessage `json:"claims"`
	} `json:"matches"`
}

// ruTerror asks where the Taliban stand in Russia and which claims are told apart from that.
func ruTerror(t *testing.T, e *env, w when) (s screen.Standing, claims []string) {
	t.Helper()
	w.On, w.In = "2024-10-05", "ru"
	var a toldAnswer
	if err := json.Unmarshal(outputOf(t, e, askCmd{Query: "Taliban", when: w}), &a); err != nil {
		t.Fatal(err)
	}
	for _, m := range a.Matches {
		if m.Party != "acts:taliban" {
			continue
		}
		for _, c := range m.Claims {
			var claim struct{ ID, Act, Force, Authority string }
			if err := json.Unmarshal(c, &claim); err != nil {
				t.Fatal(err)
			}
			claims = append(claims, claim.ID+" "+claim.Act+" "+claim.Force+" "+claim.Authority)
		}
		return m.Standings[0], claims
	}
	t.Fatal("the party is not found")
	return s, nil
}

// TestNewsAcceptance walks the way of a claim on a real page: read, shown apart, accepted,
// undone. Nothing else moves.
func TestNewsAcceptance(t *testing.T) {
	page := shared + "/news/two-stories.txt"
	if _, err := os.Stat(page); err != nil {
		t.Skipf("the real page is not here: %v", err)
	}
	dropped := 0
	e := newsHome(t, func(row string) bool {
		drop := strings.Contains(row, ",ru-terror,delist,") && strings.Contains(row, ",announced,")
		if drop {
			dropped++
		}
		return drop
	})
	if dropped != 1 {
		t.Fatalf("%d rows dropped", dropped)
	}
	others := func() string {
		return string(outputOf(t, e, exportCmd{when{On: "2024-10-05"}})) + string(outputOf(t, e, showCmd{Entry: "acts:islamic-state-in-iraq-and-the-levant", when: when{On: "2024-10-05"}}))
	}
	outputOf(t, e, readCmd{Pages: []string{page}, Published: []string{"1=2023-07-04", "2=2024-10-04"}})
	before, claims := ruTerror(t, e, when{})
	if before.State != standing.Listed || len(before.Flags) != 0 {
		t.Errorf("before: %s %v", before.State, before.Flags)
	}
	id := ""
	for _, c := range claims {
		if strings.HasSuffix(c, " delist announced Russia") {
			id, _, _ = strings.Cut(c, " ")
		}
	}
	if id == "" {
		t.Fatalf("the claim is not among %q", claims)
	}
	rest := others()

	var j standing.ClaimJudgement
	accept := inboxAcceptCmd{ID: id[:6], reviewFlags: reviewFlags{By: "A. Analyst", Note: "seen"}}
	if err := json.Unmarshal(outputOf(t, e, accept), &j); err != nil {
		t.Fatal(err)
	}
	after, left := ruTerror(t, e, when{})
	if after.State != standing.Listed || len(after.Flags) != 1 || after.Flags[0] != standing.Pending || after.Since != before.Since {
		t.Errorf("accepted: %s %v since %s", after.State, after.Flags, after.Since)
	}
	if len(left) != len(claims)-1 {
		t.Errorf("%d claims are left of %d", len(left), len(claims))
	}
	checkGround(t, after, j)
	if got := others(); got != rest {
		t.Error("something else moved")
	}
	then, _ := ruTerror(t, e, when{Known: j.Recorded.Add(-time.Microsecond).Format(time.RFC3339Nano)})
	if len(then.Flags) != 0 {
		t.Errorf("known before it was accepted: %v", then.Flags)
	}

	outputOf(t, e, inboxUndoCmd{ID: id, reviewFlags: reviewFlags{By: "B. Analyst"}})
	undone, again := ruTerror(t, e, when{})
	was, _ := json.Marshal(before)
	is, _ := json.Marshal(undone)
	if !bytes.Equal(was, is) || len(again) != len(claims) {
		t.Errorf("undone:\n%s\nbefore:\n%s\n%d claims of %d", is, was, len(again), len(claims))
	}
	if got := others(); got != rest {
		t.Error("something else moved")
	}
}

// checkGround wants the quote, the page, the reviewer and the time among the evidence.
func checkGround(t *testing.T, s screen.Standing, j standing.ClaimJudgement) {
	t.Helper()
	for _, ev := range s.Evidence {
		if ev.Basis != standing.BasisClaim {
			continue
		}
		c := ev.Claim
		if c == nil || !strings.Contains(c.Quote, "highest level") || c.Page != j.Claim.Page || c.By != "A. Analyst" || !c.Recorded.Equal(j.Recorded) || c.Note != "seen" {
			t.Errorf("the ground is %+v", c)
		}
		if ev.Force != standing.Announced || ev.Rank != "secondary" || ev.InForce != "" || ev.Published != "2024-10-04" {
			t.Errorf("the act is %+v", ev)
		}
		return
	}
	t.Error("no evidence with basis claim")
}

// TestReadAddress fetches a page from the web; what is there no more is told.
func TestReadAddress(t *testing.T) {
	const story = "<html><body><article><h1>Ban in force</h1><p>The Taliban was banned in Germany in 2010.</p></article></body></html>"
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/story" {
			http.NotFound(w, r)
			return
		}
		_, _ = io.WriteString(w, story)
	}))
	defer server.Close()
	e := newsHome(t, func(string) bool { return false })
	if got := string(outputOf(t, e, readCmd{Pages: []string{server.URL + "/story"}})); !strings.Contains(got, `"title": "Ban in force"`) {
		t.Error(got)
	}
	if got := string(outputOf(t, e, inboxListCmd{})); !strings.Contains(got, `"page_name": "`+server.URL+`/story"`) {
		t.Error(got)
	}
	if err := (readCmd{Pages: []string{server.URL + "/gone"}}).Run(e); err == nil || !strings.Contains(err.Error(), "/gone") {
		t.Error(err)
	}
}

// TestReadWithoutDates: what was handed in once is not told where it is not handed in again.
func TestReadWithoutDates(t *testing.T) {
	page := shared + "/news/two-stories.txt"
	if _, err := os.Stat(page); err != nil {
		t.Skipf("the real page is not here: %v", err)
	}
	e := newsHome(t, func(string) bool { return false })
	outputOf(t, e, readCmd{Pages: []string{page}, Published: []string{"1=2023-07-04", "2=2024-10-04"}})
	var r struct {
		Stories []struct {
			Published *string
			Claims    []struct{ Said, Happened *string }
		}
	}
	if err := json.Unmarshal(outputOf(t, e, readCmd{Pages: []string{page}}), &r); err != nil {
		t.Fatal(err)
	}
	if r.Stories[0].Published != nil {
		t.Errorf("published %s", *r.Stories[0].Published)
	}
	for _, c := range r.Stories[0].Claims {
		for _, d := range []*string{c.Said, c.Happened} {
			if d != nil && strings.Contains(*d, "2023") {
				t.Errorf("a year that the story does not state: %s", *d)
			}
		}
	}
	err := e.ask(func(h *home) error {
		view, err := viewAt(e, h, "")
		if err != nil {
			return err
		}
		items, err := h.inbox(view).Items(e.ctx)
		for _, i := range items {
			if i.Published.IsZero() || i.State != inbox.Unreviewed {
				t.Errorf("claim %s: published %q, %s", i.ID, i.Published, i.State)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
