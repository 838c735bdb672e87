package text

import (
	"slices"
	"strings"
	"testing"
)

// romanised lists, by script, words and the readings they must have, the likeliest first
// where the word is marked with an exclamation mark. Words are folded before.
var romanised = map[Script]string{
	Latin:      "Əliyev! aliyev eliyev; Anna!; १२! 12; ١٢! 12",
	Arabic:     "محمد! mhmd; محمود! mhmud mhmwd; يوسف! yusf; عبدالله! abdallah abdullah; ابراهيم ibrahim; أسامة usamah; حسين! hsin hsyn; گلستان! glstan; پرویز! prviz; جمال! jmal gmal djmal; تهران! thran; شريف! shrif chrif; خوشحال khushhal; ٹنڈو tndu; ایران! iran",
	Cyrillic:   "Дмитрий! dmitry dmitriy dmitrii dmitrij; Сергей! sergei sergey; Александр! alexander aleksandr; Юлия! yulia iuliia julija; Щука! shchuka schtschuka; Жанна! zhanna; Богдан! bogdan bohdan; Сергій! serhii serhiy; Володимир volodymyr; Донецький! donetskyi; Торговище! torgovishche torgovishte; Търново! tarnovo; Ђорђе! dorde djordje; Љубљана! ljubljana; Жамбыл! zhambyl; Қазақ! kazak qazaq; Джамбул! dzhambul jambul; Алесь! ales; Татьяна! tatyana tatiana tatjana; Екатерина! ekaterina yekaterina; Париж! parizh parij",
	Greek:      "Αθήνα! athina athena; Μπάμπης! bampis babis; Γιώργος! giorgos yiorgos; Ευάγγελος! evangelos; Κωνσταντίνος! konstantinos constantinus; Χρήστος! christos hristos; Λούλα! loula lula",
	Hebrew:     "אברהם! avrhm abrhm; ירושלים! yroshlim; דוד! dod; משה! msha; חיים! hym chaim; תל! tl",
	Armenian:   "Երևան! yerevan erevan; Հովհաննես! hovhannes; Պետրոս! petros bedros; Արամ! aram",
	Georgian:   "თბილისი! tbilisi; ჯორჯი! jorji; ბათუმი! batumi; ყვარელი! qvareli kvareli",
	Devanagari: "रामदेव! ramdev ramadeva; नरेन्द्र! narendra; लखनऊ! lakhnau; कृष्ण! krishna; कमला! kamla kamala; दिल्ली! dilli; फ़ातिमा! fatima; सीता! sita seeta; मुंबई! mumbai",
	Bengali:    "ঢাকা! dhaka; বাংলাদেশ! bangladesh; রহমান! rahman rahaman; সুমন! suman; যাদব jadab yadab",
	Gurmukhi:   "ਸਿੰਘ! singh; ਗੁਰਪ੍ਰੀਤ! guraprit; ਪੱਗ! pagg; ਅੰਮ੍ਰਿਤਸਰ! ammritsar",
	Gujarati:   "ગુજરાત! gujrat gujarat; અમદાવાદ! amdavad amadavad",
	Tamil:      "முருகன்! murugan murukan; சென்னை chennai; தமிழ்! tamizh tamil thamizh",
	Telugu:     "హైదరాబాద్! haidarabad; రామ! rama",
	Kannada:    "ಬೆಂಗಳೂರು! bengaluru bengalooru",
	Malayalam:  "കേരളം! keralam; ശ്രീധരൻ! shridharan",
	Sinhala:    "කොළඹ! kolamba; සිරිසේන! sirisena",
	Thai:       "กรุงเทพ! krungthep; สมชาย! somchai; เชียงใหม่! chiangmai; ภูเก็ต! phuket; สวน! suan; ไทย! thai",
	Lao:        "ວຽງຈັນ! viangchan; ສົມພອນ! somphon; ຫຼວງ! luang",
	Khmer:      "ប៉ុល! pol; ពត! pot; ភ្នំពេញ phnompenh; កំពត! kampot",
	Myanmar:    "မြန်မာ! myanma; အောင်! aung; ကြည်! kyi; လှိုင်! hlaing; နေဝင်း! newin; ရန်ကုန်! yankon rankon",
	Ethiopic:   "አበበ! abebe; አዲስ! adis; ብርሃን! birhan berhan; ለገሰ! legese",
	Han:        "北京! beijing peiching; 王! wang wong; 李小龙! lixiaolong lihsiaolung; 曾! zeng tsang; 長江 changjiang; 重庆 chongqing; 欧阳修! ouyangxiu; 吕布! lubu; 台灣! taiwan; 广州! guangzhou kuangchou; 朴 piao park; 佐々木 zuozuomu",
	Hangul:     "김! kim gim; 이! lee i yi ri rhee; 박! park bak pak; 최! choi choe; 정! jung jeong chong jong; 홍길동! hongkildong honggildong hongkiltong; 서울 seoul; 평양! pyeongyang pyongyang; 독립! dokrip dongnip; 남궁민! namgungmin",
	Kana:       "たけし! takeshi takesi; とうきょう! tokyo toukyou; トーキョー! tokyo; にっぽん! nippon; ガッツ! gattsu; マッチャ! matcha; ゆうこ! yuko yuuko; おおの! ono oono ohno; しんじ! shinji sinzi; ヴィ! vi",
	Other:      "ⴰⵎ!",
}

