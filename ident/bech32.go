package ident

import "strings"

// bech32Letters are the characters of bech32 and of Bitcoin Cash in the order of values.
const bech32Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// The check sums that tell bech32 (BIP 173) from bech32m (BIP 350).
const (
	bech32Sum  = 1
	bech32mSum = 0x2bc830a3
)

// Bounds of bech32 (BIP 173).
const (
	longestBech32 = 90
	bech32Check   = 6
)

// segwitPrefixes are the chains whose addresses begin with a witness version.
var segwitPrefixes = map[string]bool{"bc": true, "tb": true, "ltc": true, "tltc": true}

// checkBech32 checks an address in small letters: of a witness by BIP 173 and BIP 350, or of
// another chain that uses the same code, by its check sum only.
func checkBech32(s string) Validity {
	prefix, data, ok := splitBech32(s)
	if !ok {
		return Wrong
	}
	sum := bech32Remainder(prefix, data)
	if !segwitPrefixes[prefix] {
		return valid(sum == bech32Sum || sum == bech32mSum)
	}
	if len(data) <= bech32Check {
		return Wrong
	}
	if data[0] == 0 {
		return valid(sum == bech32Sum)
	}
	return valid(sum == bech32mSum && data[0] <= 16)
}

// splitBech32 parts the prefix, before the last 1, from the values of the characters.
func splitBech32(s string) (prefix string, data []byte, ok bool) {
	one := strings.LastIndexByte(s, '1')
	if one < 1 || len(s) > longestBech32 || len(s)-one-1 < bech32Check {
		return "", nil, false
	}
	data, ok = bech32Values(s[one+1:])
	return s[:one], data, ok
}

func bech32Values(s string) ([]byte, bool) {
	values := make([]byte, len(s))
	for i := range len(s) {
		n := strings.IndexByte(bech32Letters, s[i])
		if n < 0 {
			return nil, false
		}
		values[i] = byte(n)
	}
	return values, true
}

// bech32Remainder is the remainder of prefix and data by the code's polynomial.
func bech32Remainder(prefix string, data []byte) uint32 {
	rest := uint32(1)
	step := func(v byte) {
		top := rest >> 25
		rest = rest&0x1ffffff<<5 ^ uint32(v)
		for i, g := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				rest ^= g
			}
		}
	}
	for i := range len(prefix) {
		step(prefix[i] >> 5)
	}
	step(0)
	for i := range len(prefix) {
		step(prefix[i] & 31)
	}
	for _, v := range data {
		step(v)
	}
	return rest
}

// cashPrefix may be left out before an address of Bitcoin Cash; the check sum counts it.
const cashPrefix = "bitcoincash"

// checkCash checks an address of Bitcoin Cash, without its prefix, by the specification of
// CashAddr.
func checkCash(s string) Validity {
	data, ok := bech32Values(s)
	if !ok || len(data) != 42 {
		return Wrong
	}
	rest := uint64(1)
	step := func(v byte) {
		top := rest >> 35
		rest = rest&0x07ffffffff<<5 ^ uint64(v)
		for i, g := range [5]uint64{0x98f2bc8e61, 0x79b76d99e2, 0xf33e5fb3c4, 0xae2eabe2a8, 0x1e4f43e470} {
			if top>>i&1 == 1 {
				rest ^= g
			}
		}
	}
	for i := range len(cashPrefix) {
		step(cashPrefix[i] & 31)
	}
	step(0)
	for _, v := range data {
		step(v)
	}
	return valid(rest == 1)
}
