package ident

// Kind is the register or scheme that a number belongs to.
type Kind uint8

// The kinds of identifier. National schemes without a kind of their own (the Chinese
// resident identity number, the Pakistani CNIC, the Ukrainian EDRPOU and RNOKPP, the UK
// company number) are NationalID, Tax or Registration with the country set.
const (
	None           Kind = iota // no identifier: empty, a placeholder, the code of a name
	LEI                        // Legal Entity Identifier, ISO 17442
	BIC                        // Business Identifier Code of a bank (SWIFT), ISO 9362
	IBAN                       // International Bank Account Number, ISO 13616
	ISIN                       // International Securities Identification Number, ISO 6166
	IMO                        // ship number, IMO resolution A.600(15), now A.1117(30)
	IMOCompany                 // company and owner number, IMO resolution MSC.160(78)
	MMSI                       // Maritime Mobile Service Identity, ITU-R M.585
	CallSign                   // radio call sign, ITU Radio Regulations article 19
	AircraftTail               // nationality and registration mark, ICAO annex 7
	AircraftSerial             // construction number given by the maker of an aircraft
	ModeS                      // 24-bit aircraft address, ICAO annex 10
	INN                        // Russian taxpayer number
	OGRN                       // Russian state registration number, OGRNIP among them
	OKPO                       // Russian statistics code of a body or entrepreneur
	SNILS                      // Russian personal insurance account
	BIK                        // Russian bank code
	USCC                       // Chinese Unified Social Credit Code, GB 32100
	DUNS                       // number by Dun & Bradstreet
	Registration               // number in a register of companies, or of ships and the like
	Tax                        // tax or VAT number
	Passport                   // passport or travel document
	NationalID                 // personal number that a state gives once
	IdentityCard               // number of a card or paper, renewed with it
	DrivingLicence             // driving licence
	Wallet                     // address of a crypto-currency
	Email                      // e-mail address
	Phone                      // telephone or fax number
	Website                    // address on the web
	Other                      // anything else
	kindCount
)

// A group holds kinds that sources take for one another.
const (
	papers    = 1 << iota // what persons have
	registers             // what companies have
	ships                 // both numbers of the IMO
)

// trait is what holds for all identifiers of a kind.
type trait struct {
	name   string
	single bool  // a party has one in its life
	world  bool  // one numbering for the world: the printed country says nothing
	digits bool  // nothing but digits in the normal form
	group  uint8 // kinds with a group in common may be the same
}

var traits = [kindCount]trait{
	None:           {name: "none"},
	LEI:            {name: "LEI", single: true, world: true},
	BIC:            {name: "BIC", world: true},
	IBAN:           {name: "IBAN", world: true},
	ISIN:           {name: "ISIN", world: true},
	IMO:            {name: "IMO number", single: true, world: true, digits: true, group: ships | registers},
	IMOCompany:     {name: "IMO company number", single: true, world: true, digits: true, group: ships | registers},
	MMSI:           {name: "MMSI", world: true, digits: true},
	CallSign:       {name: "call sign", world: true},
	AircraftTail:   {name: "aircraft tail number", world: true},
	AircraftSerial: {name: "aircraft construction number", world: true},
	ModeS:          {name: "Mode S address", world: true},
	INN:            {name: "INN", single: true, digits: true, group: papers | registers},
	OGRN:           {name: "OGRN", single: true, digits: true, group: registers},
	OKPO:           {name: "OKPO", digits: true, group: registers},
	SNILS:          {name: "SNILS", single: true, digits: true, group: papers},
	BIK:            {name: "BIK", digits: true},
	USCC:           {name: "unified social credit code", single: true, group: registers},
	DUNS:           {name: "DUNS", world: true, digits: true},
	Registration:   {name: "registration number", group: registers},
	Tax:            {name: "tax number", group: papers | registers},
	Passport:       {name: "passport", group: papers},
	NationalID:     {name: "national identity number", single: true, group: papers},
	IdentityCard:   {name: "identity card", group: papers},
	DrivingLicence: {name: "driving licence", group: papers},
	Wallet:         {name: "wallet", world: true},
	Email:          {name: "e-mail", world: true},
	Phone:          {name: "phone", world: true},
	Website:        {name: "website", world: true},
	Other:          {name: "other number"},
}

// String returns the name of the kind, which Classify understands as a printed type.
func (k Kind) String() string { return k.trait().name }

func (k Kind) trait() trait {
	if k >= kindCount {
		return traits[None]
	}
	return traits[k]
}

// isNumber reports whether the normal form is capitals and digits alone, and leading
// noughts do not count.
func (k Kind) isNumber() bool {
	switch k {
	case None, Wallet, Email, Phone, Website:
		return false
	}
	return k < kindCount
}

// Single reports whether a party has only one of the kind in its life, so that a different
// one speaks against its being the same party.
func Single(kind Kind) bool { return kind.trait().single }
