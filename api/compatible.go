package api

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"standing/access"
)

// compatible registers the API that speaks as yente 5 does, by what is publicly documented of it.
func (a *API) compatible() {
	a.handle("POST /match/{dataset}", access.Reader, a.compat(a.matchEntities))
	a.handle("GET /search/{dataset}", access.Reader, a.compat(a.searchEntities))
	a.handle("GET /entities/{id}", access.Reader, a.compat(a.entity))
	a.handle("GET /entities/{id}/adjacent", access.Reader, a.compat(a.adjacent))
	a.handle("GET /entities/{id}/adjacent/{property}", access.Reader, a.compat(a.adjacentBy))
	a.handle("GET /catalog", access.Reader, a.compat(a.catalog))
	a.handle("GET /algorithms", access.Reader, a.compat(a.algorithms))
	a.describeCompatible()
}

// compat answers with JSON, or with an error in yente's form.
func (a *API) compat(answer func(*call) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c := &call{Request: r, w: w, query: r.URL.Query(), seen: map[string]bool{}}
		body, err := answer(c)
		c.warnUnknown()
		for _, text := range c.warnings {
			w.Header().Add("Warning", `199 standing "`+text+`"`)
		}
		switch e := err.(type) {
		case nil:
			writeJSON(w, http.StatusOK, "application/json", body)
		case *moved:
			w.Header().Set("Location", e.to)
			w.WriteHeader(http.StatusPermanentRedirect)
		case *invalidParam:
			detail(w, http.StatusUnprocessableEntity, []any{map[string]any{"loc": e.where, "msg": e.text, "type": "value_error"}})
		default:
			a.logInside(err)
			detail(w, statusOf(err), sayable(err))
		}
	}
}

// call is a request with what is to be warned of.
type call struct {
	*http.Request
	w        http.ResponseWriter
	query    url.Values
	seen     map[string]bool // the parameters that were looked at
	warnings []string
}

// moved is an id that was merged into another.
type moved struct{ to string }

// Error says so.
func (m *moved) Error() string { return "moved to " + m.to }

// invalidParam is a parameter or a part of the body that has not the form it should.
type invalidParam struct {
	where []string
	text  string
}

// Error says so.
func (e *invalidParam) Error() string { return strings.Join(e.where, ".") + ": " + e.text }

func badParam(name, text string) error { return &invalidParam{[]string{"query", name}, text} }

// maxWarnings bounds the warnings of one answer.
const maxWarnings = 20

// warn says of something that it was not done as asked. The header is ASCII without quotes.
func (c *call) warn(format string, args ...any) {
	if len(c.warnings) == maxWarnings {
		return
	}
	text := strings.Map(func(r rune) rune {
		switch {
		case r == '"' || r == '\\':
			return '\''
		case r < ' ' || r > '~':
			return '?'
		}
		return r
	}, fmt.Sprintf(format, args...))
	c.warnings = append(c.warnings, text)
}

// warnUnknown names the parameters that nobody looked at.
func (c *call) warnUnknown() {
	for name := range c.query {
		if !c.seen[name] {
			c.warn("parameter not known and without effect: %s", name)
		}
	}
}

func (c *call) text(name, usual string) string {
	c.seen[name] = true
	if value := c.query.Get(name); value != "" {
		return value
	}
	return usual
}

// list reads a parameter that may come several times.
func (c *call) list(name string) []string {
	c.seen[name] = true
	return c.query[name]
}

func (c *call) number(name string, usual, most int) (int, error) {
	text := c.text(name, "")
	if text == "" {
		return usual, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, badParam(name, "want a whole number")
	}
	if n > most {
		return 0, badParam(name, "want at most "+strconv.Itoa(most))
	}
	return max(n, 0), nil
}

func (c *call) fraction(name string, usual float64) (float64, error) {
	text := c.text(name, "")
	if text == "" {
		return usual, nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || !(f >= 0 && f <= 1) {
		return 0, badParam(name, "want a number from 0 to 1")
	}
	return f, nil
}

func (c *call) yes(name string, usual bool) (bool, error) {
	switch strings.ToLower(c.text(name, "")) {
	case "":
		return usual, nil
	case "true", "1", "yes", "on", "t", "y":
		return true, nil
	case "false", "0", "no", "off", "f", "n":
		return false, nil
	}
	return false, badParam(name, "want true or false")
}

// when reads the parameters that say about which day, and as of when, is asked.
func (c *call) when() When {
	for _, name := range []string{"on", "known", "published_by"} {
		c.seen[name] = true
	}
	w := whenOf(c.query)
	w.In = ""
	return w
}
