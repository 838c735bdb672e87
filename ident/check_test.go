package ident

import (
	"fmt"
	"testing"
)

// The numbers are published examples of the standards and of well-known public bodies.
func TestChecks(t *testing.T) {
	for _, c := range []struct {
		name         string
		check        func(string) Validity
		right, wrong []string
	}{
		{"LEI", checkLEI, []string{"7LTWFZYICNSX8D621K86", "HWUPKR0MPOU8FGXBT394", "5493001KJTIIGC8Y1R12"}, []string{"7LTWFZYICNSX8D621K68", "7LTWFZYICNSX8D621K8", ""}},
		{"IBAN", checkIBAN, []string{"GB82WEST12345698765432", "DE89370400440532013000", "NO9386011117947"}, []string{"GB82WEST12345698765433", "DE8937040044053201300", "GB", ""}},
		{"ISIN", checkISIN, []string{"US0378331005", "AU0000XVGZA3", "GB0002634946"}, []string{"US0378331004", "AU0000VXGZA2", "X"}},
		{"IMO", checkIMO, []string{"9074729", "9176187", "8814275"}, []string{"9074728", "0000000", "907472", ""}},
		{"INN", checkINN, []string{"7736050003", "7707083893", "500100732259"}, []string{"7736050004", "500100732258", "77360500", ""}},
		{"OGRN", checkOGRN, []string{"1027700070518", "1027700132195", "304500116000157"}, []string{"1027700070519", "102770007051", ""}},
		{"OKPO", checkOKPO, []string{"00032537", "00040778"}, []string{"00032538", "1", ""}},
		{"SNILS", checkSNILS, []string{"11223344595", "08765430300"}, []string{"11223344596", ""}},
		{"USCC", checkUSCC, []string{"91350100M000100Y43"}, []string{"91350100M000100Y34", "91350100I000100Y43", ""}},
		{"resident", checkResident, []string{"11010519491231002X", "440524188001010014"}, []string{"110105194912310020", "11010519491331002X", ""}},
		{"Iranian", checkIranian, []string{"0499370899", "0790419904"}, []string{"0499370898", ""}},
		{"Iranian body", checkIranianBody, []string{"10380284790"}, []string{"10380284791", ""}},
		{"EDRPOU", checkEDRPOU, []string{"14360570", "20077720", "40075815"}, []string{"14360571", ""}},
		{"RNOKPP", checkRNOKPP, []string{"1759013776"}, []string{"1759013777", ""}},
		{"Turkish", checkTurkish, []string{"10000000146"}, []string{"10000000147", "00000000146", ""}},
		{"CURP", checkCURP, []string{"BOXW310820HNERXN09"}, []string{"BOXW310820HNERXN08", ""}},
		{"Spanish", checkSpanish, []string{"12345678Z", "X1234567L"}, []string{"12345678A"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, s := range c.right {
				if got := c.check(s); got != Right {
					t.Errorf("%s is %v", s, got)
				}
			}
			for _, s := range c.wrong {
				if got := c.check(s); got != Wrong {
					t.Errorf("%q is %v", s, got)
				}
			}
		})
	}
}

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		kind  Kind
		value string
		want  Validity
	}{
		{BIC, "DEUTDEFF", Unknown},
		{BIC, "DEUTDEFF500", Unknown},
		{BIC, "DEUT1EFF", Wrong},
		{MMSI, "366999712", Unknown},
		{MMSI, "36699971", Wrong},
		{DUNS, "150483782", Unknown},
		{CallSign, "EPBX7", Unknown},
		{CallSign, "E", Wrong},
		{ModeS, "4CA2B6", Unknown},
		{ModeS, "FFFFFF", Wrong},
		{AircraftTail, "EPMMH", Unknown},
		{BIK, "044525225", Unknown},
		{BIK, "944525225", Wrong},
		{Email, "a@b", Wrong},
		{Phone, "+12", Wrong},
	} {
		if got := check(c.kind, "", c.value); got != c.want {
			t.Errorf("%v %s is %v, want %v", c.kind, c.value, got, c.want)
		}
	}
}

// The addresses are examples of the proposals and of projects' own documents.
func TestWallets(t *testing.T) {
	for _, c := range []struct {
		value, normal string
		valid         Validity
		certain       bool
	}{
		{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "", Right, true},
		{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "", Wrong, false},
		{"3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "", Right, true},
		{"BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Right, true},
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "", Right, true},
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", "", Wrong, false}, // bech32 for version 1
		{"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", Unknown, true},
		{"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "", Right, true},
		{"rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "", Right, true},
		{"bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", Right, true},
		{"44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", "", Unknown, true},
		{"hello", "", Unknown, false},
	} {
		normal := walletValue(c.value)
		if c.normal == "" {
			c.normal = c.value
		}
		if normal != c.normal || checkWallet(normal) != c.valid || isWallet(normal) != c.certain {
			t.Errorf("%s: normal %s, %v, certain %v", c.value, normal, checkWallet(normal), isWallet(normal))
		}
	}
}

func TestPhones(t *testing.T) {
	for in, want := range map[string]string{
		"+44 (0)20 7946 0958": "+442079460958", "0044 20 7946 0958": "+442079460958", "020 7946 0958": "02079460958",
		"٠٢٠ ٧٩٤٦ ٠٩٥٨": "02079460958", "tel. +44 20": "+4420", "": "",
	} {
		if got := phoneValue(in); got != want {
			t.Errorf("phoneValue(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWebsites(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.Example.com/": "example.com", "http://example.com/a": "example.com/a", "www.http://www.example.com": "example.com",
	} {
		if got := websiteValue(in); got != want {
			t.Errorf("websiteValue(%q) = %q, want %q", in, got, want)
		}
	}
}

func ExampleParse() {
	i, ok := Parse("gb82 west 1234 5698 7654 32")
	fmt.Println(i.Kind, i.Value, i.Country, i.Valid, i.Strength(), ok)
	// Output: IBAN GB82WEST12345698765432 gb right strong true
}
