package match

type countryT string

func (c countryT) Same(d countryT) bool { return c == d }

type placeT struct{ ID string }

var place stubPlace

type stubPlace struct{}

func (stubPlace) Countries(s string) []countryT     { return nil }
func (stubPlace) Country(s string) (countryT, bool) { return countryT(s), s != "" }
func (stubPlace) Longest() int                      { return 2 }
func (stubPlace) Word(s string) (placeT, bool) {
	switch s {
	case "china", "chile", "france", "germany", "spain", "denmark", "mexico", "atlanta", "boston", "chicago", "cleveland", "dallas", "phoenix", "new york", "los angeles", "hong kong", "singapore", "australia", "estonia", "ethiopia", "america", "armenia", "europe", "schweiz", "netherlands":
		return placeT{s}, true
	}
	return placeT{}, false
}
