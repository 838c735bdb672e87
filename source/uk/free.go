package uk

import (
	"regexp"
	"slices"
	"strings"

	"standing"
)

var (
	// unRef is a reference of the United Nations: QDi.999, or QI.A.999.09 as they were
	// written until 2014.
	unRef = regexp.MustCompile(`^(?:[A-Za-z]{2}[IEie][. ]{0,2}[0-9]{3}\b|[A-Z]{1,2}\.?[IE]?\.[A-Z0-9]{1,3}[.,][A-Z0-9.]*[0-9])`)
	// unRefAt finds where one may follow: behind "UN Ref", also misspelt.
	unRefAt = regexp.MustCompile(`(?i)\bUN\.?\s*Rr?ef(?:erence)?\b[.:\s]*(?:No\b[.:\s]*)?`)
	// unRefBare is a reference without such words: texts begin with one, and it stands
	// behind "UN listing."
	unRefBare = regexp.MustCompile(`^\s*([A-Z]{2}[ie]\.[0-9]{3})\b`)
	// modernRef is the form in which the list of the United Nations has them.
	modernRef = regexp.MustCompile(`^[A-Za-z]{2}[IEie][. ]{0,2}[0-9]{3}$`)

	// alsoReferred begins the weak aliases; they end with the sentence.
	alsoReferred = regexp.MustCompile(`Also referred to as:?\s*([^.;]+)`)
	genderIs     = regexp.MustCompile(`^(?i)Gender: (male|female)\b`)
	// shipIMO is the number with which the text on a ship begins; numbers farther on are
	// of companies, or of other ships.
	shipIMO = regexp.MustCompile(`^\(?IMO(?: number)?:\s*([0-9]{7})\b`)
	mmsi    = regexp.MustCompile(`\bMMSI:\s*([0-9]{9})\b`)
)

// free keeps text as a note, and reads out of it what is always worded alike.
func (b *builder) free(text string) {
	if text = strings.TrimLeft(text, " .,;:"); text == "" {
		return
	}
	b.note(text)
	if strings.Contains(text, "ef") || strings.Contains(text, "EF") {
		if at := unRefAt.FindStringIndex(text); at != nil {
			if ref := unRef.FindString(text[at[1]:]); ref != "" {
				b.unitedNations(ref)
			} else {
				b.unread("UN Ref", text[at[0]:min(len(text), at[1]+20)])
			}
		}
	}
	for _, before := range []string{"", "UN listing.", "UN Listing."} {
		_, after, found := strings.Cut(text, before)
		if m := unRefBare.FindStringSubmatch(after); found && m != nil {
			b.unitedNations(m[1])
		}
	}
	if m := alsoReferred.FindStringSubmatch(text); m != nil {
		b.weakAliases(m[1])
	}
	if at := strings.Index(text, "Gender: "); at >= 0 {
		if m := genderIs.FindStringSubmatch(text[at:]); m != nil {
			b.gender(m[1])
		}
	}
	if m := shipIMO.FindStringSubmatch(text); m != nil {
		b.ship(m[1], text)
	}
}

// unitedNations links the entry of the Security Council's list. The references of before
// 2014 do not stand there any more and are kept as numbers. A reference of an entity at a
// person is a slip of the list, and is not followed.
func (b *builder) unitedNations(ref string) {
	if !modernRef.MatchString(ref) {
		b.identifier(standing.Identifier{Type: "UN Ref", Value: strings.TrimRight(ref, ".,")})
		return
	}
	ref = strings.ToUpper(ref[:2]) + strings.ToLower(ref[2:3]) + "." + ref[len(ref)-3:]
	if person := b.entry.Schema == standing.Person; person != (ref[2] == 'i') {
		b.unread("UN Ref", ref+" is not of this kind of party")
		return
	}
	link := standing.EntryRef{Source: "un-sc", ID: ref}
	if !slices.Contains(b.entry.Links, link) {
		b.entry.Links = append(b.entry.Links, link)
	}
}

// weakAliases splits "A, B and C". A piece of many words is no name but a sentence that
// lost its stop.
func (b *builder) weakAliases(text string) {
	const longest = 6 // words
	text = strings.ReplaceAll(text, " and ", ", ")
	for name := range strings.SplitSeq(text, ", ") {
		name, _, _ = strings.Cut(name, " (")
		name = strings.TrimSpace(name)
		if strings.HasPrefix(name, "'") && strings.HasSuffix(name, "'") {
			name = strings.Trim(name, "'")
		}
		if n := len(strings.Fields(name)); n > 0 && n <= longest {
			b.addName(weakRank, standing.Name{Text: name, Kind: standing.Weak})
		}
	}
}

// ship makes an entry of the older layout, which knows no ships, one.
func (b *builder) ship(imo, text string) {
	if b.entry.Schema == standing.Organization {
		b.entry.Schema = standing.Vessel
	}
	b.identifier(standing.Identifier{Type: "IMO", Value: imo})
	if m := mmsi.FindStringSubmatch(text); m != nil {
		b.identifier(standing.Identifier{Type: "MMSI", Value: m[1]})
	}
}
