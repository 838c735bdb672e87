package main

import (
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/inbox"
	"standing/report"
)

type inboxCmd struct {
	List   inboxListCmd   `cmd:"" default:"withargs" help:"List the claims that nobody has looked at."`
	Accept inboxAcceptCmd `cmd:"" help:"Take a claim for true: it becomes an act."`
	Reject inboxRejectCmd `cmd:"" help:"Say that a claim does not hold, or that a name does not mean a party."`
	Merge  inboxMergeCmd  `cmd:"" help:"Say that a claim tells the same as another."`
	Edit   inboxEditCmd   `cmd:"" help:"Mend how a claim was read."`
	Undo   inboxUndoCmd   `cmd:"" help:"Take back the last judgement on a claim."`
}

type inboxListCmd struct {
	All   bool   `help:"Also those that were accepted, rejected or merged."`
	Party string `help:"Only those about this party: a name or an id." placeholder:"NAME"`
	Known string `help:"As this register knew it at that time; now by default." placeholder:"TIME"`
}

// Help is shown below the flags.
func (inboxListCmd) Help() string {
	return "  standing inbox\n  standing inbox --party Taliban --all"
}

func (c inboxListCmd) Run(e *env) error {
	return e.ask(func(h *home) error {
		view, err := viewAt(e, h, c.Known)
		if err != nil {
			return err
		}
		box := h.inbox(view)
		items, err := box.Items(e.ctx)
		if err != nil {
			return err
		}
		if !c.All {
			items = slices.DeleteFunc(items, func(i inbox.Item) bool { return i.State != inbox.Unreviewed })
		}
		if c.Party != "" {
			if items, err = about(e, h, box, items, c.Party); err != nil {
				return err
			}
		}
		if e.json {
			if items == nil {
				items = []inbox.Item{}
			}
			return e.printJSON(items)
		}
		for _, i := range items {
			if err := report.WriteItem(e.stdout, i); err != nil {
				return err
			}
		}
		_, err = fmt.Fprintf(e.stdout, "%d claims\n", len(items))
		return err
	})
}

// about keeps the claims about the parties that a name finds.
func about(e *env, h *home, box *inbox.Inbox, items []inbox.Item, name string) (kept []inbox.Item, err error) {
	s, err := when{}.screener(e, h)
	if err != nil {
		return nil, err
	}
	answer, err := s.Ask(e.ctx, name)
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, m := range answer.Matches {
		found[m.Party] = true
	}
	for _, i := range items {
		id, ok, err := box.Party(e.ctx, i.About())
		if err != nil {
			return nil, err
		}
		if ok && found[id.String()] {
			kept = append(kept, i)
		}
	}
	return kept, nil
}

// reviewFlags are those of every judgement.
type reviewFlags struct {
	By   string `help:"Who decides." required:"" placeholder:"NAME"`
	Note string `help:"On what ground." placeholder:"TEXT"`
}

// review opens the inbox for a judgement and prints it.
func (e *env) review(judge func(*inbox.Inbox) (standing.ClaimJudgement, error)) error {
	return e.ask(func(h *home) error {
		view, err := viewAt(e, h, "")
		if err != nil {
			return err
		}
		j, err := judge(h.inbox(view))
		if err != nil {
			return err
		}
		if e.json {
			return e.printJSON(j)
		}
		return printReview(e, j)
	})
}

// entryRef reads "source:id", or an id of any source.
func entryRef(s string) standing.EntryRef {
	if ref, ok := standing.ParseEntryRef(s); ok {
		return ref
	}
	return standing.EntryRef{ID: strings.TrimSpace(s)}
}
