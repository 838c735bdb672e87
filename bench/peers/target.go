package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// placeholder stands for the name in a URL or a body.
const placeholder = "{name}"

// target is a server that is asked.
type target struct {
	name   string // "ours", "peer"
	url    string
	body   string   // empty for GET
	places []string // where the answer holds arrays of hits
	score  string   // the member of a hit that is its score; empty if each counts
	least  float64
}

// request makes the request for a name.
func (t *target) request(ctx context.Context, name string) (*http.Request, error) {
	if t.body == "" {
		return http.NewRequestWithContext(ctx, http.MethodGet, strings.ReplaceAll(t.url, placeholder, url.QueryEscape(name)), nil)
	}
	quoted, err := json.Marshal(name)
	if err != nil {
		return nil, err
	}
	body := strings.ReplaceAll(t.body, placeholder, string(quoted[1:len(quoted)-1]))
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, t.url, strings.NewReader(body))
	if err == nil {
		r.Header.Set("Content-Type", "application/json")
	}
	return r, err
}

// ask asks for one name and returns the whole answer.
func (t *target) ask(ctx context.Context, client *http.Client, name string) ([]byte, error) {
	request, err := t.request(ctx, name)
	if err != nil {
		return nil, err
	}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answers %s: %.200s", t.name, response.Status, answer)
	}
	return answer, nil
}

// hit reports whether an answer has a hit. A place that the answer does not have is an error if it has none of them:
// a comparison with a server that is misunderstood would mean nothing.
func (t *target) hit(answer []byte) (bool, error) {
	var whole any
	d := json.NewDecoder(bytes.NewReader(answer))
	if err := d.Decode(&whole); err != nil {
		return false, fmt.Errorf("the answer of %s: %w", t.name, err)
	}
	known := false
	for _, place := range t.places {
		at := whole
		ok := true
		for member := range strings.SplitSeq(place, ".") {
			var object map[string]any
			if object, ok = at.(map[string]any); ok {
				at, ok = object[member]
			}
			if !ok {
				break
			}
		}
		if !ok {
			continue
		}
		known = true
		if hits, _ := at.([]any); slices.ContainsFunc(hits, t.counts) { // null is no hits
			return true, nil
		}
	}
	if !known {
		return false, fmt.Errorf("the answer of %s has nothing at %q: %.200s", t.name, t.places, answer)
	}
	return false, nil
}

// counts reports whether a hit counts.
func (t *target) counts(hit any) bool {
	if t.score == "" {
		return true
	}
	object, _ := hit.(map[string]any)
	score, _ := object[t.score].(float64)
	return score >= t.least
}
