package uk

import (
	"regexp"
	"strings"

	"standing"
)

// labelled is a heading in "Other Information": "(UK Statement of Reasons):".
var labelled = regexp.MustCompile(`\(([A-Z](?:[^():]|\([^():]*\)){1,60})\)\s*:`)

// labels says how the text behind each heading is read. The headings are matched without
// regard to case; "identifiying" is how the list spells it.
var labels = map[string]func(b *builder, label, text string){
	"uk sanctions list ref":            (*builder).ownRef,
	"un ref":                           (*builder).unRefLabel,
	"uk statement of reasons":          textOf("reason"),
	"statement of reasons":             textOf("reason"),
	"further identifiying information": (*builder).freeLabel,
	"further identifying information":  (*builder).freeLabel,
	"other information":                (*builder).freeLabel,
	"gender":                           func(b *builder, _, text string) { b.gender(text) },
	"sex":                              func(b *builder, _, text string) { b.gender(text) },
	"phone number":                     valuesOf("phone"),
	"phone numbers":                    valuesOf("phone"),
	"email address":                    valuesOf("email"),
	"email addresses":                  valuesOf("email"),
	"email":                            valuesOf("email"),
	"website":                          valuesOf("website"),
	"websites":                         valuesOf("website"),
	"type of entity":                   valuesOf("classification"),
	"business reg no":                  numbersOf("Business Reg No"),
	"business registration number":     numbersOf("Business Reg No"),
	"parent company":                   relationsOf("Parent company"),
	"parent companies":                 relationsOf("Parent company"),
	"subsidiaries":                     relationsOf("Subsidiary"),
	"subsidiary":                       relationsOf("Subsidiary"),
	"imo number":                       numbersOf("IMO"),
	"hull identification number (hin)": numbersOf("Hull Identification Number"),
	"hull identification number":       numbersOf("Hull Identification Number"),
	"mmsi":                             numbersOf("MMSI"),
	"current owners":                   valuesOf("owner"),
	"current owner":                    valuesOf("owner"),
	"current owner/operators":          valuesOf("owner"),
	"current owner/operator":           valuesOf("owner"),
	"previous owners":                  (*builder).labelNote,
	"previous owner/operators":         (*builder).labelNote,
	"flag of ship":                     valuesOf("flag"),
	"current believed flag of ship":    valuesOf("flag"),
	"previous flags":                   valuesOf("pastFlags"),
	"type of ship":                     valuesOf("type"),
	"tonnage of ship":                  valuesOf("tonnage"),
	"length of ship":                   (*builder).labelNote,
	"year built":                       valuesOf("buildDate"),
	"year ship built":                  valuesOf("buildDate"),
	"relationship details":             (*builder).labelNote,
	"financial sanctions imposed in addition to an asset freeze": (*builder).labelNote,
	"date trust services sanctions imposed":                      (*builder).labelNote,
}

// information reads the text behind each heading, and what has none as free text. A text
// with no heading that is known has none: what looks like one is a bracket in a sentence.
func (b *builder) information() {
	text := b.row.text(otherInformation)
	if text == "" {
		return
	}
	marks := labelled.FindAllStringSubmatchIndex(text, -1)
	known := false
	for _, m := range marks {
		known = known || labels[strings.ToLower(text[m[2]:m[3]])] != nil
	}
	if !known {
		b.free(text)
		return
	}
	b.free(text[:marks[0][0]])
	for i, m := range marks {
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		name, value := text[m[2]:m[3]], strings.TrimSpace(text[m[1]:end])
		if read := labels[strings.ToLower(name)]; read != nil {
			read(b, name, value)
			continue
		}
		b.labelNote(name, value)
		b.unread("Other Information", name+": "+value)
	}
}

func (b *builder) labelNote(label, text string) {
	if text != "" {
		b.note(label + ": " + text)
	}
}

func (b *builder) freeLabel(_, text string) { b.free(text) }

// ownRef reads references in the UK Sanctions List; text may follow them.
func (b *builder) ownRef(_, text string) {
	at := ownRefs.FindStringIndex(text)
	if at == nil {
		b.unread("UK Sanctions List Ref", text)
		b.free(text)
		return
	}
	for _, ref := range ownRefOne.FindAllString(text[:at[1]], -1) {
		b.entry.Refs = append(b.entry.Refs, strings.ToUpper(ref))
	}
	b.free(text[at[1]:])
}

var (
	ownRefOne = regexp.MustCompile(`(?i)[A-Z]{2,4}[0-9]{4}`)
	ownRefs   = regexp.MustCompile(`^(?i)[A-Z]{2,4}[0-9]{4}(?:(?:\s*(?:,|;|/|and|&)\s*)[A-Z]{2,4}[0-9]{4})*\b`)
)

// unRefLabel reads the reference of the United Nations; text may follow it.
func (b *builder) unRefLabel(_, text string) {
	m := unRef.FindString(text)
	if m == "" {
		b.unread("UN Ref", text)
		b.free(text)
		return
	}
	b.unitedNations(m)
	b.free(text[len(m):])
}

func (b *builder) gender(text string) {
	switch g := strings.ToLower(strings.Trim(text, " .,;")); g {
	case "male", "female":
		b.entry.AddProperty("gender", g)
	case "m":
		b.entry.AddProperty("gender", "male")
	case "f":
		b.entry.AddProperty("gender", "female")
	case "":
	default:
		b.unread("Gender", text)
	}
}

// textOf keeps the text as one value.
func textOf(property string) func(*builder, string, string) {
	return func(b *builder, _, text string) { b.entry.AddProperty(property, text) }
}

// valuesOf keeps each of the numbered values.
func valuesOf(property string) func(*builder, string, string) {
	return func(b *builder, _, text string) {
		for _, value := range items(text) {
			b.entry.AddProperty(property, trimStops(value))
		}
	}
}

func numbersOf(kind string) func(*builder, string, string) {
	return func(b *builder, _, text string) {
		for _, value := range items(text) {
			b.paper(kind, trimStops(value), "")
		}
	}
}

func relationsOf(kind string) func(*builder, string, string) {
	return func(b *builder, _, text string) {
		for _, value := range items(text) {
			if value = trimStops(value); value != "" {
				b.entry.Relations = append(b.entry.Relations, standing.Relation{Kind: kind, Name: value})
			}
		}
	}
}
