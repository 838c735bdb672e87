package api

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"standing/access"
)

// API is the handler of everything that is served.
type API struct {
	Options
	mux     *http.ServeMux
	huma    huma.API
	roles   map[string]access.Role // what a route needs, by its pattern
	limits  *limiter
	metrics *metrics
	handler http.Handler
}

// New makes the handler.
func New(o Options) *API {
	a := &API{Options: o, mux: http.NewServeMux(), roles: map[string]access.Role{}, limits: newLimiter(o.Rate, o.Burst, o.Now)}
	a.metrics = newMetrics(o.Metrics)
	a.huma = humago.New(a.mux, configuration(o.Version))
	a.native()
	a.compatible()
	a.system()
	nullable(a.huma.OpenAPI().Components.Schemas)
	web := o.Web
	if web == nil {
		web = http.HandlerFunc(plainPage)
	}
	a.mux.Handle("/", web)
	a.handler = a.observe(a.guard(a.authorise(a.mux)))
	return a
}

// ServeHTTP answers a request.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.handler.ServeHTTP(w, r) }

// OpenAPI is the description of the API as JSON.
func (a *API) OpenAPI() ([]byte, error) { return a.huma.OpenAPI().MarshalJSON() }

// handle registers a route by its pattern and says what it needs; the empty role: nothing.
func (a *API) handle(pattern string, needs access.Role, h http.HandlerFunc) {
	a.roles[pattern] = needs
	a.mux.HandleFunc(pattern, h)
}

// plainPage stands where there are no pages.
func plainPage(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" {
		detail(w, http.StatusNotFound, "Not Found")
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte("Standing answers here. What it understands is described at /openapi.json.\n"))
}
