package api

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// FuzzPlainPath takes any target. A path that passes has no part that is dots, however it is written, so no handler is led out
// of where it is.
func FuzzPlainPath(f *testing.F) {
	for _, target := range []string{"/", "/v1/parties/un-sc:QDe.1", "/a/../b", "/%2e%2e/x", "/a%2f..%2fb", "//x", "/x/", "/a%00", "/..", "/a/%2e", "/a%5c..", "/%252e%252e"} {
		f.Add(target)
	}
	f.Fuzz(func(t *testing.T, target string) {
		u, err := url.ParseRequestURI(target)
		if err != nil || !plainPath(u) {
			return
		}
		for part := range strings.SplitSeq(strings.ReplaceAll(u.Path, `\`, "/"), "/") {
			if part == ".." || part == "." && !strings.Contains(u.EscapedPath(), "%2F") && !strings.Contains(u.EscapedPath(), "%2f") {
				t.Errorf("%q passes with the part %q", target, part)
			}
		}
		// The multiplexer takes it as it is: it redirects nobody.
		mux := http.NewServeMux()
		mux.HandleFunc("/", func(http.ResponseWriter, *http.Request) {})
		request := &http.Request{Method: http.MethodGet, URL: u, Host: "x"}
		if _, pattern := mux.Handler(request); pattern != "/" {
			t.Errorf("%q is led elsewhere: %q", target, pattern)
		}
	})
}
