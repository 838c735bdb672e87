package slug

import "testing"

func TestOf(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Mujahedin-e Khalq Organization", "mujahedin-e-khalq-organization"},
		{"Gama'a al-Islamiyya", "gamaa-al-islamiyya"},
		{"Gama’a al-Islamiyya", "gamaa-al-islamiyya"},
		{"  Société «Égée» (2) ", "societe-egee-2"},
		{"ŞİRKET", "sirket"},
		{"Армия Йо", "армия-йо"}, // й is a letter, not an accented и
		{"حركة طالبان", "حركة-طالبان"},
		{"हिन्दी", "हिन्दी"},
		{"東京 １２", "東京-12"},
		{"'?!'", ""},
	}
	for _, test := range tests {
		if got := Of(test.name); got != test.want {
			t.Errorf("Of(%q) = %q, want %q", test.name, got, test.want)
		}
	}
}

// TestASCII holds the short way for ASCII to the long one, which an apostrophe of another
// kind makes a name take.
func TestASCII(t *testing.T) {
	for _, name := range []string{"A'b-C  d.9", "--x--", "", "Z", "a`b"} {
		if short, long := Of(name), Of("’"+name); short != long {
			t.Errorf("Of(%q) = %q, and %q the long way", name, short, long)
		}
	}
}
