package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standing/news"
	"standing/place"
)

// token is a word, a number, a sign, or a name of several words that is known as one.
type token struct {
	text       string // as printed
	low        string // in small letters, with plain apostrophes
	start, end int    // in the text of the block
	tag        tag
	verb       form          // where the tag is verb
	mention    *news.Mention // a party of the register
	place      place.Place
	placed     bool // place holds
	quoted     bool // inside quotation marks
	capital    bool // begins with a capital
}

// tokenize parts the text from start to end. Quotation marks are no tokens; they mark what
// they enclose.
func tokenize(text string, start, end int) (tokens []token) {
	quoted := false
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case isQuote(r):
			quoted = quotes(r, quoted)
			at += size
		case r == '\'' || r == '’' || r == '‘':
			n := clitic(text[at:end])
			if n > 0 {
				tokens = append(tokens, newToken(text, at, at+n, quoted))
			} else if opening(text, at, start) {
				quoted = true
			} else {
				quoted = false
			}
			at += max(n, size)
		case strings.ContainsRune(currencies, r) && at+size < end && text[at+size] >= '0' && text[at+size] <= '9':
			to := at + size + wordLength(text[at+size:end])
			tokens = appendWord(tokens, text, at, to, quoted)
			at = to
		case wordRune(r):
			to := at + wordLength(text[at:end])
			tokens = appendWord(tokens, text, at, to, quoted)
			at = to
		default:
			tokens = append(tokens, newToken(text, at, at+size, quoted))
			at += size
		}
	}
	return tokens
}

// currencies are the signs before a sum of money.
const currencies = "$£€¥₹₺₽₦"

func isQuote(r rune) bool { return strings.ContainsRune("\"“”„«»", r) }

func quotes(r rune, quoted bool) bool {
	switch r {
	case '“', '„', '«':
		return true
	case '”', '»':
		return false
	}
	return !quoted
}

// opening reports whether a single quotation mark at begins a quotation.
func opening(text string, at, start int) bool {
	if at == start {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsSpace(before) || before == '('
}

// clitic returns the length of "'s", or of the apostrophe behind a plural ("leaders'"),
// which begins s; else 0.
func clitic(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	if len(s) > n && (s[n] == 's' || s[n] == 'S') && (len(s) == n+1 || !wordByte(s[n+1])) {
		return n + 1
	}
	return 0
}

func wordByte(b byte) bool {
	return b >= utf8.RuneSelf || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordLength returns the length of the word that begins s: letters and digits, with signs
// inside that do not part a word (al-Qaida, U.S., 1,200, Da'esh).
func wordLength(s string) int {
	end := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if wordRune(r) {
			end += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[end+size:])
		if !joins(s, end, r, next) {
			break
		}
		end += size
	}
	if isAbbreviation(s[:end]) && end < len(s) && s[end] == '.' {
		end++
	}
	return end
}

func joins(s string, at int, r, next rune) bool {
	switch r {
	case '-', '‑', '\'', '’':
		return wordRune(next) && (r == '-' || r == '‑' || clitic(s[at:]) == 0)
	case '.':
		return unicode.IsLetter(next) || unicode.IsDigit(next) && at > 0 && s[at-1] >= '0' && s[at-1] <= '9'
	case ',':
		return unicode.IsDigit(next) && at > 0 && s[at-1] >= '0' && s[at-1] <= '9'
	}
	return false
}

// appendWord adds a word, "hasn't" as two.
func appendWord(tokens []token, text string, at, to int, quoted bool) []token {
	w := strings.ReplaceAll(text[at:to], "’", "'")
	if low := strings.ToLower(w); strings.HasSuffix(low, "n't") && low != "can't" && len(low) > 3 {
		cut := to - len("n't") - (to - at - len(w))
		return append(tokens, newToken(text, at, cut, quoted), newToken(text, cut, to, quoted))
	}
	return append(tokens, newToken(text, at, to, quoted))
}

// articled reports whether a name begins with an Arabic article in small letters: "al-Nusra".
func articled(word string) bool {
	article, rest, ok := strings.Cut(word, "-")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && len(article) <= 3 && unicode.IsUpper(r) && strings.Contains(" al el an ar as ash at az ad ut ul ", " "+article+" ")
}

func newToken(text string, start, end int, quoted bool) token {
	word := text[start:end]
	r, _ := utf8.DecodeRuneInString(word)
	low := strings.ReplaceAll(strings.ToLower(word), "’", "'")
	return token{text: word, low: low, start: start, end: end, quoted: quoted, capital: unicode.IsUpper(r) || articled(word)}
}
