package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"standing/access"
	"standing/api"
	"standing/client"
	"standing/internal/registertest"
	"standing/service"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// today is the day on which tests are run.
func today() time.Time { return time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC) }

// server is a running server of a test.
type server struct {
	URL  string
	log  *bytes.Buffer
	keys *access.Keyring
	t    testing.TB
	http *http.Client
}

// serve runs a server on the built-in register; change may set its options.
func serve(t testing.TB, change func(*api.Options)) *server {
	t.Helper()
	home := registertest.New(t, service.Home, today)
	return serveRegister(t, registertest.Register(t, home, registertest.Starter(t), today), change)
}

func serveRegister(t testing.TB, r *service.Register, change func(*api.Options)) *server {
	t.Helper()
	s := &server{log: &bytes.Buffer{}, t: t, http: &http.Client{Transport: &http.Transport{}, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	keys, err := access.OpenKeyring(filepath.Join(t.TempDir(), "keys.toml"))
	must(t, err)
	jobs, err := service.NewJobs(filepath.Join(t.TempDir(), "jobs"), r, time.Hour)
	must(t, err)
	s.keys = keys
	logger := slog.New(slog.NewTextHandler(s.log, nil))
	o := api.Options{
		Register: r, Jobs: jobs, Keys: keys, Anonymous: access.Admin, Log: logger, Now: time.Now, Version: "test",
		Limits: api.DefaultLimits(), Hosts: []string{"127.0.0.1", "localhost"},
	}
	if change != nil {
		change(&o)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { jobs.Run(ctx); close(done) }()
	running := api.NewServer(api.New(o), logger)
	served := make(chan struct{})
	go func() { _ = running.Serve(l); close(served) }()
	t.Cleanup(func() {
		s.http.CloseIdleConnections()
		must(t, running.Close())
		stop()
		<-done
		<-served
	})
	s.URL = "http://" + l.Addr().String()
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// key makes a key with a role.
func (s *server) key(role access.Role) string {
	s.t.Helper()
	key, secret, err := access.NewKey("test "+string(role), role, today())
	must(s.t, err)
	must(s.t, s.keys.Add(key))
	return secret
}

func (s *server) client(key string) *client.Client { return client.New(s.URL, key, s.http) }

// answered is an answer, read.
type answered struct {
	status int
	header http.Header
	body   string
}

// do sends a request. A body is JSON, unless a header says otherwise; headers are "Name: value".
func (s *server) do(method, path, body string, headers ...string) answered {
	s.t.Helper()
	request, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	must(s.t, err)
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if request.Header.Set(name, value); name == "Host" {
			request.Host = value
		}
	}
	response, err := s.http.Do(request)
	must(s.t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	must(s.t, err)
	return answered{response.StatusCode, response.Header, string(text)}
}

func (s *server) get(path string, headers ...string) answered {
	return s.do(http.MethodGet, path, "", headers...)
}

// json reads the body.
func (a answered) json(t testing.TB) (v map[string]any) {
	t.Helper()
	if err := json.Unmarshal([]byte(a.body), &v); err != nil {
		t.Fatalf("%d: %v in %s", a.status, err, a.body)
	}
	return v
}

// at walks into JSON: at(v, "responses", "q1", "results", 0, "score").
func at(t testing.TB, v any, path ...any) any {
	t.Helper()
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, ok := v.(map[string]any)
			if v = object[step]; !ok {
				t.Fatalf("%v: no object at %v", path, step)
			}
		case int:
			list, ok := v.([]any)
			if !ok || step >= len(list) {
				t.Fatalf("%v: nothing at %v", path, step)
			}
			v = list[step]
		}
	}
	return v
}
