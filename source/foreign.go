package source

import "bytes"

// Foreign names the kind of file that is taken for a table most often by mistake: a page that a web server sent instead, another form
// of the list, an archive. It is empty where the beginning of the data is that of none.
func Foreign(data []byte) string {
	const enough = 512 // bytes of blanks and sign
	head := bytes.TrimSpace(data[:min(len(data), enough)])
	for _, kind := range []struct{ sign, name string }{
		{"<!doctype html", "an html page"},
		{"<html", "an html page"},
		{"<", "xml or html"},
		{"{", "json"},
		{"[", "json"},
		{"%pdf", "a pdf file"},
		{"pk\x03\x04", "a zip archive or a workbook"},
		{"\x1f\x8b", "a gzip archive"},
	} {
		if len(head) >= len(kind.sign) && bytes.EqualFold(head[:len(kind.sign)], []byte(kind.sign)) {
			return kind.name
		}
	}
	return ""
}
