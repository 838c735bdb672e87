package text

import (
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"People's  Front—of Nowhere": "peoples front of nowhere",
		"Nord-e Áccented, S.A.":      "nord e accented s a",
		"ŁÓDŹ Straße":                "lodz strasse",
		"خَلق ـــ ایران":             "خلق ایران",
		"Йод ёж":                     "иод еж",
		"한국 이름":                      "한국 이름",
		"हिन्दी नाम":                 "हिन्दी नाम",
		"zero\u200bwidth":            "zerowidth",
		"-0- ":                       "0",
		"'' —":                       "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestVariants(t *testing.T) {
	if got := Variants("DOE, Jane Q."); !slices.Equal(got, []string{"doe jane q", "jane q doe"}) {
		t.Errorf("got %q", got)
	}
	if got := Variants("ONE, TWO, THREE LTD"); !slices.Equal(got, []string{"one two three ltd"}) {
		t.Errorf("got %q", got)
	}
	if got := Variants("..."); len(got) != 0 {
		t.Errorf("got %q", got)
	}
}

func FuzzFold(f *testing.F) {
	f.Add("DOE, Jane")
	f.Add("\xff\u0300")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("folding %q again gives %q", once, twice)
		}
	})
}
