package ident

import (
	"strings"
	"unicode"
)

// emailValue is the normal form of an e-mail address: small letters, no blanks. Standards
// tell capitals apart before the @ (RFC 5321), mail hosts do not.
func emailValue(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	for {
		rest := strings.TrimPrefix(strings.Trim(s, "<>.,;:"), "mailto:")
		if rest == s {
			return s
		}
		s = rest
	}
}

// isEmail reports whether s, in normal form, has the shape of an address: something, one @,
// and a host with a dot.
func isEmail(s string) bool {
	user, host, ok := strings.Cut(s, "@")
	dot := strings.LastIndexByte(host, '.')
	return ok && user != "" && !strings.ContainsAny(host, "@/,;:()<>") && !strings.ContainsAny(user, "/,;:()<>") &&
		dot > 0 && len(host)-dot > 2
}

// websiteValue is the normal form of an address on the web: small letters, without scheme,
// www and the closing stroke.
func websiteValue(s string) string {
	s = emailValue(s)
	for {
		rest := strings.TrimRight(s, "/.,;:<>")
		for _, prefix := range []string{"https://", "http://", "www."} {
			rest = strings.TrimPrefix(rest, prefix)
		}
		if rest = emailValue(rest); rest == s {
			return s
		}
		s = rest
	}
}

// isWebsite reports whether a value as typed can only be an address on the web.
func isWebsite(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, prefix := range []string{"https://", "http://", "www."} {
		if rest, ok := strings.CutPrefix(s, prefix); ok && strings.IndexByte(rest, '.') > 0 && !strings.ContainsAny(rest, " \t\n") {
			return true
		}
	}
	return false
}

// Lengths of telephone numbers: ITU-T E.164 allows fifteen digits.
const (
	shortestPhone = 5
	longestPhone  = 15
	phoneDigits   = 9 // that are compared: less than the land's code and the number
)

// phoneValue is the normal form of a telephone number: its digits, with + before a number
// that begins with the code of a land. A trunk nought in brackets is left out.
func phoneValue(s string) string {
	s = strings.ReplaceAll(strings.Map(plain, s), "(0)", "")
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
	abroad := strings.IndexByte(s, '+') >= 0 && strings.IndexByte(s, '+') <= strings.IndexAny(s, "0123456789")
	if rest, ok := strings.CutPrefix(digits, "00"); ok {
		digits, abroad = rest, true
	}
	if digits = digits[noughts(digits, abroad):]; abroad {
		return "+" + digits
	}
	return digits
}

// noughts counts those before the code of a land, where none can be.
func noughts(digits string, abroad bool) int {
	if !abroad {
		return 0
	}
	return len(digits) - len(core(digits))
}

func checkPhone(s string) Validity {
	s = strings.TrimPrefix(s, "+")
	return shaped(allDigits(s) && len(s) >= shortestPhone && len(s) <= longestPhone)
}

// isPhone reports whether a value as typed can only be a telephone number: it begins with a
// plus, and has as many digits as a land's code and a number do.
func isPhone(s string) bool {
	s = strings.TrimSpace(strings.Map(plain, s))
	if !strings.HasPrefix(s, "+") || strings.Trim(s, "+0123456789 ()-./") != "" {
		return false
	}
	value := phoneValue(s)
	return len(value) > phoneDigits && checkPhone(value) != Wrong
}

// phoneTail is the part of a number that is compared.
func phoneTail(value string) string {
	value = strings.TrimPrefix(value, "+")
	return value[max(0, len(value)-phoneDigits):]
}

// samePhone compares the last digits; two numbers that both have the code of a land must be
// equal in it.
func samePhone(a, b string) bool {
	if strings.HasPrefix(a, "+") && strings.HasPrefix(b, "+") {
		return a == b
	}
	return phoneTail(a) == phoneTail(b)
}
