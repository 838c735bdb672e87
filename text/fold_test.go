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

func TestKeys(t *testing.T) {
	cases := map[string][]Key{
		"DOE, Jane Q.":   {{"doe jane q", SameWords}, {"jane q doe", SameWords}, {"~doe jane q", SameOrder}, {"=doejaneq", SameRun}},
		"ONE, TWO, FEW":  {{"one two few", SameWords}, {"~few one two", SameOrder}, {"=onetwofew", SameRun}},
		"Xavi bin Yasin": {{"xavi bin yasin", SameWords}, {"=xavibinyasin", SameRun}},
		"BWL":            {{"bwl", SameWords}},
		"...":            nil,
	}
	for name, want := range cases {
		if got := Keys(name); !slices.Equal(got, want) {
			t.Errorf("Keys(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestFoldIdentifier(t *testing.T) {
	for in, want := range map[string]string{"A-12 34.x": "a1234x", "0xAB c1": "0xabc1", "12-3": "", "№ 7700": "7700"} {
		if got := FoldIdentifier(in); got != want {
			t.Errorf("FoldIdentifier(%q) = %q, want %q", in, got, want)
		}
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
