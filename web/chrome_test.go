package web_test

import (
	"context"
	"errors"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chrome is a tab of a real browser. At the end of the test it must not have met an error, nor asked another host.
func chrome(t *testing.T, server string) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" || testing.Short() {
		t.Skip("no chromium is installed, or -short: pages are not tried in a real browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("disable-dev-shm-usage", true))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, stopAll := chromedp.NewExecAllocator(context.Background(), options...)
	tab, stopTab := chromedp.NewContext(allocator)
	ctx, cancel := context.WithTimeout(tab, 2*time.Minute)
	var mu sync.Mutex
	var problems []string
	complain := func(text string) { mu.Lock(); problems = append(problems, text); mu.Unlock() }
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			complain("exception: " + e.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
				complain("console: " + string(e.Args[0].Value))
			}
		case *network.EventRequestWillBeSent:
			if u := e.Request.URL; !strings.HasPrefix(u, server+"/") && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "blob:") {
				if host, _ := url.Parse(u); host != nil && host.Scheme != "chrome" {
					complain("asked another host: " + u)
				}
			}
		}
	})
	t.Cleanup(func() {
		cancel()
		stopTab()
		stopAll()
		mu.Lock()
		defer mu.Unlock()
		for _, p := range problems {
			t.Error(p)
		}
	})
	run(t, ctx, network.Enable(), runtime.Enable())
	return ctx
}

func run(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// until waits for a script to say true, through changes of page.
func until(script string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		for begun := time.Now(); ; time.Sleep(30 * time.Millisecond) {
			done := false
			if err := chromedp.Evaluate("Boolean("+script+")", &done).Do(ctx); err == nil && done {
				return nil // an error is a page that is being left
			}
			if time.Since(begun) > 20*time.Second {
				return errors.New("never came true: " + script)
			}
		}
	})
}
