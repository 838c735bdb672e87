package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// trial is the course of the kills.
type trial struct {
	options
	rng          *rand.Rand
	dir          string // holds all homes
	reference    string // digest of the reference's export
	series       []series
	home         home            // the one that is killed
	held         map[string]bool // editions seen in it
	kills, added int
	ended        int // homes that came to their end
}

// series is an archive, and what the reference tells of it.
type series struct {
	source, path string
	editions     int
	passing      time.Duration // how long a load takes that adds nothing
}

func (t *trial) run() (err error) {
	t.rng = rand.New(rand.NewPCG(t.seed, 0))
	if t.dir, err = os.MkdirTemp("", "standing-kill-"); err != nil {
		return err
	}
	defer os.RemoveAll(t.dir)
	if err := t.makeReference(); err != nil {
		return err
	}
	t.begin()
	for t.kills < t.rounds {
		if err := t.round(); err != nil {
			return fmt.Errorf("after kill %d: %w", t.kills, err)
		}
	}
	return t.finish()
}

// makeReference loads a home without disturbance, and again to see how long it takes to
// pass over what is held.
func (t *trial) makeReference() error {
	t.series = []series{{source: "us-ofac-sdn", path: t.ofac}, {source: "un-sc", path: t.un}}
	h := home{t.standing, filepath.Join(t.dir, "reference")}
	begin := time.Now()
	if err := t.loadRest(h); err != nil {
		return err
	}
	loaded := time.Since(begin)
	editions, err := h.verified()
	if err != nil {
		return err
	}
	for i := range t.series {
		s := &t.series[i]
		begin := time.Now()
		if err := h.load(s.source, s.path); err != nil {
			return err
		}
		s.passing = time.Since(begin)
		s.editions = count(editions, s.source)
	}
	t.reference, err = h.export(t.on)
	fmt.Printf("reference: %d editions in %.1fs, export %.16s\n", len(editions), loaded.Seconds(), t.reference)
	return err
}

// count returns the number of editions of a source.
func count(editions []string, source string) (n int) {
	for _, e := range editions {
		if strings.HasPrefix(e, source+" ") {
			n++
		}
	}
	return n
}

// loadRest loads what a home lacks.
func (t *trial) loadRest(h home) error {
	for _, s := range t.series {
		if err := h.load(s.source, s.path); err != nil {
			return err
		}
	}
	return nil
}

// begin starts an empty home.
func (t *trial) begin() {
	if t.home.dir != "" {
		os.RemoveAll(t.home.dir)
	}
	t.home = home{t.standing, filepath.Join(t.dir, fmt.Sprintf("killed-%d", t.ended+1))}
	clear(t.held)
}

// round starts loads, the sources in turn, until one of them is killed, and looks at what
// is left.
func (t *trial) round() error {
	for i := range t.series {
		s := t.series[(t.kills+i)%len(t.series)]
		held := count(slices.Collect(maps.Keys(t.held)), s.source)
		if held == s.editions {
			continue
		}
		wait := t.moment(s, held)
		killed, err := t.home.killedLoad(s.source, s.path, wait)
		if err != nil {
			return err
		}
		if killed {
			t.kills++
			return t.inspect(s.source, wait)
		}
	}
	if err := t.finish(); err != nil {
		return err
	}
	t.begin()
	return nil
}

// moment draws when the next kill comes: one in eight while the register is opened, one
// while what is held is passed over, the others while editions are added.
func (t *trial) moment(s series, held int) time.Duration {
	passing := s.passing * time.Duration(held) / time.Duration(s.editions)
	switch t.rng.IntN(8) {
	case 0:
		return t.upTo(t.soon)
	case 1:
		return t.upTo(passing + t.soon)
	}
	return passing + t.upTo(t.adding)
}

func (t *trial) upTo(most time.Duration) time.Duration {
	return time.Duration(t.rng.Int64N(int64(most)))
}

// inspect verifies the home, and that it holds all the editions that it held.
func (t *trial) inspect(source string, wait time.Duration) error {
	begin := time.Now()
	editions, err := t.home.verified()
	if err != nil {
		return err
	}
	more := t.gained(editions)
	if len(editions) != len(t.held) {
		return fmt.Errorf("%d editions were held, %d are now", len(t.held), len(editions))
	}
	if more > 0 {
		t.added++
	}
	fmt.Printf("kill %2d: %-11s after %5.2fs, %3d editions (%+d), verified in %.1fs\n",
		t.kills, source, wait.Seconds(), len(editions), more, time.Since(begin).Seconds())
	return nil
}

// gained notes the editions and returns how many are new.
func (t *trial) gained(editions []string) (n int) {
	for _, e := range editions {
		if !t.held[e] {
			t.held[e] = true
			n++
		}
	}
	return n
}

// finish loads the home to its end and holds it against the reference.
func (t *trial) finish() error {
	if err := t.loadRest(t.home); err != nil {
		return err
	}
	editions, err := t.home.verified()
	if err != nil {
		return err
	}
	t.gained(editions)
	total := 0
	for _, s := range t.series {
		total += s.editions
	}
	if len(editions) != total || len(t.held) != total {
		return fmt.Errorf("%d editions at the end, %d seen on the way, %d in the reference", len(editions), len(t.held), total)
	}
	digest, err := t.home.export(t.on)
	if err != nil {
		return err
	}
	if digest != t.reference {
		return fmt.Errorf("the export differs: %.16s, of the reference %.16s", digest, t.reference)
	}
	t.ended++
	fmt.Printf("home %d: loaded to the end, %d editions, export equal to the reference\n", t.ended, len(editions))
	return nil
}
