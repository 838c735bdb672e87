package ident

import (
	"strings"

	"standing"
)

// Classify says what an identifier is, by its printed type, its country and the shape of
// its value. The function country maps a printed country to its code of ISO 3166-1 in small
// letters, or to the empty string; it may be nil, and then the country is what the type or
// the value says. A type whose shape the value has not yields to a kind that it has. What
// is classified already, with the name of its kind for the type, stays as it is.
func Classify(id standing.Identifier, country func(string) string) Identifier {
	value := strings.ToValidUTF8(id.Value, "")
	if len(value) > maxValue || isPlaceholder(compact(value)) {
		return Identifier{}
	}
	kind, land := kindOfType(id.Type)
	if kind == None {
		return Identifier{}
	}
	if country != nil {
		if printed := country(id.Country); printed != "" {
			land = printed
		}
	}
	i := classify(kind, land, value)
	if i.Kind == None || isPlaceholder(compact(i.Value)) {
		return Identifier{}
	}
	return i
}

// classify tries the shapes that are certain, then those that the kind and the land lead to
// expect.
func classify(kind Kind, land, value string) Identifier {
	switch kind {
	case Wallet, Email, Phone, Website:
		return finish(kind, "", value)
	}
	value = cutWords(value)
	if vague(kind) {
		if i, ok := certain(value, kind == Other); ok {
			return i
		}
	}
	number := compact(value)
	kind, land, number = narrow(kind, land, number)
	return finish(kind, land, number)
}

// vague reports whether a type of the kind leaves open what the number is.
func vague(kind Kind) bool {
	switch kind {
	case Registration, Tax, NationalID, IdentityCard, Other:
		return true
	}
	return false
}

// finish makes the normal form and checks it.
func finish(kind Kind, land, value string) Identifier {
	value = normal(kind, land, value)
	if kind.trait().world {
		land = landOf(kind, value)
	}
	return Identifier{Kind: kind, Value: value, Country: land, Valid: check(kind, land, value)}
}

// landOf is the land that a number of a kind with one numbering for the world has in it.
func landOf(kind Kind, value string) string {
	switch {
	case kind == BIC && checkBIC(value) != Wrong:
		return strings.ToLower(value[4:6])
	case kind == IBAN && checkIBAN(value) == Right:
		return strings.ToLower(value[:2])
	case kind == ISIN && checkISIN(value) == Right && value[0] != 'X':
		return strings.ToLower(value[:2])
	}
	return ""
}

// checks hold the rule of each kind that has one by itself.
var checks = [kindCount]func(string) Validity{
	LEI: checkLEI, BIC: checkBIC, IBAN: checkIBAN, ISIN: checkISIN, IMO: checkIMO, IMOCompany: checkIMOCompany, MMSI: checkMMSI,
	CallSign: checkCallSign, AircraftTail: checkTail, ModeS: checkModeS, INN: checkINN, OGRN: checkOGRN, OKPO: checkOKPO,
	SNILS: checkSNILS, BIK: checkBIK, USCC: checkUSCC, DUNS: checkDUNS, Wallet: checkWallet, Phone: checkPhone,
	Email: func(s string) Validity { return shaped(isEmail(s)) },
}

func check(kind Kind, land, value string) Validity {
	if c := checks[kind]; c != nil {
		return c(value)
	}
	if c := schemes[scheme{kind, land}]; c != nil {
		return c(value)
	}
	return Unknown
}
