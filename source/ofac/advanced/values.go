package advanced

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"

	"standing/source"
	"standing/source/markup"
)

// value is a reference value as XML.
type value struct {
	set, number string
	raw         []byte
	uses        []*value // other values that it refers to
	taken       int      // the record that has taken it last
}

// values are the reference values by their kind, which is the element that each is, and number.
type values map[string]map[string]*value

// valuesOf prints the reference values, which stand in sets by kind.
func valuesOf(sets *markup.Node) values {
	v := values{}
	for set := range sets.Children() {
		for n := range set.Children() {
			if v[n.Tag] == nil {
				v[n.Tag] = map[string]*value{}
			}
			number := n.Attr("ID")
			v[n.Tag][number] = &value{set: n.Tag, number: number, raw: printed(n)}
		}
	}
	for _, set := range v {
		for _, one := range set {
			v.each(one.raw, func(other *value) { one.uses = append(one.uses, other) })
		}
	}
	return v
}

func printed(n *markup.Node) []byte {
	var b bytes.Buffer
	b.WriteString("<" + n.Tag)
	for _, a := range n.Attrs() {
		printAttribute(&b, a.Name, a.Value)
	}
	b.WriteByte('>')
	_ = xml.EscapeText(&b, []byte(n.Text()))
	b.WriteString("</" + n.Tag + ">")
	return b.Bytes()
}

func printAttribute(b *bytes.Buffer, name, value string) {
	b.WriteString(" " + name + `="`)
	_ = xml.EscapeText(b, []byte(value))
	b.WriteByte('"')
}

// text returns the text of a reference value, "" where there is none.
func (v values) text(set, number string) string {
	one := v[set][number]
	if one == nil {
		return ""
	}
	n, err := markup.Parse(source.Record{Raw: one.raw})
	if err != nil {
		return ""
	}
	return n.Text()
}

// setOf returns the kind of value that an attribute refers to: "IssuedBy-Country" is a Country.
func setOf(attribute []byte) []byte {
	if _, set, found := bytes.Cut(attribute, []byte("-")); found {
		return set
	}
	return attribute
}

// each visits the values that raw XML refers to.
func (v values) each(raw []byte, visit func(*value)) {
	numbers(raw, func(_, attribute, number []byte) {
		if one := v[string(setOf(attribute))][string(number)]; one != nil {
			visit(one)
		}
	})
}

// used returns the values that the pieces of a record use, and those that these use themselves,
// in a settled order. Each record has a number of its own, from 1.
func (v values) used(pieces [][]byte, record int) []byte {
	var found []*value
	var take func(*value)
	take = func(one *value) {
		if one.taken == record {
			return
		}
		one.taken = record
		found = append(found, one)
		for _, other := range one.uses {
			take(other)
		}
	}
	for _, p := range pieces {
		v.each(p, take)
	}
	slices.SortFunc(found, func(a, b *value) int {
		if c := strings.Compare(a.set, b.set); c != 0 {
			return c
		}
		return strings.Compare(a.number, b.number)
	})
	var out []byte
	for _, one := range found {
		out = append(out, one.raw...)
	}
	return out
}
