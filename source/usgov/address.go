package usgov

import (
	"strings"

	"standing"
)

// AddAddress adds an address that ends in the code of a country, and the country. Where
// nothing but the code is printed there is no address.
func AddAddress(e *standing.Entry, printed string) {
	at := strings.LastIndexByte(printed, ',')
	last := strings.TrimSpace(printed[at+1:])
	if !isCode(last) {
		e.AddProperty("address", printed)
		return
	}
	e.AddProperty("country", last)
	if at >= 0 {
		e.AddProperty("address", printed)
	}
}

// isCode reports whether s has the form of a country's code.
func isCode(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}
