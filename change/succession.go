package change

import (
	"context"
	"slices"

	"standing"
)

// move is an entry at a step, before and after; stays says that it stands in both editions.
type move struct {
	before, after *standing.Entry
	stays         bool
}

// successions finds the tags that emptied with this step while all their entries stayed and
// gained one and the same tag that nobody bore before (rule F11).
func (d *Differ) successions(ctx context.Context, moves []move, h history, place int) (found []Succession, err error) {
	for _, from := range candidates(moves) {
		to, n := successor(from, moves)
		if to == "" {
			continue
		}
		a, knownA := d.Catalogue.ByTag(moves[0].source(), from, 0)
		b, knownB := d.Catalogue.ByTag(moves[0].source(), to, 0)
		if knownA && knownB && a.ID == b.ID {
			continue
		}
		fresh, err := d.wholesale(ctx, h, place, from, to, n)
		if err != nil {
			return nil, err
		}
		if fresh {
			found = append(found, Succession{From: from, To: to, Entries: n})
		}
	}
	return found, nil
}

func (m move) source() standing.SourceID {
	if m.after != nil {
		return m.after.Source
	}
	return m.before.Source
}

// candidates returns the tags that some entry lost while it stayed.
func candidates(moves []move) (tags []string) {
	for _, m := range moves {
		if m.stays {
			tags = append(tags, without(m.before.Tags, m.after.Tags)...)
		}
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// successor returns the one tag that every entry which lost the tag gained, and how many
// they are; empty where there is none or one of them left.
func successor(from string, moves []move) (to string, n int) {
	var common []string
	for _, m := range moves {
		if m.before == nil || !slices.Contains(m.before.Tags, from) || m.after != nil && slices.Contains(m.after.Tags, from) {
			continue
		}
		if !m.stays {
			return "", 0
		}
		gained := without(m.after.Tags, m.before.Tags)
		if n == 0 {
			common = gained
		}
		common = without(common, without(common, gained))
		n++
	}
	if len(common) != 1 {
		return "", 0
	}
	return common[0], n
}

// wholesale reports whether exactly the n entries bore the old tag in the edition before,
// and none the new one.
func (d *Differ) wholesale(ctx context.Context, h history, place int, from, to string, n int) (bool, error) {
	bore := 0
	for _, runs := range h.of {
		for _, r := range runs {
			if r.first > place-1 || r.last < place-1 {
				continue
			}
			v, err := d.version(ctx, r.Version)
			if err != nil {
				return false, err
			}
			if slices.Contains(v.Tags, to) {
				return false, nil
			}
			if slices.Contains(v.Tags, from) {
				bore++
			}
		}
	}
	return bore == n, nil
}