func TestRomanise(t *testing.T) {
	for script, list := range romanised {
		for entry := range strings.SplitSeq(list, "; ") {
			name, want := strings.Fields(entry)[0], strings.Fields(entry)[1:]
			name, likeliest := strings.CutSuffix(name, "!")
			words := Words(name)
			if len(words) != 1 || words[0].Script != script {
				if script != Han {
					t.Errorf("%q is %+v, want one word of %v", name, words, script)
				}
			}
			got := Romanise(words[0].Text, script)
			if likeliest && (len(got) > 0) != (len(want) > 0) || likeliest && len(want) > 0 && got[0] != want[0] {
				t.Errorf("%v %q reads %q first, want %q", script, name, got, want)
			}
			for _, w := range want {
				if !slices.Contains(got, w) {
					t.Errorf("%v %q reads %q, want %q among them", script, name, got, w)
				}
			}
		}
	}
}

// TestReadingsAreDistinct reads every letter of every script, alone and between others.
func TestReadingsAreDistinct(t *testing.T) {
	for r := rune(0x80); r < 0x20000; r++ {
		s := scriptOf(r)
		for _, word := range []string{string(r), string([]rune{r, r, r})} {
			checkReadings(t, word, s)
		}
	}
}

func FuzzRomanise(f *testing.F) {
	for script, list := range romanised {
		f.Add(list, uint8(script))
	}
	f.Add("\xff\u0e40\u1039\u17d2", uint8(Khmer))
	f.Fuzz(func(t *testing.T, word string, script uint8) {
		checkReadings(t, word, Script(script))
		for _, w := range Words(word) {
			checkReadings(t, w.Text, w.Script)
		}
		if folded := FoldLetters(word, Script(script)); (folded == "") != (word == "") {
			t.Errorf("%q folds to %q", word, folded)
		}
		if rest, _ := CutArticle(word); !strings.HasSuffix(word, rest) {
			t.Errorf("%q without its article is %q", word, rest)
		}
		if surname, given, ok := SplitEastAsian(word, Script(script)); ok && (surname+given != word || surname == "" || given == "") {
			t.Errorf("%q is parted into %q and %q", word, surname, given)
		}
	})
}

func checkReadings(t *testing.T, word string, s Script) {
	t.Helper()
	got := Romanise(word, s)
	if !slices.Equal(got, Romanise(word, s)) {
		t.Errorf("%v %q reads otherwise the second time", s, word)
	}
	if len(got) > MaxReadings {
		t.Errorf("%v %q has %d readings", s, word, len(got))
	}
	for i, reading := range got {
		if reading == "" || strings.Trim(reading, "abcdefghijklmnopqrstuvwxyz0123456789") != "" || slices.Contains(got[:i], reading) {
			t.Errorf("%v %q reads %q", s, word, got)
		}
	}
}

// TestTables reads every cell of the tables of letters.
func TestTables(t *testing.T) {
	for _, table := range []*spelling{arabicSpelling(), hebrewSpelling(), greekSpelling(), armenianSpelling(), georgianSpelling(), cyrillicSpelling(), latinSpelling(), kanaSpelling()} {
		for i, letters := range table.rules {
			for _, rule := range slices.Concat(letters...) {
				if strings.Trim(rule.plain+rule.after, "abcdefghijklmnopqrstuvwxyz*=") != "" {
					t.Errorf("system %s writes %+v for %q", table.systems[i], rule, rule.letters)
				}
			}
		}
	}
	alphabets := map[Script]string{
		Arabic: "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ", Hebrew: "אבגדהוזחטיכךלמםנןסעפףצץקרשת", Greek: "αβγδεζηθικλμνξοπρστυφχψως",
		Armenian: "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", Georgian: "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
		Cyrillic: "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґђјљњћџѕѓќўәғқңөұүһҳҷӣӯ",
	}
	silent := "ъьء"
	for script, letters := range alphabets {
		for _, r := range letters {
			if len(Romanise("ан"+string(r), Cyrillic)) == 0 || len(Romanise(string(r), script)) == 0 && !strings.ContainsRune(silent, r) && r != 'ع' {
				t.Errorf("%v letter %c has no reading", script, r)
			}
		}
	}
}

func BenchmarkRomanise(b *testing.B) {
	for script, list := range romanised {
		name, _, _ := strings.Cut(strings.Fields(list)[0], "!")
		word := Words(name)[0].Text
		b.Run(script.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Romanise(word, script)
			}
		})
	}
}
