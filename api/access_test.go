package api_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"standing/access"
	"standing/api"
)

func closed(o *api.Options) { o.Anonymous = "" }

func TestKeys(t *testing.T) {
	s := serve(t, closed)
	reader, analyst, admin := s.key(access.Reader), s.key(access.Analyst), s.key(access.Admin)
	judgement := `{"kind":"link","a":"acts:taliban","b":"acts:hizballah","by":"A. Analyst"}`
	for name, c := range map[string]struct {
		method, path, body, auth string
		want                     int
	}{
		"no key":                      {"GET", "/v1/sources", "", "", 401},
		"no key for screening":        {"POST", "/v1/screen", `{"query":{"name":"x"}}`, "", 401},
		"no key for the compatible":   {"GET", "/catalog", "", "", 401},
		"no key for figures":          {"GET", "/metrics", "", "", 401},
		"no key for pages":            {"GET", "/", "", "", 401},
		"no key for nothing":          {"GET", "/nothing", "", "", 401},
		"health needs none":           {"GET", "/healthz", "", "", 200},
		"readiness needs none":        {"GET", "/readyz", "", "", 200},
		"the description needs none":  {"GET", "/openapi.json", "", "", 200},
		"wrong key":                   {"GET", "/v1/sources", "", "Bearer std_wrong", 401},
		"wrong key where none needed": {"GET", "/v1/sources", "", "Bearer ", 401},
		"another scheme":              {"GET", "/v1/sources", "", "Basic " + reader, 401},
		"part of a key":               {"GET", "/v1/sources", "", "Bearer " + reader[:len(reader)-1], 401},
		"a reader reads":              {"GET", "/v1/sources", "", "Bearer " + reader, 200},
		"as yente's clients say it":   {"GET", "/catalog", "", "ApiKey " + reader, 200},
		"a reader screens":            {"POST", "/v1/screen", `{"query":{"name":"x"}}`, "Bearer " + reader, 200},
		"a reader judges":             {"POST", "/v1/judgements", judgement, "Bearer " + reader, 403},
		"an analyst judges":           {"POST", "/v1/judgements", judgement, "Bearer " + analyst, 409}, // but not on what is built in
		"an administrator judges":     {"POST", "/v1/judgements", judgement, "Bearer " + admin, 409},
	} {
		t.Run(name, func(t *testing.T) {
			var headers []string
			if c.auth != "" {
				headers = append(headers, "Authorization: "+c.auth)
			}
			got := s.do(c.method, c.path, c.body, headers...)
			if got.status != c.want {
				t.Errorf("%d, want %d: %s", got.status, c.want, got.body)
			}
			if got.status == 401 && got.header.Get("WWW-Authenticate") == "" {
				t.Error("it does not say how to identify oneself")
			}
		})
	}
}

func TestARevokedKeyIsRefusedAtOnce(t *testing.T) {
	s := serve(t, closed)
	secret := s.key(access.Reader)
	auth := "Authorization: Bearer " + secret
	if got := s.get("/v1/sources", auth); got.status != 200 {
		t.Fatalf("%d", got.status)
	}
	if _, err := s.keys.Revoke("test reader"); err != nil {
		t.Fatal(err)
	}
	if got := s.get("/v1/sources", auth); got.status != 401 {
		t.Errorf("%d, want 401", got.status)
	}
}

func TestWrongKeyIsRefusedWhereNoneIsNeeded(t *testing.T) {
	s := serve(t, nil)
	if got := s.get("/v1/sources", "Authorization: Bearer std_wrong"); got.status != 401 {
		t.Errorf("%d, want 401", got.status)
	}
}

func TestRateOfAKey(t *testing.T) {
	s := serve(t, func(o *api.Options) { o.Anonymous, o.Rate, o.Burst = "", 0.001, 3 })
	one, other := "Authorization: Bearer "+s.key(access.Reader), "Authorization: Bearer "+s.key(access.Analyst)
	for i, want := range []int{200, 200, 200, 429, 429} {
		got := s.get("/v1/compare?a=x&b=y", one)
		if got.status != want {
			t.Errorf("request %d: %d, want %d", i, got.status, want)
		}
		if want == 429 && got.header.Get("Retry-After") == "" {
			t.Error("it does not say when to try again")
		}
	}
	if got := s.get("/v1/compare?a=x&b=y", other); got.status != 200 {
		t.Errorf("another key: %d", got.status)
	}
}

func TestPagesOfOthersMayNotAsk(t *testing.T) {
	s := serve(t, nil)
	for name, c := range map[string]struct {
		headers []string
		want    int
	}{
		"another origin":             {[]string{"Origin: https://evil.example"}, 403},
		"another site":               {[]string{"Sec-Fetch-Site: cross-site"}, 403},
		"another name of the server": {[]string{"Host: evil.example"}, 421},
		"a form":                     {[]string{"Content-Type: text/plain"}, 415},
		"the page itself":            {[]string{"Sec-Fetch-Site: same-origin"}, 200},
	} {
		t.Run(name, func(t *testing.T) {
			if got := s.do("POST", "/v1/screen", `{"query":{"name":"x"}}`, c.headers...); got.status != c.want {
				t.Errorf("%d, want %d: %s", got.status, c.want, got.body)
			}
		})
	}
}

func TestHeadersKeepBrowsersFromMore(t *testing.T) {
	s := serve(t, nil)
	for _, path := range []string{"/healthz", "/v1/sources", "/catalog", "/nothing", "/v1/nothing", "/"} {
		got := s.get(path)
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
			"Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
		} {
			if !strings.HasPrefix(got.header.Get(name), want) {
				t.Errorf("%s: %s is %q", path, name, got.header.Get(name))
			}
		}
	}
}

