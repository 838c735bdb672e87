package place

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestCountry(t *testing.T) {
	for want, texts := range map[Code][]string{
		"ir": {"Iran", "IRAN", "ir", "IRN", "Iran (Islamic Republic of)", "Islamic Republic of Iran", "Iran, Islamic Republic of", "Iranian", "Iranians", "iranienne", "Irán", "République islamique d'Iran", "ایران", "إيران", "Исламская Республика Иран", "伊朗", "Iranian national", "Persia", "iranische"},
		"kp": {"Korea, North", "North Korea", "Democratic People's Republic of Korea", "DPRK", "D.P.R.K.", "Korea (Democratic People's Republic of)", "朝鲜", "КНДР", "조선"},
		"kr": {"Republic of Korea", "Korea, Republic of", "Korea, South", "South Korean", "대한민국"},
		"cd": {"Zaire", "Congo, Democratic Republic of the", "Democratic Republic of the Congo", "DRC", "République démocratique du Congo", "Congo (Kinshasa)", "COD", "Democratic Congo"},
		"cg": {"Congo", "Republic of the Congo", "Congo, Republic of", "Congo-Brazzaville"},
		"mm": {"Burma", "Myanmar", "Birmanie", "Burmese", "缅甸"},
		"su": {"USSR", "former Soviet Union", "U.S.S.R.", "СССР", "Union of Soviet Socialist Republics"},
		"yu": {"Yugoslavia", "Serbia and Montenegro", "Federal Republic of Yugoslavia"},
		"iq": {"Iraqi", "Iraqis", "irakien", "irakiennes", "Republic of Iraq", "جمهورية العراق", "عراقية", "العراقي"},
		"sz": {"Swaziland", "Eswatini"},
		"mk": {"Macedonia", "The former Yugoslav Republic of Macedonia", "FYROM", "North Macedonia"},
		"gb": {"United Kingdom of Great Britain and Northern Ireland", "UK", "U.K.", "Britain", "British", "England", "Scotland"},
		"us": {"United States of America", "USA", "U.S.", "American", "États-Unis d'Amérique", "US citizen"},
		"ci": {"Côte d'Ivoire", "Cote d’Ivoire", "COTE DIVOIRE", "Ivory Coast"},
		"ae": {"United Arab Emirates", "U.A.E.", "Emirati"},
		"sy": {"Syrian Arab Republic", "الجمهورية العربية السورية", "سوريه", "سورية"},
		"cn": {"People's Republic of China", "PRC", "中华人民共和国", "Chinese"},
		"tw": {"Taiwan, Province of China", "Republic of China"},
		"hk": {"China, Hong Kong Special Administrative Region", "Hong Kong SAR"},
		"gw": {"Guinea-Bissau", "Guinée-Bissau"},
		"ps": {"State of Palestine", "West Bank and Gaza", "Palestinian"},
		"tr": {"Türkiye", "Turkey", "TURKIYE"},
		"ru": {"Russian Federation", "россия", "Российская Федерация", "российского"},
		"ge": {"Georgia", "Republic of Georgia", "Грузия"},
		"xk": {"Kosovo"},
		"dd": {"East Germany", "German Democratic Republic"},
		"do": {"Dominican Republic", "Dominican"},
		"va": {"Holy See (Vatican City State)"},
		"bo": {"Bolivia (Plurinational State of)"},
	} {
		for _, text := range texts {
			if got, ok := Country(text); !ok || got != want {
				t.Errorf("Country(%q) = %q, %v, want %s", text, got, ok, want)
			}
		}
	}
	for _, text := range []string{"", " ", "Korea", "Korean", "Congolese", "Islamic State", "State of Georgia", "the Republic", "zz", "Tehran", "Iran and Iraq", "New Jersey", "Persian Gulf", strings.Repeat("Iran ", 50)} {
		if got, ok := Country(text); ok {
			t.Errorf("Country(%q) = %q", text, got)
		}
	}
}

func TestCountries(t *testing.T) {
	for _, c := range [][2]string{
		{"Afghan, dual Pakistani", "af pk"},
		{"Tirin Kot city, Afghanistan", "af"},
		{"Pakistan/Afghanistan border area", "pk af"},
		{"IR", "ir"},
		{"Iran, Iraq and IRAN", "ir iq"},
		{"Bissau, Guinea-Bissau", "gw"},
		{"Port Moresby, Papua New Guinea; Conakry (Guinea)", "pg gn"},
		{"Equatorial Guinea", "gq"},
		{"Abuja, Nigeria", "ng"},
		{"Niger Delta, Nigeria", "ng"},
		{"Atlanta, Georgia, USA", "us"},
		{"Atlanta, Georgia", ""},
		{"Macon, Georgia 31201", ""},
		{"1 Road, Georgia 30301, United States", "us"},
		{"Tbilisi, Georgia", "ge"},
		{"Tbilisi, Georgia; USA", "ge us"},
		{"Pankisi Gorge, Georgia", "ge"},
		{"Newark, New Jersey, U.S.A.", "us"},
		{"St Helier, Jersey", "je"},
		{"Albuquerque, New Mexico", ""},
		{"Mexico City", "mx"},
		{"Seoul, Republic of Korea", "kr"},
		{"Pyongyang, Democratic People's Republic of Korea", "kp"},
		{"Pyongyang, Korea, North; Dandong, China", "kp cn"},
		{"Persian Gulf", ""},
		{"Gulf of Oman", ""},
		{"Hohhot, Inner Mongolia, China", "cn"},
		{"in the us of it, in no way", ""},
		{"London, UK", "gb"},
		{"Hodeidah, Republic of Yemen (north)", "ye"},
		{"Kinshasa, Democratic Republic of the Congo", "cd"},
		{"South Sudan and Sudan", "ss sd"},
		{"Juba, South Sudan", "ss"},
		{"Kingstown, St. Vincent & Grenadines", "vc"},
		{"г. Москва, Российская Федерация", "ru"},
		{"中国北京市朝阳区", "cn"},
		{"内蒙古", ""},
		{"印度尼西亚雅加达", "id"},
		{"美国马里兰州", "us"},
		{"イラン大使館、日本", "ir jp"},
		{"طهران، ایران", "ir"},
		{"Kermanshah, République islamique d'Iran", "ir"},
		{"Road Town, Tortola, British Virgin Islands", "vg"},
		{"Northern Ireland", "gb"},
		{"Dublin, Ireland", "ie"},
		{"Indian Ocean", ""},
		{"", ""},
	} {
		text, want := c[0], c[1]
		var got []string
		for _, code := range Countries(text) {
			got = append(got, string(code))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Countries(%q) = %v, want %s", text, got, want)
		}
	}
}

