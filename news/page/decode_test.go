package page

import (
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

const sample = "Die Fähren in Veltány fahren – so heißt es – seit gestern wieder, und niemand weiß, warum sie stillstanden."

// TestEncodings reads one paragraph in many encodings: the text is the same, and its words
// stand where they stand.
func TestEncodings(t *testing.T) {
	for name, e := range map[string]encoding.Encoding{
		"utf-8": encoding.Nop, "windows-1252": charmap.Windows1252,
		"utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		page, err := e.NewEncoder().String("<html><head><meta charset=\"" + name + "\"></head><body><p>" + sample + "</p></body></html>")
		if err != nil {
			t.Fatal(err)
		}
		holdText(t, name, page, sample)
	}
	words := "ヴェルタニー港の船は昨日から再び動き始めたが、なぜ止まっていたのかは誰も知らない。"
	for name, e := range map[string]encoding.Encoding{"shift_jis": japanese.ShiftJIS, "euc-jp": japanese.EUCJP, "iso-2022-jp": japanese.ISO2022JP} {
		page, err := e.NewEncoder().String("<meta charset=" + name + "><p>" + words + "</p>")
		if err != nil {
			t.Fatal(err)
		}
		holdText(t, name, page, words)
	}
}

func holdText(t *testing.T, name, page, want string) {
	t.Helper()
	stories, err := Read([]byte(page), Options{})
	if err != nil || len(stories) != 1 {
		t.Fatalf("%s: %d stories, %v", name, len(stories), err)
	}
	hold(t, []byte(page), stories)
	last := stories[0].Blocks[len(stories[0].Blocks)-1]
	if last.Text != want {
		t.Errorf("%s: %q", name, last.Text)
	}
	if n, all := wrong([]byte(page), stories); n > 0 && !strings.HasPrefix(name, "utf-16be") {
		t.Errorf("%s: %d of %d letters stand elsewhere", name, n, all)
	}
}

// TestBase64Places finds every letter in the group of four that it comes of.
func TestBase64Places(t *testing.T) {
	packed := base64.StdEncoding.EncodeToString([]byte(sample))
	var lines []string
	for ; len(packed) > 76; packed = packed[76:] {
		lines = append(lines, packed[:76])
	}
	page := "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + strings.Join(append(lines, packed), "\r\n")
	stories, err := Read([]byte(page), Options{})
	if err != nil || len(stories) != 1 {
		t.Fatalf("%d stories, %v", len(stories), err)
	}
	hold(t, []byte(page), stories)
	b := stories[0].Blocks[0]
	if b.Text != sample {
		t.Fatalf("%q", b.Text)
	}
	for i := range len(sample) {
		line, in := i/57, i%57
		want := strings.Index(page, lines[0]) + line*78 + in/3*4 + in%3
		if sample[i] < 0x80 && b.Offset(i) != want {
			t.Fatalf("byte %d stands at %d, want %d", i, b.Offset(i), want)
		}
	}
}

func TestUnseen(t *testing.T) {
	page := "<p>The\u200b boats\u202e of the\u00ad league\u00a0 \n were&shy; handed&nbsp;back to می\u200cخواهم, as the ministry said on Friday.</p>"
	stories, err := Read([]byte(page), Options{})
	if err != nil || len(stories) != 1 {
		t.Fatalf("%d stories, %v", len(stories), err)
	}
	const want = "The boats of the league were handed back to می\u200cخواهم, as the ministry said on Friday."
	if got := stories[0].Blocks[0].Text; got != want {
		t.Errorf("%q", got)
	}
}
