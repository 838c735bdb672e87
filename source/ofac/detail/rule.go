package detail

import (
	"slices"
	"strings"

	"standing"
	"standing/edtf"
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
	{"ethnicity ", false, property("ethnicity")},
	{"Gender ", false, addGender},
	{"Linked To: ", false, relate("Linked To")},

	{"Email Address ", false, property("email")},
	{"Email ", false, property("email")},
	{"Website ", false, property("website")},
	{"Phone Number ", false, property("phone")},
	{"Telephone No. ", false, property("phone")},
	{"Telephone Number: ", false, property("phone")},
	{"Telephone: ", false, property("phone")},
	{"Telephone ", false, property("phone")},
	{"Phone: ", false, property("phone")},
	{"Phone ", false, property("phone")},
	{"Fax", true, property("notes")},
	{"Position: ", false, property("position")},
	{"Title: ", false, func(e *standing.Entry, text string) bool {
		Titles(e, text)
		return true
	}},
	{"Alternate Title: ", false, property("position")},

	{"Organization Established Date ", false, dateOf("incorporationDate")},
	{"Organization Type: ", false, property("classification")},

	{"SWIFT/BIC ", false, addBIC},
	{"Equity Ticker ", false, identifier("Equity Ticker")},
	{"UN/LOCODE ", false, identifier("UN/LOCODE")},

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

	{"Listing Date (CMIC) ", true, addListingDate},
}

// remarksOfMeasures begin the clauses that tell of measures, and of where a party is.
var remarksOfMeasures = []string{
	"Secondary sanctions risk:", "Additional Sanctions Information - ", "Transactions Prohibited ", "Executive Order ",
	"CAATSA Section ", "IFCA Determination - ", "PEESA Information:", "For more information", "U.S. Persons Must ",
	"United States financial institutions ", "Listing Date (", "Effective Date (", "Purchase/Sales For Divestment Date ",
	"Issuer Name ", "Target Type ", "all offices worldwide", "all branches worldwide", "and all other ", "ICTY indictee", "arrested ",
	"currently in",
}

// addMeasure keeps a clause of measures as a note.
func addMeasure(e *standing.Entry, clause string) bool {
	for _, beginning := range remarksOfMeasures {
		if _, ok := cutPrefixFold(clause, beginning); ok {
			e.AddProperty("notes", clause)
			return true
		}
	}
	return false
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
		date, ok := Date(text)
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

// relate names another party, which is mostly an entry of OFAC's lists, as it is printed there.
func relate(kind string) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		relation := standing.Relation{Kind: kind, Name: text}
		if !slices.Contains(e.Relations, relation) {
			e.Relations = append(e.Relations, relation)
		}
		return true
	}
}

// addBIC reads a business identifier code, printed with blanks between its parts or without.
func addBIC(e *standing.Entry, text string) bool {
	const short, long = 8, 11 // ISO 9362
	code := strings.ReplaceAll(text, " ", "")
	if len(code) != short && len(code) != long || strings.ToUpper(code) != code {
		return false
	}
	addID(e, standing.Identifier{Type: "SWIFT/BIC", Value: code})
	return true
}

// addListingDate reads the day of listing that is printed under one programme only. Of a party
// with other programmes it does not tell since when it is listed at all.
func addListingDate(e *standing.Entry, clause string) bool {
	e.AddProperty("notes", clause)
	_, day, _ := strings.Cut(clause, ") ")
	if text, ok := Date(day); ok && len(e.Tags) == 1 {
		e.Listed = edtf.MustParse(text)
	}
	return true
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
// remarks is a weak alias, whatever else it is; files that part fields with quotes print single
// ones there. Only the outermost quotes are taken off: those inside belong to the name.
func quotedName(kind standing.NameKind) func(*standing.Entry, string) bool {
	return func(e *standing.Entry, text string) bool {
		quote := text[:1]
		if quote != "'" && quote != `"` {
			e.AddName(text, kind)
			return !strings.HasSuffix(text, "'")
		}
		name, shut := strings.CutSuffix(text[1:], quote)
		if name = strings.TrimSpace(name); name == "" || !shut {
			return false
		}
		e.AddName(name, standing.Weak)
		return true
	}
}
