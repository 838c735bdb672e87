package ident

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"standing"
)

// complete fills the check digits of a number in, trying all that there are.
func complete(t *rapid.T, check func(string) Validity, body, last string, digits int) string {
	t.Helper()
	if digits == 0 {
		if check(body) == Right {
			return body
		}
		return ""
	}
	for i := range len(last) {
		if s := complete(t, check, body+last[i:i+1], last, digits-1); s != "" {
			return s
		}
	}
	return ""
}

// Standards that promise that one wrong digit is seen.
func TestOneWrongDigitIsSeen(t *testing.T) {
	for _, c := range []struct {
		name   string
		check  func(string) Validity
		body   string // a pattern
		last   string // characters of the check digits
		digits int
	}{
		{"LEI", checkLEI, `[0-9]{4}00[0-9A-Z]{12}`, "0123456789", 2},
		{"ISIN", checkISIN, `[A-Z]{2}[0-9A-Z]{9}`, "0123456789", 1},
		{"USCC", checkUSCC, `9[1-3][0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}`, usccLetters, 1},
		{"resident", checkResident, `[1-6][0-9]{5}19[0-9]{2}0[1-9]1[0-9]{4}`, "0123456789X", 1},
		{"Spanish", checkSpanish, `[0-9]{8}`, "TRWAGMYFPDXBNJZSQVHLCKE", 1},
		{"Turkish", checkTurkish, `[1-9][0-9]{8}`, "0123456789", 2},
	} {
		t.Run(c.name, rapid.MakeCheck(func(t *rapid.T) {
			number := complete(t, c.check, rapid.StringMatching(c.body).Draw(t, "body"), c.last, c.digits)
			if number == "" {
				t.Fatal("no check digits are right")
			}
			at := rapid.SampledFrom(digitsOf(number)).Draw(t, "at")
			if wrong := changed(t, number, at); c.check(wrong) == Right {
				t.Fatalf("%s and %s are both right", number, wrong)
			}
		}))
	}
}

func digitsOf(number string) (at []int) {
	for i := range len(number) {
		if isDigit(number[i]) {
			at = append(at, i)
		}
	}
	return at
}

// changed changes the digit there into another one.
func changed(t *rapid.T, number string, at int) string {
	t.Helper()
	digit := byte('0' + (int(number[at]-'0')+rapid.IntRange(1, 9).Draw(t, "by"))%10)
	return number[:at] + string(digit) + number[at+1:]
}

// The other rules promise that a number has its check digit, and that the check digit
// itself is the only one.
func TestOneCheckDigitIsRight(t *testing.T) {
	for _, c := range []struct {
		name  string
		check func(string) Validity
		body  string
	}{
		{"IMO", checkIMO, `[1-9][0-9]{5}`},
		{"IMO company", checkIMOCompany, `[0-9]{6}`},
		{"INN", checkINN, `[0-9]{9}`},
		{"OGRN", checkOGRN, `[0-9]{12}`},
		{"OGRNIP", checkOGRN, `[0-9]{14}`},
		{"OKPO", checkOKPO, `[0-9]{7}`},
		{"OKPO of a person", checkOKPO, `[0-9]{9}`},
		{"Iranian", checkIranian, `[0-9]{9}`},
		{"Iranian body", checkIranianBody, `[0-9]{10}`},
		{"EDRPOU", checkEDRPOU, `[0-9]{7}`},
		{"RNOKPP", checkRNOKPP, `[0-9]{9}`},
		{"CURP", checkCURP, `[A-Z]{4}[0-9]{6}[A-Z]{6}[0-9A-Z]`},
	} {
		t.Run(c.name, rapid.MakeCheck(func(t *rapid.T) {
			body, right := rapid.StringMatching(c.body).Draw(t, "body"), 0
			for digit := range 10 {
				if c.check(fmt.Sprint(body, digit)) == Right {
					right++
				}
			}
			if right != 1 {
				t.Fatalf("%d check digits are right for %s", right, body)
			}
		}))
	}
}

