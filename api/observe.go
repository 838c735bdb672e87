package api

import (
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"
)

// observe counts and times every request, logs it without anything of what it asked, and keeps a panic from
// ending more than the request it happened in.
func (a *API) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun := a.Now()
		seen := &watched{ResponseWriter: w}
		a.metrics.busy.Inc()
		defer func() {
			a.metrics.busy.Dec()
			failure := recover()
			if failure == http.ErrAbortHandler {
				panic(failure)
			}
			if failure != nil {
				a.Log.Error("a request made the program panic", "panic", failure, "stack", string(debug.Stack()))
				if seen.status == 0 {
					refuse(seen, r, http.StatusInternalServerError, "something went wrong here; the log tells more")
				}
			}
			a.told(r, seen, a.Now().Sub(begun))
		}()
		next.ServeHTTP(seen, r)
	})
}

// told counts and logs an answered request. The route is a pattern, never the path: paths hold names.
func (a *API) told(r *http.Request, w *watched, took time.Duration) {
	_, route := a.mux.Handler(r)
	if route == "" {
		route = "none"
	}
	status := max(w.status, http.StatusOK)
	a.metrics.requests.WithLabelValues(route, code(status)).Inc()
	a.metrics.took.WithLabelValues(route).Observe(took.Seconds())
	level := slog.LevelInfo
	if route == "GET /healthz" || route == "GET /readyz" || route == "GET /metrics" {
		level = slog.LevelDebug
	}
	if a.Log.Enabled(r.Context(), level) {
		a.Log.LogAttrs(r.Context(), level, "request",
			slog.String("route", route), slog.Int("status", status), slog.Duration("took", took), slog.Int64("bytes", w.bytes))
	}
}

// watched remembers what was answered.
type watched struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader remembers the status.
func (w *watched) WriteHeader(status int) {
	if w.status == 0 && status >= http.StatusOK {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write counts.
func (w *watched) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach what lies beneath.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }
