package ident

import (
	"strings"
	"testing"

	"standing"
)

// countries is a map of countries as printed, for tests.
func countries(printed string) string {
	codes := map[string]string{
		"Russia": "ru", "China": "cn", "Iran": "ir", "Ukraine": "ua", "United Kingdom": "gb", "Mexico": "mx", "Turkey": "tr",
		"Spain": "es", "Pakistan": "pk", "Belgium": "be", "Egypt": "eg",
	}
	return codes[printed]
}

func TestClassify(t *testing.T) {
	for _, c := range []struct {
		printed, value, country string
		want                    Identifier
	}{
		{"Tax ID No.", "7736050003", "Russia", Identifier{INN, "7736050003", "ru", Right}},
		{"Tax ID No.", "7736050004", "Russia", Identifier{INN, "7736050004", "ru", Wrong}},
		{"Tax ID No.", "7736050003", "", Identifier{Tax, "7736050003", "", Unknown}},
		{"ИНН", "7736050003", "", Identifier{INN, "7736050003", "ru", Right}},
		{"Registration Number", "1027700070518", "", Identifier{OGRN, "1027700070518", "ru", Right}},
		{"Government Gazette Number", "00040778", "Russia", Identifier{OKPO, "00040778", "ru", Right}},
		{"Registration Number", "26740", "Iran", Identifier{Registration, "26740", "ir", Unknown}},
		{"Registration Number", "10380284790", "Iran", Identifier{Registration, "10380284790", "ir", Right}},
		{"National ID No.", "499370899", "Iran", Identifier{NationalID, "0499370899", "ir", Right}},
		{"IMO", "9074729", "", Identifier{IMO, "9074729", "", Right}},
		{"Vessel Registration Identification", "IMO 9074729", "", Identifier{IMO, "9074729", "", Right}},
		{"Company Number IMO", "543400", "", Identifier{IMOCompany, "543400", "", Wrong}},
		{"Legal Entity Number", "851683897", "", Identifier{Registration, "851683897", "", Unknown}},
		{"Legal Entity Number", "5493001KJTIIGC8Y1R12", "", Identifier{LEI, "5493001KJTIIGC8Y1R12", "", Right}},
		{"V.A.T. Number", "BE 0430.033.662", "", Identifier{Tax, "0430033662", "be", Unknown}},
		{"V.A.T. Number", "Goztepe V.D. 823 026 0248", "Turkey", Identifier{Tax, "8230260248", "tr", Unknown}},
		{"D-U-N-S Number", "15-048-3782", "", Identifier{DUNS, "150483782", "", Unknown}},
		{"SWIFT/BIC", "DEUTDEFFXXX", "Russia", Identifier{BIC, "DEUTDEFF", "de", Unknown}},
		{"BIK (RU)", "044525225", "", Identifier{BIK, "044525225", "ru", Unknown}},
		{"UK Company Number", "2696754", "", Identifier{Registration, "02696754", "gb", Unknown}},
		{"Company Number", "SC12345", "United Kingdom", Identifier{Registration, "SC012345", "gb", Unknown}},
		{"Unified Social Credit Code (USCC)", "91350100M000100Y43", "", Identifier{USCC, "91350100M000100Y43", "cn", Right}},
		{"Identification Number", "11010519491231002X", "China", Identifier{NationalID, "11010519491231002X", "cn", Right}},
		{"Passport", "Nº 0012-345", "Egypt", Identifier{Passport, "0012345", "eg", Unknown}},
		{"Паспорт", "АВ 112233", "Ukraine", Identifier{Passport, "AB112233", "ua", Unknown}},
		{"Numéro de passeport", "AB112233", "", Identifier{Passport, "AB112233", "", Unknown}},
		{"Passport", "D0077551, expired 08 May 2013,", "", Identifier{Passport, "D0077551", "", Unknown}},
		{"C.U.R.P.", "BOXW310820HNERXN09", "", Identifier{NationalID, "BOXW310820HNERXN09", "mx", Right}},
		{"National Identification Number", "35202-7654321-9", "Pakistan", Identifier{NationalID, "3520276543219", "pk", Unknown}},
		{"Aircraft Manufacturer's Serial Number (MSN)", "8401", "", Identifier{AircraftSerial, "8401", "", Unknown}},
		{"Aircraft Tail Number", "EP-MMH", "Iran", Identifier{AircraftTail, "EPMMH", "", Unknown}},
		{"Aircraft Mode S Transponder Code", "4ca2b6", "", Identifier{ModeS, "4CA2B6", "", Unknown}},
		{"Digital Currency Address - XBT", " 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "", Identifier{Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "", Right}},
		{"Email Address", "Info@Example.ORG ", "", Identifier{Email, "info@example.org", "", Unknown}},
		{"", "+44 20 7946 0958", "", Identifier{Phone, "+442079460958", "", Unknown}},
		{"", "A-77 55 12", "", Identifier{Other, "A775512", "", Unknown}},
		{"Chinese Commercial Code", "1728 4320", "", Identifier{}},
		{"Passport", "N/A", "Egypt", Identifier{}},
		{"IMO", "1234567", "", Identifier{}},
		{"IMO", "0000000", "", Identifier{}},
		{"Passport", "Неизвестно", "", Identifier{}},
		{"Passport", strings.Repeat("A1", maxValue), "", Identifier{}},
		{"", "", "", Identifier{}},
	} {
		got := Classify(standing.Identifier{Type: c.printed, Value: c.value, Country: c.country}, countries)
		if got != c.want {
			t.Errorf("%s %q (%s): %+v, want %+v", c.printed, c.value, c.country, got, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	for value, want := range map[string]Kind{
		"IMO 9074729": IMO, "IMO: 9074729": IMO, "9074729": None, "IMO 9074728": None, "HWUPKR0MPOU8FGXBT394": LEI,
		"de89 3704 0044 0532 0130 00": IBAN, "IBAN DE89370400440532013000": IBAN, "someone@example.org": Email,
		"https://example.org/x": Website, "www.example.org": Website, "+442079460958": Phone, "02079460958": None,
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed": Wallet, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t": Wallet,
		"91350100M000100Y43": USCC, "11010519491231002X": NationalID, "112-233-445 95": SNILS, "35202-7654321-9": NationalID,
		"7736050003": None, "A1234599": None, "unknown": None, "": None, "Maria Example": None,
	} {
		got, ok := Parse(value)
		if got.Kind != want || ok != (want != None) {
			t.Errorf("Parse(%q) = %v %v, want %v", value, got, ok, want)
		}
	}
}

func TestKindNames(t *testing.T) {
	for k := range kindCount {
		got, _ := kindOfType(k.String())
		if k.String() == "" || got != k {
			t.Errorf("kind %d %q is read as %v", k, k, got)
		}
	}
	if Kind(200).String() != "none" || Single(Kind(200)) {
		t.Error("a kind that is none is not none")
	}
}
