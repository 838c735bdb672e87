package ledger

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/edtf"
)

// TestPages: a page is recorded once, again only where other dates are handed in, and is known
// as it was at any moment.
func TestPages(t *testing.T) {
	ctx, l := t.Context(), newLedger(t)
	dated := map[int]edtf.Date{1: edtf.MustParse("2024-10-04")}
	first, err := l.KeepPage(ctx, standing.Page{Digest: "aa", Name: "a.txt", Size: 3})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.KeepPage(ctx, standing.Page{Digest: "bb", Name: "b.txt", Size: 4}); err != nil {
		t.Fatal(err)
	}
	if _, err := l.KeepPage(ctx, standing.Page{Digest: "aa", Name: "other.txt", Published: dated}); err != nil {
		t.Fatal(err)
	}
	if two, err := l.KeepPage(ctx, standing.Page{Digest: "bb", Published: map[int]edtf.Date{2: edtf.MustParse("2001")}}); err != nil || len(two.Published) != 1 {
		t.Errorf("%v, %v", two, err)
	}
	again, err := l.KeepPage(ctx, standing.Page{Digest: "aa", Name: "third.txt"})
	if err != nil || again.Name != "a.txt" || again.Published[1] != dated[1] || !again.Recorded.Equal(first.Recorded) {
		t.Errorf("%+v, %v", again, err)
	}
	for _, c := range []struct {
		known time.Time
		want  string
	}{{Always, "aa 2024-10-04; bb ; "}, {first.Recorded, "aa ; "}, {first.Recorded.Add(-1), ""}} {
		pages, err := l.Pages(ctx, c.known)
		got := ""
		for _, p := range pages {
			got += p.Digest + " " + p.Published[1].String() + "; "
		}
		if err != nil || got != c.want {
			t.Errorf("known at %v: %q, %v; want %q", c.known, got, err, c.want)
		}
	}
	newest, err := l.Newest(ctx, time.Time{})
	if err != nil || !newest.After(first.Recorded) {
		t.Errorf("newest %v, %v", newest, err)
	}
}

// TestClaimJudgements: what is recorded comes back the same; of judgements on one claim the
// last holds that was not undone.
func TestClaimJudgements(t *testing.T) {
	ctx, l := t.Context(), newLedger(t)
	claim := standing.ClaimRef{Page: "aa", ID: "c1"}
	act := &standing.Act{Instrument: "xx-ban", Verb: standing.VerbList, Force: standing.Done, InForce: edtf.MustParse("2024-10"), Basis: standing.BasisClaim}
	fine := func([]standing.ClaimJudgement) error { return nil }
	want := standing.ClaimJudgement{
		Kind: standing.Accept, Claim: claim, By: "A. Analyst", Note: "seen", InForce: act.InForce,
		Party: standing.EntryRef{Source: "acts", ID: "x"}, Instrument: "xx-ban", Body: []byte(`{"quote":"It was said."}`), Act: act,
	}
	done, err := l.JudgeClaim(ctx, want, fine)
	if err != nil {
		t.Fatal(err)
	}
	want.ID, want.Recorded = done.ID, done.Recorded
	undo := standing.ClaimJudgement{Kind: standing.Undo, Claim: claim, By: "B", Body: []byte(`{}`)}
	for _, j := range []standing.ClaimJudgement{{Kind: standing.Reject, Claim: claim, By: "B", Body: []byte(`{}`)}, undo} {
		if _, err := l.JudgeClaim(ctx, j, fine); err != nil {
			t.Fatal(err)
		}
	}
	all, err := l.ClaimJudgements(ctx, Always)
	if err != nil || len(all) != 3 {
		t.Fatalf("%d, %v", len(all), err)
	}
	if diff := cmp.Diff(want, all[0], cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); diff != "" {
		t.Error(diff)
	}
	if all[0].Quote() != "It was said." {
		t.Errorf("quote %q", all[0].Quote())
	}
	for n, kind := range []standing.JudgementKind{"", standing.Accept, standing.Reject, standing.Accept} {
		if got := Holding(all[:n])[claim].Kind; got != kind {
			t.Errorf("after %d: %q, want %q", n, got, kind)
		}
	}
	if h := Holding(append(all, undo, undo)); len(h) != 0 {
		t.Errorf("all undone: %v", h)
	}
	no := errors.New("no")
	if _, err := l.JudgeClaim(ctx, want, func(all []standing.ClaimJudgement) error {
		if len(all) != 3 {
			t.Errorf("%d to check against", len(all))
		}
		return no
	}); !errors.Is(err, no) {
		t.Error(err)
	}
	before, err := l.ClaimJudgements(ctx, done.Recorded)
	if err != nil || len(before) != 1 {
		t.Errorf("known then: %d, %v", len(before), err)
	}
}

// TestMentionJudgements: they are known from their moment on.
func TestMentionJudgements(t *testing.T) {
	ctx, l := t.Context(), newLedger(t)
	j, err := l.JudgeMention(ctx, standing.MentionJudgement{Kind: standing.Reject, Folded: "front", Party: standing.EntryRef{Source: "acts", ID: "x"}, By: "A"})
	if err != nil {
		t.Fatal(err)
	}
	all, err := l.MentionJudgements(ctx, j.Recorded)
	if err != nil || len(all) != 1 || all[0] != j {
		t.Errorf("%v, %v", all, err)
	}
	if all, err = l.MentionJudgements(ctx, j.Recorded.Add(-1)); err != nil || len(all) != 0 {
		t.Errorf("%v, %v", all, err)
	}
}
