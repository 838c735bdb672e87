package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"
)

// atOnce is how many questions are asked at a time.
const atOnce = 2

// answer is what the program says of an instrument.
type answer struct {
	Instrument string
	State      string
	Basis, Why *string
	Evidence   []struct {
		Edition, Entry, State string
	}
	Periods []struct {
		State       string
		From, Until *string
		Basis, Why  *string
	}
}

// prepare returns the register to ask. Where none is given it loads both series into a new
// one, which done removes.
func prepare(o options) (home string, done func(), err error) {
	if o.home != "" {
		return o.home, func() {}, nil
	}
	if home, err = os.MkdirTemp("", "standing-oracle-"); err != nil {
		return "", nil, err
	}
	done = func() { os.RemoveAll(home) }
	for _, args := range [][]string{{"load", ofacID, o.ofac}, {"load", unID, o.un}} {
		begin := time.Now()
		out, err := exec.Command(o.standing, append(args, "--home", home)...).CombinedOutput()
		if err != nil {
			done()
			return "", nil, fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, out)
		}
		fmt.Printf("%s loaded in %s\n", args[1], time.Since(begin).Round(time.Second/10))
	}
	return home, done, nil
}

// compare asks every question and tells those whose answers differ. With whole it holds
// every day of the timeline against the oracle's, not only the day of the question.
func compare(program, home string, questions []question, whole bool) (differ int, err error) {
	var (
		wait   sync.WaitGroup
		lock   sync.Mutex
		begin  = time.Now()
		next   = make(chan question)
		asked  int
		failed int
		states = map[string]int{}
	)
	for range atOnce {
		wait.Go(func() {
			for q := range next {
				got, problem := ask(program, home, q)
				if whole && problem == nil {
					q.on, problem = q.firstDifference(&got)
				}
				want, ground := q.expect(q.on)
				lock.Lock()
				asked++
				if problem != nil {
					failed++
					err = errors.Join(err, problem)
				} else if states[q.source+" "+want]++; got.State != want {
					differ++
					fmt.Println(q.mismatch(want, ground, got))
				}
				if asked%max(250, len(questions)/10) == 0 {
					fmt.Printf("%d of %d asked, %s\n", asked, len(questions), time.Since(begin).Round(time.Second))
				}
				lock.Unlock()
			}
		})
	}
	for _, q := range questions {
		next <- q
	}
	close(next)
	wait.Wait()
	for _, s := range slices.Sorted(maps.Keys(states)) {
		fmt.Printf("  expected %-24s %d\n", s, states[s])
	}
	fmt.Printf("%d compared, %d differ\n", asked-failed, differ)
	return differ, err
}

// ask returns the answer under the instrument of the question.
func ask(program, home string, q question) (answer, error) {
	ref := q.source + ":" + q.id
	cmd := exec.Command(program, "show", ref, "--on", q.on.String(), "--format", "json", "--home", home)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == 3 {
		err = nil // found
	}
	if err != nil {
		return answer{}, fmt.Errorf("show %s --on %s: %w: %s", ref, q.on, err, complaint.String())
	}
	var shown struct{ Standings []answer }
	if err := json.Unmarshal(out, &shown); err != nil {
		return answer{}, fmt.Errorf("show %s --on %s: %w", ref, q.on, err)
	}
	for _, a := range shown.Standings {
		if a.Instrument == q.instrument {
			return a, nil
		}
	}
	return answer{State: "(no such standing)"}, nil
}

// firstDifference returns the first day on which the timeline of the answer is not the
// oracle's, and makes what is told of that day the answer; where there is none, the day of
// the question.
func (q question) firstDifference(a *answer) (day, error) {
	from, to := q.days[0]-before, q.days[len(q.days)-1]+after
	if q.hasStated {
		from = min(from, q.stated-before)
	}
	at := 0
	for on := from; on <= to; on++ {
		for at < len(a.Periods) && a.Periods[at].Until != nil {
			until, err := parseDay(*a.Periods[at].Until)
			if err != nil {
				return 0, err
			}
			if on < until {
				break
			}
			at++
		}
		if at == len(a.Periods) {
			return on, fmt.Errorf("show %s:%s: no period on %s", q.source, q.id, on)
		}
		if p, want := a.Periods[at], q.want(on); p.State != want {
			*a = answer{Instrument: a.Instrument, State: p.State, Basis: p.Basis, Why: p.Why}
			return on, nil
		}
	}
	return q.on, nil
}

func (q question) want(on day) string {
	state, _ := q.expect(on)
	return state
}

func (q question) mismatch(want, ground string, got answer) string {
	var b strings.Builder
	fmt.Fprintf(&b, "DIFFERS %s:%s %s %v on %s\n", q.source, q.id, q.instrument, q.tags, q.on)
	fmt.Fprintf(&b, "  oracle:  %s (%s; party of %v)\n", want, ground, q.ids)
	fmt.Fprintf(&b, "  program: %s (basis %s, why %s)", got.State, text(got.Basis), text(got.Why))
	for _, e := range got.Evidence {
		fmt.Fprintf(&b, "; edition %s: %s %s", e.Edition, e.State, e.Entry)
	}
	return b.String()
}

func text(s *string) string {
	if s == nil {
		return "none"
	}
	return *s
}
