package terminal

import (
	"slices"

	"standing"
)

// byGravity is the order of the states by how much it matters to see them.
var byGravity = [...]standing.State{
	standing.Listed, standing.Suspended, standing.Unclear, standing.NotListed, standing.NotCovered,
}

// gravity is greater the more it matters to see a state; an unknown one is below all.
func gravity(s standing.State) int {
	i := slices.Index(byGravity[:], s)
	if i < 0 {
		return 0
	}
	return len(byGravity) - i
}

// palette is what a timeline is drawn with. Each state has a sign of its own, told apart by
// its form: colours only repeat it.
type palette struct {
	signs        [len(byGravity)]string // as byGravity
	above, below string                 // mark the asked day
	line, tick   string                 // of the axis
	ellipsis     string
	color        bool
}

func paletteOf(opts Options) palette {
	p := palette{
		signs: [...]string{"█", "▒", "╱", "·", " "},
		above: "▼", below: "▲", line: "─", tick: "┬", ellipsis: "…",
	}
	if opts.ASCII {
		p = palette{
			signs: [...]string{"#", "=", "/", "-", " "},
			above: "v", below: "^", line: "_", tick: "|", ellipsis: "~",
		}
	}
	p.color = opts.Color
	return p
}

// sign returns the sign of a state, a question mark for one that is not known here.
func (p palette) sign(s standing.State) string {
	if i := slices.Index(byGravity[:], s); i >= 0 {
		return p.signs[i]
	}
	return "?"
}

// key is the sign as the legend shows it.
func (p palette) key(s standing.State) string {
	if s == standing.NotCovered {
		return "(blank)"
	}
	return p.sign(s)
}

// paint gives text the colour of a state (SGR), inverse where it stands for the asked day.
func (p palette) paint(s standing.State, text string, asked bool) string {
	if !p.color {
		return text
	}
	codes := ""
	switch s {
	case standing.Listed:
		codes = "31" // red
	case standing.Suspended:
		codes = "33" // yellow
	case standing.Unclear:
		codes = "2;35" // dim magenta
	case standing.NotListed:
		codes = "2;32" // dim green
	}
	switch {
	case asked && codes != "":
		codes += ";7"
	case asked:
		codes = "7"
	case codes == "":
		return text
	}
	return "\x1b[" + codes + "m" + text + "\x1b[0m"
}
