package intake

import "testing"

func TestIsGarbled(t *testing.T) {
	for text, want := range map[string]bool{
		"":                       false,
		"Plain Name":             false,
		"Gómez Añoveros":         false,
		"GÃ³mez AÃ±overos":       true,
		"GÃ“MEZ":                 true, // Ó by way of Windows-1252
		"Иван Примерный":         false,
		"Ð˜Ð²Ð°Ð½":               true,
		"Ø£Ø\u00adÙ…Ø¯":          true,
		"أحمد":                   false,
		"No\uFFFDl":              true,
		"Ünal & Söhne":           false,
		"ÃŽle (Иван), two alike": false, // cannot have been one decoding
	} {
		if got := isGarbled(text); got != want {
			t.Errorf("isGarbled(%q) = %v", text, got)
		}
	}
}
