package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// unRecord is what the oracle reads of an INDIVIDUAL or ENTITY.
type unRecord struct {
	Raw    string   `xml:",innerxml"`
	ID     string   `xml:"DATAID"`
	First  string   `xml:"FIRST_NAME"`
	Second string   `xml:"SECOND_NAME"`
	Third  string   `xml:"THIRD_NAME"`
	Fourth string   `xml:"FOURTH_NAME"`
	Tags   []string `xml:"UN_LIST_TYPE"`
	Ref    string   `xml:"REFERENCE_NUMBER"`
	Listed string   `xml:"LISTED_ON"`
	Births []struct {
		Date string `xml:"DATE"`
		Year string `xml:"YEAR"`
		From string `xml:"FROM_YEAR"`
		To   string `xml:"TO_YEAR"`
	} `xml:"INDIVIDUAL_DATE_OF_BIRTH"`
	Numbers []string `xml:"INDIVIDUAL_DOCUMENT>NUMBER"`
}

// readUN reads an edition of the consolidated list. Its day is the one printed in
// dateGenerated, in whatever zone it is printed.
func readUN(_ string, data []byte) (on string, records []record, err error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return on, records, nil
		}
		if err != nil {
			return "", nil, err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "CONSOLIDATED_LIST":
			for _, a := range start.Attr {
				if a.Name.Local == "dateGenerated" && len(a.Value) >= len("2006-01-02") {
					on = a.Value[:len("2006-01-02")]
				}
			}
		case "INDIVIDUAL", "ENTITY":
			var r unRecord
			if err := d.DecodeElement(&r, &start); err != nil {
				return "", nil, err
			}
			records = append(records, r.record(start.Name.Local))
		}
	}
}

func (r unRecord) record(kind string) record {
	rec := record{
		id: strings.TrimSpace(r.ID), kind: kind, person: kind == "INDIVIDUAL", raw: r.Raw,
		ref: strings.Join(strings.Fields(r.Ref), " "), listed: strings.TrimSpace(r.Listed),
	}
	if len(rec.listed) > len("2006-01-02") {
		rec.listed = rec.listed[:len("2006-01-02")]
	}
	var names []string
	for _, part := range []string{r.First, r.Second, r.Third, r.Fourth} {
		if filler := strings.ToLower(strings.TrimSpace(part)); filler != "na" && filler != "null" {
			names = append(names, part)
		}
	}
	rec.name = fold(strings.Join(names, " "))
	for _, tag := range r.Tags {
		if tag = strings.TrimSpace(tag); tag != "" {
			rec.tags = append(rec.tags, tag)
		}
	}
	for _, b := range r.Births {
		for _, text := range []string{b.Date, b.Year, b.From + "-" + b.To} {
			if text = strings.TrimSpace(text); text != "" && text != "-" {
				rec.births = append(rec.births, text)
			}
		}
	}
	for _, n := range r.Numbers {
		if n = strings.TrimSpace(n); n != "" {
			rec.numbers = append(rec.numbers, n)
		}
	}
	return rec
}
