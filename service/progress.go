package service

import (
	"time"

	"standing"
	"standing/screen"
)

// Progress is how far a job is, as it is told in JSON.
type Progress struct {
	ID      string          `json:"id"`
	State   State           `json:"state" enum:"waiting,running,done,failed"`
	Rows    int             `json:"rows" doc:"Rows screened so far."`
	Of      int             `json:"of" doc:"How many there are, about, while it runs."`
	Seconds float64         `json:"seconds" doc:"Since it began."`
	Left    *float64        `json:"seconds_left,omitempty" doc:"About how long it will take still."`
	Made    time.Time       `json:"made"`
	Ended   *time.Time      `json:"ended,omitempty"`
	Mapping []string        `json:"mapping,omitempty" doc:"What each column was taken for."`
	Summary *screen.Summary `json:"summary,omitempty"`
	Error   string          `json:"error,omitempty"`
}

// Progress tells how far the job is.
func (j *Job) Progress() Progress { return j.ProgressAt(time.Time{}) }

// ProgressAt tells how far the job is now, and about how long it will take.
func (j *Job) ProgressAt(now time.Time) Progress {
	j.mu.Lock()
	defer j.mu.Unlock()
	p := Progress{ID: j.id, State: j.state, Rows: j.rows, Of: j.of(), Made: j.made.UTC(), Mapping: j.header.Mapping}
	end := now
	if !j.ended.IsZero() {
		ended := j.ended.UTC()
		end, p.Ended = j.ended, &ended
	}
	if !j.begun.IsZero() && end.After(j.begun) {
		p.Seconds = end.Sub(j.begun).Seconds()
	}
	if j.state == Running && p.Rows > 0 && p.Of > 0 {
		left := p.Seconds * float64(p.Of-p.Rows) / float64(p.Rows)
		p.Left = &left
	}
	if j.state == Done {
		p.Summary = &j.sum
	}
	if j.err != nil {
		p.Error = "something went wrong here"
		if standing.KindOf(j.err) != standing.Internal {
			p.Error = j.err.Error()
		}
	}
	return p
}

// of guesses how many rows there are.
func (j *Job) of() int {
	if j.state == Done || j.read == 0 {
		return j.rows
	}
	return max(j.rows, int(float64(j.rows)*float64(j.size)/float64(j.read)))
}
