package api

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// limiter bounds how often each key asks.
type limiter struct {
	rate  rate.Limit
	burst int
	now   func() time.Time
	mu    sync.Mutex
	of    map[string]*rate.Limiter // by the key's id; there are as many as keys
}

func newLimiter(perSecond float64, burst int, now func() time.Time) *limiter {
	return &limiter{rate: rate.Limit(perSecond), burst: max(burst, 1), now: now, of: map[string]*rate.Limiter{}}
}

// allow reports whether the key may ask once more.
func (l *limiter) allow(key string) bool {
	if l.rate <= 0 {
		return true
	}
	l.mu.Lock()
	one := l.of[key]
	if one == nil {
		one = rate.NewLimiter(l.rate, l.burst)
		l.of[key] = one
	}
	l.mu.Unlock()
	return one.AllowN(l.now(), 1)
}
