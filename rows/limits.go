package rows

import (
	"fmt"
	"io"
)

// limits bounds what a file may ask of us. Tests make them small.
type limits struct {
	columns  int   // the widest real exports have some hundreds of columns
	cell     int   // bytes; the longest remarks of official lists are below 100 kB
	record   int   // bytes of one row as it stands in the file: some cells at their largest
	sample   int   // rows held to find the mapping; enough for a person to judge by
	packed   int64 // bytes of a workbook, which is held in memory
	unpacked int64 // bytes of all parts of a workbook: 16 times as much; real ones are 5 to 12
	short    int64 // bytes of a part that holds styles or links; real ones stay below 2 MiB
	shared   int   // texts that cells share; a full sheet of a million rows has some millions
	parts    int   // files in a workbook; one of a hundred sheets has some hundreds
}

func defaultLimits() limits {
	return limits{
		columns: 1000, cell: 1 << 20, record: 4 << 20, sample: 100,
		packed: 64 << 20, unpacked: 1 << 30, short: 16 << 20, shared: 16 << 20, parts: 10_000,
	}
}

// gauge is a reader that refuses to give more than max bytes (and one block) between two
// resets, so that a parser on top of it cannot be made to hold an endless record.
type gauge struct {
	r    io.Reader
	max  int
	used int
}

// block is the most that a gauge gives at once, so that reading ahead stays small.
const block = 4096

// Read fills p with at most a block.
func (g *gauge) Read(p []byte) (int, error) {
	if g.used > g.max {
		return 0, errTooLong{g.max}
	}
	n, err := g.r.Read(p[:min(len(p), block)])
	g.used += n
	return n, err
}

func (g *gauge) reset() { g.used = 0 }

// errTooLong says that a record has outgrown the bound.
type errTooLong struct{ max int }

func (e errTooLong) Error() string {
	return fmt.Sprintf("one row or element is longer than %s, which is not read; is a quote left open?", size(e.max))
}

// size prints bytes in the unit that the bounds are thought in.
func size(n int) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
