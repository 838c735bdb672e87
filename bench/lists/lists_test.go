package lists

import (
	"os"
	"testing"
)

const shared = "../../../shared"

func TestRead(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the shared data is absent")
	}
	// The least number of entries and of names: a joined edition must have aliases.
	for edition, least := range map[string][2]int{
		"un/2026-02-27":           {900, 3000},
		"us-ofac-sdn/2024-05-02":  {14900, 14900},
		Newest[0]:                 {14900, 25000},
		"us-ofac-cons/2018-05-27": {400, 1000},
		"us-ofac-cons/2025-12-19": {400, 1000},
	} {
		entries, err := Read(shared, edition)
		if err != nil {
			t.Fatal(err)
		}
		names := 0
		for _, e := range entries {
			names += len(e.Names)
		}
		t.Logf("%s: %d entries, %d names", edition, len(entries), names)
		if len(entries) < least[0] || names < least[1] {
			t.Errorf("%s: %d entries with %d names, want at least %v", edition, len(entries), names, least)
		}
	}
}

func TestReadNothing(t *testing.T) {
	if _, err := Read(t.TempDir(), "un/1900-01-01"); err == nil {
		t.Error("an edition that does not exist was read")
	}
}
