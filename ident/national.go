package ident

import "strings"

// scheme is the number of a kind that a land gives.
type scheme struct {
	kind Kind
	land string
}

// schemes hold the rules of numbers that have no kind of their own. A rule answers Unknown
// for a number of another shape: the land has other registers too.
var schemes = map[scheme]func(string) Validity{
	{NationalID, "cn"}:     ofLength(checkResident, 18),
	{NationalID, "ir"}:     ofLength(checkIranian, 10),
	{Registration, "ir"}:   ofLength(checkIranianBody, 11),
	{Tax, "ir"}:            ofLength(checkIranianBody, 11),
	{Registration, "ua"}:   ofLength(checkEDRPOU, 8),
	{Tax, "ua"}:            checkUkrainianTax,
	{NationalID, "ua"}:     ofLength(checkRNOKPP, 10),
	{NationalID, "tr"}:     ofLength(checkTurkish, 11),
	{NationalID, "mx"}:     ofLength(checkCURP, 18),
	{NationalID, "es"}:     ofLength(checkSpanish, 9),
	{IdentityCard, "cn"}:   ofLength(checkResident, 18),
	{DrivingLicence, "cn"}: ofLength(checkResident, 18),
}

func ofLength(check func(string) Validity, n int) func(string) Validity {
	return func(s string) Validity {
		if len(s) != n {
			return Unknown
		}
		return check(s)
	}
}

// checkIranian checks an Iranian national code: ten digits, the first nine with the weights
// 10 to 2, modulo eleven; from two on the remainder is taken from eleven.
func checkIranian(s string) Validity {
	if !isDigits(s, 10) {
		return Wrong
	}
	rest := weigh(s, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11
	if rest >= 2 {
		rest = 11 - rest
	}
	return valid(rest == int(s[9]-'0'))
}

// checkIranianBody checks the national identity of an Iranian legal person: eleven digits,
// the tenth, plus two, added to each before it is weighed.
func checkIranianBody(s string) Validity {
	if !isDigits(s, 11) {
		return Wrong
	}
	const sumOfWeights = 29 + 27 + 23 + 19 + 17 + 29 + 27 + 23 + 19 + 17
	added := int(s[9]-'0') + 2
	sum := weigh(s, 29, 27, 23, 19, 17, 29, 27, 23, 19, 17) + added*sumOfWeights
	return valid(sum%11%10 == int(s[10]-'0'))
}

// checkEDRPOU checks a code of the Ukrainian register of enterprises: eight digits; the
// weights depend on the range of the number.
func checkEDRPOU(s string) Validity {
	if !isDigits(s, 8) {
		return Wrong
	}
	first, second := []int{1, 2, 3, 4, 5, 6, 7}, []int{3, 4, 5, 6, 7, 8, 9}
	if "30000000" <= s && s <= "60000000" {
		first, second = []int{7, 1, 2, 3, 4, 5, 6}, []int{9, 3, 4, 5, 6, 7, 8}
	}
	rest := weigh(s, first...) % 11
	if rest == 10 {
		rest = weigh(s, second...) % 11 % 10
	}
	return valid(rest == int(s[7]-'0'))
}

// checkRNOKPP checks a Ukrainian taxpayer's card number: ten digits.
func checkRNOKPP(s string) Validity {
	if !isDigits(s, 10) {
		return Wrong
	}
	sum := weigh(s, -1, 5, 7, 9, 4, 6, 10, 5, 7) % 11
	return valid((sum+11)%11%10 == int(s[9]-'0'))
}

// checkUkrainianTax checks the two numbers that Ukraine taxes by.
func checkUkrainianTax(s string) Validity {
	switch len(s) {
	case 8:
		return checkEDRPOU(s)
	case 10:
		return checkRNOKPP(s)
	}
	return Unknown
}

// checkTurkish checks a Turkish identity number: eleven digits, two of them check digits.
func checkTurkish(s string) Validity {
	if !isDigits(s, 11) || s[0] == '0' {
		return Wrong
	}
	tenth := weigh(s, 7, -1, 7, -1, 7, -1, 7, -1, 7) % 10
	return valid((tenth+10)%10 == int(s[9]-'0') && weigh(s, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)%10 == int(s[10]-'0'))
}

// checkCURP checks a Mexican population register key: eighteen characters, the last a digit
// by the weights 18 to 2. The alphabet has an Ñ between N and O.
func checkCURP(s string) Validity {
	if len(s) != 18 || !isAlnum(s) || !isCapitals(s[:4]) || !allDigits(s[4:10]) {
		return Wrong
	}
	sum := 0
	for i := range 17 {
		n := ordinal(s[i])
		if s[i] > 'N' {
			n++
		}
		sum += n * (18 - i)
	}
	return valid((10-sum%10)%10 == int(s[17]-'0'))
}

// checkSpanish checks a Spanish DNI of eight digits and a letter, or the NIE of a foreigner,
// which has X, Y or Z for the first digit (royal decree 1553/2005).
func checkSpanish(s string) Validity {
	if len(s) != 9 || !allDigits(s[1:8]) {
		return Unknown
	}
	first := strings.IndexByte("XYZ", s[0])
	if isDigit(s[0]) {
		first = int(s[0] - '0')
	}
	if first < 0 {
		return Unknown
	}
	number := first
	for i := 1; i < 8; i++ {
		number = number*10 + int(s[i]-'0')
	}
	return valid("TRWAGMYFPDXBNJZSQVHLCKE"[number%23] == s[8])
}
