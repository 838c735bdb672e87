package page

import "testing"

// FuzzRead reads anything, beginning with the pages of testdata; see hold.
func FuzzRead(f *testing.F) {
	for _, name := range samples(f) {
		f.Add(file(f, name))
	}
	for _, seed := range []string{
		"", "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff\x00a", "a\x00b\x00c\x00d\x00", "<p>&#x202e;&notit;&amp;&semi;&#0;&bogus;</p>",
		"<table><tr><td>a</td></tr>moved words<tr><td>b", "<pre>one\n\ntwo</pre>", "<script>no</p>", "<p hidden>no</p><svg><title>a</title></svg>",
		"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=\nb=E2=80=99</p>\n--x--",
		"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8sIHRoZXJlIQ", "<meta charset=shift_jis><p>\x83\x65\x83\x58\x83\x67", "<meta charset=iso-2022-jp>\x1b$B%F%9%H\x1b(B",
		"Head\n\nA place, on May 3 (AFP)\n\n---\n\nBy Jon Arrid\n4 March 2021\n", "<!doctype html><html><body><h1>One</h1><p>a</p></html><!doctype html><html><h1>Two",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		stories, err := Read(raw, Options{})
		if err != nil {
			return
		}
		hold(t, raw, stories)
	})
}
