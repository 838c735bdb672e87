package inbox

import (
	"context"
	"slices"
	"strings"

	"standing"
	"standing/place"
	"standing/text"
)

// bodies are authorities above states, and states by letters that place does not look for in
// a longer text, by words that name them in English.
var bodies = []struct{ words, jurisdiction string }{
	{"european union", "eu"},
	{"eu", "eu"},
	{"european council", "eu"},
	{"council of europe", ""},
	{"european commission", "eu"},
	{"united nations", "un"},
	{"un", "un"},
	{"security council", "un"},
	{"us", "us"},
	{"uk", "gb"},
	{"uae", "ae"},
}

// instrumentOf returns the instrument that a claim is about: the one given, else the only one
// of the authority's state or body under which anything is held about the party, else the
// only one that it has at all.
func (b *Inbox) instrumentOf(ctx context.Context, item Item, ref standing.EntryRef, given standing.InstrumentID) (standing.InstrumentID, error) {
	d, err := b.dossier(ctx, ref)
	if err != nil || d == nil {
		return "", err
	}
	held := d.Instruments()
	if given != "" {
		if !b.View.Catalogue.Known(given) && !slices.Contains(held, given) {
			return "", standing.Errorf(standing.NotFound, "no instrument is called %q", given)
		}
		return given, nil
	}
	where := Jurisdiction(item.Authority)
	if where == "" {
		return "", standing.Errorf(standing.Invalid, "claim %s: whose act it is cannot be told from %q: name the instrument (--instrument)%s", item.ID, item.Authority, among(held))
	}
	var all, under []standing.InstrumentID
	for _, i := range b.View.Catalogue.All() {
		if i.Jurisdiction == where {
			all = append(all, i.ID)
		}
	}
	for _, id := range held {
		if b.View.Instrument(id).Jurisdiction == where {
			under = append(under, id)
		}
	}
	switch {
	case len(under) == 1:
		return under[0], nil
	case len(under) == 0 && len(all) == 1:
		return all[0], nil
	case len(under) == 0:
		under = all
	}
	return "", standing.Errorf(standing.Invalid, "claim %s: %s has %d instruments that it may be about: name one (--instrument)%s", item.ID, where, len(under), among(under))
}

// among lists candidates.
func among(ids []standing.InstrumentID) string {
	if len(ids) == 0 {
		return ""
	}
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = string(id)
	}
	return ": " + strings.Join(all, ", ")
}

// Jurisdiction returns the code of the state or body whose organ an authority is: "Supreme
// Court of Kazakhstan", "police (Albania)", "the EU"; empty where it does not tell one alone.
func Jurisdiction(authority string) string {
	if open := strings.LastIndexByte(authority, '('); open >= 0 && strings.HasSuffix(authority, ")") {
		if code := Jurisdiction(authority[open+1 : len(authority)-1]); code != "" {
			return code
		}
	}
	folded := text.Fold(authority)
	for _, body := range bodies {
		if strings.Contains(" "+folded+" ", " "+body.words+" ") {
			return body.jurisdiction
		}
	}
	if code, ok := place.Country(authority); ok {
		return string(code)
	}
	if codes := place.Countries(authority); len(codes) == 1 {
		return string(codes[0])
	}
	capital, _ := place.Word(folded)
	return string(capital.Country)
}
