package ident

import "strings"

// normal returns the normal form of a value of the kind.
func normal(kind Kind, land, value string) string {
	switch kind {
	case Wallet:
		return walletValue(value)
	case Email:
		return emailValue(value)
	case Website:
		return websiteValue(value)
	case Phone:
		return phoneValue(value)
	}
	value = compact(value)
	switch {
	case kind == BIC:
		return headOffice(value)
	case kind == IBAN:
		return cutLabel(value, "IBAN")
	case kind.trait().digits:
		return cutLetters(value)
	case kind == Tax && euLands[land]:
		return cutLand(land, value)
	case kind == Registration && land == "gb":
		return companyNumber(value)
	}
	return value
}

// cutLabel cuts a word that stands before a number as often as it may.
func cutLabel(value, label string) string {
	for strings.HasPrefix(value, label) {
		value = value[len(label):]
	}
	return value
}

// cutLetters cuts a word before a number that has but digits.
func cutLetters(value string) string {
	if rest := strings.TrimLeftFunc(value, func(r rune) bool { return r < '0' || r > '9' }); allDigits(rest) {
		return rest
	}
	return value
}

// shortestVAT is the number of characters that a European VAT number has at least without
// the land (Romania's may be shorter, in the land's own register).
const shortestVAT = 8

// cutLand cuts the code of the land before a VAT number (directive 2006/112/EC article 215),
// which national tax papers leave out. Greece's is EL.
func cutLand(land, value string) string {
	prefix := strings.ToUpper(land)
	if land == "gr" {
		prefix = "EL"
	}
	for strings.HasPrefix(value, prefix) && len(value)-2 >= shortestVAT && isVATBody(value[2:]) {
		value = value[2:]
	}
	return value
}

// landOfVAT is the land that a VAT number with its prefix names.
func landOfVAT(value string) string {
	if len(value) < shortestVAT+2 || !isVATBody(value[2:]) {
		return ""
	}
	land := strings.ToLower(value[:2])
	if land == "el" {
		return "gr"
	}
	if euLands[land] {
		return land
	}
	return ""
}

// isVATBody reports whether s is digits but for its first or last character.
func isVATBody(s string) bool { return isAlnum(s) && allDigits(s[1:len(s)-1]) }

// euLands are the lands with VAT numbers of that form.
var euLands = func() map[string]bool {
	lands := map[string]bool{}
	for _, l := range strings.Fields("at be bg cy cz de dk ee es fi fr gb gr hr hu ie it lt lu lv mt nl pl pt ro se si sk") {
		lands[l] = true
	}
	return lands
}()

// companyNumberLength is that of a number of Companies House: eight digits, or two letters
// of the register and six digits.
const companyNumberLength = 8

// companyNumber fills a UK company number up with the noughts that tables drop.
func companyNumber(value string) string {
	digits, letters := value, ""
	if len(value) > 2 && isCapitals(value[:2]) {
		letters, digits = value[:2], value[2:]
	}
	short := companyNumberLength - len(value)
	if short <= 0 || len(digits) < 4 || !allDigits(digits) {
		return value
	}
	return letters + strings.Repeat("0", short) + digits
}