func TestPathTricks(t *testing.T) {
	s := serve(t, closed)
	for _, path := range []string{
		"/v1/../metrics", "/healthz/../metrics", "/healthz/..%2fmetrics", "/healthz/%2e%2e/metrics", "//metrics", "/v1//sources", "/./metrics",
		"/entities/..%2f..%2fmetrics", "/entities/a%00b", "/entities/a%5cb", "/healthz/%2e%2e%2fmetrics", "metrics",
	} {
		if got := raw(t, s, "GET "+path+" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"); got != 400 && got != 401 && got != 404 {
			t.Errorf("%s: %d", path, got)
		}
	}
	if got := s.get("/" + strings.Repeat("a", 20<<10)); got.status != 414 {
		t.Errorf("a long path: %d", got.status)
	}
	if got := s.get("/v1/parties/acts:" + strings.Repeat("a", 4<<10)); got.status == 200 {
		t.Errorf("a long id: %d", got.status)
	}
}

// raw sends bytes and returns the status of the answer.
func raw(t *testing.T, s *server, text string) int {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
	must(t, err)
	defer conn.Close()
	must(t, conn.SetDeadline(time.Now().Add(20*time.Second)))
	if _, err := io.WriteString(conn, text); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	must(t, err)
	defer response.Body.Close()
	return response.StatusCode
}

func TestHeaderBombs(t *testing.T) {
	s := serve(t, nil)
	many := "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n" + strings.Repeat("X-A: "+strings.Repeat("a", 1000)+"\r\n", 60) + "\r\n"
	if got := raw(t, s, many); got != 431 {
		t.Errorf("many headers: %d, want 431", got)
	}
	long := "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: " + strings.Repeat("a", 200<<10) + "\r\n\r\n"
	if got := raw(t, s, long); got != 431 {
		t.Errorf("a long header: %d, want 431", got)
	}
}

func TestLongBodies(t *testing.T) {
	s := serve(t, func(o *api.Options) { o.Limits.Body, o.Limits.Upload, o.Limits.Line = 1000, 2000, 500 })
	long := `{"query":{"name":"` + strings.Repeat("a", 5000) + `"}}`
	for _, c := range []struct{ path, body, kind string }{
		{"/v1/screen", long, "application/json"},
		{"/match/default", `{"queries":{"q":{"schema":"Person","properties":{"name":["` + strings.Repeat("a", 5000) + `"]}}}}`, "application/json"},
		{"/v1/judgements", `{"kind":"link","a":"acts:a","b":"acts:b","by":"` + strings.Repeat("a", 5000) + `"}`, "application/json"},
		{"/v1/jobs", strings.Repeat("name\n", 1000), "text/csv"},
	} {
		if got := s.do("POST", c.path, c.body, "Content-Type: "+c.kind); got.status != 413 {
			t.Errorf("%s: %d, want 413: %.200s", c.path, got.status, got.body)
		}
	}
	got := s.do("POST", "/v1/screen/stream", `"first"`+"\n"+`"`+strings.Repeat("a", 5000)+`"`+"\n", "Content-Type: application/x-ndjson")
	if !strings.Contains(got.body, `{"row":1,`) || !strings.Contains(got.body, `{"error":"line 2: it is longer than 500 bytes"}`) {
		t.Errorf("a long line: %s", got.body)
	}
}

// TestSlowBodies sends the beginning of a body and then nothing.
func TestSlowBodies(t *testing.T) {
	s := serve(t, func(o *api.Options) { o.Limits.Read = 200 * time.Millisecond })
	for _, c := range []struct {
		path, kind string
		want       int
	}{{"/v1/screen", "application/json", 408}, {"/match/default", "application/json", 408}, {"/v1/jobs", "text/csv", 408}, {"/v1/judgements", "application/json", 408}} {
		begun := time.Now()
		got := raw(t, s, fmt.Sprintf("POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\nContent-Length: 100\r\n\r\n{\"query\":", c.path, c.kind))
		if got != c.want || time.Since(begun) > 10*time.Second {
			t.Errorf("%s: %d after %s, want %d", c.path, got, time.Since(begun), c.want)
		}
	}
}

// TestNothingAskedIsLogged sends names everywhere and looks for them in the log and the figures.
func TestNothingAskedIsLogged(t *testing.T) {
	s := serve(t, nil)
	const secret = "Zebedee"
	s.do("POST", "/v1/screen", `{"query":{"name":"`+secret+`"}}`)
	s.do("POST", "/v1/screen", `{"query":{"name":"`+secret+`"`)
	s.do("POST", "/match/default", `{"queries":{"`+secret+`":{"schema":"`+secret+`","properties":{"`+secret+`":["`+secret+`"]}}}}`)
	s.do("POST", "/v1/screen/stream", `"`+secret+`"`, "Content-Type: application/x-ndjson")
	s.do("POST", "/v1/jobs?filename="+secret, "name\n"+secret+"\n", "Content-Type: text/csv")
	for _, path := range []string{"/v1/ask?q=", "/search/default?q=", "/entities/", "/v1/parties/", "/v1/ask?x=", "/", "/search/"} {
		s.get(path + secret)
	}
	figures := s.get("/metrics").body
	if !strings.Contains(figures, `standing_requests_total{code="200",route="POST /v1/screen"} 1`) {
		t.Errorf("the figures do not tell of requests: %s", figures)
	}
	log := s.log.Bytes()
	if !bytes.Contains(log, []byte("POST /v1/screen")) {
		t.Error("the log does not tell of requests")
	}
	if bytes.Contains(log, []byte(secret)) || strings.Contains(figures, secret) {
		t.Errorf("what was asked is told: %s", log)
	}
}
