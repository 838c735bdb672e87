package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

const ruling = `Ruling on Hizballah

The interior ministry of Germany removed Hizballah from its list of banned organizations on 3 March 2025. A <b>spokesman</b> of the ministry had nothing to add.
`

// TestInboxInTheBrowser decides on a claim by the form of the page.
func TestInboxInTheBrowser(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	file := filepath.Join(t.TempDir(), "ruling.txt")
	if err := os.WriteFile(file, []byte(ruling), 0o600); err != nil {
		t.Fatal(err)
	}
	e := &env{ctx: t.Context(), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, home: home, now: time.Now, format: "json", json: true}
	outputOf(t, e, readCmd{Pages: []string{file}})
	address, _, stop := serving(t, home)
	defer stop()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &http.Client{Jar: jar, Transport: &http.Transport{DisableKeepAlives: true}}
	page := func() string {
		answer, err := c.Get(address + "/inbox")
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(body)
	}
	before := page()
	if !strings.Contains(before, "<mark>The interior ministry of Germany removed") || strings.Contains(before, "<b>spokesman") {
		t.Fatalf("the page is\n%s", before)
	}
	form := regexp.MustCompile(`action="(/inbox/[0-9a-f]+)"[^>]*>\s*<input type="hidden" name="token" value="([^"]+)"`).FindStringSubmatch(before)
	if form == nil {
		t.Fatalf("no form in\n%s", before)
	}
	answer, err := c.PostForm(address+form[1], url.Values{"token": {form[2]}, "what": {"reject"}, "by": {"A. Analyst"}, "why": {"a test"}})
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("rejected: %d", answer.StatusCode)
	}
	if after := page(); strings.Contains(after, "<mark>The interior ministry of Germany removed") {
		t.Error("the claim still waits")
	}
}
