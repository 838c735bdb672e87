package ftm

import (
	"bytes"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

func realFile(tb testing.TB, path, name string) source.File {
	tb.Helper()
	return golden.Real(tb, "opensanctions/"+path, name)
}

const network = "2024-05-28/zala.entities.ftm.json"

func read(tb testing.TB, r source.Reader, f source.File) []standing.Entry {
	tb.Helper()
	_, records, err := r.Scan([]source.File{f})
	if err != nil {
		tb.Fatal(err)
	}
	var all []standing.Entry
	for _, record := range records {
		e, err := r.Entry(record)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

// TestRealTargets reads the rows that the manifest counts.
func TestRealTargets(t *testing.T) {
	all := read(t, NewTargets(list), realFile(t, "2026-03-13/ua_war_sanctions.targets.simple.csv.gz", "targets.simple.csv"))
	unread := 0
	for _, e := range all {
		unread += len(e.Unread)
		if len(e.Tags) == 0 {
			t.Errorf("entry %s has no tag", e.ID)
		}
	}
	if len(all) != 5600 || unread != 0 {
		t.Errorf("%d entries, %d unread; want 5600, 0", len(all), unread)
	}
}

// TestRealDeltas chains the two deltas at hand over a base that has none of their entities.
func TestRealDeltas(t *testing.T) {
	first := realFile(t, "2024-05-28/t2-20240527194702-wnk.entities.delta.json", "entities.delta.json")
	second := realFile(t, "2024-05-28/t2-20240528014702-pfh.entities.delta.json", "entities.delta.json")
	base := []source.File{{Name: "entities.ftm.json", Data: []byte(`{"id":"own-1","schema":"Person","properties":{"name":["Vella Torrent"]},"target":true,"datasets":["own"]}` + "\n")}}
	if _, err := Apply(base, second); err == nil {
		t.Error("the second delta went over a base without the first")
	}
	one, err := Apply(base, first)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(read(t, New(list), one)); n != 3 {
		t.Errorf("%d entries after the first delta, want 3", n)
	}
	two, err := Apply([]source.File{one}, second)
	if err != nil {
		t.Fatal(err)
	}
	all := read(t, New(list), two)
	if len(all) != 4 || all[0].ID != "own-1" || len(all[1].Tags) != 1 {
		t.Errorf("%d entries after the second delta, want 4; the changed one has tags %q", len(all), all[1].Tags)
	}
	if _, err := Apply([]source.File{two}, second); err == nil {
		t.Error("a delta was applied twice")
	}
}

// TestRealNetwork reads 91 lines, which are 17 things and 74 that tell about them. 14 of the
// things are listed.
func TestRealNetwork(t *testing.T) {
	all := read(t, New(list), realFile(t, network, "entities.ftm.json"))
	listed, relations, unread, sanctions := 0, 0, 0, 0
	for _, e := range all {
		if len(e.Tags) > 0 {
			listed++
		}
		relations += len(e.Relations)
		unread += len(e.Unread)
		sanctions += len(e.Properties["sanction"])
	}
	// 21 links have two ends each; of 41 Sanctions two say what another one says.
	if len(all) != 17 || listed != 14 || relations != 42 || sanctions != 39 || unread != 0 {
		t.Errorf("%d entries, %d listed, %d relations, %d sanctions, %d unread; want 17, 14, 42, 39, 0", len(all), listed, relations, sanctions, unread)
	}
}

// large repeats the network until it is as large as a common data set.
func large(b *testing.B) source.File {
	f := realFile(b, network, "entities.ftm.json")
	f.Data = bytes.Repeat(f.Data, 20)
	return f
}

func BenchmarkScan(b *testing.B) { golden.BenchScan(b, New(list), large(b)) }

func BenchmarkEntry(b *testing.B) {
	golden.BenchEntry(b, New(list), realFile(b, network, "entities.ftm.json"))
}

func BenchmarkTargets(b *testing.B) {
	f := realFile(b, "2026-03-13/ua_war_sanctions.targets.simple.csv.gz", "targets.simple.csv")
	b.Run("scan", func(b *testing.B) { golden.BenchScan(b, NewTargets(list), f) })
	b.Run("entry", func(b *testing.B) { golden.BenchEntry(b, NewTargets(list), f) })
}
