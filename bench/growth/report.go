package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// table is the figures as a table of Markdown.
func table(rows []row) string {
	var b strings.Builder
	b.WriteString("| parties | names | words | file | build | of it writing | making, s of a core | peak memory of it | open | names/s, first round | names/s | µs a name | p50 | p99 | with a hit | peak memory |\n")
	b.WriteString("|" + strings.Repeat("--:|", 16) + "\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "| %d | %d | %d | %s | %.1f s | %.1f s | %.1f | %s | %.2f ms | %.0f | %.0f | %.1f | %.1f µs | %.0f µs | %.1f %% | %s |\n",
			r.Parties, r.Names, r.Words, megabytes(r.Bytes), r.BuildTime.Seconds(), r.WriteTime.Seconds(), r.MakeTime.Seconds(), megabytes(r.BuildMemory),
			1e3*r.OpenTime.Seconds(), r.FirstRate, r.Rate, r.cost(), micros(r.P50), micros(r.P99), 100*float64(r.WithHit)/float64(r.Customers), megabytes(r.SearchMemory))
	}
	return b.String()
}

// tiers is how many of each tier a search looks at, as a table of Markdown.
func tiers(rows []row) string {
	var b strings.Builder
	b.WriteString("| parties | words | near | looked | candidates | compared | reached | hits |\n|" + strings.Repeat("--:|", 8) + "\n")
	for _, r := range rows {
		s, of := r.Stats, float64(max(1, r.Stats.Queries))
		fmt.Fprintf(&b, "| %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |\n", r.Parties,
			float64(s.Words)/of, float64(s.Near)/of, float64(s.Looked)/of, float64(s.Candidates)/of, float64(s.Compared)/of, float64(s.Reached)/of, float64(s.Hits)/of)
	}
	return b.String()
}

func megabytes(n int64) string { return fmt.Sprintf("%.0f MB", float64(n)/1e6) }

func micros(d time.Duration) float64 { return float64(d) / 1e3 }

// cost is what a name costs, in microseconds.
func (r *row) cost() float64 { return 1e6 / r.Rate }

// notes is the heading below which people write; it and what follows outlive the next run.
const notes = "## Notes\n"

// write writes the report and its chart.
func (o *options) write(rows []row) error {
	path := filepath.Join(o.out, "growth.md")
	kept := notes
	if old, err := os.ReadFile(path); err == nil {
		if at := strings.Index(string(old), notes); at >= 0 {
			kept = string(old[at:])
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# What a name costs as the register grows\n\n%s. Written by `go run ./bench/growth -sizes %s -names %d -rounds %d -seed %d -o bench/results`.\n",
		time.Now().Format(time.DateOnly), o.sizes, o.names, o.rounds, o.seed)
	b.WriteString(`Made parties (package bench/corpus); the same customers in every size, one in a hundred of them a party of the real lists, each
searched once a round with birth date and country, by a new searcher on one core, its preparing within the time. The first round reads a
file just mapped, of the others this is the median. Building is on two cores, making the parties within it.

`)
	b.WriteString(table(rows))
	first, last := &rows[0], &rows[len(rows)-1]
	fmt.Fprintf(&b, "\n%.0f times the parties cost %.1f times as much a name.\n\n![cost by size](growth.svg)\n", float64(last.Parties)/float64(first.Parties), last.cost()/first.cost())
	b.WriteString("\nWhat the tiers of a search let through, a customer:\n\n" + tiers(rows) + "\n" + kept)
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "growth.svg"), []byte(draw(rows)), 0o644)
}
