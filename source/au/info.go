package au

import (
	"regexp"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

// sentence is a heading whose text ends with a full stop or the next heading.
type sentence struct {
	word     string // in small letters, without which the heading is not looked for
	heading  *regexp.Regexp
	property string
}

var sentences = []sentence{
	{"title: ", regexp.MustCompile(`\b(?:Alternative |Other )?[Tt]itle: `), "title"},
	{": ", regexp.MustCompile(`\b(?:Designation|Last known position|Position): `), "position"},
}

// sentenceEnd ends the text of such a heading, unless another value b) follows.
var sentenceEnd = regexp.MustCompile(`\.(?:\s|$)|;|\s(?:Designation|Title|Passport|National|Afghan|Alternative [Tt]itle)\b`)

// number is a wording before a number in some register. The words before it that begin with
// a capital, such as a nationality, become its note.
type number struct {
	kind    string
	word    string // in small letters, without which the wording is not looked for
	wording *regexp.Regexp
}

// nationals are up to three words with a capital before a wording.
const nationals = `((?:\b[A-Z][A-Za-z]+ (?:and |of )?){0,4})`

// figure is what a number looks like: letters, then at least three digits.
const figure = `([A-Z]{0,4}[-/ ]?[0-9]{3,}[0-9A-Z/-]*)`

var numbers = []number{
	{"Passport", "passport", regexp.MustCompile(nationals + `\b(?:[Pp]assport|PASSPORT)(?:\s+(?:no|No|NO|number|Number|numbers)\b)?[.:\s]*` + figure)},
	{"National identification", "national i", regexp.MustCompile(nationals + `\b[Nn]ational (?:[Ii]dentification|[Ii]dentity|ID)(?: [Cc]ard)?(?:\s+(?:no|No|number|Number)\b)?[.:\s]*` + figure)},
	{"Identity card", " card", regexp.MustCompile(nationals + `\b(?:[Ii]dentification|[Ii]dentity) [Cc]ard(?: \(tazkira\))?(?:\s+(?:no|No|number|Number)\b)?[.:\s]*` + figure)},
	{"Company identification number", "company id", regexp.MustCompile(`()[Cc]ompany [Ii]dentification (?:number|No)[.:\s]*` + figure)},
	{"State registration number", "state reg", regexp.MustCompile(`()[Ss]tate [Rr]egistration [Nn]umber[.:\s]*` + figure)},
	{"Registration number", "registration ", regexp.MustCompile(`()\bRegistration (?:ID|[Nn]umber)[.:\s]*` + figure)},
	{"IMO number", "imo", regexp.MustCompile(`()\bIMO\)?(?: [Ii]dentification)?(?: [Nn]umber| Ship No)?[.:\s]*([0-9]{7})\b`)},
	{"SWIFT/BIC", "swift", regexp.MustCompile(`()\bSWIFT(?:/BIC)?(?: [Cc]ode)?[.:\s]*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b`)},
}

var (
	// aboutNumber is what follows a number and belongs to it.
	aboutNumber = regexp.MustCompile(`^\s*,?\s*(?:\([^)]{1,160}\)|(?:issued|expire|valid)[^.;()]{1,120}(?:\([^)]{1,160}\))?)`)
	unRefFirst  = regexp.MustCompile(`^\s*([A-Za-z]{2}[ie])\.([0-9]{3})\b`)
	genderIs    = regexp.MustCompile(`\b(?:gender|sex): ?(male|female)\b`)
	webAddress  = regexp.MustCompile(`\b(?:https?://|www\.)[^\s;,()]+`)
	mailAddress = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	// notOurs are sites that texts point to for other reasons than that they are the party's.
	notOurs = regexp.MustCompile(`interpol\.int|un\.org|legislation\.gov\.au`)
)

// information keeps the text as a note, and reads out of it what is worded alike throughout.
func (b *builder) information(text string) {
	text = source.Clean(text)
	b.entry.AddProperty("notes", text)
	if m := unRefFirst.FindStringSubmatch(text); m != nil {
		b.link(strings.ToUpper(m[1][:2]) + m[1][2:] + "." + m[2])
	}
	small := strings.ToLower(text)
	for _, s := range sentences {
		if !strings.Contains(small, s.word) {
			continue
		}
		for _, at := range s.heading.FindAllStringIndex(text, -1) {
			b.sentence(s.property, text[at[1]:])
		}
	}
	for _, n := range numbers {
		if !strings.Contains(small, n.word) {
			continue
		}
		for _, m := range n.wording.FindAllStringSubmatchIndex(text, -1) {
			id := standing.Identifier{Type: n.kind, Value: text[m[4]:m[5]]}
			id.Note = note(text[m[2]:m[3]], aboutNumber.FindString(text[m[5]:]))
			if !b.known(id) {
				b.entry.Identifiers = append(b.entry.Identifiers, id)
			}
		}
	}
	if m := genderIs.FindStringSubmatch(small); m != nil {
		b.entry.AddProperty("gender", m[1])
	}
	if strings.Contains(text, "@") {
		for _, address := range mailAddress.FindAllString(text, -1) {
			b.entry.AddProperty("email", address)
		}
	}
	b.websites(text)
}

// websites reads the addresses of the party in the web.
func (b *builder) websites(text string) {
	if !strings.Contains(text, "://") && !strings.Contains(text, "www.") {
		return
	}
	for _, address := range webAddress.FindAllString(text, -1) {
		if !notOurs.MatchString(address) {
			b.entry.AddProperty("website", strings.TrimRight(address, "."))
		}
	}
}

// sentence reads the values of a heading.
func (b *builder) sentence(property, text string) {
	for _, end := range sentenceEnd.FindAllStringIndex(text, -1) {
		if rest := text[end[1]:]; len(rest) > 1 && rest[1] == ')' && rest[0] >= 'a' && rest[0] <= 'z' {
			continue // "a) Mr. b) Dr"
		}
		text = text[:end[0]]
		break
	}
	for _, item := range items(text) {
		if item = strings.Trim(item, " ,.;"); !blank(item) {
			b.entry.AddProperty(property, item)
		}
	}
}

// known reports whether a number is held: an identity card is a national one where the
// wording of both fits.
func (b *builder) known(id standing.Identifier) bool {
	return slices.ContainsFunc(b.entry.Identifiers, func(have standing.Identifier) bool {
		return have.Value == id.Value && (have.Type == id.Type || id.Type == "Identity card")
	})
}

func (b *builder) link(ref string) {
	if person := b.entry.Schema == standing.Person; person != (ref[2] == 'i') {
		b.unread("", ref+" is not of this kind of party")
		return
	}
	if link := (standing.EntryRef{Source: "un-sc", ID: ref}); !slices.Contains(b.entry.Links, link) {
		b.entry.Links = append(b.entry.Links, link)
	}
}

// note joins what stands before and behind a number.
func note(before, after string) string {
	before, after = strings.TrimSpace(before), strings.Trim(after, " ,")
	if before == "" || after == "" {
		return before + after
	}
	return before + "; " + after
}
