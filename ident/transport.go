package ident

// checkIMO checks a ship's number by IMO resolution A.1117(30): six digits and the last
// digit of their sum with the weights 7 to 2.
func checkIMO(s string) Validity {
	return valid(isDigits(s, 7) && s[0] != '0' && weigh(s, 7, 6, 5, 4, 3, 2)%10 == int(s[6]-'0'))
}

// checkIMOCompany checks the number of a company or registered owner under IMO resolution
// MSC.160(78): six digits with the weights 8, 6, 4, 2, 9, 7, and what the sum lacks to the
// next multiple of eleven, ten being nought.
func checkIMOCompany(s string) Validity {
	return valid(isDigits(s, 7) && (11-weigh(s, 8, 6, 4, 2, 9, 7)%11)%10 == int(s[6]-'0'))
}

// weigh sums the first digits of s, each with its weight.
func weigh(s string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += int(s[i]-'0') * w
	}
	return sum
}

// checkMMSI checks the shape of a station's identity by ITU-R M.585: nine digits.
func checkMMSI(s string) Validity { return shaped(isDigits(s, 9)) }

// checkDUNS checks the shape: nine digits. Their check digit was given up in 2006.
func checkDUNS(s string) Validity { return shaped(isDigits(s, 9)) }

// checkCallSign checks the shape of a call sign: three to seven letters and digits.
func checkCallSign(s string) Validity { return shaped(isAlnum(s) && len(s) >= 3 && len(s) <= 7) }

// checkTail checks the shape of an aircraft's mark, at most seven letters and digits without
// the hyphen. Military serials are painted in its place.
func checkTail(s string) Validity { return shaped(isAlnum(s) && len(s) >= 2 && len(s) <= 10) }

// checkModeS checks the shape of a 24-bit address: six hexadecimal digits, neither all
// noughts nor all ones (ICAO annex 10, volume III).
func checkModeS(s string) Validity {
	return shaped(len(s) == 6 && isHex(s) && s != "000000" && s != "FFFFFF")
}

// isHex reports whether s is hexadecimal digits in either case.
func isHex(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if !isDigit(s[i]) && (c < 'a' || c > 'f') {
			return false
		}
	}
	return s != ""
}
