package fetch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"standing"
)

func TestCheckSum(t *testing.T) {
	data := []byte("a list")
	sum := sha256.Sum256(data)
	right, wrong := hex.EncodeToString(sum[:]), hex.EncodeToString(make([]byte, sha256.Size))
	for printed, good := range map[string]bool{
		right + "\n":           true,
		right + "  list.csv\n": true,
		wrong + "  other.csv\n" + right + "  list.csv\n": true,
		right + "  other.csv\n" + wrong + "  list.csv\n": false,
		wrong:                false,
		"<html>sorry</html>": false,
		"":                   false,
	} {
		if err := CheckSum("list.csv", data, printed); (err == nil) != good {
			t.Errorf("%q: %v", printed, err)
		}
	}
}

func TestFromDisk(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"plain.csv": "plain", "packed.csv.gz": "packed"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var c Client
	for name, want := range map[string]string{"plain.csv": "plain", "packed.csv": "packed"} {
		address, err := At(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if f, err := c.Get(context.Background(), address, Mark{}); err != nil || string(f.Data) != want || f.Modified().IsZero() {
			t.Errorf("%s: %q, %v", name, f.Data, err)
		}
	}
	if _, err := c.Get(context.Background(), filepath.Join(dir, "absent.csv"), Mark{}); standing.KindOf(err) != standing.NotFound {
		t.Errorf("an absent file: %v", err)
	}
}

// A server that is busy for good is asked five times, with growing pauses; one that asks for hours gets minutes.
func TestGivesUp(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if asked++; asked == 2 {
			w.Header().Set("Retry-After", "86400")
		}
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer server.Close()
	var pauses []time.Duration
	c := Client{Pause: func(_ context.Context, d time.Duration) error {
		pauses = append(pauses, d)
		return nil
	}}
	_, err := c.Get(context.Background(), server.URL+"/list.csv", Mark{})
	if err == nil || asked != attempts {
		t.Errorf("asked %d times: %v", asked, err)
	}
	want := []time.Duration{time.Second, maxPause, 4 * time.Second, 8 * time.Second}
	for i, p := range pauses {
		if p != want[i] {
			t.Errorf("pauses %v, want %v", pauses, want)
		}
	}
}

// Whoever stops waiting is not kept.
func TestStops(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) }))
	defer server.Close()
	ctx, cancel := context.WithCancel(context.Background())
	c := Client{Log: func(string, ...any) { cancel() }}
	if _, err := c.Get(ctx, server.URL, Mark{}); err == nil {
		t.Error("got something from a server that has nothing")
	}
}

func FuzzCheckSum(f *testing.F) {
	f.Add("0000000000000000000000000000000000000000000000000000000000000000  list.csv")
	f.Fuzz(func(t *testing.T, printed string) {
		if err := CheckSum("list.csv", []byte("a list"), printed); err != nil && standing.KindOf(err) != standing.Invalid {
			t.Error(err)
		}
	})
}
