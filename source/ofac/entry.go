package ofac

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"standing"
	"standing/source"
)

// Entry understands one record. Odd text never fails: what follows no rule is kept as a
// note and in Unread. Errors are for records that Scan would not have framed.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	e := standing.Entry{Source: rd.source.ID, ID: r.ID}
	main, rest, _ := bytes.Cut(r.Raw, []byte("\n"))
	var f fields
	if err := f.split(main); err != nil {
		return e, r.Fail("", err)
	}
	if err := f.count(mainTable); err != nil {
		return e, r.Fail("", err)
	}
	if e.Schema = schemaOf(f.at[2]); e.Schema == "" {
		return e, r.Fail("SDN_Type", fmt.Errorf("%q is not a type", excerpt(f.at[2])))
	}
	addMain(&e, &f)
	remarks := remarksOf(value(f.at[11]))
	for line := range bytes.SplitSeq(rest, []byte("\n")) {
		if len(line) == 0 {
			continue
		}
		if err := addFurther(&e, &remarks, line); err != nil {
			return e, r.Fail("", err)
		}
	}
	remarks.addTo(&e)
	return e, nil
}

// addMain reads all columns of sdn.csv but the remarks.
func addMain(e *standing.Entry, f *fields) {
	name := value(f.at[1])
	e.AddName(name, standing.Primary)
	if e.Schema == standing.Person {
		addNameParts(e, name)
	}
	for tag := range strings.SplitSeq(value(f.at[3]), "] [") {
		tag = source.Clean(strings.Trim(tag, "[] "))
		if tag != "" && !slices.Contains(e.Tags, tag) {
			e.Tags = append(e.Tags, tag)
		}
	}
	for title := range strings.SplitSeq(value(f.at[4]), ";") {
		e.AddProperty("position", title)
	}
	for i, property := range []string{"callSign", "type", "tonnage", "grossRegisteredTonnage", "flag", "owner"} {
		e.AddProperty(property, value(f.at[5+i]))
	}
}

// addNameParts splits the printed "LAST, First" and "LAST, First, Jr.". A name without a
// comma is not split: which part is which is not said.
func addNameParts(e *standing.Entry, name string) {
	parts := strings.SplitN(name, ", ", 3)
	if len(parts) < 2 {
		return
	}
	for i, property := range []string{"lastName", "firstName", "nameSuffix"}[:len(parts)] {
		e.AddProperty(property, parts[i])
	}
}

// addFurther reads a line of alt.csv, add.csv or sdn_comments.csv.
func addFurther(e *standing.Entry, remarks *remarks, line []byte) error {
	var f fields
	err := f.split(line)
	switch {
	case err != nil && f.n == 1: // Scan lets a cut line of comments through, no other
		remarks.spill(string(bytes.TrimPrefix(f.at[1], []byte(`"`))), true)
	case err != nil:
		return err
	case f.n == len(altTable.columns):
		addAlias(e, value(f.at[2]), value(f.at[3]), value(f.at[4]))
	case f.n == len(addTable.columns):
		addAddress(e, value(f.at[2]), value(f.at[3]), value(f.at[4]), value(f.at[5]))
	case f.n == len(commentTable.columns):
		remarks.spill(value(f.at[1]), false)
	default:
		return errors.New("a line that belongs to no table")
	}
	return nil
}

func addAlias(e *standing.Entry, kind, name, note string) {
	switch kind = strings.TrimSpace(kind); kind {
	case "fka":
		e.AddName(name, standing.Former)
	case "aka", "nka":
		e.AddName(name, standing.Alias)
	default:
		e.AddName(name, standing.Alias)
		addUnread(e, "alias "+name+" of type "+kind)
	}
	if strings.TrimSpace(note) != "" {
		addUnread(e, "alias "+name+": "+note)
	}
}

// addAddress makes one line of an address. Where only the country is known there is no
// address to print, and the country alone is kept.
func addAddress(e *standing.Entry, street, city, country, note string) {
	e.AddProperty("country", country)
	if street != "" || city != "" {
		parts := slices.DeleteFunc([]string{street, city, country}, func(s string) bool { return strings.TrimSpace(s) == "" })
		e.AddProperty("address", strings.Join(parts, ", "))
	}
	if strings.TrimSpace(note) != "" {
		addUnread(e, "address: "+note)
	}
}

// addUnread counts text as not understood and shows it as a note all the same.
func addUnread(e *standing.Entry, text string) {
	if text = source.Clean(text); text == "" {
		return
	}
	e.AddProperty("notes", text)
	e.Unread = append(e.Unread, text)
}
