package fold

import "standing/edtf"

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
