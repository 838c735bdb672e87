package web_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"image"
	"image/color/palette"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "make the screenshots in docs/screenshots anew")

// maxShot is how many bytes a screenshot may have.
const maxShot = 200 << 10

func awaitPromise(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }

// TestScreenshots makes pictures of all pages, light and dark, on a desk and on a telephone.
func TestScreenshots(t *testing.T) {
	if !*update {
		t.Skip("without -update no screenshots are made")
	}
	starter, home := starterPages(t), serve(t, loadedHome(t), nil, (&released{}).release)
	for _, shot := range []struct{ name, address, first string }{
		{"ask", starter.URL + "/?q=MEK&on=2008-01-01", ``},
		{"evidence", starter.URL + "/?q=MEK", `document.querySelectorAll(".row")[0].open = true; document.querySelector(".whybox").open = true; document.querySelector(".found").scrollIntoView()`},
		{"party", home.URL + "/party/us-ofac-sdn:103", ``},
		{"screen", starter.URL + "/screen", ``},
		{"changes", home.URL + "/changes", `document.querySelector(".editions summary").click()`},
		{"inbox", starter.URL + "/inbox", ``},
		{"sources", home.URL + "/sources", ``},
	} {
		for _, theme := range []string{"light", "dark"} {
			for form, size := range map[string][2]int64{"desktop": {1280, 900}, "phone": {390, 844}} {
				server := starter.URL
				if shot.address[:len(home.URL)] == home.URL {
					server = home.URL
				}
				t.Run(fmt.Sprintf("%s-%s-%s", shot.name, form, theme), func(t *testing.T) {
					take(t, chrome(t, server), shot.address, shot.first, theme, size)
				})
			}
		}
	}
}

func take(t *testing.T, ctx context.Context, address, first, theme string, size [2]int64) {
	var picture []byte
	run(t, ctx, emulation.SetDeviceMetricsOverride(size[0], size[1], 1, size[0] < 500),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}),
		chromedp.Navigate(address), chromedp.Evaluate(first+"; 1", nil),
		chromedp.Evaluate(`document.activeElement.blur(); new Promise(r => setTimeout(r, 400))`, nil, awaitPromise),
		chromedp.ActionFunc(func(ctx context.Context) (err error) {
			picture, err = page.CaptureScreenshot().WithFormat(page.CaptureScreenshotFormatPng).Do(ctx)
			return err
		}))
	if len(picture) > maxShot {
		picture = fewerColours(t, picture)
	}
	if len(picture) > maxShot {
		t.Errorf("the picture has %d bytes", len(picture))
	}
	var wide bool
	run(t, ctx, chromedp.Evaluate(`document.documentElement.scrollWidth > innerWidth`, &wide))
	if wide {
		t.Error("the page is wider than the window")
	}
	file := filepath.Join("..", "docs", "screenshots", filepath.Base(t.Name())+".png")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, picture, 0o644); err != nil {
		t.Fatal(err)
	}
}

// fewerColours makes a picture smaller.
func fewerColours(t *testing.T, picture []byte) []byte {
	full, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	small := image.NewPaletted(full.Bounds(), palette.Plan9)
	draw.Draw(small, small.Bounds(), full, image.Point{}, draw.Src)
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, small); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
