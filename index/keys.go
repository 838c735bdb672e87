package index

import (
	"math/bits"
	"slices"

	"standing/match"
)

// keyTable finds what has a key. The keys are parted by their upper bits into buckets of a few.
type keyTable struct {
	buckets []uint32 // where each bucket begins, and the end
	rows    []keyRow
	shift   uint8
}

func newKeyTable(dir, rowData []byte) keyTable {
	t := keyTable{buckets: rows[uint32](dir), rows: rows[keyRow](rowData)}
	t.shift = uint8(64 - bits.Len(uint(max(len(t.buckets)-2, 0))))
	return t
}

// span is where the rows of a key may stand.
type span struct{ from, to uint32 }

// bucket returns the rows of the key's bucket.
func (t *keyTable) bucket(k match.Key) span {
	if len(t.buckets) < 2 {
		return span{}
	}
	b := k >> t.shift
	return span{t.buckets[b], t.buckets[b+1]}
}

// find returns the rows that have a key, and perhaps some more that differ in a few bits.
func (t *keyTable) find(k match.Key) []keyRow { return t.within(t.bucket(k), k) }

// within is find in a bucket.
func (t *keyTable) within(s span, k match.Key) []keyRow {
	all := t.rows[s.from:s.to]
	low := uint32(k)
	for i := range all {
		if all[i].Low < low {
			continue
		}
		end := i
		for end < len(all) && all[end].Low == low {
			end++
		}
		return all[i:end]
	}
	return nil
}

// keyList collects keys while an index is built.
type keyList struct {
	keys []match.Key
	of   []uint32
}

func (l *keyList) add(keys []match.Key, of uint32) {
	for _, k := range keys {
		l.keys = append(l.keys, k)
		l.of = append(l.of, of)
	}
}

// perBucket is how many keys a bucket has on average, or up to twice as many.
const perBucket = 4

// table parts the keys into buckets.
func (l *keyList) table() (buckets []uint32, out []keyRow) {
	width := max(1, bits.Len(uint(len(l.keys)/perBucket))-1)
	shift := 64 - width
	buckets = make([]uint32, 1<<width+1)
	for _, k := range l.keys {
		buckets[k>>shift+1]++
	}
	for i := 1; i < len(buckets); i++ {
		buckets[i] += buckets[i-1]
	}
	out = make([]keyRow, len(l.keys))
	next := slices.Clone(buckets)
	for i, k := range l.keys {
		at := &next[k>>shift]
		out[*at] = keyRow{uint32(k), l.of[i]}
		*at++
	}
	kept := 0
	for b := range len(buckets) - 1 {
		bucket := out[buckets[b]:buckets[b+1]]
		slices.SortFunc(bucket, compareKeyRows)
		bucket = slices.Compact(bucket)
		buckets[b] = uint32(kept)
		kept += copy(out[kept:], bucket)
	}
	buckets[len(buckets)-1] = uint32(kept)
	return buckets, out[:kept]
}

func compareKeyRows(a, b keyRow) int {
	switch {
	case a.Low < b.Low || a.Low == b.Low && a.Of < b.Of:
		return -1
	case a == b:
		return 0
	}
	return 1
}
