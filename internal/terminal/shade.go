package terminal

// Shade is a colour that text is shown in beside what says the same in words.
type Shade string

// The shades, as SGR codes.
const (
	Green  Shade = "32"
	Yellow Shade = "33"
	Red    Shade = "31"
)

// Shaded returns the text, made [Safe], in a colour; none for an empty shade.
func Shaded(text string, s Shade) string {
	if s == "" {
		return Safe(text)
	}
	return "\x1b[" + string(s) + "m" + Safe(text) + "\x1b[0m"
}
