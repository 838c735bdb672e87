package ofac

import (
	"strings"

	"standing"
)

// rule reads the clauses that begin with a prefix.
type rule struct {
	prefix string
	whole  bool // add gets the prefix too
	add    func(e *standing.Entry, text string) bool
}

// rules are tried in order; of two prefixes that begin alike the longer stands first.
var rules = []rule{
	{"a.k.a. ", false, quotedName(standing.Alias)},
	{"f.k.a. ", false, quotedName(standing.Former)},
	{"n.k.a. ", false, quotedName(standing.Alias)},

	{"DOB ", false, dateOf("birthDate")},
	{"POB ", false, sure("birthPlace")},
	{"nationality ", false, sure("nationality")},
	{"citizen ", false, sure("citizenship")},
	{"Gender ", false, addGender},
	{"Linked To: ", false, property("linkedTo")},

	{"Email Address ", false, property("email")},
	{"Website ", false, property("website")},
	{"Phone Number ", false, property("phone")},
	{"Telephone No. ", false, property("phone")},
	{"Telephone: ", false, property("phone")},
	{"Telephone ", false, property("phone")},
	{"Phone: ", false, property("phone")},
	{"Phone ", false, property("phone")},
	{"Fax", true, property("notes")},
	{"Position: ", false, property("position")},
	{"Title: ", false, property("position")},
	{"Alternate Title: ", false, property("position")},

	{"Organization Established Date ", false, dateOf("incorporationDate")},
	{"Organization Type: ", false, property("classification")},

	{"Nationality of Registration ", false, property("country")},
	{"Vessel Registration Identification IMO ", false, identifier("IMO")},
	{"Vessel Year of Build ", false, dateOf("buildDate")},
	{"Vessel Call Sign ", false, property("callSign")},
	{"Other Vessel Call Sign ", false, property("callSign")},
	{"Vessel Flag ", false, property("flag")},
	{"Other Vessel Flag ", false, property("flag")},
	{"Former Vessel Flag ", false, property("pastFlags")},
	{"Vessel Type ", false, property("type")},
	{"Other Vessel Type ", false, property("type")},
	{"Vessel Owner ", false, property("owner")},
	{"Aircraft Model ", false, property("model")},
	{"Aircraft Operator ", false, property("operator")},
	{"Aircraft Manufacture Date ", false, dateOf("buildDate")},
	{"Digital Currency Address - ", false, addWallet},

	{"Secondary sanctions risk:", true, property("notes")},
	{"Additional Sanctions Information - ", true, property("notes")},
	{"Transactions Prohibited ", true, property("notes")},
	{"Executive Order ", true, property("notes")},
	{"CAATSA Section ", true, property("notes")},
	{"For more information on directives", true, property("notes")},
	{"Listing Date (", true, property("notes")},
	{"Effective Date (", true, property("notes")},
	{"Target Type ", true, property("notes")},
	{"all offices worldwide", true, property("notes")},
	{"all branches worldwide", true, property("notes")},
	{"and all other locations worldwide", true, property("notes")},
	{"ICTY indictee", true, property("notes")},
	{"arrested ", true, property("notes")},
}

func property(name string) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		e.AddProperty(name, text)
		return true
	}
}

// sure is property for values that the list sometimes hedges: "nationality possibly
// Palestinian" states no nationality.
func sure(name string) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		if strings.HasPrefix(text, "possibly ") {
			return false
		}
		e.AddProperty(name, text)
		return true
	}
}

func dateOf(name string) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		date, ok := parseDate(text)
		if ok {
			e.AddProperty(name, date)
		}
		return ok
	}
}

func identifier(kind string) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		addID(e, standing.Identifier{Type: kind, Value: text})
		return true
	}
}

func addGender(e *standing.Entry, text string) bool {
	switch g := strings.ToLower(text); g {
	case "male", "female":
		e.AddProperty("gender", g)
		return true
	}
	return false
}

// addWallet reads "XBT 1abc": the currency's code belongs to the type.
func addWallet(e *standing.Entry, text string) bool {
	code, address, ok := strings.Cut(text, " ")
	if !ok || strings.Contains(address, " ") {
		return false
	}
	addID(e, standing.Identifier{Type: "Digital Currency Address - " + code, Value: address})
	return true
}

// quotedName reads the name after "a.k.a.". By the specification a name in quotes in the
// remarks is a weak alias, whatever else it is. Only the outermost quotes are taken off:
// apostrophes inside belong to the name.
func quotedName(kind standing.NameKind) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		name, opened := strings.CutPrefix(text, "'")
		name, shut := strings.CutSuffix(name, "'")
		if opened && shut {
			e.AddName(name, standing.Weak)
			return strings.TrimSpace(name) != ""
		}
		if opened || shut {
			return false
		}
		e.AddName(text, kind)
		return true
	}
}

// roles are words that make a clause without a rule of its own an office or rank. They are
// the words that the list's own titles are made of.
var roles = wordSet(`
	admiral advisor adviser ambassador attorney captain ceo chair chairman chairperson chairwoman chief colonel
	commander commissioner constituent coordinator counselor dean deputy diplomat director employee founder general
	governor head judge leader lieutenant magistrate major manager mayor member minister officer official owner
	president professor prosecutor rector representative secretary senator shareholder spokesman superintendent
	treasurer`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// addPosition reads a clause of a person that names an office or rank. A colon marks a
// clause with a heading of its own that no rule knows, a bracket at the beginning an aside.
func addPosition(e *standing.Entry, clause string) bool {
	if e.Schema != standing.Person || strings.Contains(clause, ":") || clause[0] == '(' {
		return false
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(clause), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if roles[word] {
			e.AddProperty("position", clause)
			return true
		}
	}
	return false
}
