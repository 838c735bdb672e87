package api

import (
	"net/http"

	"standing/access"
)

// system registers what watchers of the server ask.
func (a *API) system() {
	status := func(w http.ResponseWriter, text string) {
		writeJSON(w, http.StatusOK, "application/json", map[string]string{"status": text})
	}
	a.handle("GET /healthz", "", func(w http.ResponseWriter, _ *http.Request) { status(w, "ok") })
	a.handle("GET /readyz", "", func(w http.ResponseWriter, _ *http.Request) {
		if !a.Register.Ready() {
			detail(w, http.StatusServiceUnavailable, "Index not ready.")
			return
		}
		status(w, "ok")
	})
	a.handle("GET /metrics", access.Reader, a.metrics.handler().ServeHTTP)
	a.handle("GET /openapi.json", "", func(w http.ResponseWriter, r *http.Request) {
		text, err := a.OpenAPI()
		if err != nil {
			a.problem(w, r, err)
			return
		}
		w.Header().Set("Content-Type", "application/vnd.oai.openapi+json")
		_, _ = w.Write(text)
	})
	a.describeSystem()
}
