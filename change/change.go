// Package change tells what changed from one edition of a list to the next, in the words of
// people who work with lists: added, removed, returned, renumbered, relisted, retagged,
// tag dropped, amended. It is a projection of the ledger and stores nothing.
package change

import (
	"context"
	"slices"
	"time"

	"standing"
	"standing/data"
	"standing/edtf"
	"standing/ledger"
)

// Kind says what happened to an entry.
type Kind string

// The kinds of change.
const (
	Added      Kind = "added"
	Removed    Kind = "removed"
	Returned   Kind = "returned"    // it stood in an earlier edition, and not in the one before
	Renumbered Kind = "renumbered"  // the source's id changed, the entry did not
	Relisted   Kind = "relisted"    // one id left and another came in one edition, one party
	Retagged   Kind = "retagged"    // other marks of the same instruments
	TagAdded   Kind = "tag-added"   // an instrument more
	TagDropped Kind = "tag-dropped" // an instrument less, and the entry stays
	Amended    Kind = "amended"     // something else it says
)

// Field is one thing that an entry says, before and after.
type Field struct {
	Field  string   `json:"field"`
	Before []string `json:"before,omitempty"`
	After  []string `json:"after,omitempty"`
}

// Change is what happened to one entry.
type Change struct {
	Kind   Kind              `json:"kind"`
	Entry  standing.EntryRef `json:"entry"`
	Name   string            `json:"name"`
	Other  string            `json:"other,omitempty"` // of a relisted or renumbered entry, what it was before
	Fields []Field           `json:"fields,omitempty"`
}

// Step is what changed with one edition against the one before, or of one edition when it was
// read anew.
type Step struct {
	Edition  standing.Edition
	Before   standing.Edition
	Cause    Cause
	Recorded time.Time // when it was read anew; zero where the list changed
	Changes  []Change
	// Successions are tags that took the place of another one wholesale, and that the table
	// of instruments does not know for the same: for a person to decide.
	Successions []Succession
}

// Succession is a tag all of whose entries went over to another that was new.
type Succession struct {
	From    string `json:"from"`
	To      string `json:"to"`
	Entries int    `json:"entries"`
}

// Differ computes changes.
type Differ struct {
	Ledger    *ledger.Ledger
	Catalogue *data.Catalogue
	versions  map[int64]standing.Entry
}

// Steps returns the changes of a source's list with each edition whose day lies from from
// to to, both included. The first edition held has none: it is compared with nothing. After
// them come the times on those days at which what is held was read by another reader.
func (d *Differ) Steps(ctx context.Context, source standing.SourceID, from, to edtf.Day) ([]Step, error) {
	editions, err := d.Ledger.Editions(ctx, source, ledger.Always)
	if err != nil {
		return nil, err
	}
	runs, err := d.Ledger.SourceRuns(ctx, source, ledger.Always)
	if err != nil {
		return nil, err
	}
	d.versions = map[int64]standing.Entry{}
	order := ledger.NewOrder(ledger.OfSeries(editions, ""))
	runs = slices.DeleteFunc(runs, func(r ledger.Run) bool { return r.Series != "" })
	relisted, err := d.relisted(ctx)
	if err != nil {
		return nil, err
	}
	h := newHistory(runs, order)
	var steps []Step
	for place := 1; place < order.Len(); place++ {
		if day := order.Day(place); day < from || day > to {
			continue
		}
		step := Step{Edition: order.At(place), Before: order.At(place - 1), Cause: causeOf(order.At(place-1), order.At(place))}
		if err := d.fill(ctx, &step, h, place, relisted); err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	reread, err := d.rereadings(ctx, source, from, to)
	return append(steps, reread...), err
}

// relisted returns the pairs of entries that the rule of that name has linked.
func (d *Differ) relisted(ctx context.Context) (map[[2]standing.EntryRef]bool, error) {
	judged, err := d.Ledger.Judgements(ctx, standing.EntryRef{}, ledger.Always)
	pairs := map[[2]standing.EntryRef]bool{}
	for _, j := range judged {
		if j.By == "rule:relisted" {
			pairs[[2]standing.EntryRef{j.A, j.B}] = true
			pairs[[2]standing.EntryRef{j.B, j.A}] = true
		}
	}
	return pairs, err
}

func (d *Differ) version(ctx context.Context, id int64) (standing.Entry, error) {
	if v, ok := d.versions[id]; ok {
		return v, nil
	}
	v, err := d.Ledger.Version(ctx, id)
	if err == nil {
		d.versions[id] = v
	}
	return v, err
}
