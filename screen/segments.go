package screen

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"standing/data"
	"standing/index"
	"standing/ledger"
)

// Segments keeps index segments from one run to the next. Bytes that it gives are good as long
// as the store is open.
type Segments interface {
	Names() ([]string, error)
	Load(name string) ([]byte, error)
	Keep(name string, write func(io.Writer) error) ([]byte, error)
	Remove(name string) error
}

// shelf opens segments of a ledger, and makes those that are missing.
type shelf struct {
	ledger *ledger.Ledger
	kept   Segments
}

// layer is a segment and what it takes the place of in the layers before.
type layer struct {
	segment  *index.Segment
	replaces map[uint64]bool // entries
}

// maxDelta is the share of the entries of a large segment that a small one beside it may hold. Beyond
// it the large one is made anew.
const maxDelta = 0.1

// maxKept is how many segments stay in the store; the oldest go.
const maxKept = 6

// layers opens what the register says as known at the moment: a segment, and a small one
// for what was recorded since it was made. What is missing is made.
func (s *shelf) layers(ctx context.Context, known time.Time) ([]layer, error) {
	state, err := s.ledger.SaidState(ctx, known)
	if err != nil {
		return nil, err
	}
	base, at, err := s.newestBase(state)
	if err != nil {
		return nil, err
	}
	if base != nil && at.Equal(state) {
		return []layer{{segment: base}}, nil
	}
	if base != nil {
		changed, err := s.ledger.ChangedSince(ctx, state, at)
		if err != nil {
			return nil, err
		}
		if float64(len(changed)) <= maxDelta*float64(base.Len()) {
			delta, err := s.segment(ctx, segmentName(at, state), state, at)
			if err != nil {
				return nil, err
			}
			replaced := make(map[uint64]bool, len(changed))
			for _, entry := range changed {
				replaced[uint64(entry)] = true
			}
			return []layer{{segment: base}, {delta, replaced}}, nil
		}
	}
	whole, err := s.segment(ctx, segmentName(time.Time{}, state), state, time.Time{})
	return []layer{{segment: whole}}, err
}

// segmentName names a segment by all that decides what is in it: what was recorded from when to when, the
// tables that names were read by, the format. Two segments of one name have the same bytes.
func segmentName(from, to time.Time) string {
	begin := int64(0)
	if !from.IsZero() {
		begin = from.UnixMicro()
	}
	return fmt.Sprintf("%d-%d%s", begin, to.UnixMicro(), segmentKind())
}

func segmentKind() string { return fmt.Sprintf("-%s-v%d", data.Digest(), index.Version) }

// newestBase opens the newest segment kept that holds everything up to some moment, not after state; nil if
// there is none.
func (s *shelf) newestBase(state time.Time) (base *index.Segment, at time.Time, err error) {
	if s.kept == nil {
		return nil, at, nil
	}
	names, err := s.kept.Names()
	if err != nil {
		return nil, at, err
	}
	for _, name := range names {
		rest, whole := strings.CutPrefix(name, "0-")
		micros, ours := strings.CutSuffix(rest, segmentKind())
		n, err := strconv.ParseInt(micros, 10, 64)
		if t := time.UnixMicro(n).UTC(); whole && ours && err == nil && !t.After(state) && t.After(at) {
			if opened := s.load(name); opened != nil {
				base, at = opened, t
			}
		}
	}
	return base, at, nil
}

// load opens a segment that is kept; nil if that can't be: it is made again then.
func (s *shelf) load(name string) *index.Segment {
	bytes, err := s.kept.Load(name)
	if err != nil {
		return nil
	}
	segment, err := index.Open(bytes)
	if err != nil {
		return nil
	}
	return segment
}

// segment opens a segment of what was recorded up to a moment, since another; it is made and kept if it
// is not there.
func (s *shelf) segment(ctx context.Context, name string, state, since time.Time) (*index.Segment, error) {
	if s.kept != nil {
		if kept := s.load(name); kept != nil {
			return kept, nil
		}
	}
	b := builder{index: index.NewBuilder()}
	if err := s.ledger.EachSaid(ctx, state, since, b.add); err != nil {
		return nil, err
	}
	if err := b.flush(); err != nil {
		return nil, err
	}
	if s.kept == nil {
		return b.index.Segment(index.Meta{Subject: name})
	}
	bytes, err := s.kept.Keep(name, func(w io.Writer) error { return b.index.Write(w, index.Meta{Subject: name}) })
	if err != nil {
		return nil, fmt.Errorf("keep the index: %w", err)
	}
	s.tidy(name)
	return index.Open(bytes)
}

// tidy removes the oldest segments beyond those that are kept. That one can't be removed
// harms nobody.
func (s *shelf) tidy(newest string) {
	names, err := s.kept.Names()
	if err != nil {
		return
	}
	end := func(name string) int64 {
		_, rest, _ := strings.Cut(name, "-")
		micros, _, _ := strings.Cut(rest, "-")
		n, _ := strconv.ParseInt(micros, 10, 64)
		return n
	}
	slices.SortFunc(names, func(a, b string) int { return int(end(b)/1000 - end(a)/1000) })
	for i, name := range names {
		if i >= maxKept && name != newest {
			_ = s.kept.Remove(name)
		}
	}
}
