package usgov

import (
	"strings"
	"time"

	"standing/edtf"
)

// Notice is one citation of the Federal Register.
type Notice struct {
	Volume, Page string
	// Date is the day of publication where it is printed and fits the volume; else it is the
	// year, of which every volume is.
	Date edtf.Date
}

// Notices finds the citations in a text, in its order. They are printed as "85 F.R. 11111
// 3/20/2020", "81.F.R. 21111", "80FR 61111", "82 F.R. 11111, 11112 4/16/2017" and the like.
func Notices(text string) []Notice {
	var notices []Notice
	for {
		n, rest, ok := cutNotice(text)
		if !ok {
			return notices
		}
		notices, text = append(notices, n), rest
	}
}

// cutNotice finds the first citation, and returns what follows it.
func cutNotice(text string) (n Notice, rest string, ok bool) {
	for at := 0; ; at++ {
		next := strings.IndexByte(text[at:], 'F')
		if next < 0 {
			return n, "", false
		}
		at += next
		if n.Volume = lastNumber(strings.TrimRight(text[:at], ". ")); n.Volume == "" {
			continue
		}
		rest, ok = strings.CutPrefix(strings.TrimLeft(text[at+1:], ". "), "R")
		if !ok {
			continue
		}
		n.Page, rest = cutNumber(strings.TrimLeft(rest, "., "))
		if n.Page == "" || strings.HasPrefix(rest, "/") {
			continue // "72 F.R. 1/31/07" lacks the page
		}
		n.Date, rest = cutDate(n.Volume, afterSecondPage(rest))
		return n, rest, true
	}
}

// lastNumber returns the number of a volume that the text ends in.
func lastNumber(text string) string {
	const digits = 3
	head := strings.TrimRight(text, "0123456789")
	if number := text[len(head):]; len(number) <= digits {
		return number
	}
	return ""
}

func cutNumber(text string) (number, rest string) {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return text[:n], text[n:]
}

// afterSecondPage passes over the second page of "82 F.R. 11111, 11112": volumes are shorter
// than the numbers of pages that are printed so.
func afterSecondPage(text string) string {
	const shortest = 4
	after, ok := strings.CutPrefix(text, ",")
	if !ok {
		return text
	}
	if page, rest := cutNumber(strings.TrimLeft(after, " ")); len(page) >= shortest && !strings.HasPrefix(rest, "/") {
		return rest
	}
	return text
}

// firstYear is the year before that of the first volume.
const firstYear = 1935

// cutDate reads the day of publication, month first, of a notice in the volume.
func cutDate(volume, text string) (date edtf.Date, rest string) {
	want := firstYear + number(volume)
	month, rest := cutNumber(strings.TrimLeft(text, " ,("))
	day, rest := cutNumber(strings.TrimPrefix(rest, "/"))
	year, rest := cutNumber(strings.TrimPrefix(rest, "/"))
	if len(month) <= 2 && len(day) <= 2 && (len(year) == 4 && number(year) == want || len(year) == 2 && number(year) == want%100) {
		t := time.Date(want, time.Month(number(month)), number(day), 0, 0, 0, 0, time.UTC)
		if int(t.Month()) == number(month) && t.Day() == number(day) {
			return edtf.On(edtf.DayIn(t)), rest
		}
	}
	return edtf.Between(edtf.DayOf(want, time.January, 1), edtf.DayOf(want, time.December, 31)), text
}

// number reads a few digits, which cutNumber has found.
func number(digits string) (n int) {
	for _, c := range digits {
		n = 10*n + int(c-'0')
	}
	return n
}
