package corpus

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"

	"standing"
	"standing/text"
)

// WriteTable prints made beside real. What grows with the number of parties has a third
// column: what Heaps' law lets one expect of the real list grown to the tokens that were made.
func WriteTable(w io.Writer, made, real *Stats) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	line := func(name, form string, value func(*Stats) float64) {
		fmt.Fprintf(t, "%s\t"+form+"\t"+form+"\t\t\n", name, value(made), value(real))
	}
	fmt.Fprintln(t, "\tmade\treal\texpected\t")
	line("parties", "%.0f", func(s *Stats) float64 { return float64(s.Parties) })
	for _, schema := range []standing.Schema{standing.Person, standing.Organization, standing.Vessel, standing.Airplane} {
		line("  % "+string(schema), "%.2f", func(s *Stats) float64 { return percent(s.Schemata[schema], s.Parties) })
	}
	line("names a party", "%.3f", func(s *Stats) float64 { return ratio(s.Names, s.Parties) })
	for _, n := range []int{1, 2, 5, 10, 20} {
		line(fmt.Sprintf("  %% with %d names or more", n+1), "%.2f", func(s *Stats) float64 { return percent(s.moreThan(n), s.Parties) })
	}
	line("tokens a name", "%.3f", func(s *Stats) float64 { return ratio(s.Tokens, s.Names) })
	line("% of persons' names LAST, First", "%.2f", func(s *Stats) float64 { return percent(s.WithComma, s.PersonNames) })
	for script := text.Latin; script <= text.Other; script++ {
		if real.Scripts[script] > 0 {
			line("  % of names "+script.String(), "%.3f", func(s *Stats) float64 { return percent(s.Scripts[script], s.Names) })
		}
	}
	line("% of names of several parties", "%.3f", func(s *Stats) float64 { return percent(s.SharedNames, s.DistinctNames) })
	line("% of parties sharing the primary name", "%.3f", func(s *Stats) float64 { return percent(s.Sharing, s.Parties) })
	line("% of persons with a birth date", "%.2f", func(s *Stats) float64 { return percent(s.Births, s.Persons) })
	line("% with a country", "%.2f", func(s *Stats) float64 { return percent(s.Countries, s.Parties) })
	line("% with an identifier", "%.2f", func(s *Stats) float64 { return percent(s.Identified, s.Parties) })
	line("tokens", "%.0f", func(s *Stats) float64 { return float64(s.Tokens) })
	fmt.Fprintf(t, "distinct tokens\t%d\t%d\t%.0f\t\n", made.DistinctTokens(), real.DistinctTokens(), real.expect(made.Tokens))
	line("Heaps exponent", "%.3f", (*Stats).Heaps)
	line("% of distinct tokens met once", "%.2f", func(s *Stats) float64 { return percent(s.Hapaxes(), s.DistinctTokens()) })
	writeRanks(t, made, real)
	return t.Flush()
}

// writeRanks prints the rank-frequency curve, per 100,000 tokens.
func writeRanks(w io.Writer, made, real *Stats) {
	a, b := made.Ranks(), real.Ranks()
	for rank := 1; rank <= 10000; rank *= 10 {
		fmt.Fprintf(w, "per 100,000 at rank %d\t%s\t%s\t\t\n", rank, made.share(a, rank), real.share(b, rank))
	}
}

func (s *Stats) share(counts []int, rank int) string {
	if rank > len(counts) {
		return "-"
	}
	return fmt.Sprintf("%.2f", 1e5*ratio(counts[rank-1], s.Tokens))
}

// expect returns how many distinct tokens there should be among so many. Below what was
// counted it is what was counted there, above it follows Heaps' law.
func (s *Stats) expect(tokens int) float64 {
	for _, p := range s.curve {
		if p.tokens >= tokens {
			return float64(p.distinct)
		}
	}
	return float64(s.DistinctTokens()) * math.Pow(float64(tokens)/float64(s.Tokens), s.Heaps())
}

func (s *Stats) moreThan(n int) (parties int) {
	for _, c := range s.ByNames[n+1:] {
		parties += c
	}
	return parties
}

func percent(part, whole int) float64 { return 100 * ratio(part, whole) }

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
