package main

import (
	"fmt"
	"strings"

	"standing"
	"standing/data"
	"standing/ledger"
)

type judgeFlags struct {
	A   string `arg:"" help:"An entry, as source:id, or a tag of a list, as source:tag:TEXT."`
	B   string `arg:"" help:"Another one."`
	By  string `help:"Who decides." required:"" placeholder:"NAME"`
	Why string `help:"On what ground." placeholder:"TEXT"`
}

type linkCmd struct{ judgeFlags }

// Help is shown below the flags.
func (linkCmd) Help() string {
	return "A judgement is recorded with its time and can be undone by unlink; both stay on record. Linking two tags says that the one took the place of the other: they mark one instrument from then on.\n\n" +
		"  standing link us-ofac-sdn:18647 un-sc:QDe.161 --by \"A. Analyst\" --why \"same names, same address\""
}

func (c linkCmd) Run(e *env) error { return c.judge(e, standing.Link) }

type unlinkCmd struct{ judgeFlags }

// Help is shown below the flags.
func (unlinkCmd) Help() string {
	return "Undoes a link, one made by rule too: the rule does not make it again.\n\n" +
		"  standing unlink us-ofac-sdn:38499 us-ofac-sdn:39796 --by \"A. Analyst\""
}

func (c unlinkCmd) Run(e *env) error { return c.judge(e, standing.Unlink) }

func (c judgeFlags) judge(e *env, kind standing.JudgementKind) error {
	j := standing.Judgement{Kind: kind, By: strings.TrimSpace(c.By), Why: c.Why}
	if j.By == "" || strings.HasPrefix(j.By, "rule:") {
		return standing.Errorf(standing.Invalid, "--by: a person's name is wanted")
	}
	return e.with(func(h *home) error {
		for _, side := range []struct {
			text string
			ref  *standing.EntryRef
		}{{c.A, &j.A}, {c.B, &j.B}} {
			if err := side.ref.UnmarshalText([]byte(side.text)); err != nil {
				return err
			}
			if err := h.mustHold(e, *side.ref); err != nil {
				return err
			}
		}
		_, tagA := data.TagOf(j.A)
		_, tagB := data.TagOf(j.B)
		if tagA != tagB {
			return standing.Errorf(standing.Invalid, "%s and %s: one is a tag and the other an entry", c.A, c.B)
		}
		if tagA && kind == standing.Link {
			j.Kind = standing.Succeed
		}
		if j.A == j.B {
			return standing.Errorf(standing.Invalid, "%s and %s are the same entry", c.A, c.B)
		}
		done, err := h.ledger.Judge(e.ctx, j)
		if err != nil {
			return err
		}
		if e.json {
			return e.printJSON(done)
		}
		_, err = fmt.Fprintf(e.stdout, "%s: %s and %s, by %s\n", done.Kind, done.A, done.B, done.By)
		return err
	})
}

// mustHold returns an error where neither an entry nor a tag of that name is held.
func (h *home) mustHold(e *env, ref standing.EntryRef) error {
	if tag, ok := data.TagOf(ref); ok {
		tags, err := h.ledger.Tags(e.ctx, ref.Source)
		if err == nil && tags[tag] == 0 {
			err = standing.Errorf(standing.NotFound, "no entry of %s bears the tag %q", ref.Source, tag)
		}
		return err
	}
	held, err := h.ledger.Find(e.ctx, ref, ledger.Always)
	if err == nil && len(held) == 0 {
		err = standing.Errorf(standing.NotFound, "no entry %s is held", ref)
	}
	return err
}
