package report

import (
	"fmt"
	"io"
	"strings"

	"standing/edtf"
	"standing/inbox"
	"standing/internal/terminal"
	"standing/news"
)

// claimIndent sets apart what stands below a claim's id.
const claimIndent = "    "

// WriteClaim writes a claim in a few lines: what was done to whom by whom, who says so, and the
// sentence.
func WriteClaim(w io.Writer, c news.Claim) error {
	_, err := fmt.Fprintf(w, "%s  %s\n%s%s\n%s“%s”\n", terminal.Safe(c.ID), terminal.Safe(deed(c)), claimIndent, terminal.Safe(told(c)),
		claimIndent, terminal.Safe(c.Quote.Text))
	return err
}

// WriteItem writes a claim of the inbox: as WriteClaim, with its page and what was made of it.
func WriteItem(w io.Writer, i inbox.Item) error {
	if err := WriteClaim(w, i.Claim); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%s%s\n", claimIndent, terminal.Safe(where(i)))
	if err == nil && i.Judged != nil {
		_, err = fmt.Fprintf(w, "%s%s\n", claimIndent, terminal.Safe(judged(i)))
	}
	return err
}

// deed tells the act: "delist, announced: Taliban [acts:taliban] by Russia".
func deed(c news.Claim) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s", c.Act, c.Force)
	if c.Subject != "" {
		fmt.Fprintf(&b, ": %s", c.Subject)
	}
	if c.Party.ID != "" {
		fmt.Fprintf(&b, " [%s]", c.Party)
	}
	number := c.Number
	if strings.Contains(c.Subject+" "+c.Object, number) {
		number = ""
	}
	for _, part := range []struct{ before, text string }{
		{" by ", c.Authority}, {"; ", number}, {"; ", c.Object}, {"; at ", c.Place}, {"; denies ", c.Denies},
	} {
		if part.text != "" {
			b.WriteString(part.before + part.text)
		}
	}
	return b.String()
}

// told tells who says so and when.
func told(c news.Claim) string {
	var parts []string
	if !c.Happened.IsZero() {
		parts = append(parts, "happened "+c.Happened.String())
	}
	said := "said"
	if !c.Said.IsZero() {
		said += " " + c.Said.String()
	}
	if c.Speaker == "" {
		said += " by the story itself"
	} else {
		said += " by " + c.Speaker
	}
	if c.Via != "" {
		said += ", through " + c.Via
	}
	return strings.Join(append(parts, said, fmt.Sprintf("trust %.1f", float64(c.Trust))), "; ")
}

// where tells the page and the story.
func where(i inbox.Item) string {
	s := "in " + i.Page.Name
	if i.Story > 0 {
		s += fmt.Sprintf(", story %d", i.Story)
	} else {
		s += ", as it was judged: it is read otherwise now"
	}
	if i.Title != "" {
		s += ", “" + i.Title + "”"
	}
	s += ", " + publishedOn(i.Published)
	for n, o := range i.Others {
		if n == 0 {
			s += "; the name may also mean "
		} else {
			s += ", "
		}
		s += o.String()
	}
	return s
}

func publishedOn(d edtf.Date) string {
	if d.IsZero() {
		return "not dated"
	}
	return "published " + d.String()
}

// judged tells what was made of the claim, by whom and when.
func judged(i inbox.Item) string {
	j := i.Judged
	s := fmt.Sprintf("%s by %s on %s", i.State, j.By, j.Recorded.Format("2006-01-02T15:04:05Z"))
	if i.State == inbox.Unreviewed {
		s = fmt.Sprintf("mended by %s on %s", j.By, j.Recorded.Format("2006-01-02T15:04:05Z"))
	}
	if j.Act != nil {
		s += fmt.Sprintf(": %s under %s, %s", j.Act.Verb, j.Act.Instrument, j.Act.Force)
		if !j.InForce.IsZero() {
			s += ", in force " + j.InForce.String()
		}
	}
	if j.Other.ID != "" {
		s += ": the same as " + j.Other.ID
	}
	if j.Note != "" {
		s += " (" + j.Note + ")"
	}
	return s
}
