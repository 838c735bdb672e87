package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"

	"standing"
)

// transfer is the fetching of one file from the web, over several attempts.
type transfer struct {
	client  *Client
	address string
	known   Mark

	got   File // what is there so far
	total int64
}

// failure is why an attempt failed.
type failure struct {
	err   error
	again bool          // another attempt may do better
	after time.Duration // that the server asks to wait
}

func (c *Client) fromWeb(ctx context.Context, address string, known Mark) (File, error) {
	t := transfer{client: c, address: address, known: known}
	pause := firstPause
	for n := 1; ; n++ {
		failed := t.attempt(ctx)
		if failed == nil {
			return t.got, nil
		}
		if ctx.Err() != nil {
			return File{}, ctx.Err()
		}
		c.log("%s: attempt %d of %d: %v", address, n, attempts, failed.err)
		if !failed.again || n == attempts {
			return File{}, fmt.Errorf("fetch %s: %w", address, failed.err)
		}
		if err := c.pause(ctx, min(maxPause, max(pause, failed.after))); err != nil {
			return File{}, err
		}
		pause *= 2
	}
}

// attempt asks once, for the rest where some is there already.
func (t *transfer) attempt(ctx context.Context) *failure {
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	request, err := t.request(ctx)
	if err != nil {
		return &failure{err: err}
	}
	client := t.client.HTTP
	if client == nil {
		client = NewHTTP()
	}
	response, err := client.Do(request)
	if err != nil {
		return &failure{err: err, again: true}
	}
	defer response.Body.Close()
	if failed := t.accept(response); failed != nil || t.got.Unchanged {
		return failed
	}
	return t.read(response, cancel)
}

func (t *transfer) request(ctx context.Context) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, t.address, nil)
	if err != nil {
		return nil, standing.Errorf(standing.Invalid, "%w", err)
	}
	h := request.Header
	h.Set("User-Agent", "standing")
	h.Set("Accept-Encoding", "identity")
	if validator := t.validator(); len(t.got.Data) > 0 && validator != "" {
		h.Set("Range", "bytes="+strconv.Itoa(len(t.got.Data))+"-")
		h.Set("If-Range", validator)
		return request, nil
	}
	t.got.Data = t.got.Data[:0]
	if t.known.ETag != "" {
		h.Set("If-None-Match", t.known.ETag)
	}
	if t.known.LastModified != "" {
		h.Set("If-Modified-Since", t.known.LastModified)
	}
	return request, nil
}

// validator returns what makes sure that the rest is of the same file: a strong ETag, or a date.
func (t *transfer) validator() string {
	if t.got.ETag != "" && !strings.HasPrefix(t.got.ETag, "W/") {
		return t.got.ETag
	}
	return t.got.LastModified
}

// accept looks at the head of the response.
func (t *transfer) accept(r *http.Response) *failure {
	switch r.StatusCode {
	case http.StatusNotModified:
		if t.known == (Mark{}) {
			return &failure{err: errors.New("the server says that nothing has changed, and was not asked")}
		}
		t.got = File{Mark: t.known, Unchanged: true}
		return nil
	case http.StatusPartialContent:
		want := fmt.Sprintf("bytes %d-", len(t.got.Data))
		if len(t.got.Data) == 0 || !strings.HasPrefix(r.Header.Get("Content-Range"), want) {
			t.got = File{}
			return &failure{err: fmt.Errorf("the server sent the part %q, which was not asked for", r.Header.Get("Content-Range")), again: true}
		}
	case http.StatusOK:
		t.got = File{Mark: Mark{ETag: r.Header.Get("ETag"), LastModified: r.Header.Get("Last-Modified")}, Data: t.got.Data[:0], ContentType: r.Header.Get("Content-Type")}
		kind, _, _ := mime.ParseMediaType(t.got.ContentType)
		if !t.client.Page && (kind == "text/html" || kind == "application/xhtml+xml") && !strings.Contains(strings.ToLower(t.address), ".htm") {
			return &failure{err: standing.Errorf(standing.Invalid, "the server sent a web page in place of the file")}
		}
	case http.StatusNotFound, http.StatusGone:
		return &failure{err: standing.Errorf(standing.NotFound, "the server answers %s", r.Status)}
	case http.StatusRequestedRangeNotSatisfiable:
		t.got = File{}
		return &failure{err: fmt.Errorf("the server answers %s", r.Status), again: true}
	default:
		again := r.StatusCode >= 500 || r.StatusCode == http.StatusTooManyRequests || r.StatusCode == http.StatusRequestTimeout || r.StatusCode == http.StatusTooEarly
		return &failure{err: fmt.Errorf("the server answers %s", r.Status), again: again, after: retryAfter(r)}
	}
	t.total = -1
	if r.ContentLength >= 0 {
		t.total = int64(len(t.got.Data)) + r.ContentLength
	}
	if most := t.client.most(); t.total > most {
		return &failure{err: standing.Errorf(standing.Invalid, "%d bytes, more than %d MB", t.total, most>>20)}
	}
	return nil
}

func retryAfter(r *http.Response) time.Duration {
	seconds, err := strconv.Atoi(r.Header.Get("Retry-After"))
	if err != nil || seconds < 0 {
		return 0
	}
	return time.Duration(min(seconds, int(maxPause/time.Second))) * time.Second
}

// read takes the body, and gives up where no byte comes for too long.
func (t *transfer) read(r *http.Response, cancel context.CancelFunc) *failure {
	idle := time.AfterFunc(maxIdle, cancel)
	defer idle.Stop()
	chunk := make([]byte, 64<<10)
	for {
		n, err := r.Body.Read(chunk)
		idle.Reset(maxIdle)
		t.got.Data = append(t.got.Data, chunk[:n]...)
		if most := t.client.most(); int64(len(t.got.Data)) > most {
			return &failure{err: standing.Errorf(standing.Invalid, "more than %d MB", most>>20)}
		}
		if t.client.Progress != nil {
			t.client.Progress(t.address, int64(len(t.got.Data)), t.total)
		}
		switch {
		case err == io.EOF && t.total >= 0 && int64(len(t.got.Data)) != t.total:
			return &failure{err: fmt.Errorf("%d bytes came of the %d announced", len(t.got.Data), t.total), again: true}
		case err == io.EOF:
			return nil
		case err != nil:
			return &failure{err: fmt.Errorf("after %d bytes: %w", len(t.got.Data), err), again: true}
		}
	}
}
