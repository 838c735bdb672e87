// Package report writes the results of a screening: JSON lines, csv, a table for the
// terminal, a workbook, a page to mail or print. Every form begins with the run header and
// the one sentence that says what the register lacks.
package report

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"standing"
	"standing/screen"
)

// Formats lists the forms that New knows.
var Formats = []string{"jsonl", "csv", "table", "xlsx", "html"}

// New makes the writer of a form. The bytes are complete only after End.
func New(format string, w io.Writer) (screen.Sink, error) {
	switch format {
	case "jsonl", "json":
		return &jsonLines{enc: encoder(w)}, nil
	case "csv":
		return newCSV(w), nil
	case "table":
		return &tableText{w: w}, nil
	case "xlsx":
		return newWorkbook(w)
	case "html":
		return &page{w: w}, nil
	}
	return nil, standing.Errorf(standing.Invalid, "no output format %q: there are %s", format, strings.Join(Formats, ", "))
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// jsonLines writes {"header": ...} and then a line for each row.
type jsonLines struct{ enc *json.Encoder }

func (j *jsonLines) Begin(h screen.Header) error {
	return j.enc.Encode(struct {
		Header screen.Header `json:"header"`
	}{h})
}

func (j *jsonLines) Line(l screen.Line) error { return j.enc.Encode(l) }

func (j *jsonLines) End(screen.Summary) error { return nil }

// columns are those of csv and workbook: one line for each instrument of each match.
var columns = []string{
	"row", "reference", "query", "class", "party", "name", "matched name", "score", "support", "instrument", "jurisdiction",
	"state", "flags", "since", "until", "measures", "title",
}

// flat turns the result of a row into lines of columns: those of instruments that the
// party stands or stood under. A row without a match makes none.
func flat(l screen.Line) (lines [][]string) {
	for _, m := range l.Matches {
		for _, s := range m.Standings {
			if s.Class == screen.Never {
				continue
			}
			flags := make([]string, 0, len(s.Flags))
			for _, f := range s.Flags {
				flags = append(flags, string(f))
			}
			lines = append(lines, []string{
				strconv.Itoa(l.Row), l.Reference, l.Query, string(s.Class), m.Party, m.Name, m.MatchedName, number(m.Score), number(m.Support),
				string(s.Instrument), s.Jurisdiction, string(s.State), strings.Join(flags, " "), string(s.Since), string(s.Until),
				strings.Join(s.Measures, "; "), string(s.Title),
			})
		}
	}
	return lines
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) }

// headerLines tells the header in words.
func headerLines(h screen.Header) (lines [][2]string) {
	add := func(name, value string) {
		if value != "" {
			lines = append(lines, [2]string{name, value})
		}
	}
	add("register", h.Register)
	add("on", h.On)
	add("known", h.Known.Format("2006-01-02T15:04:05.000000Z07:00"))
	if h.PublishedBy != nil {
		add("published by", h.PublishedBy.Format("2006-01-02T15:04:05Z07:00"))
	}
	add("only", h.In)
	for _, c := range h.Coverage {
		text := string(c.To)
		if !c.Complete {
			text = "partial"
		}
		if c.Stale {
			text += ", stale"
		}
		if c.AgeDays != nil && c.Complete {
			text += ", " + strconv.Itoa(*c.AgeDays) + " days old"
		}
		add("source "+string(c.Source), text)
	}
	add("matcher", h.Matcher+", threshold "+h.Thresholds.String())
	add("columns", strings.Join(h.Mapping, "; "))
	add("evidence", h.Digest)
	add("lacks", h.Lacks)
	return lines
}

func summaryText(s screen.Summary) string {
	text := strconv.Itoa(s.Rows) + " rows: " + strconv.Itoa(s.Hits) + " with a hit, " + strconv.Itoa(s.Former) + " formerly listed only, " +
		strconv.Itoa(s.Rows-s.Hits-s.Former-s.Empty) + " without a match"
	if s.Empty > 0 {
		text += ", " + strconv.Itoa(s.Empty) + " with nothing to look for"
	}
	return text
}
