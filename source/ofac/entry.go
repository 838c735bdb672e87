package ofac

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/source"
	"standing/source/ofac/advanced"
	"standing/source/ofac/detail"
)

// Entry understands one record. Odd text never fails: what follows no rule is kept as a
// note and in Unread. Errors are for records that Scan would not have framed.
func (rd reader) Entry(r source.Record) (standing.Entry, error) {
	e := standing.Entry{Source: rd.source.ID, ID: r.ID}
	var err error
	switch f := (fields{form: flatOf(r.Form)}); {
	case f.form != nil:
		err = f.readRecord(&e, r)
	case r.Form == advanced.Form:
		err = advanced.Entry(&e, r, rd.list == &sdn)
	default:
		err = readXML(&e, r)
	}
	return e, err
}

// readRecord reads the line of the main file and those of the further ones.
func (f *fields) readRecord(e *standing.Entry, r source.Record) error {
	main, rest, _ := bytes.Cut(r.Raw, []byte("\n"))
	if err := f.split(main, mainTable); err != nil {
		return r.Fail("", err)
	}
	if err := f.count(mainTable); err != nil {
		return r.Fail("", err)
	}
	if e.Schema = schemaOf(f.at[2]); e.Schema == "" {
		return r.Fail("SDN_Type", fmt.Errorf("%q is not a type", excerpt(f.at[2])))
	}
	addMain(e, f)
	remarks := f.value(11)
	cut := len(remarks) >= maxRemarks
	for line := range bytes.SplitSeq(rest, []byte("\n")) {
		if len(line) == 0 {
			continue
		}
		switch line[0] {
		case commentTable.mark, cutComment:
			// No blank goes between: the column was cut blindly.
			remarks, cut = remarks+f.comment(line[1:]), line[0] == cutComment
		default:
			if err := f.addFurther(e, line); err != nil {
				return r.Fail("", err)
			}
		}
	}
	detail.Remarks(e, remarks, cut)
	return nil
}

// maxRemarks is the width of the remarks column by the specification. Longer remarks are
// cut there, in the middle of a word, and go on in the comments. So a column that is full is
// taken to be cut until a comment follows it.
const maxRemarks = 1000

// comment returns the text of a line of comments, which may be cut short.
func (f *fields) comment(line []byte) string {
	if err := f.split(line, commentTable); err != nil && f.n == 1 {
		return string(bytes.TrimPrefix(f.at[1], []byte(`"`)))
	}
	return f.value(1)
}

// addMain reads all columns of the main file but the remarks.
func addMain(e *standing.Entry, f *fields) {
	detail.Primary(e, f.value(1))
	for tag := range strings.SplitSeq(f.value(3), "] [") {
		detail.Tag(e, strings.Trim(tag, "[] "))
	}
	detail.Titles(e, f.value(4))
	for i, property := range []string{"callSign", "type", "tonnage", "grossRegisteredTonnage", "flag", "owner"} {
		addVessel(e, property, f.value(5+i))
	}
}

// addVessel adds what is said of a vessel. The flat files print tonnages with commas.
func addVessel(e *standing.Entry, property, value string) {
	if property == "tonnage" || property == "grossRegisteredTonnage" {
		value = strings.ReplaceAll(value, ",", "")
	}
	e.AddProperty(property, value)
}

// addFurther reads a line of names or addresses with its mark.
func (f *fields) addFurther(e *standing.Entry, line []byte) error {
	t := tableOf(line[0])
	if t == nil {
		return errors.New("a line that belongs to no table")
	}
	if err := f.split(line[1:], t); err != nil {
		return err
	}
	if err := f.count(t); err != nil {
		return err
	}
	if t == altTable {
		f.addAlias(e)
	} else {
		f.addAddress(e)
	}
	return nil
}

// addAlias adds an alias of the file of names, which holds no weak ones.
func (f *fields) addAlias(e *standing.Entry) {
	kind, name := f.value(2), f.value(3)
	addAlias(e, kind, name, false)
	if note := f.value(4); strings.TrimSpace(note) != "" {
		detail.Unread(e, "alias "+name+": "+note)
	}
}

// addAlias adds an alias of a kind such as "aka" or "a.k.a.".
func addAlias(e *standing.Entry, kind, name string, weak bool) {
	is := standing.Alias
	switch printed := kind; strings.ReplaceAll(strings.TrimSpace(kind), ".", "") {
	case "fka":
		is = standing.Former
	case "aka", "nka":
	default:
		detail.Unread(e, "alias "+name+" of type "+printed)
	}
	if weak {
		is = standing.Weak
	}
	e.AddName(name, is)
}

// addAddress reads an address of the file of addresses.
func (f *fields) addAddress(e *standing.Entry) {
	detail.Address(e, f.value(2), f.value(3), f.value(4))
	if note := f.value(5); strings.TrimSpace(note) != "" {
		detail.Unread(e, "address: "+note)
	}
}
