package ident

import "strings"

// Parse classifies a bare value that somebody typed without saying what it is. It knows only
// what is certain by check digits or by an unmistakable shape: LEI, "IMO 1234567", IBAN,
// wallets, e-mail and web addresses, telephone numbers with a plus, Unified Social Credit
// Codes, Chinese resident numbers, SNILS and CNIC with their dashes.
func Parse(value string) (Identifier, bool) {
	value = strings.ToValidUTF8(value, "")
	if len(value) > maxValue || isPlaceholder(compact(value)) {
		return Identifier{}, false
	}
	i, ok := certain(value, true)
	if !ok || isPlaceholder(compact(i.Value)) {
		return Identifier{}, false
	}
	return i, true
}

// certain tells the kinds that need no type. Addresses count only where nothing said that
// the value is a number.
func certain(value string, addresses bool) (Identifier, bool) {
	if i, ok := address(value); ok && addresses {
		return i, true
	}
	number := compact(value)
	switch {
	case checkLEI(number) == Right && !allDigits(number):
		return finish(LEI, "", number), true
	case isIBAN(cutLabel(number, "IBAN")):
		return finish(IBAN, "", number), true
	case strings.HasPrefix(number, "IMO") && checkIMO(number[len("IMO"):]) == Right:
		return finish(IMO, "", number), true
	case isUSCC(number) && !allDigits(number):
		return finish(USCC, "cn", number), true
	case len(number) == 18 && checkResident(number) == Right:
		return finish(NationalID, "cn", number), true
	case addresses && isWallet(walletValue(number)):
		return finish(Wallet, "", number), true
	case dashed(value, "999-999-999 99") && checkSNILS(number) == Right:
		return finish(SNILS, "ru", number), true
	case dashed(value, "99999-9999999-9"):
		return finish(NationalID, "pk", number), true
	}
	return Identifier{}, false
}

// address tells wallets and what one is reached by.
func address(value string) (Identifier, bool) {
	switch trimmed := strings.TrimSpace(value); {
	case isWallet(walletValue(trimmed)) && !strings.ContainsAny(trimmed, " \t\n"):
		return finish(Wallet, "", trimmed), true
	case isWebsite(trimmed):
		return finish(Website, "", trimmed), true
	case isEmail(emailValue(trimmed)):
		return finish(Email, "", trimmed), true
	case isPhone(trimmed):
		return finish(Phone, "", trimmed), true
	}
	return Identifier{}, false
}

// isIBAN reports whether s is certainly an account number: the land is known to have them.
func isIBAN(s string) bool {
	return len(s) > 2 && ibanLengths[s[:2]] == len(s) && checkIBAN(s) == Right
}

// dashed reports whether the value has digits where the pattern has nines and is the same
// elsewhere.
func dashed(value, pattern string) bool {
	value = strings.TrimSpace(value)
	if len(value) != len(pattern) {
		return false
	}
	for i := range len(value) {
		if pattern[i] == '9' && !isDigit(value[i]) || pattern[i] != '9' && value[i] != pattern[i] {
			return false
		}
	}
	return true
}
