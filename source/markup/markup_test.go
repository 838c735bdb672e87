package markup

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"standing"
	"standing/source"
)

var shape = Shape{
	Root: "list", Wrappers: map[string]string{"persons": "person"}, Records: []string{"ship"},
	Parts: []string{"head"}, IDElement: "uid",
}

const small = `<?xml version="1.0"?>
<!-- made by hand --><?a b?>
<x:list xmlns:x="urn:x" date="1 &gt; 0">
  <head/>
  <x:persons>
    <person><uid> 1 </uid><name>ONE</name></person>
    <person note="a > b"><uid>2</uid></person >
  </x:persons>
  <x:ship><uid>3</uid></x:ship>
  <persons/>
</x:list>
<!-- end -->`

func TestFrame(t *testing.T) {
	d, err := Frame(source.File{Name: "f.xml", Data: []byte(small)}, shape)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Root.Attr("date"); got != "1 > 0" || len(d.Root.Attrs()) != 1 {
		t.Errorf("date %q of %v", got, d.Root.Attrs())
	}
	if len(d.Parts) != 1 || d.Parts[0].Tag != "head" || string(d.Parts[0].Raw) != "<head/>" {
		t.Errorf("parts %v", d.Parts)
	}
	want := []struct {
		tag, id string
		line    int
		end     string
	}{{"person", "1", 6, "</person>"}, {"person", "2", 7, "</person >"}, {"ship", "3", 9, "</x:ship>"}}
	if len(d.Records) != len(want) {
		t.Fatalf("records %v", d.Records)
	}
	for i, w := range want {
		r := d.Records[i]
		if r.Tag != w.tag || r.ID != w.id || r.Line != w.line || !bytes.HasSuffix(r.Raw, []byte(w.end)) || cap(r.Raw) != len(r.Raw) {
			t.Errorf("%+v, want %v", r, w)
		}
		if n, err := Parse(r.Record); err != nil || n.Tag != w.tag || n.Child("uid").Text() != w.id {
			t.Errorf("%+v: %v", n, err)
		}
	}
}

func TestAttributeID(t *testing.T) {
	shape := Shape{Root: "list", Records: []string{"a"}, IDAttribute: "id"}
	d, err := Frame(source.File{Data: []byte(`<list><a n="1" id=' 7 '/><a id="8"></a></list>`)}, shape)
	if err != nil || len(d.Records) != 2 || d.Records[0].ID != "7" || d.Records[1].ID != "8" {
		t.Errorf("%+v, %v", d, err)
	}
	if _, err := Frame(source.File{Data: []byte(`<list><a n="1"/></list>`)}, shape); err == nil {
		t.Error("a record without an id was accepted")
	}
}

func TestStart(t *testing.T) {
	for raw, want := range map[string]string{"<a b='>' c='1'><d/></a>": "1", "<a c='1'/>": "1", "<a c=1/>": "error", "": "error", "<": "error"} {
		got := "error"
		if n, err := (Element{Record: source.Record{Raw: []byte(raw)}}).Start(); err == nil {
			got = n.Attr("c")
		}
		if got != want {
			t.Errorf("%q: %s, want %s", raw, got, want)
		}
	}
}

