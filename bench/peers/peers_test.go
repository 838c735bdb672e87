package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"standing"
	"standing/index"
	"standing/match"
)

// peer is a small server that says which names it was asked for; it has a hit for those with an a.
type peer struct {
	sync.Mutex
	asked map[string]int
}

func (p *peer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if r.Method == http.MethodPost {
		var body struct {
			Queries map[string]struct{ Name string }
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		name = body.Queries["q"].Name
	}
	p.Lock()
	p.asked[name]++
	p.Unlock()
	score := 0.5
	if strings.Contains(name, "a") {
		score = 0.9
	}
	fmt.Fprintf(w, `{"responses":{"q":{"results":[{"score":%v}]}}}`, score)
}

// invented returns names of nobody, the first of which is listed.
func invented(n int) (names []string) {
	for i := range n {
		names = append(names, fmt.Sprintf("%cnselm \"%d\" & Tarkov%cn", 'a'+rune(i%26), i, 'a'+rune(i%26)))
	}
	return names
}

func TestCompare(t *testing.T) {
	e := standing.Entry{Schema: standing.Person}
	names := invented(300)
	e.AddName(names[0], standing.Primary)
	segment, err := index.New([]*match.Party{match.Prepare(&e)})
	if err != nil {
		t.Fatal(err)
	}
	ours, stop, err := serve(segment)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for way, o := range map[string]options{
		"get":  {peer: "{at}/search?limit=10&name={name}"},
		"post": {post: "{at}/match", body: `{"queries":{"q":{"name":"{name}"}}}`},
	} {
		for _, workers := range []int{1, 8} {
			p := &peer{asked: map[string]int{}}
			server := httptest.NewServer(p)
			o.hits, o.score, o.least = "nowhere,responses.q.results", "score", 0.7
			o := o
			o.peer, o.post = strings.ReplaceAll(o.peer, "{at}", server.URL), strings.ReplaceAll(o.post, "{at}", server.URL)
			theirs, err := o.target()
			if err != nil {
				t.Fatal(err)
			}
			results, err := compare(t.Context(), []*target{ours, theirs}, names, workers)
			server.Close()
			if err != nil {
				t.Fatalf("%s, %d workers: %v", way, workers, err)
			}
			want := 0
			for _, name := range names {
				if p.asked[name] != 1 {
					t.Errorf("%s: %q was asked for %d times", way, name, p.asked[name])
				}
				if strings.Contains(name, "a") {
					want++
				}
			}
			if results[1].hits != want || results[0].hits < 1 || len(results[0].took) != len(names) {
				t.Errorf("%s, %d workers: %d hits of the peer, want %d; %d of ours", way, workers, results[1].hits, want, results[0].hits)
			}
			if says := table(workers, len(names), results); strings.Count(says, "\n") != 5 {
				t.Errorf("table:\n%s", says)
			}
		}
	}
}

func TestOnlyLoopback(t *testing.T) {
	for url, allowed := range map[string]bool{
		"http://127.0.0.1:8084/search?name={name}": true,
		"http://127.9.9.9/{name}":                  true,
		"http://[::1]:80/{name}":                   true,
		"https://localhost:8000/{name}":            true,
		"http://192.0.2.1/{name}":                  false,
		"http://10.0.0.1/{name}":                   false,
		"http://0.0.0.0/{name}":                    false,
		"http://[::]/{name}":                       false,
		"http://[::ffff:127.0.0.1]/{name}":         false,
		"http://localhost.example/{name}":          false,
		"http://127.0.0.1.example/{name}":          false,
		"http://127.0.0.1@192.0.2.1/{name}":        false,
		"http://{name}:80/":                        false,
		"http://{name}@192.0.2.1/":                 false,
		"ftp://127.0.0.1/{name}":                   false,
		"{name}":                                   false,
	} {
		if err := checkLoopback(url); (err == nil) != allowed {
			t.Errorf("%s: %v", url, err)
		}
	}
	if _, err := newClient(1).Get("http://192.0.2.1/"); err == nil || !strings.Contains(err.Error(), "not a loopback address") {
		t.Errorf("the client connects elsewhere: %v", err)
	}
}

func TestNoRedirection(t *testing.T) {
	server := httptest.NewServer(http.RedirectHandler("http://192.0.2.1/", http.StatusFound))
	defer server.Close()
	to := &target{name: "peer", url: server.URL + "/?name={name}", places: []string{"hits"}}
	if _, err := to.ask(t.Context(), newClient(1), "Anselm"); err == nil || !strings.Contains(err.Error(), "302") {
		t.Errorf("a redirection was followed: %v", err)
	}
}

func TestTargetRefuses(t *testing.T) {
	for _, o := range []options{
		{},
		{peer: "http://127.0.0.1/{name}", post: "http://127.0.0.1/"},
		{peer: "http://127.0.0.1/"},
		{post: "http://127.0.0.1/", body: "{}"},
		{peer: "http://192.0.2.1/{name}"},
	} {
		if _, err := o.target(); err == nil {
			t.Errorf("%+v is no target", o)
		}
	}
}

func TestHit(t *testing.T) {
	to := &target{places: []string{"a.b", "c"}, score: "match", least: 0.7}
	for answer, want := range map[string]string{
		`{"a":{"b":[{"match":0.69}]}}`:                    "false",
		`{"a":{"b":[{"match":0.69},{"match":0.7}]}}`:      "true",
		`{"a":{"b":null}}`:                                "false",
		`{"c":[{"match":1}]}`:                             "true",
		`{"a":{"b":[]},"c":[{"name":"without a score"}]}`: "false",
		`{"hits":[]}`:                                     "error",
		`<html>`:                                          "error",
		`[]`:                                              "error",
	} {
		hit, err := to.hit([]byte(answer))
		got := fmt.Sprint(hit)
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", answer, got, want)
		}
	}
}
