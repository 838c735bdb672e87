package rows

import "strings"

// SafeCell neutralises text that a spreadsheet would take for a formula: what begins with
// = + - @, a tab or a line break (also in full width, also after blanks) gets an apostrophe
// before it, as OWASP advises against CSV injection. Negative numbers and telephone numbers
// with + are marked too: text from outside is text. Quoting is left to the csv writer.
func SafeCell(s string) string {
	for _, r := range strings.TrimLeft(s, " \u00a0") {
		switch r {
		case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
			return "'" + s
		}
		break
	}
	return s
}
