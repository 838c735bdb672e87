package ftm

import (
	"strings"

	"standing"
)

// known holds the properties that FollowTheMoney has for the schemata that readers use.
var known = map[string]bool{
	"address": true, "birthCountry": true, "birthDate": true, "birthPlace": true, "callSign": true, "citizenship": true,
	"classification": true, "country": true, "deathDate": true, "email": true, "firstName": true, "flag": true, "gender": true,
	"grossRegisteredTonnage": true, "incorporationDate": true, "lastName": true, "modifiedAt": true, "nationality": true,
	"notes": true, "owner": true, "phone": true, "position": true, "secondName": true, "title": true, "tonnage": true,
	"type": true, "website": true,
}

// identifierProperty returns the property for an identifier of the printed type; what is
// not told apart is an idNumber of a person and a registrationNumber of anything else.
func identifierProperty(schema standing.Schema, printed string) string {
	t := strings.ToLower(printed)
	for _, rule := range []struct{ holds, property string }{
		{"passport", "passportNumber"},
		{"imo", "imoNumber"},
		{"mmsi", "mmsi"},
		{"tax", "taxNumber"},
		{"swift", "swiftBic"},
		{"legal entity number", "leiCode"},
		{"digital currency", "cryptoWallets"},
		{"serial number", "serialNumber"},
	} {
		if strings.Contains(t, rule.holds) {
			return rule.property
		}
	}
	if schema == standing.Person {
		return "idNumber"
	}
	return "registrationNumber"
}
