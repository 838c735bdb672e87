package ident

import (
	"testing"

	"standing"
)

func TestCompare(t *testing.T) {
	id := func(printed, value, country string) Identifier {
		return Classify(standing.Identifier{Type: printed, Value: value, Country: country}, countries)
	}
	for _, c := range []struct {
		name string
		a, b Identifier
		want Relation
	}{
		{"blanks", id("Passport", "AB 112 233", "Egypt"), id("passport no.", "ab112233", "Egypt"), Same},
		{"no country", id("Passport", "AB112233", "Egypt"), id("Passport", "AB112233", ""), Same},
		{"two countries", id("Passport", "AB112233", "Egypt"), id("Passport", "AB112233", "Iran"), Unrelated},
		{"leading noughts", id("Registration Number", "0026740", "Iran"), id("Registration Number", "26740", "Iran"), Same},
		{"no type", id("Passport", "AB112233", "Egypt"), id("", "ab-112233", ""), Same},
		{"tax or INN", id("Tax ID No.", "7736050003", "Russia"), id("Tax ID No.", "7736050003", ""), Same},
		{"paper and ship", id("Passport", "9074729", ""), id("IMO", "9074729", ""), Unrelated},
		{"register and ship", id("Vessel Registration Identification", "9074729", ""), id("IMO", "9074729", ""), Same},
		{"several passports", id("Passport", "AB112233", "Egypt"), id("Passport", "CD445566", "Egypt"), Unrelated},
		{"a slip", id("Passport", "AB112233", "Egypt"), id("Passport", "AB112283", "Egypt"), Near},
		{"a slip in a short number", id("Passport", "112233", "Egypt"), id("Passport", "112283", "Egypt"), Unrelated},
		{"changed places", id("Passport", "AB112233", "Egypt"), id("Passport", "AB121233", "Egypt"), Near},
		{"two ships", id("IMO", "9074729", ""), id("IMO", "9176187", ""), Different},
		{"a slip with a ship", id("IMO", "9074729", ""), id("IMO", "9074728", ""), Near},
		{"two right numbers", id("LEI", "HWUPKR0MPOU8FGXBT394", ""), id("LEI", "7LTWFZYICNSX8D621K86", ""), Different},
		{"two INN", id("INN", "7736050003", "Russia"), id("INN", "7707083893", ""), Different},
		{"a wrong INN excludes nothing", id("INN", "7736050004", "Russia"), id("INN", "7707083893", "Russia"), Unrelated},
		{"two of a nation", id("National ID No.", "0499370899", "Iran"), id("National ID No.", "0790419904", "Iran"), Different},
		{"of two nations", id("National ID No.", "0499370899", "Iran"), id("National ID No.", "0790419904", "Egypt"), Unrelated},
		{"e-mail", id("Email", "A@Example.org", ""), id("Email", "a@example.ORG", ""), Same},
		{"phone", id("Phone", "+44 20 7946 0958", ""), id("Phone", "020 7946 0958", ""), Same},
		{"phones of two lands", id("Phone", "+44 20 7946 0958", ""), id("Phone", "+1 20 7946 0958", ""), Unrelated},
		{"MMSI", id("MMSI", "366999712", ""), id("MMSI", "366999713", ""), Unrelated},
		{"placeholders", id("Passport", "unknown", ""), id("Passport", "unknown", ""), Unrelated},
		{"ship and company, both right", Identifier{IMO, "9074729", "", Right}, Identifier{IMOCompany, "9074729", "", Right}, Unrelated},
	} {
		if got := Compare(c.a, c.b); got != c.want {
			t.Errorf("%s: %v, want %v (%+v, %+v)", c.name, got, c.want, c.a, c.b)
		}
		if got := Compare(c.b, c.a); got != c.want {
			t.Errorf("%s, turned round: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestStrength(t *testing.T) {
	for _, c := range []struct {
		id   Identifier
		want Strength
	}{
		{Identifier{IMO, "9074729", "", Right}, Strong},
		{Identifier{IMO, "9074728", "", Wrong}, Fair},
		{Identifier{Passport, "AB112233", "eg", Unknown}, Strong},
		{Identifier{Passport, "AB112233", "", Unknown}, Fair},
		{Identifier{Passport, "0000123", "eg", Unknown}, Weak},
		{Identifier{Registration, "26740", "ir", Unknown}, Fair},
		{Identifier{Registration, "26740", "", Unknown}, Weak},
		{Identifier{Registration, "02696754", "gb", Unknown}, Strong},
		{Identifier{Registration, "10380284790", "ir", Right}, Strong},
		{Identifier{Tax, "8230260248", "tr", Unknown}, Strong},
		{Identifier{Tax, "8230260248", "", Unknown}, Fair},
		{Identifier{OKPO, "00040778", "ru", Right}, Strong},
		{Identifier{OKPO, "00040779", "ru", Wrong}, Fair},
		{Identifier{MMSI, "366999712", "", Unknown}, Fair},
		{Identifier{Email, "a@example.org", "", Unknown}, Fair},
		{Identifier{Other, "ABCDEFG12345678", "ru", Unknown}, Fair},
		{Identifier{Other, "AB123", "", Unknown}, Weak},
		{Identifier{}, Weak},
	} {
		if got := c.id.Strength(); got != c.want {
			t.Errorf("%+v: %v, want %v", c.id, got, c.want)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for _, c := range []struct {
		name string
		a, b Identifier
	}{
		{"same", Identifier{Passport, "AB112233", "eg", Unknown}, Identifier{Passport, "AB112233", "", Unknown}},
		{"near", Identifier{Passport, "AB112233", "eg", Unknown}, Identifier{Passport, "AB112283", "eg", Unknown}},
		{"different", Identifier{INN, "7736050003", "ru", Right}, Identifier{INN, "7707083893", "ru", Right}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compare(c.a, c.b)
			}
		})
	}
}

func BenchmarkClassify(b *testing.B) {
	ids := []standing.Identifier{
		{Type: "Tax ID No.", Value: "7736050003", Country: "Russia"},
		{Type: "Passport", Value: "AB 112233", Country: "Egypt"},
		{Type: "Registration Number", Value: "26740", Country: "Iran"},
		{Type: "Digital Currency Address - XBT", Value: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"},
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		Classify(ids[i%len(ids)], countries)
		i++
	}
}
