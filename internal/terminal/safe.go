package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Safe returns s in a form that can do nothing to a terminal but fill cells of one line.
// Tabs, line and paragraph ends become a space; other control characters (C0, DEL, C1) and
// the signs that embed, override or isolate a direction of writing (U+202A-202E,
// U+2066-2069) are spelled out, as \x1b or \u202e, for they should not be there and a reader
// should see that they are; bytes that are no UTF-8, which some terminals take for C1
// controls, become U+FFFD. All else stays, marks and joiners that scripts need included.
func Safe(s string) string {
	if !strings.ContainsFunc(s, unsafeRune) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	for _, r := range s { // yields U+FFFD for a bad byte
		writeSafe(&b, r)
	}
	return b.String()
}

func writeSafe(b *strings.Builder, r rune) {
	switch {
	case !unsafeRune(r):
		b.WriteRune(r)
	case unicode.IsSpace(r):
		b.WriteByte(' ')
	case r < 0x100:
		fmt.Fprintf(b, `\x%02x`, r)
	default:
		fmt.Fprintf(b, `\u%04x`, r)
	}
}

// unsafeRune reports whether r moves the cursor, ends the line or turns the direction.
func unsafeRune(r rune) bool {
	return unicode.IsControl(r) ||
		r == 0x2028 || r == 0x2029 || // line and paragraph separator
		r >= 0x202A && r <= 0x202E || // embeddings and overrides
		r >= 0x2066 && r <= 0x2069 // isolates
}
