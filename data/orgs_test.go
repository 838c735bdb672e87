package data

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"standing/text"
)

// cells holds what must stand once in one of the tables of words of organizations.
type cells map[string]string

// add notes a folded word and what row it stands in, and complains of one that is not folded
// or was there before.
func (c cells) add(t *testing.T, table, word, row string) {
	t.Helper()
	if word == "" || text.Fold(word) != word {
		t.Errorf("%s: %q in row %q is not folded: %q", table, word, row, text.Fold(word))
	}
	if before, found := c[word]; found {
		t.Errorf("%s: %q stands in row %q and in row %q", table, word, before, row)
	}
	c[word] = row
}

// asRead returns a word with the forms of one letter made one, as the matcher looks it up.
func asRead(word string) string {
	var b strings.Builder
	for _, w := range text.Words(word) {
		b.WriteString(text.FoldLetters(w.Text, w.Script))
	}
	return b.String()
}

func TestLegalForms(t *testing.T) {
	classes := []string{
		"limited", "public", "corporation", "company", "partnership", "cooperative", "association", "foundation", "state", "sole", "fund", "bank",
	}
	seen := cells{}
	for _, row := range Rows("orgs/forms.csv", "form", "class", "countries", "expansion") {
		seen.add(t, "forms.csv", row[0], row[0])
		if !slices.Contains(classes, row[1]) {
			t.Errorf("forms.csv: %q has class %q", row[0], row[1])
		}
		for _, country := range List(row[2]) {
			if len(country) != 2 || strings.ToLower(country) != country {
				t.Errorf("forms.csv: %q has country %q", row[0], country)
			}
		}
		if row[3] == "" || text.Fold(row[3]) != row[3] {
			t.Errorf("forms.csv: the expansion %q of %q is empty or not folded", row[3], row[0])
		}
	}
}

func TestGenericWords(t *testing.T) {
	numbers := map[string]bool{}
	for _, row := range Rows("orgs/numbers.csv", "word", "value", "kind") {
		numbers[asRead(row[0])] = true
	}
	seen, read := cells{}, cells{}
	for _, row := range Rows("orgs/generic.csv", "word", "weight", "class", "equivalents") {
		if weight, err := strconv.ParseFloat(row[1], 64); err != nil || weight <= 0 || weight > 1 {
			t.Errorf("generic.csv: %q has weight %q", row[0], row[1])
		}
		if row[2] == "" {
			t.Errorf("generic.csv: %q has no class", row[0])
		}
		for _, word := range append(List(row[3]), row[0]) {
			seen.add(t, "generic.csv", word, row[0])
			if strings.Contains(word, " ") {
				t.Errorf("generic.csv: %q in row %q is several words", word, row[0])
			}
			letters := asRead(word)
			if before, found := read[letters]; found && before != row[0] {
				t.Errorf("generic.csv: %q is read as a word of row %q and of row %q", word, before, row[0])
			}
			read[letters] = row[0]
			if numbers[letters] {
				t.Errorf("generic.csv: %q in row %q is a number", word, row[0])
			}
		}
	}
}

func TestNumberWords(t *testing.T) {
	seen, read := cells{}, cells{}
	for _, row := range Rows("orgs/numbers.csv", "word", "value", "kind") {
		seen.add(t, "numbers.csv", row[0], row[0])
		if value, err := strconv.Atoi(row[1]); err != nil || value < 0 || value > 1000 {
			t.Errorf("numbers.csv: %q has value %q", row[0], row[1])
		}
		if row[2] != "cardinal" && row[2] != "ordinal" {
			t.Errorf("numbers.csv: %q has kind %q", row[0], row[2])
		}
		if before, found := read[asRead(row[0])]; found && before != row[1] {
			t.Errorf("numbers.csv: %q is %s and %s", row[0], before, row[1])
		}
		read[asRead(row[0])] = row[1]
	}
}

func TestVesselWords(t *testing.T) {
	seen := cells{}
	for _, row := range Rows("orgs/vessel.csv", "word", "kind") {
		seen.add(t, "vessel.csv", row[0], row[0])
		if row[1] != "vessel" && row[1] != "aircraft" {
			t.Errorf("vessel.csv: %q has kind %q", row[0], row[1])
		}
	}
}

func TestTranslationsAreOfGenericWords(t *testing.T) {
	words := map[string]bool{}
	for _, row := range Rows("orgs/generic.csv", "word", "weight", "class", "equivalents") {
		words[row[0]] = true
	}
	for _, row := range Rows("orgs/translations.csv", "word", "also") {
		for _, word := range append(List(row[1]), row[0]) {
			if !words[word] {
				t.Errorf("translations.csv: %q is no word of generic.csv", word)
			}
		}
	}
}
