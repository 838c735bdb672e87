package senzing

import (
	"strings"

	"standing/source/jsonlines"
)

// segment is one feature: its attributes, and the usage type it was written with.
type segment struct {
	usage  string
	values map[string]string
}

// families are the beginnings of the registered attributes, the longer before those that
// they begin with.
var families = []string{
	"NAME", "ADDR", "PHONE", "EMAIL_ADDRESS", "WEBSITE_ADDRESS", "GENDER", "DATE_OF_BIRTH", "DATE_OF_DEATH", "PLACE_OF_BIRTH",
	"NATIONALITY", "CITIZENSHIP", "REGISTRATION_DATE", "REGISTRATION_COUNTRY", "RECORD_TYPE", "REL_ANCHOR", "REL_POINTER",
	"PASSPORT", "DRIVERS_LICENSE", "SSN", "NATIONAL_ID", "TAX_ID", "OTHER_ID", "TRUSTED_ID", "ACCOUNT", "DUNS", "NPI", "LEI",
	"EMPLOYER", "GROUP_ASSOCIATION", "GROUP_ASSN_ID", "LINKEDIN", "FACEBOOK", "TWITTER", "SKYPE", "ZOOMROOM", "INSTAGRAM",
	"WHATSAPP", "SIGNAL", "TELEGRAM", "TANGO", "VIBER", "WECHAT",
}

// attributes are the registered attributes of a family that are not its bare name; a family
// without any is its own attribute.
var attributes = map[string]string{
	"NAME":              "TYPE FULL ORG LAST FIRST MIDDLE PREFIX SUFFIX",
	"ADDR":              "TYPE FULL LINE1 LINE2 LINE3 LINE4 LINE5 LINE6 CITY STATE POSTAL_CODE COUNTRY FROM_DATE THRU_DATE",
	"PHONE":             "TYPE NUMBER FROM_DATE THRU_DATE",
	"PASSPORT":          "NUMBER COUNTRY",
	"DRIVERS_LICENSE":   "NUMBER STATE",
	"SSN":               "NUMBER LAST4",
	"NATIONAL_ID":       "TYPE NUMBER COUNTRY",
	"TAX_ID":            "TYPE NUMBER COUNTRY",
	"OTHER_ID":          "TYPE NUMBER COUNTRY",
	"TRUSTED_ID":        "TYPE NUMBER",
	"ACCOUNT":           "NUMBER DOMAIN",
	"DUNS":              "NUMBER",
	"NPI":               "NUMBER",
	"LEI":               "NUMBER",
	"EMPLOYER":          "NAME",
	"GROUP_ASSOCIATION": "TYPE ORG_NAME",
	"GROUP_ASSN_ID":     "TYPE NUMBER",
	"REL_ANCHOR":        "DOMAIN KEY",
	"REL_POINTER":       "DOMAIN KEY ROLE",
}

// registered maps every attribute to its family.
var registered = func() map[string]string {
	all := map[string]string{"EMPLOYER": "EMPLOYER"}
	for _, family := range families {
		if attributes[family] == "" {
			all[family] = family
		}
		for attribute := range strings.FieldsSeq(attributes[family]) {
			all[family+"_"+attribute] = family
		}
	}
	return all
}()

// cutUsage parts a usage type from a registered attribute: PRIMARY_NAME_FULL.
func cutUsage(key string) (usage, attribute string, ok bool) {
	for rest := key; ; {
		if registered[rest] != "" {
			return strings.TrimSuffix(strings.TrimSuffix(key, rest), "_"), rest, true
		}
		_, after, found := strings.Cut(rest, "_")
		if !found {
			return "", key, false
		}
		rest = after
	}
}

// document is a record by its features.
type document struct {
	dataSource string
	segments   []segment
	payload    []string // "KEY: value" of what is not registered
}

// parse reads a record. Attributes at one level that share a usage type and a family are one
// feature.
func parse(object []byte) *document {
	d := &document{}
	d.object(object, true)
	return d
}

func (d *document) object(object []byte, root bool) {
	index := map[string]int{}
	jsonlines.Fields(object, func(key string, value []byte) bool {
		switch {
		case root && key == "DATA_SOURCE":
			d.dataSource = scalar(value)
		case root && key == "RECORD_ID":
		case value[0] == '[':
			d.list(key, value)
		case value[0] == '{':
			d.payload = append(d.payload, key+": "+string(value))
		default:
			d.attribute(index, key, scalar(value))
		}
		return true
	})
}

// list reads a list of features; one of anything else is payload.
func (d *document) list(key string, array []byte) {
	jsonlines.Elements(array, func(value []byte) {
		if value[0] == '{' {
			d.object(value, false)
		} else if text := scalar(value); text != "" {
			d.payload = append(d.payload, key+": "+text)
		}
	})
}

func (d *document) attribute(index map[string]int, key, value string) {
	if value == "" {
		return
	}
	usage, attribute, ok := cutUsage(strings.ToUpper(key))
	if !ok {
		d.payload = append(d.payload, key+": "+value)
		return
	}
	group := usage + " " + registered[attribute]
	at, known := index[group]
	if !known {
		at = len(d.segments)
		index[group] = at
		d.segments = append(d.segments, segment{usage: usage, values: map[string]string{}})
	}
	d.segments[at].values[attribute] = value
}

// kind returns the usage type of a feature, as its own attribute or its prefix says.
func (s segment) kind(attribute string) string {
	if kind := s.values[attribute]; kind != "" {
		return strings.ToUpper(kind)
	}
	return s.usage
}
