package screen

import (
	"context"
	"strings"

	"standing"
	"standing/party"
	"standing/text"
)

// addSuccessors adds to the answer the possible successors of a party that a list has
// dropped: entries that came with the edition that dropped it, under one of its
// instruments, with a name that holds its whole name.
func (s *Screener) addSuccessors(ctx context.Context, a *Answer, d *party.Dossier, seen map[standing.EntryRef]bool) error {
	name := text.Fold(a.Matches[matchOf(a, d)].MatchedName)
	successors, err := s.View.Successors(ctx, d)
	if err != nil {
		return err
	}
	for _, k := range successors {
		next, err := s.stance(ctx, k)
		if err != nil {
			return err
		}
		if seen[next.dossier.ID] || len(next.dossier.Latest) == 0 {
			continue
		}
		seen[next.dossier.ID] = true
		held, score := closest(next.dossier.Names, name)
		m := next.found(finding{Key: k, name: held, kind: "successor", score: score})
		m.SuccessorOf = Text(d.ID.String())
		a.Matches = append(a.Matches, m)
	}
	return nil
}

func matchOf(a *Answer, d *party.Dossier) int {
	for i, m := range a.Matches {
		if m.Party == d.ID.String() {
			return i
		}
	}
	return 0
}

// closest returns the name that shares most words with the one looked for, and the share:
// twice the words in common over the words of both.
func closest(names []standing.Name, folded string) (best string, score float64) {
	wanted := strings.Fields(folded)
	for _, n := range names {
		words := strings.Fields(text.Fold(n.Text))
		common := 0
		rest := append([]string(nil), words...)
		for _, w := range wanted {
			for i, v := range rest {
				if v == w {
					common++
					rest = append(rest[:i], rest[i+1:]...)
					break
				}
			}
		}
		if share := 2 * float64(common) / float64(len(wanted)+len(words)); share > score {
			best, score = n.Text, share
		}
	}
	return best, score
}
