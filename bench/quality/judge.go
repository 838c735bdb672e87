package main

import (
	"slices"

	"standing/match"
)

// judgement is what an alarm is, told from its explanation alone: by the weakest link between
// the two names, and by what is left over of them.
type judgement struct{ link, rest string }

func (j judgement) String() string { return j.link + ", " + j.rest }

// The links, the strongest first. A pair of names is called by its weakest.
const (
	same       = "same name"                   // the same letters, a known spelling, the same sounds in another script
	soundsFar  = "sounds alike across scripts" // the two are of different scripts
	initials   = "initial for a name"
	blanks     = "other blanks" // two words against one, which may differ by a letter besides
	related    = "related name" // a short form, or the name in another language
	slipped    = "slip of the pen"
	soundsNear = "sounds alike"
	acronyms   = "acronym"
	other      = "nothing in common"
)

var links = []string{same, soundsFar, initials, blanks, related, slipped, soundsNear, acronyms, other}

// The rests. The query is the name asked for, the entry the listed one.
const (
	nothing   = "nothing left over"
	oneWord   = "one name only" // no more than one full name is paired, whatever is left over
	onList    = "the entry has one more name"
	manyList  = "the entry has several more names"
	onQuery   = "the query has more names"
	onBoth    = "other names on both sides"
	otherwise = "something else differs" // a number, a generation, a date, a country
)

// sameSounds is the score from which two names with nothing left over are one name though they are
// of different scripts or have other blanks: the same sounds cost 0.02, other blanks 0.04, vowels
// that a script leaves out a little more. Words that are not quite the same fall below.
const sameSounds = 0.93

// judge tells what the alarm of an explanation is. In it, A is the query.
func judge(e match.Explanation) judgement {
	j := judgement{other, nothing}
	weakest, paired := -1, 0
	for _, line := range e.Lines {
		if line.Rule != match.Paired.String() {
			continue
		}
		weakest = max(weakest, slices.Index(links, linkOf(line, scriptOf(e.A) != scriptOf(e.B))))
		paired += min(names(line.A), names(line.B))
	}
	if weakest >= 0 {
		j.link = links[weakest]
	}
	j.rest = restOf(e.Lines)
	if (j.link == soundsFar || j.link == blanks) && j.rest == nothing && e.Score >= sameSounds {
		j.link = same
	}
	if paired < 2 {
		j.rest = oneWord
	}
	return j
}

func linkOf(line match.Line, across bool) string {
	switch line.Relation {
	case match.Equal.String(), match.Spelling.String():
		return same
	case match.Joined.String(), match.Run.String():
		return blanks
	case match.ByInitial.String():
		return initials
	case match.Related.String():
		return related
	case match.Acronym.String():
		return acronyms
	}
	if across {
		return soundsFar
	}
	if line.Relation == match.Sound.String() {
		return soundsNear
	}
	return slipped
}

// names counts the parts that are names and not titles or small words.
func names(spans []match.Span) (n int) {
	for _, s := range spans {
		if !slices.Contains([]string{"title", "particle", "bound", "generation", "initial"}, s.Role) {
			n++
		}
	}
	return n
}

func restOf(lines []match.Line) string {
	rest := nothing
	for _, line := range lines {
		switch {
		case line.Value > 0:
		case line.Rule == match.Conflict.String():
			return onBoth
		case line.Rule == match.Missing.String() && names(line.B) > 1:
			rest = manyList
		case line.Rule == match.Missing.String() && len(line.B) > 0:
			rest = onList
		case line.Rule == match.Missing.String() && len(line.A) > 0:
			rest = onQuery
		case line.Rule != match.Missing.String() && rest == nothing:
			rest = otherwise
		}
	}
	return rest
}

// verdict is what to think of an alarm by name alone that is so judged: an analyst must see a
// person of the same name; would look at one whose other family name is not known; and loses time
// with the rest.
func (j judgement) verdict() string {
	switch {
	case j.link == same && j.rest == nothing:
		return "right by name"
	case j.link == same && (j.rest == onList || j.rest == onQuery):
		return "may be"
	}
	return "false alarm"
}
