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

// keyList collects keys while an index is built, in blocks, so that none is ever copied.
type keyList struct {
	blocks [][]heldKey
	size   int
}

type heldKey struct {
	low, high uint32 // of the key
	of        uint32
}

func (k *heldKey) key() match.Key { return match.Key(k.high)<<32 | match.Key(k.low) }

// keyBlock is how many keys a block has.
const keyBlock = 1 << 16

func (l *keyList) add(keys []match.Key, of uint32) {
	for _, k := range keys {
		if l.size%keyBlock == 0 {
			l.blocks = append(l.blocks, make([]heldKey, 0, keyBlock))
		}
		last := &l.blocks[len(l.blocks)-1]
		*last = append(*last, heldKey{uint32(k), uint32(k >> 32), of})
		l.size++
	}
}

// raise adds to the numbers of what has the keys.
func (l *keyList) raise(by uint32) {
	for _, block := range l.blocks {
		for i := range block {
			block[i].of += by
		}
	}
}

// perBucket is how many keys a bucket has on average, or up to twice as many.
const perBucket = 4

// keyRows parts the keys of lists into buckets. It empties the lists.
func keyRows(lists ...*keyList) (buckets []uint32, out []keyRow) {
	size := 0
	for _, l := range lists {
		size += l.size
	}
	width := max(1, bits.Len(uint(size/perBucket))-1)
	shift := 64 - width
	next := make([]uint32, 1<<width+1)
	each(lists, func(k *heldKey) { next[k.key()>>shift+1]++ })
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	buckets = slices.Clone(next)
	out = make([]keyRow, size)
	each(lists, func(k *heldKey) {
		at := &next[k.key()>>shift]
		out[*at] = keyRow{k.low, k.of}
		*at++
	})
	for _, l := range lists {
		*l = keyList{}
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

func each(lists []*keyList, f func(*heldKey)) {
	for _, l := range lists {
		for _, block := range l.blocks {
			for i := range block {
				f(&block[i])
			}
		}
	}
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
