package place

import (
	"slices"
	"strings"
	"sync"
)

// longestCountry is how many bytes a text may have to be read as one country's name.
const longestCountry = 200

// Country returns the country that a text names and nothing else: a name in any usual form
// and many languages, a former name, a demonym, or the code of two or three letters. Case,
// accents and punctuation do not matter. A name that several states share (Korea, Congolese)
// is none.
func Country(text string) (Code, bool) {
	if len(text) > longestCountry {
		return "", false
	}
	key := fold(text)
	if code, known, _ := whole(key); known {
		return code, code != ""
	}
	words, about := strings.Fields(key), aboutState()
	bare := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return about[w] })
	if len(bare) == len(words) || len(bare) == 0 || shared(bare, words) {
		return "", false
	}
	code, _, named := whole(strings.Join(bare, " "))
	return code, named
}

// whole looks the folded text up as it stands. A place that is no country is known as well.
func whole(key string) (code Code, known, named bool) {
	n := gazetteer()
	if code, ok := n.whole[key]; ok {
		return code, true, true
	}
	m, ok := n.meanings[key]
	return m.country, ok, m.country != ""
}

// shared reports whether the words which were left out tell one of several states of a name
// from another, so that the rest alone is not enough.
func shared(bare, words []string) bool {
	one := len(bare) == 1 && (bare[0] == "congo" || bare[0] == "kongo" || bare[0] == "china" || bare[0] == "georgia")
	return one && (slices.Contains(words, "democratic") || slices.Contains(words, "dem") || slices.Contains(words, "state"))
}

// aboutState are the words around the name of a country that say what sort of state it is or
// what the person is to it, in several languages. Compass words are not among them.
var aboutState = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`
		the of and republic kingdom state federal federation union islamic arab socialist peoples people democratic dem rep popular
		hashemite principality sultanate emirate commonwealth government former formerly ex
		national nationality nationals citizen citizens citizenship subject passport holder dual presumed possibly probably
		republique royaume etat islamique arabe federale federative socialiste populaire democratique du de des d la le les l au en
		republica reino estado islamica arabe federal popular del el los las da do
		republik konigreich staat islamische arabische der die das bundesrepublik
		respublika respublikasy ancien ancienne nationalite citoyen ciudadano nacionalidad
		республика республики исламская федерация арабская королевство государство гражданин гражданка гражданство бывший бывшая
		جمهورية دولة مملكة المملكة الجمهورية جمهوری اسلامی دولت کشور`) {
		out[fold(w)] = true
	}
	return out
})
