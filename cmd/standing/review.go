package main

import (
	"fmt"

	"standing"
	"standing/edtf"
	"standing/inbox"
	"standing/internal/terminal"
)

type inboxAcceptCmd struct {
	ID         string `arg:"" help:"The claim, by its id or the beginning of it."`
	InForce    string `help:"The day in force, by your word; without it the act is announced and moves no standing." placeholder:"DATE"`
	Party      string `help:"The party it is about, where the claim does not tell." placeholder:"SOURCE:ID"`
	Instrument string `help:"The instrument it is about, where the claim does not tell." placeholder:"ID"`
	reviewFlags
}

// Help is shown below the flags.
func (inboxAcceptCmd) Help() string {
	return "A claim about a listing becomes an act with basis claim and rank secondary; its quote, the page and your name stay with it. One of another kind (a raid, an indictment) is kept as accepted and bears on no standing.\n\n" +
		"  standing inbox accept 962a29 --by \"A. Analyst\"\n  standing inbox accept 962a29 --by \"A. Analyst\" --in-force 2025-04-17 --instrument ru-terror"
}

func (c inboxAcceptCmd) Run(e *env) error {
	d := c.decision()
	var err error
	if c.InForce != "" {
		if d.InForce, err = edtf.Parse(c.InForce); err != nil {
			return standing.Errorf(standing.Invalid, "--in-force: %w", err)
		}
	}
	if c.Party != "" {
		d.Party = entryRef(c.Party)
	}
	d.Instrument = standing.InstrumentID(c.Instrument)
	return e.review(func(b *inbox.Inbox) (standing.ClaimJudgement, error) { return b.Accept(e.ctx, c.ID, d) })
}

type inboxRejectCmd struct {
	ID      string `arg:"" optional:"" help:"The claim, by its id or the beginning of it."`
	Mention string `help:"A name that does not mean the party of --party in the news." placeholder:"TEXT"`
	Party   string `help:"The party that the name does not mean." placeholder:"SOURCE:ID"`
	Allow   bool   `help:"The name may mean the party after all."`
	reviewFlags
}

// Help is shown below the flags.
func (inboxRejectCmd) Help() string {
	return "With --mention a name is turned down for a party, on all pages and for good: pages are read without it from then on.\n\n" +
		"  standing inbox reject 962a29 --by \"A. Analyst\" --note \"a film of that name\"\n  standing inbox reject --mention \"the Front\" --party acts:example-front --by \"A. Analyst\""
}

func (c inboxRejectCmd) Run(e *env) error {
	if c.Mention != "" || c.Party != "" || c.Allow {
		return c.mention(e)
	}
	if c.ID == "" {
		return standing.Errorf(standing.Invalid, "what is rejected: the id of a claim, or --mention and --party")
	}
	return e.review(func(b *inbox.Inbox) (standing.ClaimJudgement, error) { return b.Reject(e.ctx, c.ID, c.decision()) })
}

// mention turns a name down for a party.
func (c inboxRejectCmd) mention(e *env) error {
	if c.ID != "" || c.Mention == "" || c.Party == "" {
		return standing.Errorf(standing.Invalid, "--mention and --party go together, and without the id of a claim")
	}
	kind := standing.Reject
	if c.Allow {
		kind = standing.Allow
	}
	return e.withShelf(func(h *home) error {
		view, err := viewAt(e, h, "")
		if err != nil {
			return err
		}
		j, err := h.inbox(view).JudgeMention(e.ctx, kind, c.Mention, entryRef(c.Party), c.By, c.Note)
		if err != nil {
			return err
		}
		if e.json {
			return e.printJSON(j)
		}
		says := map[standing.JudgementKind]string{standing.Reject: "does not mean", standing.Allow: "may mean"}[kind]
		_, err = fmt.Fprintf(e.stdout, "in the news, “%s” %s %s, by %s\n", terminal.Safe(j.Folded), says, j.Party, terminal.Safe(j.By))
		return err
	})
}

type inboxMergeCmd struct {
	ID   string `arg:"" help:"The claim, by its id or the beginning of it."`
	Into string `arg:"" help:"The claim that tells the same."`
	reviewFlags
}

// Help is shown below the flags.
func (inboxMergeCmd) Help() string {
	return "What was merged stands beside the other claim with its quote, and becomes no act of its own.\n\n" +
		"  standing inbox merge 5f9b38 962a29 --by \"A. Analyst\""
}

func (c inboxMergeCmd) Run(e *env) error {
	return e.review(func(b *inbox.Inbox) (standing.ClaimJudgement, error) {
		return b.Merge(e.ctx, c.ID, c.Into, c.decision())
	})
}

type inboxEditCmd struct {
	ID  string            `arg:"" help:"The claim, by its id or the beginning of it."`
	Set map[string]string `help:"A field as the claim has it in JSON, and what it should say; nothing where it is not told." required:"" placeholder:"FIELD=VALUE" mapsep:"none"`
	reviewFlags
}

// Help is shown below the flags.
func (inboxEditCmd) Help() string {
	return "Fields: act, force, party, said, happened, speaker, via, subject, authority, object, number, place. The quote is what the page says and stays.\n\n" +
		"  standing inbox edit 962a29 --set force=pending --set authority=Russia --by \"A. Analyst\""
}

func (c inboxEditCmd) Run(e *env) error {
	return e.review(func(b *inbox.Inbox) (standing.ClaimJudgement, error) { return b.Edit(e.ctx, c.ID, c.Set, c.decision()) })
}

type inboxUndoCmd struct {
	ID string `arg:"" help:"The claim, by its id or the beginning of it."`
	reviewFlags
}

// Help is shown below the flags.
func (inboxUndoCmd) Help() string {
	return "The claim is as it was before its last judgement, and so is every standing. Both judgements stay on record.\n\n" +
		"  standing inbox undo 962a29 --by \"A. Analyst\""
}

func (c inboxUndoCmd) Run(e *env) error {
	return e.review(func(b *inbox.Inbox) (standing.ClaimJudgement, error) { return b.Undo(e.ctx, c.ID, c.decision()) })
}

func (f reviewFlags) decision() inbox.Decision { return inbox.Decision{By: f.By, Note: f.Note} }

// printReview tells a judgement in a line.
func printReview(e *env, j standing.ClaimJudgement) error {
	fmt.Fprintf(e.stdout, "%s: claim %s", j.Kind, terminal.Safe(j.Claim.ID))
	if j.Party.ID != "" {
		fmt.Fprintf(e.stdout, " about %s", j.Party)
	}
	if a := j.Act; a != nil {
		fmt.Fprintf(e.stdout, ": %s under %s, %s", a.Verb, a.Instrument, a.Force)
		if !a.InForce.IsZero() {
			fmt.Fprintf(e.stdout, ", in force %s", a.InForce)
		}
	}
	if j.Other.ID != "" {
		fmt.Fprintf(e.stdout, " into %s", terminal.Safe(j.Other.ID))
	}
	_, err := fmt.Fprintf(e.stdout, ", by %s\n", terminal.Safe(j.By))
	return err
}
