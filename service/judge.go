package service

import (
	"context"
	"strings"

	"standing"
	"standing/data"
	"standing/ledger"
)

// Verdict is what a person decides of two entries, or of two tags.
type Verdict struct {
	Kind standing.JudgementKind `json:"kind" enum:"link,unlink" doc:"link: the two are one party; unlink: they are not."`
	A    string                 `json:"a" maxLength:"512" doc:"An entry, as source:id, or a tag of a list, as source:tag:TEXT."`
	B    string                 `json:"b" maxLength:"512" doc:"Another one."`
	By   string                 `json:"by" maxLength:"200" doc:"Who decides."`
	Why  string                 `json:"why,omitempty" maxLength:"4000" doc:"On what ground."`
}

// Judge records a verdict.
func (s *Store) Judge(ctx context.Context, v Verdict) (done standing.Judgement, err error) {
	j := standing.Judgement{Kind: v.Kind, By: strings.TrimSpace(v.By), Why: v.Why}
	if j.By == "" || strings.HasPrefix(j.By, "rule:") {
		return done, standing.Errorf(standing.Invalid, "by: a person's name is wanted")
	}
	if s.Name == Starter {
		return done, standing.Errorf(standing.Conflict, "nothing is loaded: the built-in register takes no judgements")
	}
	if j.A, err = s.judged(ctx, v.A); err != nil {
		return done, err
	}
	if j.B, err = s.judged(ctx, v.B); err != nil {
		return done, err
	}
	_, tagA := data.TagOf(j.A)
	_, tagB := data.TagOf(j.B)
	switch {
	case v.Kind != standing.Link && v.Kind != standing.Unlink:
		return done, standing.Errorf(standing.Invalid, "kind %q: want link or unlink", v.Kind)
	case tagA != tagB:
		return done, standing.Errorf(standing.Invalid, "%s and %s: one is a tag and the other an entry", v.A, v.B)
	case j.A == j.B:
		return done, standing.Errorf(standing.Invalid, "%s and %s are the same entry", v.A, v.B)
	case tagA && v.Kind == standing.Link:
		j.Kind = standing.Succeed
	}
	return s.Ledger.Judge(ctx, j)
}

// judged reads what a verdict is about: an entry or a tag that is held.
func (s *Store) judged(ctx context.Context, text string) (ref standing.EntryRef, err error) {
	if err := ref.UnmarshalText([]byte(text)); err != nil {
		return ref, err
	}
	if tag, ok := data.TagOf(ref); ok {
		tags, err := s.Ledger.Tags(ctx, ref.Source)
		if err == nil && tags[tag] == 0 {
			err = standing.Errorf(standing.NotFound, "no entry of %s bears the tag %q", ref.Source, tag)
		}
		return ref, err
	}
	held, err := s.Ledger.Find(ctx, ref, ledger.Always)
	if err == nil && len(held) == 0 {
		err = standing.Errorf(standing.NotFound, "no entry %s is held", ref)
	}
	return ref, err
}
