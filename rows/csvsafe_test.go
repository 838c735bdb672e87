package rows

import "testing"

func TestSafeCell(t *testing.T) {
	for in, want := range map[string]string{
		"":                      "",
		"Jane Doe":              "Jane Doe",
		"=cmd|' /C calc'!A0":    "'=cmd|' /C calc'!A0",
		"+1":                    "'+1",
		"-1":                    "'-1",
		"@SUM(1)":               "'@SUM(1)",
		"\t=1":                  "'\t=1",
		"\r=1":                  "'\r=1",
		"\n=1":                  "'\n=1",
		"  =1+1":                "'  =1+1",
		"\u00a0=1":              "'\u00a0=1",
		"＝1":                    "'＝1",
		"a=b":                   "a=b",
		"'=already":             "'=already",
		"   ":                   "   ",
		"Al-Nowhere, @ the sea": "Al-Nowhere, @ the sea",
	} {
		if got := SafeCell(in); got != want {
			t.Errorf("SafeCell(%q) = %q, want %q", in, got, want)
		}
	}
}
