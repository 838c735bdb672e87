package grammar

import (
	"fmt"
	"io"
	"strings"

	"standing/news"
)

var kindNames = map[phraseKind]string{
	nominal: "N", verbal: "V", binding: "P", joining: "J", opens: "O", relates: "R", pause: ",", stop: ".", timed: "T", adverbial: "A",
}

// Print writes how the story was read: every sentence in phrases, N a noun, V a verb, P a
// preposition, J a conjunction, O and R what opens a clause, T a time, A an adverb; then who
// is quoted in it, and the acts that were found.
func Print(w io.Writer, story *news.Story) error {
	r := read(story)
	for _, s := range r.sentences {
		if _, err := fmt.Fprintln(w, s.bracketed()); err != nil {
			return err
		}
		for _, d := range r.claims {
			if d.sentence != s {
				continue
			}
			if _, err := fmt.Fprintf(w, "  %s %q by %q object %q speaker %q via %q said %s happened %s: %s\n", d.Act, d.Subject, d.Authority,
				d.Object, d.Speaker, d.Via, d.Said, d.Happened, d.Force); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *sentence) bracketed() string {
	var b strings.Builder
	for i, p := range s.phrases {
		if i > 0 {
			b.WriteByte(' ')
		}
		switch p.kind {
		case pause, stop:
			b.WriteString(s.printed(i, i))
		default:
			fmt.Fprintf(&b, "[%s%s %s]", kindNames[p.kind], p.vg.marks(), s.printed(i, i))
		}
	}
	return b.String()
}

// marks tells the form of a verb in short: to, ing, part(iciple), pass(ive).
func (v verbGroup) marks() string {
	var marks string
	for _, m := range []struct {
		is   bool
		mark string
	}{{v.infinitive, "to"}, {v.gerund, "ing"}, {v.bare, "part"}, {v.passive, "pass"}, {v.negated, "not"}} {
		if m.is {
			marks += "-" + m.mark
		}
	}
	return marks
}
