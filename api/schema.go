package api

// parents are the schemata of FollowTheMoney that can be asked for, each with what it extends.
var parents = map[string][]string{
	"Thing": nil, "LegalEntity": {"Thing"}, "Person": {"LegalEntity"}, "Organization": {"LegalEntity"}, "Company": {"Organization", "Asset"},
	"PublicBody": {"Organization"}, "Asset": {"Thing"}, "Vehicle": {"Asset"}, "Vessel": {"Vehicle"}, "Airplane": {"Vehicle"},
	"CryptoWallet": {"Thing"}, "Security": {"Asset"}, "Address": {"Thing"}, "RealEstate": {"Asset"}, "Event": {"Thing"}, "Position": {"Thing"},
	"Group": {"Thing"}, "Workstream": {"Thing"},
}

// isSchema reports whether there is such a schema.
func isSchema(name string) bool {
	_, ok := parents[name]
	return ok
}

// isA reports whether a schema is another or extends it.
func isA(schema, other string) bool {
	if schema == other {
		return true
	}
	for _, p := range parents[schema] {
		if isA(p, other) {
			return true
		}
	}
	return false
}
