package service

import (
	"context"

	"standing"
)

// Judge records a verdict. Who asks afterwards is answered with it.
func (r *Register) Judge(ctx context.Context, v Verdict) (standing.Judgement, error) {
	now, err := r.now()
	if err != nil {
		return standing.Judgement{}, err
	}
	defer now.Release()
	done, err := now.store.Judge(ctx, v)
	if err != nil {
		return done, err
	}
	return done, r.Refresh(ctx)
}
