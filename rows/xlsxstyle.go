package rows

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"
)

// numberStyle is what the display format of a number makes of it, as far as it changes what
// the number means: dates and leading zeros.
type numberStyle struct {
	date   datePrecision
	digits int // pad to so many with zeros
}

type datePrecision uint8

const (
	noDate datePrecision = iota
	toDay
	toMonth
	toYear
)

// epoch is the day from which a workbook counts.
type epoch uint8

const (
	epoch1900 epoch = iota
	epoch1904
)

// readStyles reads the number format of each style.
func (w *workbook) readStyles(name string) error {
	if err := w.short(name); err != nil {
		return err
	}
	custom := make(map[string]string)
	inCells := false
	return w.each(name, func(x *xmlPart, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			custom[attr(e, "numFmtId")] = attr(e, "formatCode")
		case "cellXfs":
			inCells = true
		case "cellStyles", "dxfs":
			inCells = false
		case "xf":
			if inCells {
				id := attr(e, "numFmtId")
				code, ok := custom[id]
				if !ok {
					code = builtIn(id)
				}
				w.styles = append(w.styles, styleOf(code))
			}
		}
		return nil
	})
}

// builtIn gives, of the formats that have a number instead of a code (ECMA-376 part 1,
// 18.8.30), those that are dates.
func builtIn(id string) string {
	n, err := strconv.Atoi(id)
	switch {
	case err != nil:
		return ""
	case n == 17:
		return "mmm-yy"
	case n >= 14 && n <= 16, n == 22, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n >= 57 && n <= 58:
		return "yyyy-mm-dd"
	}
	return ""
}

// styleOf reads a format code. Only the part for positive numbers counts.
func styleOf(code string) numberStyle {
	plain := formatLetters(code)
	if plain != "" && strings.Trim(plain, "0") == "" {
		return numberStyle{digits: min(len(plain), 32)}
	}
	year, day := strings.Contains(plain, "y"), strings.Contains(plain, "d")
	switch {
	case day:
		return numberStyle{date: toDay}
	case year && strings.Contains(plain, "m"):
		return numberStyle{date: toMonth}
	case year:
		return numberStyle{date: toYear}
	}
	return numberStyle{}
}

// formatLetters strips a format code of what is printed as it stands: quoted text, escaped
// signs, colours and locales in brackets, hyphens and blanks.
func formatLetters(code string) string {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return strings.ToLower(b.String())
		case '"':
			i += 1 + max(strings.IndexByte(code[i+1:], '"'), 0)
		case '[':
			i += 1 + max(strings.IndexByte(code[i+1:], ']'), 0)
		case '\\', '_', '*':
			i++
		case ' ', '-':
		default:
			b.WriteByte(c)
		}
	}
	return strings.ToLower(b.String())
}

// maxSerial is the number of 9999-12-31.
const maxSerial = 2958465

// number gives the text of a number as its format means it. Numbers are written out in full
// as long as all their digits are known; beyond 15 digits a spreadsheet has dropped some, and
// the number keeps its exponent so that it can be told.
func (s numberStyle) number(v string, from epoch) string {
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return v
	}
	if s.date != noDate {
		if t := s.dateText(f, from); t != "" {
			return t
		}
	}
	const exact = 1e15
	if f != math.Trunc(f) {
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	if math.Abs(f) >= exact {
		return strconv.FormatFloat(f, 'E', -1, 64)
	}
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if f >= 0 && len(text) < s.digits {
		text = strings.Repeat("0", s.digits-len(text)) + text
	}
	return text
}

// dateText gives a date of a serial number, no finer than it is shown. The serials up to 60
// are left as they are: in 1900 spreadsheets count a day that never was.
func (s numberStyle) dateText(f float64, from epoch) string {
	first, start := 61.0, time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from == epoch1904 {
		first, start = 0, time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if f < first || f > maxSerial {
		return ""
	}
	days := math.Floor(f)
	seconds := math.Round((f - days) * 24 * 60 * 60)
	t := start.AddDate(0, 0, int(days)).Add(time.Duration(seconds) * time.Second)
	switch {
	case s.date == toYear:
		return t.Format("2006")
	case s.date == toMonth:
		return t.Format("2006-01")
	case t.Hour() != 0 || t.Minute() != 0 || t.Second() != 0:
		return t.Format("2006-01-02T15:04:05")
	}
	return t.Format(time.DateOnly)
}
