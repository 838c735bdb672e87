package service_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"standing"
	"standing/internal/registertest"
	"standing/party"
	"standing/service"
)

// clock is a clock that goes on by a second whenever it is asked.
func clock() func() time.Time {
	var seconds atomic.Int64
	begin := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	return func() time.Time { return begin.Add(time.Duration(seconds.Add(1)) * time.Second) }
}

// ask returns how many parties are found by a name, as of a moment.
func ask(t *testing.T, r *service.Register, m party.Moment, name string) int {
	t.Helper()
	n, err := askErr(r, m, name)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func askErr(r *service.Register, m party.Moment, name string) (int, error) {
	s, err := r.At(context.Background(), m)
	if err != nil {
		return 0, err
	}
	defer s.Release()
	asked, err := s.Screening(service.Settings{On: r.Today()})
	if err != nil {
		return 0, err
	}
	answer, err := asked.Ask(context.Background(), name)
	return len(answer.Matches), err
}

func TestStarterAnswersUntilSomethingIsLoaded(t *testing.T) {
	now := clock()
	home := registertest.New(t, service.Home, now)
	r := registertest.Register(t, home, registertest.Starter(t), now)
	if ask(t, r, party.Moment{}, "Hizballah") != 1 || ask(t, r, party.Moment{}, "Brigade of Testing") != 0 {
		t.Fatal("the built-in register does not answer")
	}
	home.Load(t, "acts", "2026-02-01.a.csv", registertest.Acts("2020-01-01", "Brigade of Testing"))
	if err := r.Refresh(context.Background()); err != nil {
		t.Fatal(err)
	}
	if ask(t, r, party.Moment{}, "Hizballah") != 0 || ask(t, r, party.Moment{}, "Brigade of Testing") != 1 {
		t.Error("what was loaded does not answer alone")
	}
}

func TestEarlierMomentsAreAnsweredAsTheyWere(t *testing.T) {
	now := clock()
	home := registertest.New(t, service.Home, now)
	home.Load(t, "acts", "2026-02-01.a.csv", registertest.Acts("2020-01-01", "Brigade of Testing"))
	between := now()
	home.Load(t, "acts", "2026-02-02.b.csv", registertest.Acts("2020-01-01", "Front of Trials"))
	r := registertest.Register(t, home, nil, now)
	for _, c := range []struct {
		known time.Time
		want  int
	}{{time.Time{}, 1}, {between, 0}, {between.Add(time.Hour), 1}, {between, 0}} {
		if got := ask(t, r, party.Moment{Known: c.known}, "Front of Trials"); got != c.want {
			t.Errorf("known %s: %d found, want %d", c.known, got, c.want)
		}
	}
}

// TestSwappingHurtsNobody loads editions one after another while others ask all the time. No question fails, and what was
// known when the asking began is always found.
func TestSwappingHurtsNobody(t *testing.T) {
	now := clock()
	home := registertest.New(t, service.Home, now)
	home.Load(t, "acts", "2026-02-01.a.csv", registertest.Acts("2020-01-01", "Brigade of Testing"))
	r := registertest.Register(t, home, nil, now)
	ctx, stop := context.WithCancel(context.Background())
	var wait sync.WaitGroup
	var asked atomic.Int64
	wait.Go(func() { r.Watch(ctx, time.Millisecond) })
	for range 4 {
		wait.Go(func() {
			for ctx.Err() == nil {
				if n, err := askErr(r, party.Moment{}, "Brigade of Testing"); n != 1 || err != nil {
					t.Errorf("%d found, %v", n, err)
					return
				}
				asked.Add(1)
			}
		})
	}
	for i := range 6 {
		name := fmt.Sprintf("Front Number %s", []string{"Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"}[i])
		home.Load(t, "acts", fmt.Sprintf("2026-02-02.%d.csv", i), registertest.Acts("2020-01-01", name))
		for begun := time.Now(); ask(t, r, party.Moment{}, name) != 1; time.Sleep(time.Millisecond) {
			if time.Since(begun) > 10*time.Second {
				t.Fatalf("%s never came", name)
			}
		}
	}
	stop()
	wait.Wait()
	if asked.Load() == 0 {
		t.Error("nobody asked")
	}
}

func TestNothingIsAskedBeforeItIsOpen(t *testing.T) {
	r := &service.Register{}
	if _, err := r.At(context.Background(), party.Moment{}); standing.KindOf(err) != standing.Unavailable {
		t.Errorf("got %v", err)
	}
}

// TestClosedWithTheLastReference takes a snapshot, has it replaced, and still asks it.
func TestClosedWithTheLastReference(t *testing.T) {
	now := clock()
	home := registertest.New(t, service.Home, now)
	home.Load(t, "acts", "2026-02-01.a.csv", registertest.Acts("2020-01-01", "Brigade of Testing"))
	r := registertest.Register(t, home, nil, now)
	s, err := r.At(context.Background(), party.Moment{})
	if err != nil {
		t.Fatal(err)
	}
	home.Load(t, "acts", "2026-02-02.b.csv", registertest.Acts("2020-01-01", "Front of Trials"))
	if err := r.Refresh(context.Background()); err != nil {
		t.Fatal(err)
	}
	asked, err := s.Screening(service.Settings{On: r.Today()})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"Brigade of Testing": 1, "Front of Trials": 0} {
		answer, err := asked.Ask(context.Background(), name)
		if err != nil || len(answer.Matches) != want {
			t.Errorf("%s: %d found, %v, want %d", name, len(answer.Matches), err, want)
		}
	}
	s.Release()
}
