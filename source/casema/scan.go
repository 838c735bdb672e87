package casema

import (
	"errors"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"standing/source"
	"standing/source/markup"
)

var shape = markup.Shape{Root: "data-set", Records: []string{"record"}}

// scan frames the records and makes their ids, for which their names have to be read.
func scan(file source.File) ([]source.Record, error) {
	document, err := markup.Frame(file, shape)
	if err != nil {
		return nil, err
	}
	records := make([]source.Record, len(document.Records))
	born := make(map[string]string, len(records)) // by id
	for i, e := range document.Records {
		n, err := markup.Parse(e.Record)
		if err != nil {
			return nil, err
		}
		id, err := idOf(n)
		if err != nil {
			return nil, e.Fail("", err)
		}
		date := slug(either(n, "DateOfBirth", "DateOfBirthOrShipBuildDate"))
		if before, twice := born[id]; twice && before != "" && date != "" && before != date {
			id += "/" + date
		}
		if born[id] == "" {
			born[id] = date
		}
		records[i] = e.Record
		records[i].ID = id
	}
	return records, nil
}

// idOf makes the id of a record; see the package comment.
func idOf(n *markup.Node) (string, error) {
	land := countryKey(n.Child("Country").Text())
	if land == "" {
		return "", errors.New("the record names no Country")
	}
	if imo := n.Child("ShipIMONumber").Text(); imo != "" {
		return land + "/imo-" + slug(imo), nil
	}
	name, _ := bilingual(either(n, "Entity", "EntityOrShip"))
	if name == "" {
		name = n.Child("LastName").Text() + " " + n.Child("GivenName").Text()
	}
	if name = slug(name); name == "" {
		return "", errors.New("the record names nobody: Entity and LastName are empty")
	}
	return land + "/" + name, nil
}

// countryKey is what a country is called in ids.
func countryKey(text string) string {
	text, _, _ = strings.Cut(text, " / ")
	if _, after, found := strings.Cut(text, "("); found {
		if inside, _, closed := strings.Cut(after, ")"); closed {
			text = inside
		}
	}
	return slug(text)
}

// either returns the text of an element that has had two names.
func either(n *markup.Node, before, after string) string {
	if text := n.Child(before).Text(); text != "" {
		return text
	}
	return n.Child(after).Text()
}

// slug makes a name of small letters and digits of any script, without accents, with single
// dashes between. Apostrophes stand inside words and vanish.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case unicode.Is(unicode.M, r) || strings.ContainsRune(`'’‘ʼ`, r):
		default:
			gap = true
		}
	}
	return norm.NFC.String(b.String())
}
