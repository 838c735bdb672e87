package main

import "math/rand/v2"

// Days around the editions that are asked about, and how near "near a change" is.
const (
	before = 400
	after  = 200
	near   = 3
)

// question asks for the state of an entry under the instrument of a tag on a day.
type question struct {
	*claim
	id string
	on day
}

// draw makes n questions: one half at any day, the other near a day on which an entry
// began to be shown or stopped.
func draw(rng *rand.Rand, all []*claim, n int) (drawn []question) {
	var changed []*claim
	for _, c := range all {
		if len(c.changes()) > 0 {
			changed = append(changed, c)
		}
	}
	for i := range n {
		c := all[rng.IntN(len(all))]
		from, to := c.days[0]-before, c.days[len(c.days)-1]+after
		on := from + day(rng.IntN(int(to-from)+1))
		if i%2 == 1 && len(changed) > 0 {
			c = changed[rng.IntN(len(changed))]
			days := c.changes()
			on = days[rng.IntN(len(days))] + day(rng.IntN(2*near+1)-near)
		}
		drawn = append(drawn, question{claim: c, id: c.ids[rng.IntN(len(c.ids))], on: on})
	}
	return drawn
}

// each makes one question of every claim.
func each(all []*claim) (questions []question) {
	for _, c := range all {
		questions = append(questions, question{claim: c, id: c.ids[0], on: c.days[0]})
	}
	return questions
}
