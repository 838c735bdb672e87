package screen

import (
	"standing"
	"standing/edtf"
	"standing/fold"
	"standing/party"
)

// print turns a standing into what is shown.
func (s *Screener) print(st party.Standing) Standing {
	out := Standing{
		Authority: Text(st.Instrument.Issuer), Jurisdiction: st.Instrument.Jurisdiction,
		Instrument: Text(st.Instrument.ID), Title: Text(st.Instrument.Title), Measures: st.Instrument.Measures,
		State: st.State, Class: classOfOne(st), Flags: flags(st.Flags()), Since: Text(st.Since.String()), Until: Text(st.Until.String()),
		Basis: Text(st.Basis), Why: Text(st.Why), Periods: periods(st.Timeline), Evidence: []Evidence{},
	}
	if out.Measures == nil {
		out.Measures = []string{}
	}
	if st.Associated > 0 {
		out.Associated = &st.Associated
	}
	for _, e := range st.Evidence {
		out.Evidence = append(out.Evidence, printEvidence(e, st.On))
	}
	return out
}

func printEvidence(e party.Evidence, on edtf.Day) Evidence {
	out := Evidence{
		Source: e.Source, Edition: Text(e.Edition), AsAt: Text(e.AsAt.String()), AgeDays: e.Age(on), State: Text(e.State),
	}
	if e.Entry != (standing.EntryRef{}) {
		out.Entry = Text(e.Entry.String())
	}
	if a := e.Act; a != nil {
		out.Act, out.Actor, out.Force, out.Effect = Text(a.Verb), Text(a.Actor), a.Force, Text(a.Effect)
		out.Decided, out.Published, out.InForce = Text(a.Decided.String()), Text(a.Published.String()), Text(a.InForce.String())
		out.Value, out.Reference, out.Note = Text(a.Value), Text(a.Reference), Text(a.Note)
		out.Rank, out.Basis = Text(a.Rank.String()), a.Basis
	}
	if e.Claim != nil {
		out.Claim = printClaim(e.Claim)
	}
	return out
}

func printClaim(a *party.Accepted) *Claim {
	out := &Claim{ID: a.Claim.ID, Page: a.Claim.Page, Quote: a.Quote(), By: a.By, Recorded: a.Recorded, Note: Text(a.Note)}
	for _, m := range a.Merged {
		out.Merged = append(out.Merged, Merged{ID: m.Claim.ID, Page: m.Claim.Page, Quote: m.Quote(), By: m.By})
	}
	return out
}

func periods(t fold.Timeline) []Period {
	out := make([]Period, 0, len(t.Pieces))
	for _, p := range t.Pieces {
		out = append(out, Period{
			State: p.State, From: day(p.From), Until: day(p.Until), Basis: Text(p.Basis), Why: Text(p.Why), Flags: flags(p.Flags),
		})
	}
	return out
}

func day(d edtf.Day) Text {
	if !d.Known() {
		return ""
	}
	return Text(d.String())
}

func flags(f []standing.Flag) []standing.Flag {
	if f == nil {
		return []standing.Flag{}
	}
	return f
}
