// Package client asks a Standing server over HTTP: screening of one, several or a stream of
// queries, questions, and the feed of changes. Answers have the types that the server makes them of.
package client

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"standing/screen"
	"standing/service"
)

// Client asks one server. It may be used by several goroutines.
type Client struct {
	base string
	key  string
	http *http.Client
}

// New makes a client of the server at an address such as http://127.0.0.1:8384. The key is empty where none is needed;
// h is nil for the usual one.
func New(address, key string, h *http.Client) *Client {
	if h == nil {
		h = http.DefaultClient
	}
	return &Client{base: strings.TrimSuffix(address, "/"), key: key, http: h}
}

// When is about which day, and as of when, is asked. The zero When is now.
type When struct {
	On          string `json:"on,omitempty"`
	Known       string `json:"known,omitempty"`
	PublishedBy string `json:"published_by,omitempty"`
	In          string `json:"in,omitempty"`
}

func (w When) values() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{"on": w.On, "known": w.Known, "published_by": w.PublishedBy, "in": w.In} {
		if value != "" {
			v.Set(name, value)
		}
	}
	return v
}

// Request asks about parties.
type Request struct {
	When
	Model     string          `json:"model,omitempty"`
	Threshold string          `json:"threshold,omitempty"`
	Include   []string        `json:"include,omitempty"`
	Require   []string        `json:"require,omitempty"`
	Queries   []service.Query `json:"queries"`
}

// Result is the result of a screening.
type Result struct {
	Header  screen.Header  `json:"header"`
	Lines   []screen.Line  `json:"lines"`
	Unused  []Unused       `json:"unused"`
	Summary screen.Summary `json:"summary"`
}

// Unused names properties of a query of which nothing came.
type Unused struct {
	Row        int      `json:"row"`
	Properties []string `json:"properties"`
}

// Error is what a server refused, or failed with.
type Error struct {
	Status int
	Detail string
}

// Error says so.
func (e *Error) Error() string { return fmt.Sprintf("the server says %d: %s", e.Status, e.Detail) }

// Screen screens a few queries.
func (c *Client) Screen(ctx context.Context, r Request) (result Result, err error) {
	body, err := json.Marshal(r)
	if err != nil {
		return result, err
	}
	err = c.do(ctx, http.MethodPost, "/v1/screen", nil, "application/json", bytes.NewReader(body), &result)
	return result, err
}

// Ask asks where a party stands, by name or id.
func (c *Client) Ask(ctx context.Context, query string, w When) (screen.Answer, error) {
	v := w.values()
	v.Set("q", query)
	var got struct {
		Answer screen.Answer `json:"answer"`
	}
	err := c.do(ctx, http.MethodGet, "/v1/ask", v, "", nil, &got)
	return got.Answer, err
}

// Changes is a stretch of the feed of changes.
type Changes struct {
	Changes []service.News `json:"changes"`
	Next    string         `json:"next"`
}

// Changes tells what was recorded after a cursor, at most limit steps. The empty cursor stands before everything; one goes on with
// Next.
func (c *Client) Changes(ctx context.Context, after string, limit int) (got Changes, err error) {
	v := url.Values{"after": {after}, "limit": {strconv.Itoa(limit)}}
	err = c.do(ctx, http.MethodGet, "/v1/changes", v, "", nil, &got)
	return got, err
}

// maxAnswer bounds an answer that is read whole.
const maxAnswer = 256 << 20

func (c *Client) do(ctx context.Context, method, path string, query url.Values, kind string, body io.Reader, into any) (err error) {
	response, err := c.send(ctx, method, path, query, kind, body)
	if err != nil {
		return err
	}
	defer func() {
		_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, 1<<10)) // so that the connection is used again
		_ = response.Body.Close()
	}()
	return json.NewDecoder(io.LimitReader(response.Body, maxAnswer)).Decode(into)
}

// send sends a request. An answer that is not good is an *Error.
func (c *Client) send(ctx context.Context, method, path string, query url.Values, kind string, body io.Reader) (*http.Response, error) {
	address := c.base + path
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	request, err := http.NewRequestWithContext(ctx, method, address, body)
	if err != nil {
		return nil, err
	}
	if kind != "" {
		request.Header.Set("Content-Type", kind)
	}
	if c.key != "" {
		request.Header.Set("Authorization", "Bearer "+c.key)
	}
	response, err := c.http.Do(request)
	if err != nil || response.StatusCode < http.StatusBadRequest {
		return response, err
	}
	defer response.Body.Close()
	var problem struct {
		Detail any `json:"detail"`
	}
	text, _ := io.ReadAll(io.LimitReader(response.Body, 64<<10))
	if json.Unmarshal(text, &problem) == nil && problem.Detail != nil {
		text = fmt.Append(nil, problem.Detail)
	}
	return nil, &Error{response.StatusCode, string(text)}
}
