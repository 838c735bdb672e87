package page

import (
	"fmt"
	"io"
	"strings"

	"standing/news"
)

// Print writes stories as text, one line a block: its kind, where it stands, and its first
// words.
func Print(w io.Writer, stories []news.Story) error {
	for n, s := range stories {
		if _, err := fmt.Fprintf(w, "story %d %d-%d\n", n+1, s.Start, s.End); err != nil {
			return err
		}
		for _, f := range []struct{ name, value string }{
			{"title", s.Title}, {"published", s.Published.String()}, {"dateline", s.Dateline}, {"byline", s.Byline}, {"lang", s.Lang},
		} {
			if f.value == "" {
				continue
			}
			if _, err := fmt.Fprintf(w, "  %s: %s\n", f.name, f.value); err != nil {
				return err
			}
		}
		for _, b := range s.Blocks {
			if _, err := fmt.Fprintln(w, blockLine(b)); err != nil {
				return err
			}
		}
	}
	return nil
}

func blockLine(b news.Block) string {
	kind := string(b.Kind)
	if b.Repeat {
		kind += " again"
	}
	return strings.TrimRight(fmt.Sprintf("  %-15s %5d-%-5d %s", kind, b.Start, b.End, beginning(b.Text)), " ")
}

// printed is how many signs of a block are printed.
const printed = 60

func beginning(s string) string {
	r := []rune(s)
	if len(r) <= printed {
		return s
	}
	return string(r[:printed]) + "…"
}
