package text

import "testing"

func TestFoldLetters(t *testing.T) {
	cases := []struct {
		word   string
		script Script
		want   string
	}{
		{"أحمد", Arabic, "احمد"},
		{"علی", Arabic, "علي"},
		{"علي", Arabic, "علي"},
		{"مصطفى", Arabic, "مصطفي"},
		{"کریم", Arabic, "كريم"},
		{"فاطمة", Arabic, "فاطمه"},
		{"مؤمن", Arabic, "مومن"},
		{"بهاء", Arabic, "بها"},
		{"ء", Arabic, "ء"},
		{"۱۲٣", Arabic, "123"},
		{"алёна", Cyrillic, "алена"},
		{"ґалаґан", Cyrillic, "галаган"},
		{"сергій", Cyrillic, "сергии"},
		{"қасым", Cyrillic, "касым"},
		{"ъэ", Cyrillic, "ъэ"},
		{"γιωργος", Greek, "γιωργοσ"},
		{"אברהם", Hebrew, "אברהמ"},
		{"ץףן", Hebrew, "צפנ"},
		{"タケシ", Kana, "たけし"},
		{"マッチャー", Kana, "まっちゃー"},
		{"北京", Han, "北京"},
		{"anna", Latin, "anna"},
	}
	for _, c := range cases {
		if got := FoldLetters(c.word, c.script); got != c.want {
			t.Errorf("FoldLetters(%q, %v) = %q, want %q", c.word, c.script, got, c.want)
		}
	}
}

func TestCutArticle(t *testing.T) {
	for word, want := range map[string]string{
		"البغدادي": "بغدادي", "القاهرة": "قاهرة", "الله": "", "الياس": "", "إلياس": "", "الم": "", "كمال": "", "": "",
	} {
		rest, ok := CutArticle(word)
		if ok != (want != "") || ok && rest != want || !ok && rest != word {
			t.Errorf("CutArticle(%q) = %q, %v, want %q", word, rest, ok, want)
		}
	}
}

func TestSplitEastAsian(t *testing.T) {
	cases := []struct {
		word           string
		script         Script
		surname, given string
	}{
		{"王小明", Han, "王", "小明"},
		{"李白", Han, "李", "白"},
		{"欧阳修", Han, "欧阳", "修"},
		{"歐陽修", Han, "歐陽", "修"},
		{"司马相如", Han, "司马", "相如"},
		{"欧阳", Han, "", ""},
		{"張王小明", Han, "張王", "小明"},
		{"王", Han, "", ""},
		{"北京", Han, "", ""},
		{"王小明先生", Han, "", ""},
		{"홍길동", Hangul, "홍", "길동"},
		{"남궁민", Hangul, "남궁", "민"},
		{"이황", Hangul, "이", "황"},
		{"늑대", Hangul, "", ""},
		{"ab", Latin, "", ""},
		{"\xff\xff\xff", Han, "", ""},
	}
	for _, c := range cases {
		surname, given, ok := SplitEastAsian(c.word, c.script)
		if surname != c.surname || given != c.given || ok != (c.surname != "") {
			t.Errorf("SplitEastAsian(%q) = %q, %q, %v, want %q, %q", c.word, surname, given, ok, c.surname, c.given)
		}
	}
}