func TestSame(t *testing.T) {
	for _, pair := range []string{"ru ru", "su ru", "ua su", "yu rs", "hr yu", "cs cz", "de dd", "sd ss", "yd ye", "gb vg", "hk cn", "xk rs"} {
		c, d, _ := strings.Cut(pair, " ")
		if !Code(c).Same(Code(d)) || !Code(d).Same(Code(c)) {
			t.Errorf("%s differ", pair)
		}
	}
	for _, pair := range []string{"ru ua", "kp kr", "cd cg", "de at", "su pl", "tw cn", "zz ru"} {
		if c, d, _ := strings.Cut(pair, " "); Code(c).Same(Code(d)) {
			t.Errorf("%s are the same", pair)
		}
	}
}

func TestName(t *testing.T) {
	if got := Code("ir").Name() + Code("zz").Name(); got != "Iran" {
		t.Errorf("names: %q", got)
	}
}

func TestWord(t *testing.T) {
	for want, keys := range map[Place][]string{
		{"ir", CountryName, "ir"}:                 {"iran", "islamic republic of iran", "ایران", "伊朗", "republic of iran"},
		{"ir", Demonym, "ir"}:                     {"iranian", "iranskaya", "iraniennes", "ایرانی", "иранская"},
		{"us", CountryName, "us"}:                 {"us", "usa", "united states"},
		{"sa", CountryName, "sa"}:                 {"saudi arabia"},
		{"kp", CountryName, "kp"}:                 {"north korea", "dprk"},
		{"city/tehran", City, "ir"}:               {"tehran", "teheran", "تهران", "طهران"},
		{"city/new york", City, "us"}:             {"new york"},
		{"city/moscow", City, "ru"}:               {"moskva", "москва", "moskovskaya", "московского", "московскии"},
		{"city/basra", City, "iq"}:                {"basra", "al basrah", "البصرة", "بصره"},
		{"region/middle east", Region, ""}:        {"middle east", "moyen orient", "الشرق الاوسط"},
		{"region/korea", Region, ""}:              {"korea", "korean"},
		{"region/congo", Region, ""}:              {"congo", "congolais"},
		{"region/england", Region, "gb"}:          {"england", "english"},
		{"region/gulf", Region, ""}:               {"persian gulf", "gulf"},
		{"region/crimea", Region, ""}:             {"crimea", "krymskaya"},
		{"city/saint petersburg", City, "ru"}:     {"st petersburg", "leningrad"},
		{"region/state of georgia", Region, "us"}: {"state of georgia"},
	} {
		for _, key := range keys {
			if got, ok := Word(key); !ok || got != want {
				t.Errorf("Word(%q) = %v, %v, want %v", key, got, ok, want)
			}
		}
	}
	for _, key := range []string{"", "ir", "irn", "north", "east", "bank", "de", "in", "island", "mobile", "reading", "mary", "nice", "male", "مالي"} {
		if got, ok := Word(key); ok {
			t.Errorf("Word(%q) = %v", key, got)
		}
	}
	for key := range gazetteer().meanings {
		first, _, _ := strings.Cut(key, " ")
		if words := strings.Count(key, " ") + 1; words > Longest(first) {
			t.Errorf("%q is longer than %d", key, Longest(first))
		}
	}
}

func TestLong(t *testing.T) {
	gazetteer()
	for _, piece := range []string{"Iran ", "islamic republic of ", "中国", "中", "x", "d'", "イ", "a ", "democratic peoples republic ", "ال "} {
		long := strings.Repeat(piece, 100_000/len(piece))
		start := time.Now()
		if got := Countries(long); len(got) > 1 {
			t.Errorf("%d countries", len(got))
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q many times takes %v", piece, took)
		}
	}
}

func FuzzCountries(f *testing.F) {
	for _, s := range []string{"Atlanta, Georgia, USA", "d'Iran", "中国北京", "\xff\xfe", "Korea, North", "イラン大使館"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Countries(s)
		for i, code := range got {
			if countries()[code] == nil || slices.Contains(got[:i], code) {
				t.Errorf("Countries(%q) = %v", s, got)
			}
		}
		if code, ok := Country(s); ok && !slices.Equal(got, []Code{code}) {
			t.Errorf("Country(%q) = %s, but Countries gives %v", s, code, got)
		}
	})
}

func BenchmarkWord(b *testing.B) {
	keys := []string{"iran", "trading", "north korea", "islamic republic of iran shipping"}
	Word("")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Word(keys[i%len(keys)])
	}
}

func BenchmarkCountries(b *testing.B) {
	Word("")
	b.ReportAllocs()
	for b.Loop() {
		Countries("No. 12, Valiasr Street, Tehran, Islamic Republic of Iran")
	}
}
