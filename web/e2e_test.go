package web_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestAskInABrowser asks, changes the day, opens evidence by the keyboard, and goes back.
func TestAskInABrowser(t *testing.T) {
	server := starterPages(t)
	ctx := chrome(t, server.URL)
	var address string
	run(t, ctx, chromedp.Navigate(server.URL+"/"), chromedp.SendKeys("[data-ask]", "MEK"+kb.Enter), until(`document.querySelectorAll(".row").length === 7`),
		until(`document.querySelectorAll(".now .state.listed").length === 1`),
		chromedp.Evaluate(`{ const d = document.querySelector("[name=on]"); d.value = "2008-01-01"; d.dispatchEvent(new Event("change", {bubbles: true})); 1 }`, nil),
		until(`document.querySelectorAll(".now .state.listed").length === 7`),
		chromedp.Location(&address))
	if !strings.Contains(address, "on=2008-01-01") {
		t.Errorf("the address is %s", address)
	}
	run(t, ctx, chromedp.Evaluate(`document.activeElement.blur()`, nil), chromedp.KeyEvent("j"), until(`document.activeElement.matches(".row > summary")`),
		chromedp.KeyEvent(kb.Enter), until(`document.querySelector(".row[open] .evidence li") !== null`),
		chromedp.NavigateBack(), until(`document.querySelectorAll(".now .state.listed").length === 1`),
		chromedp.Click(".found h3 a"), until(`document.querySelector("#standings") !== null`))
}

// TestThemeInABrowser turns the lights off, and they stay off.
func TestThemeInABrowser(t *testing.T) {
	server := starterPages(t)
	ctx := chrome(t, server.URL)
	run(t, ctx, chromedp.Navigate(server.URL+"/sources"), chromedp.Click(".theme"), until(`document.documentElement.dataset.theme === "dark"`),
		chromedp.Navigate(server.URL+"/"), until(`document.documentElement.dataset.theme === "dark"`))
}

// TestScreenInABrowser uploads a file, corrects a column, watches it run, filters and opens a row.
func TestScreenInABrowser(t *testing.T) {
	server := starterPages(t)
	ctx := chrome(t, server.URL)
	file := filepath.Join(t.TempDir(), "customers.csv")
	var text strings.Builder
	text.WriteString("no,whoever\n1,Hizballah\n")
	rows := 100_000
	if testing.Short() {
		rows = 3000
	}
	for i := range rows {
		fmt.Fprintf(&text, "%d,%s Trading %d\n", i+2, words[i%len(words)], i)
	}
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, ctx, chromedp.Navigate(server.URL+"/screen"), chromedp.SetUploadFiles(`input[type="file"]`, []string{file}),
		chromedp.Click(`form:has(input[type="file"]) button`), until(`location.pathname.startsWith("/screen/draft/")`),
		chromedp.SetValue(`select[name="c1"]`, "name"), chromedp.Click(`button[value="start"]`), until(`location.pathname.startsWith("/screen/job/")`),
		until(`document.querySelector(".downloads") !== null`), chromedp.Click(`.filters a:last-child`), until(`document.querySelector(".pager a") !== null`),
		chromedp.Click(`.pager a`), until(`document.querySelector(".line .rownum").textContent === "26"`),
		chromedp.Click(`.line summary`), until(`document.querySelector(".line[open] .grounds") !== null`))
}

// TestChangesInABrowser opens what changed in place, and releases what is held back.
func TestChangesInABrowser(t *testing.T) {
	var r released
	server := serve(t, loadedHome(t), nil, r.release)
	ctx := chrome(t, server.URL)
	run(t, ctx, chromedp.Navigate(server.URL+"/changes"), chromedp.Click(`.editions summary`), until(`document.querySelector(".editions #diff .change") !== null`),
		chromedp.Click(`.held summary`), chromedp.SendKeys(`.held [name="by"]`, "A. Analyst"), chromedp.SendKeys(`.held [name="why"]`, "the keeper told so"),
		chromedp.Click(`.held button`), until(`location.pathname.startsWith("/changes/us-ofac-sdn/2024-03-01")`))
	if r.by != "A. Analyst" || r.why != "the keeper told so" {
		t.Errorf("released %+v", r)
	}
}

// TestHostileNamesInABrowser looks at a name that is script: nothing of it runs.
func TestHostileNamesInABrowser(t *testing.T) {
	server := serve(t, loadedHome(t), nil, nil)
	ctx := chrome(t, server.URL)
	run(t, ctx, chromedp.Navigate(server.URL+"/party/us-ofac-sdn:901"), until(`document.body.textContent.includes("<script>alert")`),
		until(`document.querySelectorAll("main img, main script").length === 0`))
}

// TestAccessibility runs axe-core on every page, light and dark. AXE_CORE names its file; .ci/run fetches it.
func TestAccessibility(t *testing.T) {
	file := os.Getenv("AXE_CORE")
	if file == "" {
		t.Skip("AXE_CORE does not name axe.min.js: accessibility is not checked")
	}
	axe, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, server := range []string{starterPages(t).URL, serve(t, loadedHome(t), nil, (&released{}).release).URL} {
		ctx := chrome(t, server)
		for _, path := range []string{"/", "/?q=MEK&on=2008-01-01", "/?q=Amber", "/party/acts:mujahedin-e-khalq-organization", "/party/us-ofac-sdn:103", "/screen", "/changes", "/inbox", "/sources", "/none"} {
			for _, theme := range []string{"light", "dark"} {
				var violations []string
				run(t, ctx, chromedp.Navigate(server+path), chromedp.Evaluate(`document.documentElement.dataset.theme = "`+theme+`"; document.querySelectorAll("details").forEach(d => d.open = true)`, nil),
					chromedp.Evaluate(string(axe)+"; 1", nil),
					chromedp.Evaluate(`axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).then(r => r.violations.map(v => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + " " + n.any.map(a => a.message).join(" ").slice(0, 200)).join(" | ")))`, &violations, awaitPromise))
				for _, v := range violations {
					t.Errorf("%s, %s: %s", path, theme, v)
				}
			}
		}
	}
}
