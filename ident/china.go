package ident

import "strings"

// usccLetters are the characters of the code in the order of their values; I, O, S, V and Z
// are left out since they look like digits and other letters.
const usccLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// checkUSCC checks a Unified Social Credit Code by GB 32100-2015: eighteen characters, the
// third to eighth the digits of a district, the last a check character by the powers of
// three modulo 31.
func checkUSCC(s string) Validity {
	if len(s) != 18 || !allDigits(s[2:8]) {
		return Wrong
	}
	sum, weight := 0, 1
	for i := range 17 {
		n := strings.IndexByte(usccLetters, s[i])
		if n < 0 {
			return Wrong
		}
		sum += n * weight
		weight = weight * 3 % 31
	}
	return valid(usccLetters[(31-sum%31)%31] == s[17])
}

// checkResident checks a Chinese resident identity number by GB 11643-1999: district, date
// of birth, serial number and a check character by ISO 7064 MOD 11-2. Numbers of fifteen
// digits, given until 1999, have none.
func checkResident(s string) Validity {
	if isDigits(s, 15) {
		return Unknown
	}
	if len(s) != 18 || !allDigits(s[:17]) || !isBirthDay(s[6:14]) {
		return Wrong
	}
	sum := 0
	for i := range 17 {
		sum = (sum + int(s[i]-'0')) * 2 % 11
	}
	return valid("0123456789X"[(12-sum)%11] == s[17])
}

// isBirthDay reports whether the digits YYYYMMDD are a day on which a living person or one
// on record can have been born, as far as months and days go.
func isBirthDay(s string) bool {
	year, month, day := s[:4], s[4:6], s[6:]
	return year >= "1850" && year < "2100" && month >= "01" && month <= "12" && day >= "01" && day <= "31"
}

// isUSCC reports whether s is certainly a code: the departments and kinds of body that
// register are few, which makes chance rarer than the check character alone does.
func isUSCC(s string) bool {
	return checkUSCC(s) == Right && strings.IndexByte("123456789ANY", s[0]) >= 0 && strings.IndexByte("123459", s[1]) >= 0
}
