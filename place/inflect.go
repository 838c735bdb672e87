package place

import (
	"strings"
	"unicode"
)

// endings are the forms of an adjective by its ending: Latin ones of French, Italian and
// Spanish, German and Russian (as romanised by different systems), and Russian and Ukrainian
// ones as folded. The first rule that fits tells.
var endings = []struct {
	ending string
	forms  []string // in its place
}{
	{"skiy", russianLatin},
	{"skoy", []string{"skoi", "skoj", "skaya", "skaja", "skoye", "skoe", "skie", "skiye"}},
	{"скии", []string{"ская", "ское", "ские", "ского", "скои", "ских", "ским", "ском", "скую", "скому"}},
	{"скои", []string{"ская", "ское", "ские", "ского", "ских", "ским", "ском", "скую", "скому"}},
	{"цкии", []string{"цкая", "цкое", "цкие", "цкого", "цкои", "цких", "цким", "цком"}},
	{"ськии", []string{"ська", "ське", "ські", "ського", "ськоі", "ських"}},
	{"isch", []string{"ische", "ischer", "isches", "ischen", "ischem"}},
	{"ien", []string{"ienne", "iens", "iennes"}},
	{"een", []string{"eenne", "eens", "eennes"}},
	{"ais", []string{"aise", "aises"}},
	{"ois", []string{"oise", "oises"}},
	{"ain", []string{"aine", "ains", "aines"}},
	{"ese", nil},
	{"es", []string{"esa", "eses", "esas"}},
	{"ish", nil},
	{"x", nil},
	{"s", nil},
	{"o", []string{"a", "os", "as"}},
	{"i", []string{"is", "ies", "iyah", "iya"}},
	{"", []string{"s"}},
}

var russianLatin = []string{
	"skiy", "sky", "skii", "skij", "ski", "skyy", "skaya", "skaja", "skaia", "skoye", "skoe", "skoje", "skie", "skiye", "skogo", "skoy", "skikh",
}

// inflections returns the other forms of a folded demonym. Latin plurals and feminines are
// made for demonyms alone: those of names would be other words.
func inflections(word string) []string {
	if strings.HasSuffix(word, "ي") || strings.HasSuffix(word, "ی") {
		return arabicForms(word, toArabic.Replace(word)+"ة")
	}
	if !isASCII(word) {
		return variants(word)
	}
	for _, rule := range endings {
		if stem, ok := strings.CutSuffix(word, rule.ending); ok && (len(stem) > 2 || rule.ending == "") {
			return joined(stem, rule.forms)
		}
	}
	return nil
}

// variants returns the forms that any name may take by rule: of Russian and Ukrainian
// adjectives the other endings, of Arabic script the letters of the other languages, and
// names with and without the article.
func variants(word string) []string {
	for _, rule := range endings {
		stem, ok := strings.CutSuffix(word, rule.ending)
		if ok && (rule.ending == "skiy" || rule.ending == "skoy" || rule.ending != "" && !isASCII(rule.ending)) {
			return joined(stem, rule.forms)
		}
	}
	if rest, ok := strings.CutPrefix(word, "al "); ok && isASCII(rest) {
		return []string{"el " + rest, "al" + rest, "el" + rest}
	}
	if strings.IndexFunc(word, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) >= 0 {
		return arabicForms(word)
	}
	return nil
}

func joined(stem string, forms []string) (out []string) {
	for _, form := range forms {
		out = append(out, stem+form)
	}
	return out
}

var (
	toArabic  = strings.NewReplacer("ی", "ي", "ک", "ك", "ې", "ي", "ہ", "ه", "ھ", "ه", "ۀ", "ه")
	toPersian = strings.NewReplacer("ي", "ی", "ك", "ک", "ى", "ی", "ة", "ه")
	toHa      = strings.NewReplacer("ة", "ه", "ى", "ي")
)

// arabicForms returns the names in the letters of Arabic and of Persian, with the article
// and without.
func arabicForms(bases ...string) (out []string) {
	for _, base := range bases {
		if rest, ok := strings.CutPrefix(base, "ال"); !ok && !strings.Contains(base, " ") {
			bases = append(bases, "ال"+toArabic.Replace(base))
		} else if !strings.Contains(rest, " ") && len(rest) > 4 {
			bases = append(bases, rest)
		}
	}
	for _, base := range bases {
		out = append(out, base, toArabic.Replace(base), toPersian.Replace(base), toHa.Replace(base))
	}
	return out
}
