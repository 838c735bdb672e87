package api

import (
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// maxURL bounds the length of a request's target: queries of GET are names and dates.
const maxURL = 16 << 10

// guard refuses what no honest client sends, and sets the headers that keep browsers from making more of an answer
// than it is.
func (a *API) guard(next http.Handler) http.Handler {
	crossing := http.NewCrossOriginProtection()
	crossing.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse(w, r, http.StatusForbidden, "a page of another origin may not ask for this")
	}))
	guarded := crossing.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch {
		case len(r.RequestURI) > maxURL:
			refuse(w, r, http.StatusRequestURITooLong, "the address is too long")
		case !plainPath(r.URL):
			refuse(w, r, http.StatusBadRequest, "the path is not in its plain form")
		case !a.calledRight(r.Host):
			refuse(w, r, http.StatusMisdirectedRequest, "this server is not called so")
		default:
			a.limitTime(w, r)
			guarded.ServeHTTP(w, r)
		}
	})
}

// plainPath reports whether a path has no parts that lead elsewhere: none that is empty or dots, no backslash or control
// character, also not in disguise.
func plainPath(u *url.URL) bool {
	path := u.EscapedPath()
	if !strings.HasPrefix(path, "/") {
		return false
	}
	parts := strings.Split(path[1:], "/")
	for i, part := range parts {
		text, err := url.PathUnescape(part)
		if err != nil || text == "." || text == ".." || strings.ContainsAny(text, "\\\x00\r\n") {
			return false
		}
		if text == "" && i < len(parts)-1 {
			return false
		}
		if strings.Contains(text, "/../") || strings.HasPrefix(text, "../") || strings.HasSuffix(text, "/..") {
			return false
		}
	}
	return true
}

// calledRight reports whether the server is called by one of its names.
func (a *API) calledRight(host string) bool {
	if len(a.Hosts) == 0 {
		return true
	}
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	return slices.Contains(a.Hosts, strings.ToLower(strings.Trim(name, "[]")))
}

// limitTime says by when the body has to be there, and the answer taken. Streams and uploads say otherwise.
func (a *API) limitTime(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	now := a.Now()
	if r.ContentLength != 0 && a.Limits.Read > 0 {
		_ = control.SetReadDeadline(now.Add(a.Limits.Read)) // a writer without deadlines is a test's
	}
	if a.Limits.Write > 0 {
		_ = control.SetWriteDeadline(now.Add(a.Limits.Read + a.Limits.Write))
	}
}
