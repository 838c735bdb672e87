package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standing/news"
)

// frame is what stands between a headline and the first paragraph.
type frame struct {
	end      int // index of the first piece after it
	byline   bool
	date     bool
	caption  bool
	credit   bool
	button   bool // furniture
	repeated bool // the headline, again
	again    bool // other words, again
	opener   bool // the first paragraph begins with a dateline
}

// mostFrame is how many pieces a frame may have: headline and caption twice or three
// times, buttons, byline and date.
const mostFrame = 14

// frameAt reads the frame that begins with the headline at i.
func frameAt(ps []piece, i int) frame {
	var f frame
	seen := map[string]bool{ps[i].key: true}
	k := i + 1
	for ; k < len(ps) && k-i <= mostFrame; k++ {
		p := &ps[k]
		if seen[p.key] {
			f.again = true
			f.repeated = f.repeated || p.key == ps[i].key
			continue
		}
		seen[p.key] = true
		switch p.Kind {
		case news.Byline:
			f.byline = true
		case news.Dated:
			f.date = true
		case news.Caption:
			f.caption = true
		case news.Credit:
			f.credit = true
		case news.Furniture:
			f.button = true
		default:
			if headline(p) && !p.tells && k == i+1 || repeatsLater(ps, k, i) {
				continue
			}
			_, _, f.opener = datelineOf(p.Text)
			f.end = k
			return f
		}
	}
	f.end = k
	return f
}

// repeatsLater reports whether the words at k come again within the frame begun at i, or
// a headline comes again after them.
func repeatsLater(ps []piece, k, i int) bool {
	for n := k + 1; n < len(ps) && n-i <= mostFrame; n++ {
		if ps[n].key == ps[k].key || ps[n].key == ps[i].key {
			return true
		}
	}
	return false
}

// marks counts how surely the frame is one of a story, in points.
func (f frame) marks() float64 {
	points := 0.0
	for _, m := range []struct {
		is    bool
		worth float64
	}{{f.byline, 2.5}, {f.date, 2.5}, {f.caption, 2}, {f.credit, 1}, {f.button, 1}, {f.repeated, 4}, {f.again && !f.repeated, 1}, {f.opener, 3}} {
		if m.is {
			points += m.worth
		}
	}
	return points
}

// key is text as it is compared: letters and digits, in small letters.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// The lengths of headlines, in words and bytes.
const (
	longestHead  = 26
	longestBytes = 320
)

// headline reports whether a piece may be a headline: short, without a full stop.
func headline(p *piece) bool {
	if p.level > 0 {
		return len(p.Text) < longestBytes
	}
	if p.rule || p.Kind != news.Paragraph && p.Kind != news.Heading || len(p.Text) > longestBytes || p.words > longestHead {
		return false
	}
	first := firstSign(p.Text)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) || unicode.IsLower(first) && p.words > 14 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(p.Text)
	if strings.ContainsRune(":;,-–—", last) || talk(p.Text) {
		return false
	}
	return !stopped(p.Text) || p.words <= 14
}

// firstSign is the first sign of a line that is no quotation mark or bracket.
func firstSign(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«[(#$€£¿¡"))
	return r
}

// lower reports whether a line begins in small letters, as headlines hardly do.
func lower(s string) bool { return unicode.IsLower(firstSign(s)) }

// stopped reports whether a line ends with a full stop, as headlines hardly do.
func stopped(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]› ")
	end, _ := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune(".。।۔…", end) {
		return false
	}
	return !strings.HasSuffix(s, "U.S.") && !strings.HasSuffix(s, "U.N.") && !strings.HasSuffix(s, "Inc.")
}

// talk reports whether a short line is somebody's speech: all of it within quotation marks.
func talk(s string) bool {
	return strings.ContainsAny(s[:1], "\"") && strings.HasSuffix(s, "\"") || strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”")
}
