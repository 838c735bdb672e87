package inbox

import "testing"

func TestJurisdiction(t *testing.T) {
	for authority, want := range map[string]string{
		"Russia": "ru", "Supreme Court of the Russian Federation": "ru", "police (Albania)": "al", "Tehran (Iran)": "ir", "Tirana": "al",
		"the Kazakh government": "kz", "Albanian authorities": "al", "US Department of State": "us", "the U.S. Treasury": "us",
		"the European Union": "eu", "EU": "eu", "Council of the European Union": "eu", "UN Security Council": "un", "the United Nations": "un",
		"court": "", "": "", "the French and German governments": "", "Council of Europe": "", "Home Office (United Kingdom)": "gb",
	} {
		if got := Jurisdiction(authority); got != want {
			t.Errorf("%q: %q, want %q", authority, got, want)
		}
	}
}
