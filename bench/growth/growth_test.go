package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const shared = "../../../shared"

// TestBuildAndSearch builds a small corpus and searches it, in this process.
func TestBuildAndSearch(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the shared data is absent")
	}
	dir := t.TempDir()
	o := options{shared: shared, seed: 1, names: 50, rounds: 2, build: 600, file: filepath.Join(dir, "segment"), customers: filepath.Join(dir, "customers")}
	b, err := o.buildSegment()
	if err != nil {
		t.Fatal(err)
	}
	if b.Bytes == 0 || b.Names < 600 || b.Words == 0 || b.BuildTime <= 0 {
		t.Errorf("built %+v", b)
	}
	if err := o.writeCustomers(); err != nil {
		t.Fatal(err)
	}
	s, err := o.searchSegment()
	if err != nil {
		t.Fatal(err)
	}
	if s.Customers != 50 || s.Stats.Queries != 50 || s.Rate <= 0 || s.FirstRate <= 0 {
		t.Errorf("searched %+v", s)
	}
}

func TestInOrder(t *testing.T) {
	const n = 5*chunk + 7
	var got []int
	for part := range inOrder(n, func(from, to int) []int {
		time.Sleep(time.Duration(n-from) * time.Microsecond) // the first take longest
		return []int{from, to}
	}) {
		got = append(got, part...)
	}
	if !slices.IsSorted(got) || len(got) != 12 || got[11] != n {
		t.Errorf("got %v", got)
	}
	for range inOrder(n, func(from, _ int) int { return from }) {
		break // the makers must not be left waiting for ever; the race detector and leaks would tell
	}
}

func TestReportKeepsNotes(t *testing.T) {
	o := options{out: t.TempDir(), sizes: "10,1000"}
	rows := []row{{Parties: 10, searched: searched{Customers: 1, Rate: 1e5, P50: time.Microsecond, P99: time.Millisecond}}, {Parties: 1000, searched: searched{Customers: 1, Rate: 5e4, P50: time.Microsecond, P99: time.Millisecond}}}
	path := filepath.Join(o.out, "growth.md")
	for range 2 {
		if err := o.write(rows); err != nil {
			t.Fatal(err)
		}
		said, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(said), "100 times the parties cost 2.0 times as much") {
			t.Errorf("the report says:\n%s", said)
		}
		if err := os.WriteFile(path, append(said, "kept\n"...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if said, _ := os.ReadFile(path); strings.Count(string(said), "kept\n") != 2 || strings.Count(string(said), notes) != 1 {
		t.Errorf("notes were not kept:\n%s", said)
	}
	drawn := xml.NewDecoder(strings.NewReader(draw(rows)))
	for {
		if _, err := drawn.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("the chart: %v", err)
		}
	}
}
