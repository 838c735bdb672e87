package news

import (
	"encoding/json"
	"reflect"
	"testing"

	"standing"
	"standing/edtf"
)

// TestClaimRoundTrip: a claim that is written as JSON is read back the same.
func TestClaimRoundTrip(t *testing.T) {
	for name, want := range map[string]Claim{
		"nothing told": {ID: "a", Act: List, Force: Done},
		"all told": {
			ID: "b", Act: Delist, Speaker: "S", Via: "V", Subject: "the Front", Party: standing.EntryRef{Source: "acts", ID: "front"},
			Authority: "A", Object: "O", Number: "six", Place: "P", Said: edtf.MustParse("2024-10-04"), Happened: edtf.MustParse("2003"),
			Force: Announced, Quote: Quote{"They <said> so.", 3, 18}, Repeats: []Quote{{"Again.", 30, 36}}, Trust: 0.8, Denies: "a",
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(want)
			if err != nil {
				t.Fatal(err)
			}
			var got Claim
			if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%v\n got %+v\nwant %+v", err, got, want)
			}
		})
	}
}
