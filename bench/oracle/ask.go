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

// compare asks every question and tells those whose answers differ.
func compare(program, home string, questions []question) (differ int, err error) {
	var (
		wait   sync.WaitGroup
		lock   sync.Mutex
		begin  = time.Now()
		next   = make(chan question)
		asked  int
		states = map[string]int{}
	)
	for range atOnce {
		wait.Go(func() {
			for q := range next {
				want, ground := q.expect(q.on)
				got, problem := ask(program, home, q)
				lock.Lock()
				asked++
				states[q.source+" "+want]++
				if problem != nil {
					err = errors.Join(err, problem)
				} else if got.State != want {
					differ++
					fmt.Println(q.mismatch(want, ground, got))
				}
				if asked%250 == 0 {
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
	fmt.Printf("%d compared, %d differ\n", asked, differ)
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
