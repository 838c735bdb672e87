package match

import "standing"

type evidence struct{}

func readEvidence(e *standing.Entry) evidence { return evidence{} }

func (m *Model) weigh(s *sheet, a, b *Party) float64 { s.settle(); return 0 }

type placeT struct{ ID string }

var place stubPlace

type stubPlace struct{}

func (stubPlace) Longest() int { return 2 }
func (stubPlace) Word(s string) (placeT, bool) {
	switch s {
	case "china", "chile", "france", "germany", "spain", "denmark", "mexico", "atlanta", "boston", "chicago", "cleveland", "dallas", "phoenix", "new york", "los angeles", "hong kong", "singapore", "australia", "estonia", "ethiopia", "america", "armenia", "europe", "schweiz", "netherlands":
		return placeT{s}, true
	}
	return placeT{}, false
}

func agreements(a, b *Party) []string { return nil }

var evidenceSays map[Rule]string

func (e *evidence) addKeys(k *keyring) {}
