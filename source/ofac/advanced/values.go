package advanced

import (
	"bytes"
	"encoding/xml"
	"maps"
	"slices"
	"strings"

	"standing/source"
	"standing/source/markup"
)

// key names a reference value: the element that it is, and its number.
type key struct{ set, number string }

// values are the reference values as XML, each on its own.
type values map[key][]byte

// valuesOf prints the reference values, which stand in sets by kind.
func valuesOf(sets *markup.Node) values {
	v := values{}
	for set := range sets.Children() {
		for value := range set.Children() {
			if number := value.Attr("ID"); number != "" {
				v[key{value.Tag, number}] = printed(value)
			}
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
	n, err := markup.Parse(source.Record{Raw: v[key{set, number}]})
	if err != nil {
		return ""
	}
	return n.Text()
}

// setOf returns the kind of value that an attribute refers to: "IssuedBy-Country" is a Country.
func setOf(attribute []byte) string {
	_, set, found := strings.Cut(string(attribute), "-")
	if !found {
		return string(attribute)
	}
	return set
}

// used returns the values that the pieces of a record use, and those that these use themselves,
// in a settled order.
func (v values) used(pieces [][]byte) []byte {
	found := map[key]bool{}
	var take func(raw []byte)
	take = func(raw []byte) {
		numbers(raw, func(_, attribute, number []byte) {
			k := key{setOf(attribute), string(number)}
			if value, ok := v[k]; ok && !found[k] {
				found[k] = true
				take(value)
			}
		})
	}
	for _, p := range pieces {
		take(p)
	}
	keys := slices.SortedFunc(maps.Keys(found), func(a, b key) int {
		if c := strings.Compare(a.set, b.set); c != 0 {
			return c
		}
		return strings.Compare(a.number, b.number)
	})
	var out []byte
	for _, k := range keys {
		out = append(out, v[k]...)
	}
	return out
}
