package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"standing/news"
)

// line is a line of plain text, without blanks at its ends.
type line struct {
	from, to int
	width    int // signs
	first    int // signs of its first word
	indent   int
	gap      int // blank lines before it
}

// lines lists the lines of a text that are not blank.
func lines(data []byte) (all []line) {
	gap := 0
	for at := 0; at < len(data); {
		end := lineEnd(data, at)
		l := data[at:end]
		if n := bytes.IndexByte(bytes.TrimRight(l, "\r\n"), '\r'); n >= 0 {
			end = at + n + 1
			l = data[at:end]
		}
		body := bytes.TrimFunc(l, blankOrUnseen)
		if len(body) == 0 {
			gap++
			at = end
			continue
		}
		indent := bytes.Index(l, body)
		word := body
		if n := bytes.IndexFunc(body, blankOrUnseen); n >= 0 {
			word = body[:n]
		}
		all = append(all, line{
			from: at + indent, to: at + indent + len(body), indent: indent, gap: gap,
			width: utf8.RuneCount(body), first: utf8.RuneCount(word),
		})
		gap, at = 0, end
	}
	return all
}

// The widths at which text is wrapped by hand or by a mailer.
const (
	leastWrap = 40
	mostWrap  = 140
)

// wrapWidth returns the width at which the lines of a text were wrapped; 0 where they were
// not: a line that is followed by another without a blank line between is full if the
// first word of the next had no room.
func wrapWidth(all []line) int {
	counts := [mostWrap + 2]int{}
	joints := 0
	for i := 0; i+1 < len(all); i++ {
		if all[i+1].gap > 0 {
			continue
		}
		joints++
		counts[min(all[i].width, mostWrap+1)]++
	}
	if joints < 3 || counts[mostWrap+1]*20 > joints {
		return 0
	}
	width := mostWrap
	for over := counts[mostWrap+1]; width > leastWrap && (over+counts[width])*50 <= joints; width-- {
		over += counts[width]
	}
	full := 0
	for i := 0; i+1 < len(all); i++ {
		if all[i+1].gap == 0 && isFull(all[i], all[i+1], width) {
			full++
		}
	}
	if full*10 < joints*6 || full < 3 || width <= leastWrap {
		return 0
	}
	return width
}

func isFull(a, b line, width int) bool { return a.width+1+b.first > width && a.width > width/2 }

// plainPieces turns plain text into pieces: paragraphs, each of one line or of wrapped lines.
func plainPieces(src *mapped, ls []line) (all []piece) {
	width := wrapWidth(ls)
	for i := 0; i < len(ls); {
		j := i + 1
		for width > 0 && j < len(ls) && ls[j].gap == 0 && isFull(ls[j-1], ls[j], width) && ls[j].indent <= ls[j-1].indent+1 && !isRule(src, ls[j-1]) && !isRule(src, ls[j]) {
			j++
		}
		w := &writer{src: src}
		for k, l := range ls[i:j] {
			if k > 0 {
				w.space(src.from(ls[i+k-1].to))
			}
			w.plain(l.from, l.to)
		}
		if len(w.text) > 0 {
			all = append(all, piece{Block: w.block(news.Paragraph), gap: ls[i].gap, rule: isRule(src, ls[i]), first: -1, last: -1})
		}
		i = j
	}
	return all
}

func isRule(src *mapped, l line) bool {
	return l.to-l.from < 200 && ruleLine.Match(src.data[l.from:l.to])
}

// blankOrUnseen reports whether a character leaves no ink.
func blankOrUnseen(r rune) bool { return unicode.IsSpace(r) || unseen(r) }
