package uscsl

import (
	"slices"
	"strings"

	"standing"
)

// properties are the labels in the column ids that stand before no number.
var properties = map[string]string{
	"Website": "website", "Email Address": "email", "Phone Number": "phone", "Nationality Country": "nationality",
	"Nationality of Registration": "country", "Organization Type": "classification", "Aircraft Model": "model",
	"Aircraft Operator": "operator", "Vessel Flag": "flag", "Vessel Type": "type", "Vessel Call Sign": "callSign",
}

// dated are the labels before dates that are of the party.
var dated = map[string]string{
	"Organization Established Date": "incorporationDate", "Vessel Year of Build": "buildDate", "Aircraft Manufacture Date": "buildDate",
}

// remarks are the beginnings of labels before texts that are about the measures.
var remarks = []string{
	"Secondary sanctions risk", "Additional Sanctions Information", "Transactions Prohibited", "Executive Order ", "CAATSA Section ",
	"IFCA Determination", "Listing Date (", "Effective Date (", "Purchase/Sales For Divestment Date (", "Target Type", "Issuer Name",
	"For more information", "PEESA Information",
}

// listedCMIC stands before the day of listing on the list of Chinese companies, the one list
// of OFAC whose entries tell theirs here by themselves.
const listedCMIC = "Listing Date (CMIC)"

// addNumbers reads the column ids: clauses of a label and what it says, parted by commas.
func addNumbers(e *standing.Entry, r row) {
	for clause := range strings.SplitSeq(r.ids(), "; ") {
		label, text, _ := strings.Cut(clause, ", ")
		label, text = strings.TrimRight(strings.TrimSpace(label), ":- "), strings.TrimSpace(text)
		if label == "" {
			continue
		}
		if date, ok := day(text); ok && label == listedCMIC && r.list() == "CMIC" {
			addListed(e, date)
		}
		if !addClause(e, label, text) {
			unread(e, title(colIDs), clause)
		}
	}
}

// addClause reports whether it understood a clause.
func addClause(e *standing.Entry, label, text string) bool {
	if property := properties[label]; property != "" {
		e.AddProperty(property, text)
		return text != ""
	}
	if property := dated[label]; property != "" {
		date, ok := birthDate(text)
		e.AddProperty(property, date)
		return ok
	}
	if slices.ContainsFunc(remarks, func(begin string) bool { return strings.HasPrefix(label, begin) }) {
		e.AddProperty("notes", strings.TrimRight(label+": "+text, ": "))
		return true
	}
	if gender := strings.ToLower(text); label == "Gender" && (gender == "male" || gender == "female") {
		e.AddProperty("gender", gender)
		return true
	}
	return addIdentifier(e, label, text)
}

// addIdentifier reads "VALUE, COUNTRY, ISSUED, EXPIRES", of which all but the value may be
// absent. Of one date it is not said which of the two it is.
func addIdentifier(e *standing.Entry, label, text string) bool {
	parts := strings.Split(text, ", ")
	id := standing.Identifier{Type: label, Value: parts[0]}
	rest := parts[1:]
	if len(rest) > 0 && len(rest[0]) == 2 && strings.ToUpper(rest[0]) == rest[0] {
		id.Country, rest = rest[0], rest[1:]
	}
	if len(rest) == 2 {
		rest = []string{"issued " + rest[0], "expires " + rest[1]}
	}
	id.Note = strings.Join(rest, ", ")
	cutBracket(&id)
	if !isNumber(id.Value) {
		return false
	}
	if number, ok := strings.CutPrefix(id.Value, "IMO "); ok {
		id.Type, id.Value = "IMO", number
	}
	if !slices.Contains(e.Identifiers, id) {
		e.Identifiers = append(e.Identifiers, id)
	}
	return true
}

// cutBracket moves what stands in brackets behind a number: a country, or a remark.
func cutBracket(id *standing.Identifier) {
	at := strings.Index(id.Value, " (")
	if at < 0 || !strings.HasSuffix(id.Value, ")") {
		return
	}
	inside := id.Value[at+2 : len(id.Value)-1]
	id.Value = id.Value[:at]
	switch {
	case id.Country == "" && !strings.ContainsAny(inside, "0123456789"):
		id.Country = inside
	case id.Note != "":
		id.Note = inside + "; " + id.Note
	default:
		id.Note = inside
	}
}

// maxWords bounds the words of a number; the longest at hand have a register and a place
// in them.
const maxWords = 6

// isNumber tells a number in a register from a sentence: it has a digit, or is one word of
// capitals such as a BIC, or two such as a ticker and its exchange.
func isNumber(s string) bool {
	n := len(strings.Fields(s))
	if n == 0 || n > maxWords {
		return false
	}
	return strings.ContainsAny(s, "0123456789") || n <= 2 && strings.ToUpper(s) == s
}
