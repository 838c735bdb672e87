package main

import (
	"fmt"

	"standing"
	"standing/service"
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
	return e.with(func(h *home) error {
		done, err := h.store().Judge(e.ctx, service.Verdict{Kind: kind, A: c.A, B: c.B, By: c.By, Why: c.Why})
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
