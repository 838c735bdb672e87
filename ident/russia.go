package ident

// checkINN checks a Russian taxpayer number (order of the Federal Tax Service MMV-7-6/435):
// ten digits of a body, the last a check digit, or twelve of a person, the last two.
func checkINN(s string) Validity {
	switch {
	case isDigits(s, 10):
		return valid(innDigit(s, 2, 4, 10, 3, 5, 9, 4, 6, 8))
	case isDigits(s, 12):
		return valid(innDigit(s, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) && innDigit(s, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
	}
	return Wrong
}

// innDigit reports whether the digit after the weighted ones is right.
func innDigit(s string, weights ...int) bool {
	return weigh(s, weights...)%11%10 == int(s[len(weights)]-'0')
}

// checkOGRN checks a Russian state registration number (order of the Ministry of Finance
// 165n): thirteen digits of a body, fifteen of an entrepreneur. The last digit is that of
// the remainder of those before by eleven or thirteen.
func checkOGRN(s string) Validity {
	if !allDigits(s) || len(s) != 13 && len(s) != 15 {
		return Wrong
	}
	last, number := len(s)-1, 0
	for i := range last {
		number = number*10 + int(s[i]-'0')
	}
	return valid(number%(last-1)%10 == int(s[last]-'0'))
}

// checkOKPO checks a code of the Russian classifier of bodies (Rosstandart PR 50.1.024):
// eight digits of a body or ten of an entrepreneur, the last a check digit. Codes of
// branches have fourteen, of which the first eight are checked.
func checkOKPO(s string) Validity {
	if isDigits(s, 14) {
		s = s[:8]
	}
	if !isDigits(s, 8) && !isDigits(s, 10) {
		return Wrong
	}
	rest := rowSum(s, 1) % 11
	if rest == 10 {
		rest = rowSum(s, 3) % 11 % 10
	}
	return valid(rest == int(s[len(s)-1]-'0'))
}

// rowSum sums the digits but the last with weights that count up from first, ten being
// followed by one.
func rowSum(s string, first int) int {
	sum := 0
	for i := range len(s) - 1 {
		sum += int(s[i]-'0') * ((first+i-1)%10 + 1)
	}
	return sum
}

// firstSNILS is the first number that has check digits.
const firstSNILS = "001001998"

// checkSNILS checks a Russian insurance number (decree of the Pension Fund 192p): nine
// digits with the weights 9 to 1, and their sum modulo 101, a hundred being nought.
func checkSNILS(s string) Validity {
	if !isDigits(s, 11) {
		return Wrong
	}
	if s[:9] <= firstSNILS {
		return Unknown
	}
	sum := weigh(s, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100
	return valid(sum == int(s[9]-'0')*10+int(s[10]-'0'))
}

// checkBIK checks the shape of a Russian bank code: nine digits, the first two those of
// Russia (04, since 2018 also 00 to 02) by the Bank of Russia's regulation 732-P.
func checkBIK(s string) Validity {
	return shaped(isDigits(s, 9) && s[0] == '0' && (s[1] <= '2' || s[1] == '4'))
}
