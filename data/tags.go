package data

import (
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/edtf"
)

// parseTags reads the column list_tags: "source:TAG" or "source:TAG@FROM/TO", with ";"
// between. The source ends at the first colon and the days begin at the last "@", so a
// tag may hold blanks, dashes and colons.
func parseTags(s string) ([]standing.Tag, error) {
	var tags []standing.Tag
	for _, item := range splitList(s) {
		tag, err := parseTag(item)
		if err != nil {
			return nil, fmt.Errorf("tag %q: %w", item, err)
		}
		tags = append(tags, tag)
	}
	return tags, nil
}

func parseTag(item string) (standing.Tag, error) {
	body, days := item, "../.."
	if at := strings.LastIndexByte(item, '@'); at >= 0 {
		body, days = strings.TrimSpace(item[:at]), strings.TrimSpace(item[at+1:])
	}
	ref, ok := standing.ParseEntryRef(body)
	if !ok {
		return standing.Tag{}, errors.New("want source:TAG or source:TAG@FROM/TO")
	}
	from, to, err := parseValidity(days)
	if err != nil {
		return standing.Tag{}, err
	}
	return standing.Tag{Source: ref.Source, Text: ref.ID, From: from, To: to}, nil
}

// parseValidity reads "FROM/TO", where either may be "..".
func parseValidity(s string) (from, to edtf.Day, err error) {
	a, b, ok := strings.Cut(s, "/")
	if !ok {
		return 0, 0, fmt.Errorf("validity %q: want FROM/TO", s)
	}
	if from, err = parseEnd(a, edtf.NoLower); err != nil {
		return 0, 0, err
	}
	if to, err = parseEnd(b, edtf.NoUpper); err != nil {
		return 0, 0, err
	}
	if from > to {
		return 0, 0, fmt.Errorf("validity %q: the end lies before the beginning", s)
	}
	return from, to, nil
}

func parseEnd(s string, open edtf.Day) (edtf.Day, error) {
	if s == ".." {
		return open, nil
	}
	return edtf.ParseDay(s)
}

// overlap reports whether two tags are the same mark of the same source on some day.
func overlap(a, b standing.Tag) bool {
	return a.Source == b.Source && a.Text == b.Text && a.From <= b.To && b.From <= a.To
}

// splitList splits at ";", folds blanks and leaves empty items out.
func splitList(s string) []string {
	var items []string
	for item := range strings.SplitSeq(s, ";") {
		if item = strings.Join(strings.Fields(item), " "); item != "" {
			items = append(items, item)
		}
	}
	return items
}
