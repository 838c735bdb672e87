package ident

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
	"standing/source/ofac"
	"standing/source/unsc"
)

// lists is where real editions lie on the machines that have them; they are not committed.
const lists = "../../shared/data/lists"

// tally counts what a list's identifiers are.
type tally struct {
	all, other int
	valid      map[Kind][3]int
}

func TestRealLists(t *testing.T) {
	for _, c := range []struct {
		dir    string
		reader source.Reader
		ships  bool // whether ships and Russian bodies are on the list
	}{
		{"us-ofac-sdn/2024-05-03", ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true}), true},
		{"us-ofac-sdn/2019-01-15", ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true}), true},
		{"un/2026-02-27", unsc.New(standing.Source{ID: "un-sc", Complete: true}), false},
	} {
		t.Run(c.dir, func(t *testing.T) {
			n := count(realEntries(t, filepath.Join(lists, filepath.FromSlash(c.dir)), c.reader))
			t.Logf("%d identifiers, %.1f %% of a known kind", n.all, share(n.all-n.other, n.all))
			for k, v := range n.valid {
				if v[Right] > 0 {
					t.Logf("%v: %d right, %d wrong, %d unknown", k, v[Right], v[Wrong], v[Unknown])
				}
			}
			if share(n.other, n.all) > 3 {
				t.Errorf("%d of %d are of no known kind", n.other, n.all)
			}
			if !c.ships {
				return
			}
			for _, k := range []Kind{LEI, INN, OKPO, Wallet} {
				if v := n.valid[k]; share(v[Right], v[Right]+v[Wrong]) < 97 {
					t.Errorf("%v: %d right, %d wrong", k, v[Right], v[Wrong])
				}
			}
		})
	}
}

// Numbers are right by the rule that their printed type and length call for, before Classify
// gives those that are not another kind.
func TestRealNumbersAreRight(t *testing.T) {
	rules := []struct {
		name    string
		applies func(standing.Identifier, string) bool
		check   func(string) Validity
	}{
		{"IMO", func(id standing.Identifier, _ string) bool { return id.Type == "IMO" }, checkIMO},
		{"IMO company", func(id standing.Identifier, _ string) bool { return strings.HasSuffix(id.Type, "Number IMO") }, checkIMOCompany},
		{"OGRN", func(id standing.Identifier, number string) bool {
			return id.Type == "Registration Number" && id.Country == "Russia" && len(number) == 13
		}, checkOGRN},
		{"USCC", func(id standing.Identifier, _ string) bool {
			return strings.HasPrefix(id.Type, "Unified Social Credit")
		}, checkUSCC},
		{"CURP", func(id standing.Identifier, number string) bool { return id.Type == "C.U.R.P." && len(number) == 18 }, checkCURP},
	}
	entries := realEntries(t, filepath.Join(lists, "us-ofac-sdn", "2024-05-03"), ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true}))
	for _, rule := range rules {
		right, all := 0, 0
		for _, e := range entries {
			for _, id := range e.Identifiers {
				if number := compact(id.Value); rule.applies(id, number) {
					all++
					if rule.check(number) == Right {
						right++
					}
				}
			}
		}
		t.Logf("%s: %d of %d right", rule.name, right, all)
		if share(right, all) < 97 {
			t.Errorf("%s: only %d of %d right", rule.name, right, all)
		}
	}
}

// Where a party has but one number of a kind, an entry does not have two.
func TestRealEntriesHaveOneNumber(t *testing.T) {
	parties, several := map[Kind]int{}, map[Kind]int{}
	for _, e := range realEntries(t, filepath.Join(lists, "us-ofac-sdn", "2024-05-03"), ofac.New(standing.Source{ID: "us-ofac-sdn", Complete: true})) {
		ids := map[Kind][]Identifier{}
		for _, id := range e.Identifiers {
			i := Classify(id, printedCountry)
			ids[i.Kind] = append(ids[i.Kind], i)
		}
		for k, list := range ids {
			if !Single(k) {
				continue
			}
			parties[k]++
			if slices.ContainsFunc(list, func(i Identifier) bool { return Compare(i, list[0]) == Different }) {
				several[k]++
			}
		}
	}
	for k, n := range parties {
		t.Logf("%v: %d parties, %d with two", k, n, several[k])
		if n >= 100 && share(several[k], n) > 4 {
			t.Errorf("%v: %d of %d parties have two", k, several[k], n)
		}
	}
}

func count(entries []standing.Entry) tally {
	n := tally{valid: map[Kind][3]int{}}
	for _, e := range entries {
		for _, id := range e.Identifiers {
			i := Classify(id, printedCountry)
			n.all++
			if i.Kind == Other {
				n.other++
			}
			v := n.valid[i.Kind]
			v[i.Valid]++
			n.valid[i.Kind] = v
		}
	}
	return n
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 100
	}
	return 100 * float64(part) / float64(whole)
}

// printedCountry gives any country a code: those without a scheme need only be different.
func printedCountry(printed string) string {
	if code := countries(printed); code != "" {
		return code
	}
	return strings.ToLower(printed)
}

func realEntries(t *testing.T, dir string, reader source.Reader) (entries []standing.Entry) {
	t.Helper()
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no real lists on this machine: %v", err)
	}
	var files []source.File
	for _, f := range golden.Files(t, dir) {
		name, packed := strings.CutSuffix(f.Name, ".gz")
		if !reader.Wants(name) {
			continue
		}
		if packed {
			f.Data = unpack(t, f.Data)
		}
		files = append(files, source.File{Name: name, Data: f.Data})
	}
	_, records, err := reader.Scan(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		e, err := reader.Entry(r)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return entries
}

func unpack(t *testing.T, data []byte) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if data, err = io.ReadAll(r); err != nil {
		t.Fatal(err)
	}
	return data
}
