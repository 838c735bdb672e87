package acts

import (
	"slices"
	"strings"

	"standing"
	"standing/edtf"
	"standing/source"
)

var (
	forces  = []standing.Force{standing.Done, standing.Announced, standing.CalledFor}
	effects = []standing.Effect{standing.NoEffect, standing.Starts, standing.Ends, standing.Suspends, standing.Keeps}
	schemas = []standing.Schema{
		standing.Organization, standing.Person, standing.Vessel, standing.Airplane, standing.LegalEntity, "Company",
	}
	attestable = []standing.State{standing.Listed, standing.Suspended, standing.NotListed}
)

// allowedEffects holds the verbs that leave no free choice of effect. Annulments differ
// too much to have an effect that goes without saying.
var allowedEffects = map[standing.Verb][]standing.Effect{
	standing.VerbList:    {standing.NoEffect, standing.Starts},
	standing.VerbResume:  {standing.NoEffect, standing.Starts},
	standing.VerbDelist:  {standing.NoEffect, standing.Ends},
	standing.VerbSuspend: {standing.NoEffect, standing.Suspends},
	standing.VerbAnnul:   {standing.Ends, standing.Keeps, standing.Suspends},
	standing.VerbAttest:  {standing.NoEffect},
}

// readAct understands the cells of one row. Its errors are *cellError.
func readAct(cells map[string]string) (standing.Act, error) {
	act := standing.Act{
		Instrument: standing.InstrumentID(cells[colInstrument]),
		Verb:       standing.Verb(cells[colAct]),
		Actor:      cells[colActor],
		Force:      standing.Force(cells[colForce]),
		Effect:     standing.Effect(cells[colEffect]),
		Value:      cells[colValue],
		Reference:  cells[colReference],
		Source:     cells[colSource],
		Note:       cells[colNote],
	}
	if act.Force == "" {
		act.Force = standing.Done // the column is for what is less than done
	}
	for _, column := range []string{colParty, colInstrument, colSource} {
		if cells[column] == "" {
			return act, bad(column, "empty")
		}
	}
	if err := readDates(cells, &act); err != nil {
		return act, err
	}
	if err := checkWords(act); err != nil {
		return act, err
	}
	var err error
	if act.Rank, err = readRank(cells[colRank], act.Verb); err != nil {
		return act, err
	}
	return act, checkAct(act)
}

func readDates(cells map[string]string, act *standing.Act) error {
	dates := []struct {
		column string
		to     *edtf.Date
	}{{colDecided, &act.Decided}, {colPublished, &act.Published}, {colInForce, &act.InForce}}
	for _, d := range dates {
		if err := d.to.UnmarshalText([]byte(cells[d.column])); err != nil {
			return &cellError{column: d.column, err: err}
		}
	}
	return nil
}

// checkWords refuses words that are not of the project's vocabulary.
func checkWords(act standing.Act) error {
	switch {
	case !slices.Contains(standing.Verbs, act.Verb):
		return bad(colAct, "unknown act %q: want one of %s", act.Verb, list(standing.Verbs))
	case !slices.Contains(forces, act.Force):
		return bad(colForce, "unknown force %q: want one of %s", act.Force, list(forces))
	case !slices.Contains(effects, act.Effect):
		return bad(colEffect, "unknown effect %q: want one of %s", act.Effect, list(effects[1:]))
	}
	return nil
}

// readRank tells an act read in an official text from the state of an official list: who
// attests shows what a list says.
func readRank(s string, verb standing.Verb) (standing.Rank, error) {
	switch {
	case s == "official" && verb == standing.VerbAttest:
		return standing.RankList, nil
	case s == "official":
		return standing.RankAct, nil
	case s == "secondary":
		return standing.RankSecondary, nil
	}
	return 0, bad(colRank, "unknown rank %q: want official or secondary", s)
}

// checkAct holds the parts of an act to each other.
func checkAct(act standing.Act) error {
	if allowed, ok := allowedEffects[act.Verb]; ok && !slices.Contains(allowed, act.Effect) {
		if act.Effect == standing.NoEffect {
			return bad(colEffect, "the act %s needs one: want one of %s", act.Verb, list(allowed))
		}
		return bad(colEffect, "the act %s cannot have the effect %q", act.Verb, act.Effect)
	}
	if act.Verb == standing.VerbAttest {
		if !slices.Contains(attestable, standing.State(act.Value)) {
			return bad(colValue, "%q is not a state that can be attested: want one of %s", act.Value, list(attestable))
		}
		if act.InForce.IsZero() {
			return bad(colInForce, "empty: an attestation needs the day that it speaks of")
		}
		return nil
	}
	if act.Decided.IsZero() && act.Published.IsZero() && act.InForce.IsZero() {
		return bad(colInForce, "no date: want at least one of decided, published, in_force")
	}
	return nil
}

// readLinks reads the entries of lists that are the same party.
func readLinks(cells map[string]string) ([]standing.EntryRef, error) {
	var refs []standing.EntryRef
	for _, item := range split(cells[colEntry]) {
		ref, ok := standing.ParseEntryRef(item)
		if !ok {
			return nil, bad(colEntry, "%q does not name an entry: want source:id", item)
		}
		refs = append(refs, ref)
	}
	return refs, nil
}

// readSchema reads the kind of party; empty where the row does not say.
func readSchema(cells map[string]string) (standing.Schema, error) {
	schema := standing.Schema(cells[colSchema])
	if schema != "" && !slices.Contains(schemas, schema) {
		return "", bad(colSchema, "unknown kind of party %q: want one of %s", schema, list(schemas))
	}
	return schema, nil
}

// split splits at ";", folds blanks and leaves empty items out.
func split(s string) []string {
	var items []string
	for item := range strings.SplitSeq(s, ";") {
		if item = source.Clean(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// list prints words for a message.
func list[T ~string](values []T) string { return strings.Join(words(values), ", ") }
