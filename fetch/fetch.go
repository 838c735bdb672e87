// Package fetch brings files from where they are published, or from a mirror. It asks only for
// what has changed (RFC 9110, conditional requests), goes on where a connection was cut (range
// requests), tries again when a server is busy, and takes no more than the bounds allow. What it brings is
// not looked into: whether it is a list is for readers and the guard to say.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"standing"
)

// Bounds on what a server may do to us.
const (
	MaxBytes    = 128 << 20        // in one file, as sent
	attempts    = 5                // at one file
	firstPause  = time.Second      // before the second attempt; doubled each time
	maxPause    = 2 * time.Minute  // also of what a server asks for
	maxIdle     = 60 * time.Second // without a byte
	maxTime     = 30 * time.Minute // for one attempt
	maxRedirect = 5
)

// Mark is what a server said of a file when it was fetched, to ask it whether that has changed.
type Mark struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
}

// File is what was fetched.
type File struct {
	Mark
	Data []byte
	// ContentType is what the server says that the file is.
	ContentType string
	Unchanged   bool // the server says that nothing has changed since the mark; there is no Data
}

// Modified returns when the server says that the file was last changed; zero where it does not say.
func (m Mark) Modified() time.Time {
	t, err := http.ParseTime(m.LastModified)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Client fetches files. The zero value works; its fields are for tests and for showing progress.
type Client struct {
	HTTP *http.Client
	// Page says that a web page is wanted; else a server that sends one sends it in place of the file.
	Page bool
	// Most bounds the bytes of a file below MaxBytes; 0: MaxBytes.
	Most int64
	// Pause waits between attempts; nil: it waits.
	Pause func(ctx context.Context, d time.Duration) error
	// Progress is told how many of how many bytes are there; the second is -1 where it is not known.
	Progress func(name string, done, total int64)
	// Log is told what went wrong in an attempt.
	Log func(format string, args ...any)
}

// NewHTTP makes the client for the web: by way of the proxies that the environment names.
func NewHTTP() *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy = http.ProxyFromEnvironment
	transport.DisableCompression = true // ranges and bounds are of the bytes that are sent
	transport.ResponseHeaderTimeout = maxIdle
	return &http.Client{Transport: transport, CheckRedirect: checkRedirect}
}

func checkRedirect(next *http.Request, via []*http.Request) error {
	if len(via) > maxRedirect {
		return fmt.Errorf("redirected more than %d times", maxRedirect)
	}
	if via[len(via)-1].URL.Scheme == "https" && next.URL.Scheme != "https" {
		return fmt.Errorf("redirected from https to %s", next.URL.Scheme)
	}
	return nil
}

// Get fetches a file: an address of the web, or a path. A mark asks for it only if it has changed.
func (c *Client) Get(ctx context.Context, address string, known Mark) (File, error) {
	if !IsWeb(address) {
		return fromDisk(address)
	}
	return c.fromWeb(ctx, address, known)
}

// IsWeb reports whether an address is one of the web, and not a path.
func IsWeb(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}

// fromDisk reads a file, or the packed one beside its place.
func fromDisk(path string) (f File, err error) {
	for _, ending := range []string{"", ".gz", ".xz", ".zst"} {
		info, err := os.Stat(path + ending)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return f, err
		}
		if info.Size() > MaxBytes {
			return f, standing.Errorf(standing.Invalid, "%s: larger than %d MB", path+ending, MaxBytes>>20)
		}
		f.LastModified = info.ModTime().UTC().Format(http.TimeFormat)
		f.Data, err = os.ReadFile(path + ending)
		return f, err
	}
	return f, standing.Errorf(standing.NotFound, "%s: there is no such file", path)
}

// At returns the address of a file on a mirror: below its address or in its folder.
func At(mirror, name string) (string, error) {
	if !IsWeb(mirror) {
		return filepath.Join(mirror, name), nil
	}
	return url.JoinPath(mirror, name)
}

// most is how many bytes a file may have.
func (c *Client) most() int64 {
	if c.Most > 0 {
		return min(c.Most, MaxBytes)
	}
	return MaxBytes
}

func (c *Client) log(format string, args ...any) {
	if c.Log != nil {
		c.Log(format, args...)
	}
}

func (c *Client) pause(ctx context.Context, d time.Duration) error {
	if c.Pause != nil {
		return c.Pause(ctx, d)
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
