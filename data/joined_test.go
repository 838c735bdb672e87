package data

import (
	"testing"

	"standing"
	"standing/edtf"
)

func TestJoined(t *testing.T) {
	c, err := Instruments()
	if err != nil {
		t.Fatal(err)
	}
	tag := func(text string) standing.EntryRef {
		return standing.EntryRef{Source: "us-ofac-sdn", ID: "tag:" + text}
	}
	joined := c.Joined([][2]standing.EntryRef{
		{tag("ODD"), tag("ODD-2")},
		{tag("ODD-3"), tag("FTO")},
		{tag("FTO"), tag("SDGT")},
		{{Source: "us-ofac-sdn", ID: "17"}, tag("FTO")},
	})
	for tag, want := range map[string]standing.InstrumentID{
		"ODD": "us-ofac-sdn/ODD", "ODD-2": "us-ofac-sdn/ODD", "ODD-3": "us-fto", "FTO": "us-fto", "SDGT": "us-sdgt",
	} {
		if got, known := joined.ByTag("us-ofac-sdn", tag, edtf.NoUpper); got.ID != want || !known {
			t.Errorf("tag %s marks %s (%v), want %s", tag, got.ID, known, want)
		}
	}
	if _, known := c.ByTag("us-ofac-sdn", "ODD-2", edtf.NoUpper); known {
		t.Error("the table itself was changed")
	}
}
