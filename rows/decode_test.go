package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	latinText    = "name;country\nJosé Müller-Åström;Österreich\nZoë O’Brien – “X”;España\n"
	cyrillicText = "ФИО;Страна\nИванов Пётр Сергеевич;Россия\nКовальчук Олена;Україна\n"
	greekText    = "Όνομα;Χώρα\nΓιώργος Παπαδόπουλος;Ελλάδα\nΜαρία Καραμανλή;Κύπρος\n"
	hebrewText   = "name,country\nמשה כהן,ישראל\nשרה לוי,ישראל\nדוד מזרחי,ישראל\n"
	czechText    = "name;country\nJiří Dvořák;Česko\nTomáš Němec;Česko\n"
	polishText   = "name;country\nWałęsa Żółć;Polska\nJaś Łaś;Polska\n"
	turkishText  = "name;country\nŞahin Yılmaz;Türkiye\nIşık Doğan;Türkiye\n"
	hungaryText  = "name;country\nErdős Pál;Magyarország\nKovács Ödön;Magyarország\n"
	japanText    = "氏名,国籍\n山田太郎,日本\n鈴木花子,日本\n"
	chinaText    = "姓名,国籍\n张伟,中国\n王芳,中国\n"
)

func encoded(t *testing.T, enc encoding.Encoding, s string) string {
	t.Helper()
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEncodings(t *testing.T) {
	le, be := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name, in, text, want, given string
	}{
		{"ascii", "name\nJane\n", "name\nJane\n", "utf-8", ""},
		{"utf-8", latinText, latinText, "utf-8", ""},
		{"utf-8 mark", "\xEF\xBB\xBF" + latinText, latinText, "utf-8", ""},
		{"utf-16le mark", "\xFF\xFE" + encoded(t, le, cyrillicText), cyrillicText, "utf-16le", ""},
		{"utf-16be mark", "\xFE\xFF" + encoded(t, be, cyrillicText), cyrillicText, "utf-16be", ""},
		{"utf-16le", encoded(t, le, latinText), latinText, "utf-16le", ""},
		{"utf-16be", encoded(t, be, latinText), latinText, "utf-16be", ""},
		{"utf-16le Cyrillic", encoded(t, le, cyrillicText), cyrillicText, "utf-16le", ""},
		{"utf-16be Chinese", encoded(t, be, chinaText), chinaText, "utf-16be", ""},
		{"windows-1252", encoded(t, charmap.Windows1252, latinText), latinText, "windows-1252", ""},
		{"windows-1251", encoded(t, charmap.Windows1251, cyrillicText), cyrillicText, "windows-1251", ""},
		{"windows-1250 given", encoded(t, charmap.Windows1250, czechText), czechText, "windows-1250", "windows-1250"},
		{"shift_jis given", encoded(t, japanese.ShiftJIS, japanText), japanText, "shift_jis", "Shift_JIS"},
		{"gb18030 given", encoded(t, simplifiedchinese.GB18030, chinaText), chinaText, "gb18030", "gb18030"},
		{"utf-8 given", "\xEF\xBB\xBF" + latinText, latinText, "utf-8", "utf8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, rows, err := readAll(t, c.in, Options{Encoding: c.given})
			if err != nil {
				t.Fatal(err)
			}
			_, want, err := readAll(t, c.text, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, rows); diff != "" {
				t.Error(diff)
			}
			if got := r.Form().Encoding; got != c.want {
				t.Errorf("took %s for %s", got, c.want)
			}
		})
	}
}

// TestEncodingsAsk holds that code pages which are not told apart safely are asked about.
func TestEncodingsAsk(t *testing.T) {
	utf32, _ := strings.CutPrefix("x\xFF\xFE\x00\x00n\x00\x00\x00", "x")
	for _, c := range []struct{ name, in, part string }{
		{"Czech", encoded(t, charmap.Windows1250, czechText), "its encoding cannot be told"},
		{"Polish", encoded(t, charmap.Windows1250, polishText), "its encoding cannot be told"},
		{"Polish iso", encoded(t, charmap.ISO8859_2, polishText), "its encoding cannot be told"},
		{"Hungarian", encoded(t, charmap.Windows1250, hungaryText), "its encoding cannot be told"},
		{"Turkish", encoded(t, charmap.Windows1254, turkishText), "its encoding cannot be told"},
		{"Greek", encoded(t, charmap.Windows1253, greekText), "its encoding cannot be told"},
		{"Hebrew", encoded(t, charmap.Windows1255, hebrewText), "its encoding cannot be told"},
		{"KOI8-R", encoded(t, charmap.KOI8R, "ФИО;Страна\nИванов Пётр Сергеевич;Россия\n"), "its encoding cannot be told"},
		{"cp866", encoded(t, charmap.CodePage866, "ФИО;Страна\nИванов Пётр Сергеевич;Россия\n"), "its encoding cannot be told"},
		{"Shift JIS", encoded(t, japanese.ShiftJIS, japanText), "its encoding cannot be told"},
		{"GBK", encoded(t, simplifiedchinese.GBK, chinaText), "its encoding cannot be told"},
		{"EUC-JP", encoded(t, japanese.EUCJP, japanText), "its encoding cannot be told"},
		{"UTF-32", utf32, "UTF-32"},
		{"UTF-8 that breaks", "name\nJosé\n" + strings.Repeat("ü", 70000/2) + "\n\xFF\n", "in:4: the text is UTF-8 up to here"},
		{"late 1250", "name\nJos\xE9\n" + strings.Repeat("Jane\n", 30000) + "Wa\xB3\xEAsa x\n", "its encoding cannot be told"},
		{"UTF-16 cut", "\xFF\xFEn\x00a\x00m\x00e\x00\n\x00J\x00a\x00\n\x00X", "bytes that utf-16le does not have"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, c.in, Options{})
			wantError(t, err, c.part)
		})
	}
	_, _, err := readAll(t, "name\nJane", Options{Encoding: "klingon"})
	wantError(t, err, `no encoding is called "klingon"`)
}

// TestLateEncoding checks text that is plain ASCII for longer than is looked ahead.
func TestLateEncoding(t *testing.T) {
	plain := "name\n" + strings.Repeat("Jane Doe\n", 20000)
	for in, want := range map[string]string{plain + "Zo\xEB\n": "windows-1252", plain + "Zoë\n": "utf-8"} {
		r, rows, err := readAll(t, in, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if last := rows[len(rows)-1][FullName][0]; last != "Zoë" || r.Form().Encoding != want {
			t.Errorf("got %q in %s, want Zoë in %s", last, r.Form().Encoding, want)
		}
	}
}
