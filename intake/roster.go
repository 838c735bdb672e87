package intake

import (
	"context"
	"slices"

	"github.com/cespare/xxhash/v2"

	"standing"
	"standing/ledger"
	"standing/source"
	"standing/text"
)

// roster knows the entries of a source while editions of it are loaded: under which ids,
// what they said in the edition before, and which bytes have been understood already.
type roster struct {
	reader source.Reader
	ledger *ledger.Ledger
	base   ledger.Snapshot
	ids    map[string][]int64
	read   map[string]readRecord // by the record's id
	tagsOf map[int64][]string    // by version
	unread int                   // items not understood in the records read last
}

// readRecord is a record understood before: the sum of its bytes, and what it came to.
type readRecord struct {
	sum            uint64
	entry, version int64
}

// printed is all that an edition prints under one id, now and then more than once.
type printed struct {
	records []source.Record
	sum     uint64
}

// items turns records into the items of an edition. Records whose bytes are those of the
// last edition are not read again.
func (r *roster) items(ctx context.Context, records []source.Record) ([]ledger.Item, error) {
	r.unread = 0
	order, byID := gather(records)
	present := r.present(byID)
	items := make([]ledger.Item, 0, len(order))
	for _, id := range order {
		p := byID[id]
		if known := r.read[id]; known.entry != 0 && known.sum == p.sum {
			items = append(items, ledger.Item{Entry: known.entry, Version: known.version})
			continue
		}
		value, err := r.understand(p)
		if err != nil {
			return nil, err
		}
		entry, err := r.identify(ctx, value, present)
		if err != nil {
			return nil, err
		}
		r.unread += len(value.Unread)
		r.read[id] = readRecord{sum: p.sum}
		items = append(items, ledger.Item{Entry: entry, Value: value})
	}
	return items, nil
}

func gather(records []source.Record) (order []string, byID map[string]printed) {
	byID = make(map[string]printed, len(records))
	for _, rec := range records {
		p, twice := byID[rec.ID]
		if !twice {
			order = append(order, rec.ID)
		}
		p.records = append(p.records, rec)
		p.sum = (p.sum*31+xxhash.Sum64(rec.Raw))*31 + xxhash.Sum64String(rec.Form)
		byID[rec.ID] = p
	}
	return order, byID
}

func (r *roster) understand(p printed) (*standing.Entry, error) {
	value, err := r.reader.Entry(p.records[0])
	if err != nil {
		return nil, err
	}
	for _, rec := range p.records[1:] {
		more, err := r.reader.Entry(rec)
		if err != nil {
			return nil, err
		}
		value.Merge(more)
	}
	return &value, nil
}

// present returns the entries that the edition names by their strongest id.
func (r *roster) present(byID map[string]printed) map[int64]bool {
	present := make(map[int64]bool, len(byID))
	for id := range byID {
		for _, entry := range r.ids[id] {
			present[entry] = true
		}
	}
	return present
}

// identify finds the entry that the value is a version of; 0 where it is none held before
// (rule F11). An id that is known decides. Else an entry that has one of the weaker ids,
// the same name and the same date of listing, and does not stand in the edition by
// itself, has been given a new number.
func (r *roster) identify(ctx context.Context, value *standing.Entry, present map[int64]bool) (int64, error) {
	if entries := r.ids[value.ID]; len(entries) > 0 {
		return entries[0], nil
	}
	for _, ref := range value.Refs {
		for _, entry := range r.ids[ref] {
			if present[entry] {
				continue
			}
			same, err := r.sameBut(ctx, entry, value)
			if err != nil {
				return 0, err
			}
			if same {
				present[entry] = true
				return entry, nil
			}
		}
	}
	return 0, nil
}

// sameBut reports whether a version that the entry had bears the name and the date of
// listing of the value.
func (r *roster) sameBut(ctx context.Context, entry int64, value *standing.Entry) (bool, error) {
	runs, err := r.ledger.Runs(ctx, entry, ledger.Always)
	if err != nil {
		return false, err
	}
	name := text.Fold(value.PrimaryName())
	for _, run := range slices.Backward(runs) {
		held, err := r.ledger.Version(ctx, run.Version)
		if err != nil {
			return false, err
		}
		if text.Fold(held.PrimaryName()) == name && held.Listed == value.Listed && !held.Listed.IsZero() {
			return true, nil
		}
	}
	return false, nil
}

// committed takes over what the ledger has recorded, for the edition that follows.
func (r *roster) committed(edition int64, items []ledger.Item) {
	versions := make(map[int64]int64, len(items))
	for _, item := range items {
		versions[item.Entry] = item.Version
		if item.Value == nil {
			continue
		}
		r.tagsOf[item.Version] = item.Value.Tags
		known := r.read[item.Value.ID]
		known.entry, known.version = item.Entry, item.Version
		r.read[item.Value.ID] = known
		for _, id := range append([]string{item.Value.ID}, item.Value.Refs...) {
			if !slices.Contains(r.ids[id], item.Entry) {
				r.ids[id] = append(r.ids[id], item.Entry)
			}
		}
	}
	r.base = ledger.Snapshot{Edition: edition, Versions: versions}
}
