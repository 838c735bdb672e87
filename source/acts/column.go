package acts

import (
	"slices"

	"standing"
)

// InstrumentColumn is the column whose words are the ids of the instruments.
const InstrumentColumn = colInstrument

// Column describes a column to people who fill one in.
type Column struct {
	Name     string
	Required bool
	About    string
	Values   []string // the words that may stand in it; nil: any text
	Example  string
}

// Columns returns the columns in the order in which they are best filled in.
func Columns() []Column {
	all := []Column{
		{Name: colParty, About: "The main name of the party. All rows with the same name are one party.", Example: ExampleMark + " Lantern Society"},
		{Name: colAliases, About: "Further names, with ; between.", Example: "Society of the Lantern; LS"},
		{Name: colSchema, About: "The kind of party; an organization where empty.", Values: words(schemas), Example: string(standing.Organization)},
		{Name: colEntry, About: "Entries of lists that are the same party, as source:id, with ; between.", Example: "un-sc:QDx.901"},
		{Name: colInstrument, About: "The legal tool: its id.", Example: "us-fto"},
		{Name: colAct, About: "What the authority did.", Values: words(standing.Verbs), Example: string(standing.VerbList)},
		{Name: colActor, About: "Who acted, where it is not the issuer of the instrument.", Example: "Ministry of Lanterns"},
		{Name: colForce, About: "How real the act is; done where empty. Only what is done moves a standing.", Values: words(forces), Example: string(standing.Done)},
		{Name: colEffect, About: "What the act does where its verb does not say it: an annulment needs one.", Values: words(effects[1:])},
		{Name: colDecided, About: "The day of the decision: 2019-03-04, or 2019-03, or 2019, or 2019-03-01/2019-03-04.", Example: "2019-03-04"},
		{Name: colPublished, About: "The day of publication. An act needs at least one of the three days.", Example: "2019-03-11"},
		{Name: colInForce, About: "The day from which it holds. An attestation needs this one: the day that it speaks of.", Example: "2019-03-11"},
		{Name: colValue, About: "Of rename and add-alias the name; of attest the state: listed, suspended, not-listed."},
		{Name: colReference, About: "The number of the act, the page of the gazette.", Example: "Gazette 12/2019"},
		{Name: colSource, About: "Where it was read: title and address.", Example: "Official Gazette, https://gazette.example/12"},
		{Name: colRank, About: "official: an official text or list; secondary: the press, the site of somebody concerned.", Values: []string{"official", "secondary"}, Example: "official"},
		{Name: colNote, About: "Whatever else should be known.", Example: "This row shows how to fill one in, and is not read."},
	}
	for i := range all {
		all[i].Required = slices.Contains(required, all[i].Name)
	}
	return all
}

func words[T ~string](values []T) []string {
	printed := make([]string, len(values))
	for i, v := range values {
		printed[i] = string(v)
	}
	return printed
}
