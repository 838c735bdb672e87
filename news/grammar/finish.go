package grammar

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"standing/news"
)

// steps reads what a decision told before still needs: "the move must be approved by".
func (r *reading) steps(s *sentence, says []saying, here []*draft) {
	if len(here) > 0 {
		return
	}
	for i, p := range s.phrases {
		if p.kind != verbal || !p.vg.finite() || !r.needs(s, i) {
			continue
		}
		g := s.subjectOf(i)
		last := r.lastListing()
		if g == nil || last == nil || !r.l.is(s.word(g.first), "step_noun") || s.tokens[s.phrases[g.first].from].tag != determiner {
			continue
		}
		d := &draft{sentence: s, at: i, known: last.known, state: last.state, event: last.event}
		d.Act, d.Subject, d.Party, d.Authority, d.Object = last.Act, last.Subject, last.Party, last.Authority, last.Object
		d.Force, d.Trust = news.Pending, 0.5
		r.speak(d, governing(says, i))
		r.claims = append(r.claims, d)
		return
	}
}

// needs reports whether the verb says that something is still to come.
func (r *reading) needs(s *sentence, i int) bool {
	v := s.phrases[i].vg
	return !v.negated && (r.l.is(v.lemma, "needing") || r.l.is(v.modal, "needing_modal"))
}

func (r *reading) lastListing() *draft {
	for i := len(r.claims) - 1; i >= 0 && i >= len(r.claims)-4; i-- {
		if d := r.claims[i]; d.Act.Listing() && !d.headline && d.Force == news.Announced {
			return d
		}
	}
	return nil
}

// remarks reads warnings, calls and accusations by or about a party.
func (r *reading) remarks(s *sentence, says []saying) {
	for k := range says {
		x := &says[k]
		act, force := news.Warn, news.Threatened
		switch x.kind {
		case "warn":
		case "call":
			act, force = news.Call, news.CalledFor
		default:
			continue
		}
		if x.verb < 0 || r.sport || r.market || s.headline {
			continue
		}
		party := x.speaker.party
		if party.name != "" {
			force = map[news.Act]news.Force{news.Warn: news.Alleged, news.Call: news.CalledFor}[act]
		}
		for j := x.from; j <= x.to && party.name == ""; j++ {
			if s.kind(j) == nominal {
				party, _ = r.partyOfPhrase(s, s.phrases[j])
			}
		}
		if party.name == "" {
			continue
		}
		d := &draft{sentence: s, at: x.at, known: party, speaker: x.speaker, event: x.kind}
		d.Act, d.Force, d.Speaker, d.Via, d.Subject, d.Party, d.Trust = act, force, x.speaker.text, x.speaker.via, party.name, party.ref, 0.5
		d.Said = x.said
		r.claims = append(r.claims, d)
	}
}

// finish merges what is told twice and makes claims of the drafts.
func (r *reading) finish(page string) []news.Claim {
	kept := r.ofParties(r.merge())
	slices.SortStableFunc(kept, func(a, b *draft) int {
		return cmp.Or(cmp.Compare(a.sentence.block, b.sentence.block), cmp.Compare(a.sentence.start, b.sentence.start), cmp.Compare(a.at, b.at))
	})
	for _, d := range kept {
		d.Quote = r.quote(d.sentence)
		d.ID = d.id(page)
	}
	claims := make([]news.Claim, len(kept))
	for i, d := range kept {
		if d.denies != nil {
			d.Denies = d.denies.ID
		}
		claims[i] = d.Claim
	}
	return claims
}

// ofParties drops warnings, calls, denials and the like about names of which the story tells
// nothing else and the register nothing at all.
func (r *reading) ofParties(all []*draft) []*draft {
	told := map[string]bool{}
	for _, d := range all {
		if d.Act.Listing() || d.Act.Enforcement() {
			told[fold(d.known.name)] = true
		}
	}
	return slices.DeleteFunc(all, func(d *draft) bool {
		return !d.Act.Listing() && !d.Act.Enforcement() && d.Party.ID == "" && !told[fold(d.known.name)]
	})
}

// id is made of what tells the claim from all others, so that it stays as long as the reader
// reads it so.
func (d *draft) id(page string) string {
	h := sha256.New()
	for _, part := range []string{page, string(d.Act), d.Subject, d.Object, d.Authority, d.Speaker, string(d.Force), strconv.Itoa(d.Quote.Start)} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

func (r *reading) quote(s *sentence) news.Quote {
	b := r.story.Blocks[s.block]
	return news.Quote{Text: s.text[s.start:s.end], Start: b.Offset(s.start), End: b.Offset(s.end-1) + 1}
}
