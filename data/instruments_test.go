package data

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"standing"
	"standing/edtf"
)

const (
	sdn = standing.SourceID("us-ofac-sdn")
	un  = standing.SourceID("un-sc")
)

func embeddedCatalogue(t *testing.T) *Catalogue {
	t.Helper()
	c, err := Instruments()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func day(t *testing.T, s string) edtf.Day {
	t.Helper()
	d, err := edtf.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEmbeddedTable(t *testing.T) {
	c := embeddedCatalogue(t)
	all := c.All()
	for i, instrument := range all {
		if i > 0 && all[i-1].ID >= instrument.ID {
			t.Errorf("%s stands after %s", instrument.ID, all[i-1].ID)
		}
		if got, ok := c.ByID(instrument.ID); !ok || got.ID != instrument.ID {
			t.Errorf("ByID(%s) = %v, %v", instrument.ID, got.ID, ok)
		}
		for _, tag := range instrument.Tags {
			for _, d := range []edtf.Day{tag.From, tag.To} {
				if got, known := c.ByTag(tag.Source, tag.Text, d); !known || got.ID != instrument.ID {
					t.Errorf("ByTag(%s, %s, %s) = %s, want %s", tag.Source, tag.Text, d, got.ID, instrument.ID)
				}
			}
		}
	}
	if c.Known("us-nothing") {
		t.Error("an instrument that is not in the table is known")
	}
}

func TestByTag(t *testing.T) {
	c := embeddedCatalogue(t)
	tests := []struct {
		source standing.SourceID
		tag    string
		day    string
		want   standing.InstrumentID
	}{
		{sdn, "FTO", "2012-01-01", "us-fto"},
		{sdn, "BELARUS-EO", "2021-08-18", "us-eo14038"},
		{sdn, "BELARUS-EO14038", "2024-05-03", "us-eo14038"},
		{sdn, "BELARUS-EO14038", "2021-08-01", "us-eo14038"}, // before its days: the mark counts
		{sdn, "BELARUS", "2024-05-03", "us-eo13405"},
		{sdn, "PEESA", "2021-11-12", "us-peesa"},
		{sdn, "PEESA-EO", "2021-11-10", "us-eo14039"},
		{sdn, "MIDDLE-EAST-EO", "2024-02-01", "us-eo14115"},
		{sdn, "CAATSA - RUSSIA", "2024-05-03", "us-caatsa-russia"},
		{sdn, "SOUTH SUDAN", "2024-05-03", "us-eo13664"},
		{un, "26532022", "2022-10-21", "un-2653"},
		{un, "No-regime", "2023-08-02", "un-2653"},
		{un, "Haiti", "2026-02-27", "un-2653"},
		{un, "CAR", "2026-02-27", "un-2127"},
		{sdn, "CAR", "2024-05-03", "us-eo13667"},
	}
	for _, test := range tests {
		got, known := c.ByTag(test.source, test.tag, day(t, test.day))
		if !known || got.ID != test.want {
			t.Errorf("ByTag(%s, %s, %s) = %s, %v; want %s", test.source, test.tag, test.day, got.ID, known, test.want)
		}
	}
}

func TestUnknownTagIsKept(t *testing.T) {
	got, known := embeddedCatalogue(t).ByTag(sdn, "ATLANTIS-EO", 0)
	want := standing.Instrument{
		ID: "us-ofac-sdn/ATLANTIS-EO", Jurisdiction: "us", Keeper: "us-ofac-sdn", Title: "tag ATLANTIS-EO of us-ofac-sdn (unknown)", Zone: "UTC",
		Tags: []standing.Tag{{Source: sdn, Text: "ATLANTIS-EO", From: edtf.NoLower, To: edtf.NoUpper}},
	}
	if diff := cmp.Diff(want, got); known || diff != "" {
		t.Errorf("known %v (-want +got):\n%s", known, diff)
	}
}

func TestCovered(t *testing.T) {
	c := embeddedCatalogue(t)
	covered := c.Covered(un)
	for _, instrument := range c.All() {
		if instrument.Jurisdiction != "un" {
			continue
		}
		if len(covered) == 0 || covered[0] != instrument.ID {
			t.Fatalf("next covered by %s is %v, want %s", un, covered, instrument.ID)
		}
		covered = covered[1:]
	}
	if len(covered) != 0 {
		t.Errorf("%s covers %v, which are not of the UN", un, covered)
	}
	if got := c.Covered("acts"); got != nil {
		t.Errorf("a source without tags covers %v", got)
	}
}

const header = "id,jurisdiction,issuer,keeper,title,measures,zone,list_tags,lapses_after,successor,namesake,note\n"

func TestOneMarkForTwoTools(t *testing.T) {
	c, err := ParseInstruments(strings.NewReader(header +
		"xx-old,xx,,,Old,,UTC,xx-list:TAG@../1999-12-31,,xx-new,,\n" +
		"xx-new,xx,,,New,a; b,UTC,xx-list:TAG@2001-01-01/..,90,,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		day  edtf.Day
		want standing.InstrumentID
	}{
		{edtf.NoLower, "xx-old"},
		{day(t, "1999-12-31"), "xx-old"},
		{day(t, "2000-01-05"), "xx-old"}, // in neither: the nearer one
		{day(t, "2000-12-30"), "xx-new"},
		{edtf.NoUpper, "xx-new"},
	}
	for _, test := range tests {
		if got, known := c.ByTag("xx-list", "TAG", test.day); !known || got.ID != test.want {
			t.Errorf("on %s: %s, want %s", test.day, got.ID, test.want)
		}
	}
	if got, _ := c.ByID("xx-new"); got.LapsesAfter != 90 || len(got.Measures) != 2 {
		t.Errorf("xx-new = %+v", got)
	}
}

func TestBadTables(t *testing.T) {
	good := "xx-a,xx,,,A,,UTC,xx-list:A@2000-01-01/2001-01-01,,,,\n"
	tests := []struct{ name, table, want string }{
		{"empty", "", "instruments.csv: the table is empty"},
		{"no rows", header, "instruments.csv: no instruments"},
		{"missing column", "id,title\nxx-a,A\n", `instruments.csv:1: column "jurisdiction" is missing`},
		{"unknown column", "id,colour\n", `instruments.csv:1: unknown column "colour"`},
		{"column twice", "id,id\n", `instruments.csv:1: column "id" stands twice`},
		{"open quote", header + "\"xx-a,\n", "instruments.csv:2: extraneous or missing \" in quoted-field"},
		{"short row", header + "xx-a,xx\n", "instruments.csv:2: wrong number of fields"},
		{"bad id", header + "XX A,xx,,,A,,UTC,,,,,\n", `instruments.csv:2: entry XX A: field id: "XX A": want small letters and digits with dashes between`},
		{"bad jurisdiction", header + "xx-a,XX,,,A,,UTC,,,,,\n", `instruments.csv:2: entry xx-a: field jurisdiction: "XX": want two small letters`},
		{"no title", header + "xx-a,xx,,,,,UTC,,,,,\n", "instruments.csv:2: entry xx-a: field title: empty"},
		{"no zone", header + "xx-a,xx,,,A,,,,,,,\n", `instruments.csv:2: entry xx-a: field zone: "" does not name an IANA time zone`},
		{"bad zone", header + "xx-a,xx,,,A,,Mars/Olympus,,,,,\n", "instruments.csv:2: entry xx-a: field zone: unknown time zone Mars/Olympus"},
		{"same id", header + good + "xx-a,xx,,,A,,UTC,,,,,\n", "instruments.csv:3: entry xx-a: field id: the id stands on line 2 already"},
		{"bare tag", header + "xx-a,xx,,,A,,UTC,FTO,,,,\n", `instruments.csv:2: entry xx-a: field list_tags: tag "FTO": want source:TAG or source:TAG@FROM/TO`},
		{"bad day", header + "xx-a,xx,,,A,,UTC,xx-list:A@2000-02-30/..,,,,\n", `instruments.csv:2: entry xx-a: field list_tags: tag "xx-list:A@2000-02-30/..": `},
		{"half a validity", header + "xx-a,xx,,,A,,UTC,xx-list:A@2000-02-03,,,,\n", `validity "2000-02-03": want FROM/TO`},
		{"days reversed", header + "xx-a,xx,,,A,,UTC,xx-list:A@2001-01-01/2000-01-01,,,,\n", "the end lies before the beginning"},
		{"tag clash", header + good + "xx-b,xx,,,B,,UTC,xx-list:A@2001-01-01/..,,,,\n", "instruments.csv:3: entry xx-b: field list_tags: tag xx-list:A already means xx-a on some of these days"},
		{"tag twice", header + "xx-a,xx,,,A,,UTC,xx-list:A; xx-list:A,,,,\n", "instruments.csv:2: entry xx-a: field list_tags: tag xx-list:A already means xx-a on some of these days"},
		{"bad lapse", header + "xx-a,xx,,,A,,UTC,,soon,,,\n", `field lapses_after: "soon" is not a number of days above 0`},
		{"bad successor", header + "xx-a,xx,,,A,,UTC,,,xx-z,,\n", `instruments.csv:2: entry xx-a: field successor: "xx-z" is not another instrument of the table`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := ParseInstruments(strings.NewReader(test.table))
			if _, ok := errors.AsType[*standing.InputError](err); !ok || standing.KindOf(err) != standing.Invalid {
				t.Fatalf("error %v of type %T", err, err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q, want %q", err, test.want)
			}
		})
	}
}

func TestZonesOfTheTableLoad(t *testing.T) {
	for _, instrument := range embeddedCatalogue(t).All() {
		if _, err := time.LoadLocation(instrument.Zone); err != nil {
			t.Errorf("%s: %v", instrument.ID, err)
		}
	}
}
