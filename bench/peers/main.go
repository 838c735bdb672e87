// Command peers compares a peer's screening server with our index on the same names in one run. Both are asked over
// HTTP on loopback; ours is served by the program itself. Names are shuffled, and no name is asked twice of
// the same server, so that a cache of results does not help; requests go to the two in turn, so that what else the machine
// does is borne by both.
//
//	peers -peer 'http://127.0.0.1:8084/v2/search?name={name}&type=person&limit=10' -hits entities -score match
//	peers -peer-post http://127.0.0.1:8000/match/default -body '{"queries":{"q":{"schema":"Person","properties":{"name":["{name}"]}}}}' \
//	      -hits responses.q.results -score score
//
// Who runs it sees to it that the peer has loaded the same lists (-lists) and has no cache of results. At concurrency 1 every
// second request is the peer's; at concurrency 8 the two take turns in blocks of names, each block with eight requests
// under way at one server, and the other idle. The two halves of the names serve the two.
//
// Only servers on loopback addresses are asked. No peer comes with the project: a comparison with a real one is left to
// whoever has one. Ours shares the process with the asking, the peer does not; both share the machine's cores.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
)

type options struct {
	shared, lists    string
	peer, post, body string
	hits, score      string
	least            float64
	names            int
	seed             uint64
}

func main() {
	o := options{}
	flag.StringVar(&o.shared, "shared", "../shared", "folder with data/bench and data/lists")
	flag.StringVar(&o.lists, "lists", "us-ofac-sdn/2019-01-15,us-ofac-cons/2018-05-27,un/2026-02-27", "editions that ours searches, parted by commas")
	flag.StringVar(&o.peer, "peer", "", "URL of the peer to GET, with {name} for the name")
	flag.StringVar(&o.post, "peer-post", "", "URL of the peer to POST -body to")
	flag.StringVar(&o.body, "body", "", "JSON body for -peer-post, with {name} inside a string")
	flag.StringVar(&o.hits, "hits", "entities", "where the peer's answer holds the array of hits: names of members parted by dots; several places by commas")
	flag.StringVar(&o.score, "score", "", "member of a hit that is its score; none counts every hit")
	flag.Float64Var(&o.least, "least", 0.70, "the least -score that counts as a hit")
	flag.IntVar(&o.names, "names", 2683, "how many names")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the shuffle")
	flag.Parse()
	if err := o.run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func (o *options) run(ctx context.Context) error {
	peer, err := o.target()
	if err != nil {
		return err
	}
	names, err := readNames(o.shared, o.names, o.seed)
	if err != nil {
		return err
	}
	segment, err := build(o.shared, strings.Split(o.lists, ","))
	if err != nil {
		return err
	}
	ours, stop, err := serve(segment)
	if err != nil {
		return err
	}
	defer stop()
	fmt.Printf("ours: %d entries, %d names of them; %d names asked, shuffled by seed %d\n\n", segment.Len(), segment.Meta.Names, len(names), o.seed)
	for i, workers := range []int{1, 8} {
		half := names[i*len(names)/2 : (i+1)*len(names)/2]
		results, err := compare(ctx, []*target{ours, peer}, half, workers)
		if err != nil {
			return err
		}
		fmt.Print(table(workers, len(half), results))
	}
	return nil
}

// target makes the peer of the flags.
func (o *options) target() (*target, error) {
	t := &target{name: "peer", places: strings.Split(o.hits, ","), score: o.score, least: o.least}
	switch {
	case (o.peer == "") == (o.post == ""):
		return nil, fmt.Errorf("say where the peer is with one of -peer and -peer-post")
	case o.peer != "":
		t.url = o.peer
		if !strings.Contains(o.peer, placeholder) {
			return nil, fmt.Errorf("-peer has no %s", placeholder)
		}
	default:
		t.url, t.body = o.post, o.body
		if !strings.Contains(o.body, placeholder) {
			return nil, fmt.Errorf("-body has no %s", placeholder)
		}
	}
	return t, checkLoopback(t.url)
}
