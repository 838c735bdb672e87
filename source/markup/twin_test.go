package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standing/source"
)

// twin gives the tree of a record as encoding/xml reads it, in words.
func twin(raw []byte) (string, error) {
	checked := xml.NewDecoder(bytes.NewReader(raw))
	for {
		if _, err := checked.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", err
		}
	}
	// Only raw tokens tell the prefixes of names.
	decoder := xml.NewDecoder(bytes.NewReader(raw))
	type element struct {
		head, text, children strings.Builder
	}
	stack := []*element{{}}
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return stack[0].children.String(), nil
		}
		if err != nil {
			return "", err
		}
		top := stack[len(stack)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{}
			fmt.Fprintf(&e.head, "<%s", t.Name.Local)
			for _, a := range t.Attr {
				if a.Name.Space != "xmlns" && a.Name.Space != "xsi" && (a.Name.Local != "xmlns" || a.Name.Space != "") {
					fmt.Fprintf(&e.head, " %s=%q", a.Name.Local, source.Clean(a.Value))
				}
			}
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
			fmt.Fprintf(&stack[len(stack)-1].children, "%s>%q%s</>", top.head.String(), source.Clean(top.text.String()), top.children.String())
		case xml.CharData:
			top.text.Write(t)
		}
	}
}

// words gives our tree in the same words.
func words(n *Node) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<%s", n.Tag)
	for _, a := range n.Attrs() {
		fmt.Fprintf(&b, " %s=%q", a.Name, source.Clean(a.Value))
	}
	fmt.Fprintf(&b, ">%q", n.Text())
	for c := range n.Children() {
		b.WriteString(words(c))
	}
	b.WriteString("</>")
	return b.String()
}

func same(t *testing.T, raw []byte) {
	t.Helper()
	n, err := Parse(source.Record{Raw: raw})
	if err != nil {
		return
	}
	want, err := twin(raw)
	if err != nil {
		t.Fatalf("accepted, and yet encoding/xml says %v: %q", err, raw)
	}
	if got := words(n); got != want {
		t.Fatalf("%q is\n%s\nof which encoding/xml makes\n%s", raw, got, want)
	}
}

var samples = []string{
	small, "<a>x<!-- y -->z <![CDATA[ ]]>&#32;<b c='&#10;d'/> e</a>", "<a b='1'c=\"2\"/>", "<a>\r\n\r<b>\u00a0</b>\u2028</a>",
	"<a:b c:d='e'>f&#x1F600;</a:b>", "<a><?b?></a>", "<a>]]&gt;</a>", "<a><![CDATA[]]]]></a>", "<a></a\t>", "<a/>\n<!-- b -->",
}

// TestTwin compares the readings of records with those of encoding/xml, real ones too where
// there are any.
func TestTwin(t *testing.T) {
	for _, s := range samples {
		same(t, []byte(s))
	}
	const lists = "../../../shared/data/lists"
	files, _ := filepath.Glob(filepath.Join(lists, "*", "*", "*.xml"))
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := bytes.Index(data, []byte("?>"))
		if start < 0 || len(data) > source.MaxRecord {
			continue
		}
		data = data[start+len("?>"):]
		if _, err := Parse(source.Record{Raw: data}); err != nil {
			t.Logf("%s: %v", name, err)
		}
		same(t, data)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range samples {
		f.Add([]byte(s))
	}
	f.Fuzz(same)
}

// FuzzFrame holds Frame to what the contract of readers says of it.
func FuzzFrame(f *testing.F) {
	f.Add([]byte(small))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Frame(source.File{Name: "f.xml", Data: data}, shape)
		if err != nil {
			return
		}
		for _, e := range append(d.Records, d.Parts...) {
			if e.Line != 1+bytes.Count(data[:bytes.Index(data, e.Raw)], []byte("\n")) && bytes.Count(data, e.Raw) == 1 {
				t.Fatalf("line %d of %q", e.Line, e.Raw)
			}
			if n, err := Parse(e.Record); err == nil && n.Tag != e.Tag {
				t.Fatalf("%q is framed as %s and parsed as %s", e.Raw, e.Tag, n.Tag)
			}
		}
	})
}

// benchmarkRecord is about as long, deep and full as the records of real lists.
func benchmarkRecord() source.Record {
	one := `<alias id="1234" kind="strong"><name>LANTERN &amp; SONS TRADING</name><note/><country>Testland</country></alias>` + "\n        "
	return source.Record{Raw: []byte("<entry>" + strings.Repeat(one, 20) + "</entry>")}
}

func BenchmarkParse(b *testing.B) {
	record := benchmarkRecord()
	b.SetBytes(int64(len(record.Raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(record); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEncodingXML is what Parse is measured against.
func BenchmarkEncodingXML(b *testing.B) {
	record := benchmarkRecord()
	b.SetBytes(int64(len(record.Raw)))
	b.ReportAllocs()
	for b.Loop() {
		for d := xml.NewDecoder(bytes.NewReader(record.Raw)); ; {
			if _, err := d.Token(); err != nil {
				break
			}
		}
	}
}
