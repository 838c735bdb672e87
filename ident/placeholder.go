package ident

import "strings"

// blanks are the words, compact, that people write where there is no number.
var blanks = map[string]bool{
	"NA": true, "NONE": true, "UNKNOWN": true, "NIL": true, "NULL": true, "TBD": true, "TBC": true, "PENDING": true,
	"NOTAVAILABLE": true, "NOTAPPLICABLE": true, "NOTKNOWN": true, "NOTPROVIDED": true, "NOTGIVEN": true, "UNAVAILABLE": true,
	"UNSPECIFIED": true, "MISSING": true, "EMPTY": true, "NO": true, "NOTHING": true, "TEST": true, "SINNUMERO": true,
	"DESCONOCIDO": true, "NINGUNO": true, "INCONNU": true, "AUCUN": true, "UNBEKANNT": true, "KEINE": true, "ND": true,
	compact("неизвестно"): true, compact("нет"): true, compact("отсутствует"): true, compact("نامشخص"): true, compact("无"): true,
}

// shortestRun is the length from which digits in a row are made up: 1234, 87654.
const shortestRun = 4

// isPlaceholder reports whether a compact value stands for no number at all: a word that
// says so, one character over and over, or digits that count up or down.
func isPlaceholder(value string) bool {
	if value == "" || blanks[value] {
		return true
	}
	first := []rune(value)[0]
	if strings.Trim(value, string(first)) == "" {
		return true
	}
	return len(value) >= shortestRun && allDigits(value) && (counts(value, 1) || counts(value, 9))
}

// counts reports whether each digit is the one before plus step, beginning anew after nine.
func counts(value string, step byte) bool {
	for i := 1; i < len(value); i++ {
		if (value[i-1]-'0'+step)%10 != value[i]-'0' {
			return false
		}
	}
	return true
}
