package page

import (
	"strings"

	"standing/news"
)

// english are words that no text in English of some length does without.
var english = set("the of and to in a that is was for on it with as at by from has have had be are were this which not but said he his they an or who will its")

// language is "en" where body text is English; "" where that cannot be told. In English a
// third to a half of the words are of the list, in other languages below a tenth.
func language(blocks []news.Block) string {
	all, hits := 0, 0
	for _, b := range blocks {
		if !b.Kind.Body() {
			continue
		}
		for w := range strings.FieldsSeq(b.Text) {
			all++
			if english[strings.ToLower(w)] {
				hits++
			}
		}
		if all > 1000 {
			break
		}
	}
	if all >= 8 && hits*5 > all {
		return "en"
	}
	return ""
}
