package web_test

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
)

func do(t testing.TB, c *http.Client, r *http.Request) (int, string, http.Header) {
	t.Helper()
	answer, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body), answer.Header
}

// browser is a client that keeps cookies.
func browser(t testing.TB) *http.Client {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, Timeout: 30 * time.Second}
}

func TestAskDrawsTheTimeline(t *testing.T) {
	server := starterPages(t)
	c := browser(t)
	status, today, h := get(t, c, server.URL+"/?q=MEK")
	if status != http.StatusOK || !strings.Contains(h.Get("Content-Security-Policy"), "script-src 'self'") {
		t.Fatalf("status %d, policy %q", status, h.Get("Content-Security-Policy"))
	}
	for _, want := range []string{"United States", "European Union", "United Kingdom", "Canada", "Australia", "Iran", "Mujahedin-e Khalq", `class="strip"`, `class="bar unclear"`, `class="note contested"`, "score <b>1.00</b>"} {
		if !strings.Contains(today, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	_, then, _ := get(t, c, server.URL+"/?q=MEK&on=2008-01-01", "HX-Request", "true", "HX-Target", "answer")
	if !strings.HasPrefix(then, `<div id="answer"`) || strings.Contains(then, "<html") {
		t.Errorf("htmx is not given the answer alone: %.80q", then)
	}
	listed := regexp.MustCompile(`class="now"><span class="state listed">`)
	if a, b := len(listed.FindAllString(today, -1)), len(listed.FindAllString(then, -1)); a != 1 || b != 7 {
		t.Errorf("%d listed today and %d in 2008, want 1 and 7", a, b)
	}
	if _, before, _ := get(t, c, server.URL+"/?q=MEK&known=2020-01-01T00:00"); !strings.Contains(before, "Nobody answers") {
		t.Error("what was known before anything was recorded is not nothing")
	}
}

func TestWhatIsWrongIsSaid(t *testing.T) {
	server := starterPages(t)
	for path, want := range map[string]int{
		"/?q=MEK&on=yesterday": 400, "/?q=MEK&known=soon": 400, "/party/acts:nobody": 404, "/party/nothing": 400, "/no/such/page": 404,
		"/screen/job/none": 404, "/screen/draft/none": 404, "/changes/us-ofac-sdn/none": 404, "/static/": 404, "/static/none.css": 404,
	} {
		if status, _, _ := get(t, browser(t), server.URL+path); status != want {
			t.Errorf("%s: %d, want %d", path, status, want)
		}
	}
}

func TestPagesOfAHome(t *testing.T) {
	server := serve(t, loadedHome(t), nil, (&released{}).release)
	for path, wants := range map[string][]string{
		"/party/us-ofac-sdn:103": {"HARBOUR LINE SHIPPING", "changed", "History of every field", "Unreviewed claims", "Standings"},
		"/changes":               {"Held back", "entries of the edition before are missing", "What changed", `name="token"`},
		"/inbox":                 {"Nothing waits"},
		"/sources":               {"edition-tick", "edition-held", "last problems", "polyline"},
		"/screen":                {`type="file"`, "textarea"},
	} {
		status, body, _ := get(t, browser(t), server.URL+path)
		for _, want := range wants {
			if status != http.StatusOK || !strings.Contains(body, want) {
				t.Errorf("%s: status %d, lacks %q", path, status, want)
			}
		}
	}
	_, changes, _ := get(t, browser(t), server.URL+"/changes")
	path := regexp.MustCompile(`hx-get="(/changes/us-ofac-sdn/2024-02-01[^"]*)"`).FindStringSubmatch(changes)
	if path == nil {
		t.Fatal("no way to what changed")
	}
	_, diff, _ := get(t, browser(t), server.URL+path[1])
	for _, want := range []string{"amended", "removed", "added", "<del>", "<ins>", "HARBOUR LINE SHIPPING"} {
		if !strings.Contains(diff, want) {
			t.Errorf("the diff lacks %q", want)
		}
	}
}

// TestHostileNamesAreText asks, lists and shows a name that is script, bidi and quotes.
func TestHostileNamesAreText(t *testing.T) {
	server := serve(t, loadedHome(t), nil, nil)
	_, changes, _ := get(t, browser(t), server.URL+"/changes")
	path := regexp.MustCompile(`hx-get="(/changes/us-ofac-sdn/2024-02-01[^"]*)"`).FindStringSubmatch(changes)[1]
	for _, path := range []string{"/?q=" + url.QueryEscape(hostile), "/party/us-ofac-sdn:901", path, "/?on=" + url.QueryEscape(hostile), "/party/" + url.PathEscape(`x:"><script>alert(1)`)} {
		_, body, _ := get(t, browser(t), server.URL+path)
		if strings.Contains(body, "<script>alert") || strings.Contains(body, "<img") {
			t.Errorf("%s: a name became markup", path)
		}
		if !strings.Contains(body, "&lt;script&gt;alert(1)") {
			t.Errorf("%s: the name is not shown", path)
		}
	}
}

var tokenIn = regexp.MustCompile(`action="([^"]*)"[^>]*>\s*(?:<fieldset>.*\s*)?<input type="hidden" name="token" value="([^"]+)"`)

// TestReplayedTokensAreRefused sends a form twice, without a session, with a made up token, and with that of another session.
func TestReplayedTokensAreRefused(t *testing.T) {
	var r released
	server := serve(t, loadedHome(t), nil, r.release)
	c := browser(t)
	form := func(c *http.Client) (string, string) {
		_, page, _ := get(t, c, server.URL+"/changes")
		found := tokenIn.FindStringSubmatch(page)
		if found == nil {
			t.Fatal("no form")
		}
		return found[1], found[2]
	}
	send := func(c *http.Client, path, token string) int {
		answer, err := c.PostForm(server.URL+path, url.Values{"token": {token}, "by": {"A. Analyst"}, "why": {"the keeper told so"}})
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		return answer.StatusCode
	}
	path, token := form(c)
	if status := send(browser(t), path, token); status != http.StatusForbidden {
		t.Errorf("without a session: %d", status)
	}
	if status := send(c, path, "AAAA"); status != http.StatusForbidden {
		t.Errorf("with a made up token: %d", status)
	}
	other := browser(t)
	form(other)
	if status := send(other, path, token); status != http.StatusForbidden {
		t.Errorf("of another session: %d", status)
	}
	if r.by != "" {
		t.Fatal("something was released")
	}
	if status := send(c, path, token); status != http.StatusOK || r.by != "A. Analyst" || r.source != "us-ofac-sdn" {
		t.Errorf("sent once: %d, released %+v", status, r)
	}
	if status := send(c, path, token); status != http.StatusForbidden {
		t.Errorf("sent again: %d", status)
	}
}

// TestNamesArePastedAndScreened goes the way of a file without any script.
func TestNamesArePastedAndScreened(t *testing.T) {
	server := starterPages(t)
	c := browser(t)
	_, page, _ := get(t, c, server.URL+"/screen")
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	_ = form.WriteField("token", tokenIn.FindStringSubmatch(page)[2])
	_ = form.WriteField("names", "MEK\nNobody At All\n"+hostile+"\n")
	_ = form.Close()
	r, _ := http.NewRequest(http.MethodPost, server.URL+"/screen", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	status, draft, _ := do(t, c, r)
	if status != http.StatusOK || !strings.Contains(draft, "What the columns mean") || !strings.Contains(draft, "Nobody At All") {
		t.Fatalf("status %d: %.400s", status, draft)
	}
	found := tokenIn.FindStringSubmatch(draft)
	answer, err := c.PostForm(server.URL+found[1], url.Values{"token": {found[2]}, "c0": {"name"}, "on": {"2008-01-01"}, "do": {"start"}})
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	job := answer.Request.URL.String()
	result := ""
	for begun := time.Now(); !strings.Contains(result, "Download csv"); time.Sleep(50 * time.Millisecond) {
		if _, result, _ = get(t, c, job+"?show=all"); time.Since(begun) > 20*time.Second {
			t.Fatalf("it is never done: %.600s", result)
		}
	}
	for _, want := range []string{"Hits 1", "No match 2", "All rows 3", "Mujahedin", "&lt;script&gt;"} {
		if !strings.Contains(result, want) {
			t.Errorf("the result lacks %q: %s", want, regexp.MustCompile(`(?s)<nav class="filters".*?</nav>`).FindString(result))
		}
	}
	link := regexp.MustCompile(`href="(/v1/jobs/[^"]*csv)"`).FindStringSubmatch(result)
	if status, csv, _ := get(t, c, server.URL+link[1]); status != http.StatusOK || !strings.Contains(csv, "Mujahedin") {
		t.Errorf("download: %d", status)
	}
}
