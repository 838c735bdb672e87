package text

import "testing"

func TestPinyinToWadeGiles(t *testing.T) {
	for word, want := range map[string]string{
		"jinping": "chinping", "zedong": "tsetung", "xi": "hsi", "qian": "chien", "dengxiaoping": "tenghsiaoping",
		"dan": "", "miller": "", "": "", "lin": "", "xxx": "",
	} {
		if got, _ := PinyinToWadeGiles(word); got != want {
			t.Errorf("PinyinToWadeGiles(%q) = %q, want %q", word, got, want)
		}
	}
}
