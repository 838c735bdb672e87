package terminal

import (
	"os"

	"golang.org/x/term"
)

// defaultWidth is for what has no width of its own: pipes and files. It holds a name, a list
// and two dates side by side, and still fits half of a wide screen.
const defaultWidth = 100

// IsTerminal reports whether f is a terminal.
func IsTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// Width returns the width of the terminal f in cells; 100 when f is none, or one that does
// not tell.
func Width(f *os.File) int {
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		return defaultWidth
	}
	return width
}
