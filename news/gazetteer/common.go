package gazetteer

import (
	_ "embed" // the table of common words
	"strings"
	"sync"
)

//go:embed common.txt
var commonTable string

// commonWords are the folded words that tell nobody by themselves.
var commonWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(commonTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			words[word] = true
		}
	}
	return words
})

// articles begin names in small letters or capitals alike: "the", "al-Qaida", "Al Qaida".
var articles = map[string]bool{
	"the": true, "a": true, "an": true, "al": true, "el": true, "ul": true, "ad": true, "ar": true, "as": true, "ash": true, "at": true, "az": true,
	"la": true, "le": true, "los": true, "las": true, "les": true, "de": true, "der": true, "die": true, "das": true, "von": true, "van": true,
	"bin": true, "ibn": true, "o": true, "os": true,
}