func TestOneWrongCharacterInAWallet(t *testing.T) {
	addresses := []string{
		"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
		"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
	}
	rapid.Check(t, func(t *rapid.T) {
		address := rapid.SampledFrom(addresses).Draw(t, "address")
		at := rapid.IntRange(0, len(address)-1).Draw(t, "at")
		letter := rapid.SampledFrom([]byte(bitcoinLetters)).Draw(t, "letter")
		wrong := walletValue(address[:at] + string(letter) + address[at+1:])
		if wrong != address && checkWallet(wrong) == Right {
			t.Fatalf("%s and %s are both right", address, wrong)
		}
	})
}

// drawn draws identifiers that are alike often.
func drawn() *rapid.Generator[Identifier] {
	values := []string{
		"7736050003", "07736050003", "7736050004", "9074729", "9074728", "AB112233", "ab 112 283", "00AB112233", "+44 20 7946 0958", "020 7946 0958",
		"0044 20 7946 0958", "a@example.org", "A@EXAMPLE.ORG", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "https://example.org", "example.org/",
		"HWUPKR0MPOU8FGXBT394", "GB82WEST12345698765432", "n/a", "0499370899", "499370899", "BE0430033662", "0430033662", "IMO 9074729",
	}
	return rapid.Custom(func(t *rapid.T) Identifier {
		kind := Kind(rapid.IntRange(0, int(kindCount)-1).Draw(t, "kind"))
		value := rapid.OneOf(rapid.SampledFrom(values), rapid.StringMatching(`0{0,2}[1-3]{1,3}`), rapid.String()).Draw(t, "value")
		land := rapid.SampledFrom([]string{"", "ru", "ir", "gb", "be"}).Draw(t, "land")
		return Classify(standing.Identifier{Type: kind.String(), Value: value, Country: land}, strings.ToLower)
	})
}

func TestCompareHasNoOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn().Draw(t, "a"), drawn().Draw(t, "b")
		if x, y := Compare(a, b), Compare(b, a); x != y {
			t.Fatalf("%v one way and %v the other", x, y)
		}
		if a.Kind != None && Compare(a, a) != Same {
			t.Fatalf("%+v is not the same as itself", a)
		}
	})
}

func TestSameHasOneKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		many := rapid.SliceOfN(drawn(), 2, 12).Draw(t, "many")
		for i, a := range many {
			for _, b := range many[:i] {
				if Compare(a, b) == Same && (Key(a) != Key(b) || Key(a) == "") {
					t.Fatalf("%+v and %+v are the same with keys %q and %q", a, b, Key(a), Key(b))
				}
			}
		}
	})
}

func TestWrongIsNeverStrong(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawn().Draw(t, "identifier")
		weak := i.Valid == Wrong || i.Kind == Other || len([]rune(compact(i.Value))) < shortest
		if weak && i.Strength() == Strong {
			t.Fatalf("%+v is strong", i)
		}
	})
}

func FuzzClassify(f *testing.F) {
	for _, s := range []string{"Tax ID No.|7736050003|ru", "V.A.T. Number|BE BE 0430.033.662|", "|0X5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|", "Website|www.http://x.y|", "Legal Entity Number|1027700070518|"} {
		p := strings.Split(s, "|")
		f.Add(p[0], p[1], p[2])
	}
	f.Fuzz(func(t *testing.T, printed, value, country string) {
		once := Classify(standing.Identifier{Type: printed, Value: value, Country: country}, strings.ToLower)
		again := Classify(standing.Identifier{Type: once.Kind.String(), Value: once.Value, Country: once.Country}, strings.ToLower)
		if once != again {
			t.Fatalf("%+v becomes %+v", once, again)
		}
		if once.Kind == None && once != (Identifier{}) {
			t.Fatalf("none, but %+v", once)
		}
		if once.Kind.isNumber() && slices.Contains([]rune(once.Value), ' ') {
			t.Fatalf("a blank in %q", once.Value)
		}
		if i, ok := Parse(value); ok && (i.Kind == None || i.Value == "") {
			t.Fatalf("parsed to %+v", i)
		}
		if want := once.Kind != None; (Compare(once, again) == Same) != want {
			t.Fatalf("%+v is not the same as itself", once)
		}
	})
}
