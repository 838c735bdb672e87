package main

import (
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"sync"
	"time"

	"standing"
	"standing/bench/lists"
	"standing/index"
	"standing/match"
)

// best is how many hits are answered at most.
const best = 10

// build makes a segment of editions of lists.
func build(shared string, editions []string) (*index.Segment, error) {
	entries, err := lists.ReadAll(shared, editions)
	if err != nil {
		return nil, err
	}
	parties := make([]*match.Party, len(entries))
	for i := range entries {
		parties[i] = match.Prepare(&entries[i])
	}
	return index.New(parties)
}

// handler answers GET /search?name=NAME with the best hits as JSON, as little around the index as can be.
type handler struct {
	segment *index.Segment
	model   *match.Model
	idle    sync.Pool // of *index.Searcher
}

func newHandler(segment *index.Segment) (*handler, error) {
	model, err := match.ModelByName("")
	if err != nil {
		return nil, err
	}
	h := &handler{segment: segment, model: model}
	h.idle.New = func() any { return index.NewSearcher(segment, model) }
	return h, nil
}

type answer struct {
	Hits []answerHit `json:"hits"`
}

type answerHit struct {
	Entry   uint64  `json:"entry"`
	Name    string  `json:"name"`
	Score   float64 `json:"score"`
	Support float64 `json:"support"`
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if r.URL.Path != "/search" || name == "" {
		http.Error(w, "ask for /search?name=NAME", http.StatusNotFound)
		return
	}
	q := standing.Entry{Schema: standing.Person}
	q.AddName(name, standing.Primary)
	s := h.idle.Get().(*index.Searcher)
	hits := s.Search(match.Prepare(&q), match.Threshold)
	a := answer{Hits: []answerHit{}}
	for _, hit := range hits[:min(len(hits), best)] {
		a.Hits = append(a.Hits, answerHit{h.segment.Tag(hit.Entry), hit.Alias, hit.Score, hit.Support})
	}
	h.idle.Put(s)
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(a) // who asked has gone away if it cannot be written
}

// serve serves the segment on a loopback port of the system's choice until stopped.
func serve(segment *index.Segment) (t *target, stop func(), err error) {
	h, err := newHandler(segment)
	if err != nil {
		return nil, nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	stop = func() {
		server.Close()
		if err := <-done; !errors.Is(err, http.ErrServerClosed) {
			panic(err) // it was stopped by nobody
		}
	}
	return &target{name: "ours", url: "http://" + listener.Addr().String() + "/search?name=" + placeholder, places: []string{"hits"}}, stop, nil
}
