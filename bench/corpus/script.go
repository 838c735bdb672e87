package corpus

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"standing/text"
)

// write returns a token in another script: as the lists or the tables have it, or letter by
// letter. The same token comes out the same every time. model is how the real token was
// printed: it tells the article and, for scripts without an alphabet, the length.
func (h *habits) write(token string, s text.Script, model string) string {
	form, ok := h.writings[writtenIn{token, s}]
	if !ok {
		form, ok = h.tableForm(token, s)
	}
	if !ok {
		form = h.letterByLetter(token, s, utf8.RuneCountInString(model))
	}
	const article = "ال"
	if s == text.Arabic && strings.HasPrefix(model, article) && !strings.HasPrefix(form, article) {
		form = article + form
	}
	return form
}

// knows reports whether the lists or the tables have the token in the script.
func (h *habits) knows(token string, s text.Script) bool {
	_, listed := h.writings[writtenIn{token, s}]
	_, tabled := h.tableForm(token, s)
	return listed || tabled
}

// tableForm looks for the token in the tables of names.
func (h *habits) tableForm(token string, s text.Script) (form string, ok bool) {
	f := h.tables.forms[token]
	if f == nil {
		return "", false
	}
	for _, form := range f.scripts {
		if w := text.Words(form); len(w) > 0 && w[0].Script == s {
			return form, true
		}
	}
	return "", false
}

var (
	arabicLetters = strings.NewReplacer(
		"sh", "ش", "kh", "خ", "gh", "غ", "th", "ث", "dh", "ذ", "ch", "تش", "ou", "و", "oo", "و", "ee", "ي", "aa", "ا", "ai", "ي", "ay", "ي",
		"b", "ب", "c", "ك", "d", "د", "f", "ف", "g", "ج", "h", "ه", "i", "ي", "j", "ج", "k", "ك", "l", "ل", "m", "م", "n", "ن", "o", "و",
		"p", "ب", "q", "ق", "r", "ر", "s", "س", "t", "ت", "u", "و", "v", "ف", "w", "و", "x", "كس", "y", "ي", "z", "ز", "a", "ا", "e", "",
	)
	cyrillicLetters = strings.NewReplacer(
		"shch", "щ", "zh", "ж", "kh", "х", "ts", "ц", "ch", "ч", "sh", "ш", "yu", "ю", "ya", "я", "ye", "е", "yo", "ё", "ph", "ф", "th", "т",
		"a", "а", "b", "б", "c", "к", "d", "д", "e", "е", "f", "ф", "g", "г", "h", "х", "i", "и", "j", "дж", "k", "к", "l", "л", "m", "м",
		"n", "н", "o", "о", "p", "п", "q", "к", "r", "р", "s", "с", "t", "т", "u", "у", "v", "в", "w", "в", "x", "кс", "y", "ы", "z", "з",
	)
)

// letterByLetter writes a token by the sounds of its letters where the script is one of the two
// that most original names are in. In any other every letter is one that the lists have in that
// script, told by what stands before it: it cannot be read back, but it is the same for the
// same token.
func (h *habits) letterByLetter(token string, s text.Script, length int) string {
	switch s {
	case text.Arabic:
		if form := arabicLetters.Replace(token); form != "" {
			return form
		}
	case text.Cyrillic:
		return cyrillicLetters.Replace(token)
	}
	return h.strange(rand.New(rand.NewPCG(uint64(s), hash(token))), s, strings.Repeat("x", length))
}

// strange strings letters of a script together, as many as the model has bytes or runes.
func (h *habits) strange(r *rand.Rand, s text.Script, model string) string {
	letters := h.alphabets[s]
	if len(letters) == 0 {
		return model
	}
	var b strings.Builder
	for range utf8.RuneCountInString(model) {
		b.WriteRune(letters[r.IntN(len(letters))])
	}
	return b.String()
}

// hash is FNV-1a: unlike maphash the same in every run.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
