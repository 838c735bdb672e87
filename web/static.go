package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
)

//go:embed static
var staticFiles embed.FS

// styleFile and the others are what every page loads, under static.
const (
	styleFile  = "static/app.css"
	scriptFile = "static/app.js"
	htmxFile   = "static/vendor/htmx-2.0.11.min.js"
)

// assets are the addresses of what every page loads. Each bears the head of its digest, so that it may be kept for ever.
var assets = struct{ Style, Script, Htmx string }{address(styleFile), address(scriptFile), address(htmxFile)}

func address(file string) string {
	content, err := staticFiles.ReadFile(file)
	if err != nil {
		panic(err) // it is embedded: the build would have failed
	}
	sum := sha256.Sum256(content)
	return "/" + file + "?v=" + hex.EncodeToString(sum[:6])
}

// static serves what is embedded. What is asked for by its digest may be kept.
func static() http.Handler {
	files := http.FileServerFS(staticFiles)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Has("v") {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		if r.URL.Path == "/static/" || r.URL.Path[len(r.URL.Path)-1] == '/' {
			http.NotFound(w, r)
			return
		}
		files.ServeHTTP(w, r)
	})
}
