package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standing"
	"standing/bench/lists"
)

func TestRun(t *testing.T) {
	const shared = "../../../shared"
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the shared data is absent")
	}
	dir := t.TempDir()
	o := options{
		shared: shared, editions: strings.Join(lists.Newest, ","), n: 300, seed: 1, customers: 2000, share: 0.1,
		entries: filepath.Join(dir, "e.jsonl"), out: filepath.Join(dir, "c.csv"),
	}
	if err := o.run(); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	data, err := os.ReadFile(o.entries)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var e standing.Entry
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		known[e.Ref().String()] = true
	}
	if len(known) != o.n {
		t.Errorf("%d entries, want %d", len(known), o.n)
	}
	f, err := os.Open(o.out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) != o.customers+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, r := range rows[1:] {
		if truth := r[5]; truth != "" && !known[truth] {
			t.Errorf("%s is %s, which there is not", r[0], truth)
		}
	}
}

func TestOptionsThatContradict(t *testing.T) {
	for _, o := range []options{{truth: "some"}, {truth: "made"}, {n: -1}, {share: 2}} {
		if err := o.run(); err == nil {
			t.Errorf("%+v was taken", o)
		}
	}
}
