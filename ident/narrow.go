package ident

// narrow tells the scheme of a compact number whose printed type and land leave it open, and
// loosens the kind of one that has not the shape of its type.
func narrow(kind Kind, land, number string) (Kind, string, string) {
	switch kind {
	case LEI:
		if len(number) != 20 {
			return byLand(Registration, land, number)
		}
	case IMO, IMOCompany:
		return shipOrCompany(kind, number), "", number
	case INN, OGRN, OKPO, SNILS, BIK, USCC:
		return ownScheme(kind, land, number)
	case Registration, Tax, NationalID, IdentityCard:
		return byLand(kind, land, number)
	}
	return kind, land, number
}

// shipOrCompany goes by the check digits where those of the printed kind are wrong and
// those of the other one right.
func shipOrCompany(kind Kind, number string) Kind {
	digits := cutLetters(number)
	ship, company := checkIMO(digits) == Right, checkIMOCompany(digits) == Right
	switch {
	case kind == IMO && !ship && company:
		return IMOCompany
	case kind == IMOCompany && !company && ship:
		return IMO
	}
	return kind
}

// owners are the lands of the schemes that are named by kinds.
var owners = map[Kind]string{INN: "ru", OGRN: "ru", OKPO: "ru", SNILS: "ru", BIK: "ru", USCC: "cn"}

// vagueKinds are what such a number is in another land, or with another length.
var vagueKinds = map[Kind]Kind{INN: Tax, OGRN: Registration, OKPO: Registration, SNILS: NationalID, BIK: Registration, USCC: Registration}

// ownScheme keeps the kind for its own land and lengths; neighbours use the same words.
func ownScheme(kind Kind, land, number string) (Kind, string, string) {
	owner := owners[kind]
	if (land == "" || land == owner) && fits(kind, number) {
		return kind, owner, number
	}
	if land == "" {
		land = owner
	}
	return byLand(vagueKinds[kind], land, number)
}

// fits reports whether the number has a length of the kind's.
func fits(kind Kind, number string) bool {
	n := len(number)
	if kind != USCC {
		n = len(cutLetters(number))
	}
	switch kind {
	case INN:
		return n == 10 || n == 12
	case OGRN:
		return n == 13 || n == 15
	case OKPO:
		return n == 8 || n == 10 || n == 14
	case SNILS:
		return n == 11
	case BIK:
		return n == 9
	}
	return n == 18
}

// indianCompany is the length of an Indian Corporate Identity Number, which no paper of a
// person has.
const indianCompany = 21

// byLand narrows a number of a vague kind by its land.
func byLand(kind Kind, land, number string) (Kind, string, string) {
	if kind == IdentityCard && len(number) == indianCompany {
		kind = Registration // India and Morocco both write CIN
	}
	if land == "" && kind == Tax {
		land = landOfVAT(number)
	}
	switch land {
	case "ru":
		kind = russian(kind, number)
	case "cn":
		kind = chinese(kind, number)
	case "ir":
		return iranian(kind, land, number)
	case "":
		kind, land = landless(kind, number)
	}
	return kind, land, number
}

func russian(kind Kind, number string) Kind {
	switch n := len(number); {
	case !allDigits(number):
	case kind == Tax && (n == 10 || n == 12):
		return INN
	case kind == Registration && isOGRN(number):
		return OGRN
	case n == 12 && checkINN(number) == Right, kind == Registration && checkINN(number) == Right:
		return INN
	case kind == Tax && isOGRN(number):
		return OGRN
	case kind == NationalID && checkSNILS(number) == Right:
		return SNILS
	}
	return kind
}

// isOGRN reports whether the number has the right check digit and begins as one: with what
// it registers, 1 to 5, and a year of this century.
func isOGRN(number string) bool {
	return checkOGRN(number) == Right && number[0] >= '1' && number[0] <= '5' && number[1] <= '4'
}

func chinese(kind Kind, number string) Kind {
	switch {
	case checkResident(number) == Right && kind != Tax:
		return NationalID
	case checkUSCC(number) == Right:
		return USCC
	}
	return kind
}

// iranian fills a personal number up with the noughts that tables drop.
func iranian(kind Kind, land, number string) (Kind, string, string) {
	if kind == NationalID || kind == IdentityCard {
		if full := "00" + number; len(number) == 8 && checkIranian(full) == Right {
			return NationalID, land, full
		}
		if full := "0" + number; len(number) == 9 && checkIranian(full) == Right {
			return NationalID, land, full
		}
		if checkIranian(number) == Right {
			return NationalID, land, number
		}
	}
	return kind, land, number
}

// landless tells what is certain enough without a land: two check digits, or one and a
// register's way of beginning.
func landless(kind Kind, number string) (Kind, string) {
	switch {
	case kind == Tax && len(number) == 12 && checkINN(number) == Right:
		return INN, "ru"
	case (kind == Registration || kind == Tax) && isOGRN(number):
		return OGRN, "ru"
	}
	return kind, ""
}
