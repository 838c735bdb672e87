package service

import (
	"context"
	"time"
)

// Jobs screens uploaded files.
type Jobs struct{}

// NewJobs makes it.
func NewJobs(string, *Register, time.Duration) (*Jobs, error) { return &Jobs{}, nil }

// Run runs.
func (j *Jobs) Run(ctx context.Context) { <-ctx.Done() }
