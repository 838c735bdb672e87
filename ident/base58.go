package ident

import (
	"crypto/sha256"
	"strings"
)

// The alphabets of base58: Bitcoin's, which most chains took over, and Ripple's.
const (
	bitcoinLetters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	rippleLetters  = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
)

// Lengths of addresses in base58: a hash of twenty bytes, a version of one byte or two and
// four bytes of check sum.
const (
	shortestBase58 = 25
	longestBase58  = 36
	oneVersion     = 25
	twoVersions    = 26
)

// checkBase58 checks an address in base58check: Bitcoin, Litecoin, Dogecoin, Dash, Tron,
// Verge, Zcash, Ripple. The version byte is not looked at: a check sum of four bytes is
// certain enough, and sources confuse the chains.
func checkBase58(s string) Validity {
	letters := bitcoinLetters
	if strings.HasPrefix(s, "r") {
		letters = rippleLetters
	}
	raw, ok := decodeBase58(s, letters)
	if !ok || len(raw) != oneVersion && len(raw) != twoVersions {
		return Wrong
	}
	body, sum := raw[:len(raw)-4], raw[len(raw)-4:]
	once := sha256.Sum256(body)
	twice := sha256.Sum256(once[:])
	return valid(string(twice[:4]) == string(sum))
}

// looksBase58 reports whether s has the letters and the length of such an address.
func looksBase58(s string) bool {
	if len(s) < shortestBase58 || len(s) > longestBase58 {
		return false
	}
	return isBase58(s)
}

func isBase58(s string) bool {
	for i := range len(s) {
		if strings.IndexByte(bitcoinLetters, s[i]) < 0 {
			return false
		}
	}
	return s != ""
}

// decodeBase58 reads the number to the base 58; leading noughts stand for bytes of nought.
func decodeBase58(s, letters string) ([]byte, bool) {
	if len(s) > longestBase58 {
		return nil, false
	}
	var number []byte // the least byte first
	for i := range len(s) {
		carry := strings.IndexByte(letters, s[i])
		if carry < 0 {
			return nil, false
		}
		for j := range number {
			carry += int(number[j]) * 58
			number[j] = byte(carry)
			carry >>= 8
		}
		for ; carry > 0; carry >>= 8 {
			number = append(number, byte(carry))
		}
	}
	for i := 0; i < len(s) && s[i] == letters[0]; i++ {
		number = append(number, 0)
	}
	for i, j := 0, len(number)-1; i < j; i, j = i+1, j-1 {
		number[i], number[j] = number[j], number[i]
	}
	return number, true
}
