package ftm

import (
	"strings"

	"standing"
)

// ends are the two properties of a link in which its ends stand.
type ends struct{ from, to string }

// links are the schemata that tell how two things are related.
var links = map[string]ends{
	"Ownership":          {"owner", "asset"},
	"Directorship":       {"director", "organization"},
	"Family":             {"person", "relative"},
	"Associate":          {"person", "associate"},
	"UnknownLink":        {"subject", "object"},
	"Employment":         {"employee", "employer"},
	"Membership":         {"member", "organization"},
	"Representation":     {"agent", "client"},
	"Succession":         {"predecessor", "successor"},
	"ProjectParticipant": {"participant", "project"},
	"Debt":               {"debtor", "creditor"},
	"Payment":            {"payer", "beneficiary"},
	"ContractAward":      {"supplier", "contract"},
}

// told are the schemata that tell about one thing, with the property that names it.
var told = map[string]string{
	"Sanction": "entity", "Identification": "holder", "Passport": "holder", "Occupancy": "holder",
}

// referred are the schemata that a property of another entity points to.
var referred = map[string]bool{"Address": true, "Position": true}

// pointers are the properties that point to what is referred to.
var pointers = map[string]bool{"addressEntity": true, "post": true}

// related are the properties of things that point to other things.
var related = map[string]bool{"holder": true, "parent": true, "issuer": true}

// nameKinds says what the names in a property are to their entity.
var nameKinds = map[string]standing.NameKind{
	"name": standing.Alias, "alias": standing.Alias, "abbreviation": standing.Alias,
	"weakAlias": standing.Weak, "previousName": standing.Former,
}

// nameOrder is the order in which they are added.
var nameOrder = []string{"name", "alias", "abbreviation", "previousName", "weakAlias"}

// identifiers are the properties that hold numbers in registers.
var identifiers = words(`
	amfiCode bikCode bvdId caemCode cageCode cikCode coatoCode crsNumber cryptoWallets dunsCode fnsCode fssCode giiNumber
	iban ibcRuc icaoCode icijId idNumber imoNumber innCode ipoCode irsCode isin isinCode jibCode kppCode kvkNumber
	leiCode licenseNumber mmsi mbsCode nationalIdNumber npiCode nscCode ogrnCode okpoCode oksmCode opencorporatesId passportNumber
	permId pfrNumber publicKey registrationNumber ricCode serialNumber sirenCode siretCode socialSecurityNumber swiftBic taxNumber
	ticker unlp uniqueEntityId uscCode vatCode voenCode wikidataId`)

// dates are the properties that hold days, now and then with a time of day behind.
var dates = words(`
	birthDate deathDate incorporationDate dissolutionDate buildDate createdAt modifiedAt listingDate startDate endDate date
	registrationDate authoredAt publishedAt retrievedAt`)

// listedTopics say that an entity stands on a list, where the file has no target.
var listedTopics = words(`sanction sanction.counter debarment export.control wanted`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
