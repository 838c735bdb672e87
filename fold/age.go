package fold

import "standing/edtf"

// Newest returns the show whose newest look at or before the day is the latest of all, and
// the day of that look; ok is false where nothing was seen by then.
func (t Timeline) Newest(day edtf.Day) (show Show, seen edtf.Day, ok bool) {
	seen = edtf.NoLower
	for _, s := range t.Shows {
		if s.First.Day > day {
			continue
		}
		if last := min(s.Last.Day, day); last > seen {
			show, seen, ok = s, last, true
		}
	}
	return show, seen, ok
}

// Stale reports whether on the day the newest evidence of sources with a rhythm was older
// than the usual interval of the source it comes from, and none has come since. It is a
// matter of the day asked for and of what is known, never stored.
func (t Timeline) Stale(day edtf.Day) bool {
	newest, interval := edtf.NoLower, 0
	for _, s := range t.Shows {
		if s.Interval > 0 && s.Last.Day > newest {
			newest, interval = s.Last.Day, s.Interval
		}
	}
	return interval > 0 && day > newest.Add(interval)
}