func TestFrameRefuses(t *testing.T) {
	long := `<list><ship><uid>1</uid>` + strings.Repeat("x", source.MaxRecord) + `</ship></list>`
	for name, c := range map[string]struct{ data, says string }{
		"empty":          {" \n", "f.xml:1: the file is empty"},
		"utf-16":         {"\xff\xfe<\x00", "UTF-16"},
		"encoding":       {`<?xml version='1.0' encoding='windows-1252'?><list/>`, "windows-1252"},
		"html":           {"<!DOCTYPE html>\n<html>", "another kind of file"},
		"text":           {"nothing here <list/>", "not XML"},
		"other root":     {"<lists/>", "another kind of file"},
		"entities":       {`<!DOCTYPE list [<!ENTITY a "b">]><list/>`, "declares a document type"},
		"cut in the tag": {"<list a='1'", "cut short"},
		"cut":            {"<list><persons>", "cut short"},
		"cut in a record": {
			"<list>\n<ship><uid>1</uid>", "f.xml:2: entry 1: cut short",
		},
		"cut in the end":   {"<list></list", "cut short"},
		"comment":          {"<list><!-- ", "cut short"},
		"stray text":       {"<list>text</list>", `f.xml:1: found "text</list>" in <list>, where only <head>, <persons>, <ship> may stand`},
		"stray element":    {"<list>\n<persons><ship/>", `f.xml:2: found "<ship/>" in <persons>, where only <person> may stand`},
		"record too early": {"<list><person/></list>", "may stand"},
		"after the end":    {"<list/><list/>", "where the file should end"},
		"two attributes":   {"<list a='1' a='2'/>", "the attribute a twice"},
		"control":          {"<list>\n\x02</list>", "f.xml:2: the control character 0x02"},
		"no utf-8":         {"<list>\n\n\xe9</list>", "f.xml:3: the byte 0xe9"},
		"no id":            {"<list><ship><name>X</name></ship></list>", "field uid: missing"},
		"too long":         {long, "entry 1: "},
	} {
		_, err := Frame(source.File{Name: "f.xml", Data: []byte(c.data)}, shape)
		if _, ok := errors.AsType[*standing.InputError](err); !ok || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// TestFrameCut cuts the file at every place: none of the pieces may be taken whole.
func TestFrameCut(t *testing.T) {
	whole := small[:strings.Index(small, "</x:list>")+len("</x:list>")]
	for n := range len(whole) {
		if _, err := Frame(source.File{Data: []byte(whole[:n])}, shape); err == nil {
			t.Fatalf("cut after %d bytes, and yet accepted: %q", n, whole[:n])
		}
	}
}

func TestParse(t *testing.T) {
	record := source.Record{Raw: []byte("<p:a k='&quot;1&quot;' xmlns:p='x' xsi:nil='true'> one <b/><!-- c --><?d e?>" +
		"\r\n<c>&lt;&#x41;&#66;&amp;</c><![CDATA[<two>]]><c>3</c> </p:a>")}
	n, err := Parse(record)
	if err != nil {
		t.Fatal(err)
	}
	if n.Tag != "a" || n.Text() != "one <two>" || n.Attr("k") != `"1"` || len(n.Attrs()) != 1 {
		t.Errorf("%q %q %v", n.Tag, n.Text(), n.Attrs())
	}
	var all []string
	for c := range n.All("c") {
		all = append(all, c.Text())
	}
	if strings.Join(all, " ") != "<AB& 3" || n.Child("z").Child("y").Text() != "" || !n.Child("b").Leaf() || n.Leaf() {
		t.Errorf("children %q", all)
	}
	var said []string
	for path, text := range n.Said() {
		said = append(said, path+"="+text)
	}
	if got := strings.Join(said, "; "); got != `a/@k="1"; a=one <two>; a/c=<AB&; a/c=3` {
		t.Errorf("said %s", got)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, says := range map[string]string{
		"":                             "no element",
		"x":                            "text outside",
		"<a>":                          "the element <a> is not closed",
		"<a></b>":                      "element <a> closed by </b>",
		"<a>\n<b>\n</a>":               "f.xml:9: field b: element <b> closed by </a>",
		"</a>":                         "without a start tag",
		"<a/><b/>":                     "two elements",
		"<a/>x":                        "text outside",
		"<a/><![CDATA[x]]>":            "text outside",
		"<a>&nbsp;</a>":                "&nbsp; is not known",
		"<a>\n\n1 & 2</a>":             "f.xml:9: a bare &",
		"<a>&#xD800;</a>":              "no character",
		"<a>&#1;</a>":                  "no character",
		"<a>&#;</a>":                   "no character",
		"<a>&#+65;</a>":                "no character",
		"<a>]]></a>":                   "a bare ]]>",
		"<a b='1' b='2'/>":             "the attribute b twice",
		"<a b=1/>":                     "not in quotes",
		"<a b='1/>":                    "not closed",
		"<a b='<'/>":                   "a bare <",
		"<a b='&x;'/>":                 "not known",
		"<a b/>":                       "no attribute",
		"<a ?>":                        "no attribute",
		"<a:b:c/>":                     "is no name",
		"<:a/>":                        "without a name",
		"< a/>":                        "without a name",
		"<a></a x>":                    "an end tag that is none",
		"<a><!-- -- --></a>":           "a comment",
		"<a><!DOCTYPE a></a>":          "a declaration",
		"<a><?xml version='1.0'?></a>": "processing instruction",
		"<a><![CDATA[x</a>":            "does not end",
		"<a>\x01</a>":                  "the control character 0x01",
		"<a>\xff</a>":                  "the byte 0xff",
		"<é/>":                         "without a name",
		strings.Repeat("<a>", 33):      "nested too deep",
		"<a>" + strings.Repeat("<b/>", maxElements) + "</a>":         "too many elements",
		"<a>" + strings.Repeat("b<!---->", maxJoins+2) + "</a>":      "too many pieces",
		"<a " + strings.Repeat("b='1' ", maxAttributes+1) + "/></a>": "twice",
	} {
		_, err := Parse(source.Record{File: "f.xml", Line: 7, Raw: []byte(text)})
		if _, ok := errors.AsType[*standing.InputError](err); !ok || !strings.Contains(err.Error(), says) {
			t.Errorf("%.40q: %v, want %q", text, err, says)
		}
	}
}

// TestFirstInvalid checks the fast path against every byte at every place in a word.
func TestFirstInvalid(t *testing.T) {
	for c := range 256 {
		for at := range 17 {
			text := bytes.Repeat([]byte{'x'}, 17)
			text[at] = byte(c)
			want := -1
			if c >= 0x80 || c < ' ' && !isBlank(byte(c)) {
				want = at
			}
			if got := firstInvalid(text); got != want {
				t.Fatalf("byte 0x%02x at %d: found at %d, want %d", c, at, got, want)
			}
		}
	}
	for text, want := range map[string]int{"0123456é": -1, "\ufffd": -1, "ab\ufffe": 2, "ab\xed\xa0\x80": 2} {
		if got := firstInvalid([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
