package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"standing"
)

// statusOf maps the kinds of errors to statuses.
func statusOf(err error) int {
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return http.StatusRequestEntityTooLarge
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return http.StatusRequestTimeout
	}
	if _, ok := errors.AsType[*kindError](err); ok {
		return http.StatusUnsupportedMediaType
	}
	switch standing.KindOf(err) {
	case standing.Invalid:
		return http.StatusBadRequest
	case standing.NotFound:
		return http.StatusNotFound
	case standing.Conflict:
		return http.StatusConflict
	case standing.Unavailable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// sayable is what may be said of an error to whoever asked: of what went wrong inside, nothing.
func sayable(err error) string {
	if statusOf(err) == http.StatusInternalServerError {
		return "something went wrong here; the log tells more"
	}
	return err.Error()
}

// failed turns an error into a problem for huma; what went wrong inside is logged.
func (a *API) failed(err error) error {
	a.logInside(err)
	return huma.NewError(statusOf(err), sayable(err))
}

func (a *API) logInside(err error) {
	if statusOf(err) == http.StatusInternalServerError {
		a.Log.Error("answer a request", "err", err)
	}
}

// problem writes an error in the form of the path it happened on.
func (a *API) problem(w http.ResponseWriter, r *http.Request, err error) {
	a.logInside(err)
	refuse(w, r, statusOf(err), sayable(err))
}

// refuse writes an error: problem details under /v1, elsewhere as yente does.
func refuse(w http.ResponseWriter, r *http.Request, status int, text string) {
	if !strings.HasPrefix(r.URL.Path, "/v1/") {
		detail(w, status, text)
		return
	}
	writeJSON(w, status, "application/problem+json", struct {
		Title  string `json:"title"`
		Status int    `json:"status"`
		Detail string `json:"detail"`
	}{http.StatusText(status), status, text})
}

// detail writes an error as yente does.
func detail(w http.ResponseWriter, status int, what any) {
	writeJSON(w, status, "application/json", map[string]any{"detail": what})
}

func writeJSON(w http.ResponseWriter, status int, kind string, v any) {
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v) // whoever asked has gone
}
