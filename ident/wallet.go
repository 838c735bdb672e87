package ident

import "strings"

// walletForm is a way in which addresses of crypto-currencies are written.
type walletForm uint8

const (
	noWallet walletForm = iota
	hexForm             // Ethereum and the chains built like it: 0x and 40 hexadecimal digits
	bech32Form
	cashForm
	base58Form
	moneroForm
)

// Lengths of addresses.
const (
	hexLength      = 42
	cashLength     = 42
	moneroLength   = 95  // a standard address or a sub-address
	moneroPaidWith = 106 // with a payment id
)

// walletValue is the normal form: hexadecimal and bech32 in small letters, Bitcoin Cash
// without its prefix; base58 tells small letters from capitals.
func walletValue(s string) string {
	s = strings.Map(func(r rune) rune {
		if r = plain(r); r > ' ' && r < 0x7f {
			return r
		}
		return -1
	}, s)
	lower := strings.ToLower(s)
	if bare, ok := strings.CutPrefix(lower, cashPrefix+":"); ok {
		lower = bare
	}
	switch formOf(lower) {
	case hexForm, bech32Form, cashForm:
		return lower
	}
	if isHex(s) {
		return lower
	}
	return s
}

// formOf tells by letters and length how an address in normal form is written.
func formOf(s string) walletForm {
	switch {
	case len(s) == hexLength && strings.HasPrefix(s, "0x") && isHex(s[2:]):
		return hexForm
	case len(s) == cashLength && (s[0] == 'q' || s[0] == 'p') && checkCash(s) == Right:
		return cashForm
	case looksSegwit(s):
		return bech32Form
	case looksBase58(s):
		return base58Form
	case (len(s) == moneroLength || len(s) == moneroPaidWith) && (s[0] == '4' || s[0] == '8') && isBase58(s):
		return moneroForm
	}
	return noWallet
}

// looksSegwit reports whether s is written as a witness address of a chain known here.
func looksSegwit(s string) bool {
	prefix, data, ok := splitBech32(s)
	return ok && segwitPrefixes[prefix] && len(data) > bech32Check
}

// checkWallet checks an address in normal form. Those of Ethereum (EIP-55) and Monero have
// check sums by Keccak, which is not computed here, so that their shape is all that tells.
func checkWallet(s string) Validity {
	switch formOf(s) {
	case bech32Form:
		return checkBech32(s)
	case cashForm:
		return Right
	case base58Form:
		return checkBase58(s)
	}
	return Unknown
}

// isWallet reports whether a value, in normal form, is certainly an address.
func isWallet(s string) bool {
	switch formOf(s) {
	case hexForm, moneroForm, cashForm:
		return true
	case bech32Form, base58Form:
		return checkWallet(s) == Right
	}
	return false
}
