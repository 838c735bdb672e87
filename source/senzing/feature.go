package senzing

import (
	"slices"
	"strconv"
	"strings"

	"standing"
	"standing/edtf"
)

// properties are the features of one attribute, and what they are called here.
var properties = map[string]string{
	"EMAIL_ADDRESS": "email", "WEBSITE_ADDRESS": "website", "PLACE_OF_BIRTH": "birthPlace", "NATIONALITY": "nationality",
	"CITIZENSHIP": "citizenship", "REGISTRATION_COUNTRY": "jurisdiction", "PHONE_NUMBER": "phone",
}

var dates = map[string]string{
	"DATE_OF_BIRTH": "birthDate", "DATE_OF_DEATH": "deathDate", "REGISTRATION_DATE": "incorporationDate",
}

// numbered are the features that are numbers in registers, with the words of their type.
var numbered = map[string]string{
	"PASSPORT": "passport", "DRIVERS_LICENSE": "drivers license", "SSN": "SSN", "NATIONAL_ID": "national ID", "TAX_ID": "tax ID",
	"OTHER_ID": "", "ACCOUNT": "account", "DUNS": "DUNS", "NPI": "NPI", "LEI": "LEI",
}

// handles are the features that are names in a social network.
var handles = []string{
	"LINKEDIN", "FACEBOOK", "TWITTER", "SKYPE", "ZOOMROOM", "INSTAGRAM", "WHATSAPP", "SIGNAL", "TELEGRAM", "TANGO", "VIBER", "WECHAT",
}

// addFeature adds what one feature says, besides names and the type of record.
func addFeature(e *standing.Entry, s segment) {
	addAddress(e, s)
	addGender(e, s.values["GENDER"])
	for attribute, property := range properties {
		e.AddProperty(property, s.values[attribute])
	}
	for attribute, property := range dates {
		addDate(e, property, attribute, s.values[attribute])
	}
	for family, words := range numbered {
		addNumber(e, s, family, words)
	}
	for _, network := range handles {
		if handle := s.values[network]; handle != "" {
			addIdentifier(e, standing.Identifier{Type: network, Value: handle})
		}
	}
	if end := s.values["SSN_LAST4"]; end != "" {
		e.AddProperty("notes", "the SSN ends in "+end) // too little of it to compare
	}
	addRelations(e, s)
}

// addAddress adds an address and its country; of a country alone there is no address.
func addAddress(e *standing.Entry, s segment) {
	country := s.values["ADDR_COUNTRY"]
	e.AddProperty("country", country)
	line := s.values["ADDR_FULL"]
	if line == "" {
		line = joined(s, ", ", "ADDR_LINE1", "ADDR_LINE2", "ADDR_LINE3", "ADDR_LINE4", "ADDR_LINE5", "ADDR_LINE6",
			"ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY")
	}
	if line != country {
		e.AddProperty("address", line)
	}
}

func addGender(e *standing.Entry, text string) {
	switch g := strings.ToLower(text); g {
	case "m", "male":
		e.AddProperty("gender", "male")
	case "f", "female":
		e.AddProperty("gender", "female")
	default:
		e.AddProperty("gender", g)
	}
}

// addNumber adds a number in a register: its type is the family's, with what the record
// itself calls it.
func addNumber(e *standing.Entry, s segment, family, words string) {
	value := s.values[family+"_NUMBER"]
	if value == "" {
		return
	}
	id := standing.Identifier{
		Type: strings.TrimSpace(words + " " + s.values[family+"_TYPE"]), Value: value,
		Country: s.values[family+"_COUNTRY"], Note: joined(s, ", ", family+"_STATE", family+"_DOMAIN"),
	}
	if id.Type == "" {
		id.Type = "other ID"
	}
	addIdentifier(e, id)
}

func addIdentifier(e *standing.Entry, id standing.Identifier) {
	if !slices.Contains(e.Identifiers, id) {
		e.Identifiers = append(e.Identifiers, id)
	}
}

// addRelations adds what ties the record to others.
func addRelations(e *standing.Entry, s segment) {
	if key := s.values["REL_ANCHOR_KEY"]; key != "" {
		if ref := s.values["REL_ANCHOR_DOMAIN"] + "/" + key; ref != e.ID && !slices.Contains(e.Refs, ref) {
			e.Refs = append(e.Refs, ref)
		}
	}
	if key := s.values["REL_POINTER_KEY"]; key != "" {
		to := standing.EntryRef{Source: e.Source, ID: s.values["REL_POINTER_DOMAIN"] + "/" + key}
		e.Relations = append(e.Relations, standing.Relation{Kind: s.values["REL_POINTER_ROLE"], To: to})
	}
	for _, group := range []struct{ name, kind string }{
		{joined(s, " ", "EMPLOYER", "EMPLOYER_NAME"), "EMPLOYER"},
		{s.values["GROUP_ASSOCIATION_ORG_NAME"], s.values["GROUP_ASSOCIATION_TYPE"]},
		{s.values["GROUP_ASSN_ID_NUMBER"], joined(s, " ", "GROUP_ASSN_ID_TYPE")},
	} {
		if group.name != "" {
			e.Relations = append(e.Relations, standing.Relation{Kind: group.kind, Name: group.name})
		}
	}
}

func addDate(e *standing.Entry, property, attribute, text string) {
	if text == "" {
		return
	}
	date, whole := parseDate(text)
	e.AddProperty(property, date)
	if !whole {
		unread(e, attribute+": "+text)
	}
}

// parseDate reads a date in EDTF, or as 12/11/1978. Of the latter the year alone is sure
// where both of the others may be the month; whole says that nothing was lost.
func parseDate(text string) (date string, whole bool) {
	day, _, _ := strings.Cut(text, "T")
	if d, err := edtf.Parse(day); err == nil {
		return d.String(), true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return "", false
	}
	first, errFirst := strconv.Atoi(parts[0])
	second, errSecond := strconv.Atoi(parts[1])
	if errFirst != nil || errSecond != nil {
		return "", false
	}
	if first > 12 {
		first, second = second, first
	}
	text = parts[2]
	if sure := second > 12 || first == second; sure {
		text += "-" + two(first) + "-" + two(second)
		whole = true
	}
	d, err := edtf.Parse(text)
	return d.String(), whole && err == nil
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
