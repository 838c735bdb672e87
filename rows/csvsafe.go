package rows

import (
	"strings"
	"unicode/utf8"
)

// SafeCell neutralises text that a spreadsheet would take for a formula: what begins with
// = + - @, a tab or a line break (also in full width, also after blanks) gets an apostrophe
// before it, as OWASP advises against CSV injection. Negative numbers and telephone numbers
// with + are marked too: text from outside is text. Quoting is left to the csv writer.
func SafeCell(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	switch first {
	case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
		return "'" + s
	}
	return s
}
