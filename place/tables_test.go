package place

import (
	"slices"
	"strings"
	"testing"

	"standing/text"
)

func TestCountryTable(t *testing.T) {
	owner := map[Kind]map[string]Code{CountryName: {}, Demonym: {}}
	codes := map[string]Code{}
	for _, l := range lands() {
		for _, code := range []string{string(l.code), l.alpha3} {
			if other, twice := codes[code]; twice {
				t.Errorf("code %s of %s and %s", code, l.code, other)
			}
			codes[code] = l.code
		}
		if len(l.code) != 2 || len(l.alpha3) != 3 || l.name == "" {
			t.Errorf("row %q", l.code)
		}
		for _, code := range l.kin {
			if countries()[code] == nil || code == l.code {
				t.Errorf("%s: kin %q", l.code, code)
			}
		}
		claim(t, owner[CountryName], l.code, slices.Concat([]string{l.name}, l.names, l.scripts))
		claim(t, owner[Demonym], l.code, l.demonyms)
	}
	if !slices.IsSortedFunc(lands(), func(a, b land) int { return strings.Compare(string(a.code), string(b.code)) }) {
		t.Error("the countries are not sorted")
	}
}

// claim tells of names that two rows have.
func claim[T comparable](t *testing.T, owner map[string]T, row T, list []string) {
	t.Helper()
	for _, name := range list {
		bare, _ := wholeOnly(name)
		key := text.Fold(bare)
		if other, known := owner[key]; known && other != row || key == "" {
			t.Errorf("%q, folded %q, in %v and %v", name, key, row, other)
		}
		owner[key] = row
	}
}

func TestSpotTables(t *testing.T) {
	for table, list := range map[string][]spot{"cities": cities(), "regions": regions()} {
		owner := map[string]string{}
		for _, s := range list {
			if s.country != "" && countries()[s.country] == nil {
				t.Errorf("%s: %s: country %q", table, s.key, s.country)
			}
			if text.Fold(s.key) != s.key {
				t.Errorf("%s: key %q is not folded", table, s.key)
			}
			claim(t, owner, s.key, append([]string{s.key}, s.spellings...))
		}
		if !slices.IsSortedFunc(list, func(a, b spot) int { return strings.Compare(a.key, b.key) }) {
			t.Errorf("%s are not sorted", table)
		}
	}
}

// TestWhole holds that names written for a country are known to Country, unless they are a
// place that several share.
func TestWhole(t *testing.T) {
	for _, l := range lands() {
		for _, name := range slices.Concat([]string{string(l.code), strings.ToUpper(l.alpha3), l.name}, l.names, l.scripts) {
			bare, _ := wholeOnly(name)
			if code, ok := Country(bare); !ok || code != l.code {
				t.Errorf("Country(%q) = %q, want %s", bare, code, l.code)
			}
		}
	}
}
