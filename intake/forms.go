package intake

import (
	"slices"
	"strings"

	"standing/source"
)

// bestForm keeps, of the files of one edition, those of the best form whose main file is there,
// and notes which others stand beside them: they would say the same, or less. Where no form is
// whole the files of one are kept all the same, so that the reader tells what is missing.
func bestForm(reader source.FormReader, members []member) group {
	var kept, best string
	for _, form := range slices.Backward(reader.Forms()) {
		for _, m := range members {
			of, main := reader.FormOf(m.base)
			if of == form {
				kept = form
			}
			if of == form && main {
				best = form
			}
		}
	}
	if best != "" {
		kept = best
	}
	var g group
	var passed []string
	for _, m := range members {
		if of, _ := reader.FormOf(m.base); of == kept {
			g.members = append(g.members, m)
		} else {
			passed = append(passed, m.base)
		}
	}
	if len(passed) > 0 {
		g.notes = []string{"read from its " + kept + " form; passed over beside it: " + strings.Join(passed, ", ")}
	}
	return g
}
