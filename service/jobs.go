package service

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"standing"
	"standing/party"
)

// Jobs screens uploaded files, one after another, each on all cores. What was uploaded and what came of it lie
// in a folder, which nothing outlives but the time that results are kept: both are about people.
type Jobs struct {
	dir      string
	register *Register
	keep     time.Duration
	queue    chan *Job
	mu       sync.Mutex
	jobs     map[string]*Job
}

// Bounds of what lies on the disk: how many files wait at most, and how many results are kept.
const (
	maxQueue   = 16
	maxResults = 100
)

// NewJobs makes the folder anew: what an earlier process left is deleted. Run does the work.
func NewJobs(dir string, register *Register, keep time.Duration) (*Jobs, error) {
	if err := os.RemoveAll(dir); err != nil {
		return nil, fmt.Errorf("delete what was uploaded before: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	return &Jobs{dir: dir, register: register, keep: keep, queue: make(chan *Job, maxQueue), jobs: map[string]*Job{}}, nil
}

// Upload is a file to screen and how.
type Upload struct {
	Name    string // of the file, for messages
	Owner   string // the key that it came with; empty for none
	Columns string // what columns mean, as rows.ParseOverride reads it
	Sheet   string // of a workbook
	Moment  party.Moment
	Settings
}

// Add takes a file and puts it in the queue.
func (j *Jobs) Add(u Upload, content io.Reader) (Progress, error) {
	full := standing.Errorf(standing.Unavailable, "%d files are waiting already", maxQueue)
	if len(j.queue) == maxQueue {
		return Progress{}, full // before it is taken
	}
	chance := make([]byte, 16)
	if _, err := rand.Read(chance); err != nil {
		return Progress{}, err
	}
	job := &Job{id: hex.EncodeToString(chance), upload: u, state: Waiting, made: j.register.Now()}
	job.dir = filepath.Join(j.dir, job.id)
	if err := job.take(content); err != nil {
		return Progress{}, errors.Join(err, os.RemoveAll(job.dir))
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	select {
	case j.queue <- job:
		j.jobs[job.id] = job
		return job.Progress(), nil
	default:
		return Progress{}, errors.Join(full, os.RemoveAll(job.dir))
	}
}

// Find returns a job by its id. Who has another key than it came with does not find it, unless all is set.
func (j *Jobs) Find(id, owner string, all bool) (*Job, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	job := j.jobs[id]
	if job == nil || job.upload.Owner != owner && !all {
		return nil, standing.Errorf(standing.NotFound, "no job %q: results are kept for %s", id, j.keep)
	}
	return job, nil
}

// Run screens what is in the queue until the context ends, and deletes what has been kept long enough.
func (j *Jobs) Run(ctx context.Context) {
	tick := time.NewTicker(min(j.keep, time.Minute))
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			_ = os.RemoveAll(j.dir) // the next start does it again
			return
		case job := <-j.queue:
			job.run(ctx, j.register)
			j.forget()
		case <-tick.C:
			j.forget()
		}
	}
}

// forget deletes the jobs that ended long enough ago, and the oldest of those that are too many.
func (j *Jobs) forget() {
	j.mu.Lock()
	defer j.mu.Unlock()
	var ended []*Job
	for _, job := range j.jobs {
		if !job.endedAt().IsZero() {
			ended = append(ended, job)
		}
	}
	slices.SortFunc(ended, func(a, b *Job) int { return a.endedAt().Compare(b.endedAt()) })
	for i, job := range ended {
		if len(ended)-i <= maxResults && j.register.Now().Sub(job.endedAt()) < j.keep {
			return
		}
		delete(j.jobs, job.id)
		if err := os.RemoveAll(job.dir); err != nil {
			j.register.Log.Error("delete a job", "err", err)
		}
	}
}
