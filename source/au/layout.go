package au

import (
	"slices"

	"standing/source"
)

// columns are those that the reader knows. All but the last six must be there.
var columns = []string{
	"Reference", "Name of Individual or Entity", "Type", "Name Type", "Committees", "Control Date",
	"Listing Information", "Date of Birth", "Place of Birth", "Citizenship", "Address", "Additional Information",
}

const required = 6

// layout is the names of the columns in the order of the sheet.
type layout []string

// layoutOf reads the line of column names.
func layoutOf(cells []string) (l layout, missing string) {
	for _, c := range cells {
		l = append(l, source.Clean(c))
	}
	for _, name := range columns[:required] {
		if !slices.Contains(l, name) {
			return l, name
		}
	}
	return l, ""
}

// cell returns what a line holds in the column.
func (l layout) cell(cells []string, name string) string {
	if i := slices.Index(l, name); i >= 0 && i < len(cells) {
		return cells[i]
	}
	return ""
}
