package unsc

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"standing"
	"standing/source"
)

// The elements that hold the list together.
const (
	rootTag       = "CONSOLIDATED_LIST"
	individuals   = "INDIVIDUALS"
	entities      = "ENTITIES"
	individualTag = "INDIVIDUAL"
	entityTag     = "ENTITY"
)

// kinds says for each wrapper what records it holds, and how these end.
var kinds = map[string]struct {
	tag string
	end []byte
}{
	individuals: {individualTag, []byte("</" + individualTag + ">")},
	entities:    {entityTag, []byte("</" + entityTag + ">")},
}

// framer cuts one file into records. It looks at every byte between records, and inside
// them for the end tag and the id alone.
type framer struct {
	file    string
	data    []byte
	pos     int
	stated  time.Time
	section string // the wrapper that pos is in
	closed  bool   // the root element has ended
	records []source.Record

	line, counted int // the line of data[counted]
}

// run frames the whole file.
func (f *framer) run() error {
	if err := f.prolog(); err != nil {
		return err
	}
	if bad := firstInvalid(f.data); bad >= 0 {
		return f.fail(bad, describeInvalid(f.data[bad:]))
	}
	for f.skipBlanks(); f.pos < len(f.data); f.skipBlanks() {
		if err := f.item(); err != nil {
			return err
		}
	}
	if !f.closed {
		return f.cutShort("")
	}
	return nil
}

// item reads one comment, wrapper tag or record.
func (f *framer) item() error {
	rest := f.data[f.pos:]
	if rest[0] != '<' {
		return f.stray()
	}
	if bytes.HasPrefix(rest, []byte("<!--")) {
		return f.skipPast("-->")
	}
	name, end := tagAt(rest)
	if end < 0 {
		return f.cutShort("")
	}
	if kind, ok := kinds[f.section]; ok && name == kind.tag {
		return f.record(kind.end)
	}
	return f.wrapper(name, end)
}

// wrapper reads the start or end tag of a wrapper and moves on by end.
func (f *framer) wrapper(name string, end int) error {
	_, opens := kinds[name]
	empty := f.data[f.pos+end-2] == '/'
	switch {
	case f.closed:
		return f.stray()
	case f.section == "" && opens:
		if !empty {
			f.section = name
		}
	case f.section != "" && name == "/"+f.section:
		f.section = ""
	case f.section == "" && name == "/"+rootTag:
		f.closed = true
	default:
		return f.stray()
	}
	f.pos += end
	return nil
}

// record takes the record that begins here.
func (f *framer) record(endTag []byte) error {
	start := f.pos
	line := f.lineAt(start)
	n := bytes.Index(f.data[start:], endTag)
	if n < 0 {
		entry, _ := dataID(f.data[start:])
		return f.cutShort(entry)
	}
	raw := f.data[start : start+n+len(endTag) : start+n+len(endTag)]
	entry, again := dataID(raw)
	record := source.Record{ID: entry, File: f.file, Line: line, Raw: raw}
	switch {
	case entry == "":
		return record.Fail("DATAID", errors.New("missing: every record must have one"))
	case again:
		return record.Fail("DATAID", fmt.Errorf("a second one before %s: an end tag is missing", endTag))
	case len(raw) > source.MaxRecord:
		return record.Fail("", fmt.Errorf("%d bytes in one record, more than %d", len(raw), source.MaxRecord))
	}
	f.records = append(f.records, record)
	f.pos = start + len(raw)
	return nil
}

// dataID finds the text of the first DATAID and whether there is another.
func dataID(raw []byte) (text string, again bool) {
	const open = "<DATAID>"
	_, rest, found := bytes.Cut(raw, []byte(open))
	if !found {
		return "", false
	}
	n := bytes.IndexByte(rest, '<')
	if n < 0 {
		return "", false
	}
	return source.Clean(string(rest[:n])), bytes.Contains(rest[n:], []byte(open))
}

// tagAt returns the name in the tag that b begins with, with the slash of an end tag, and
// the length of the tag; -1 where it does not end.
func tagAt(b []byte) (name string, length int) {
	end := bytes.IndexByte(b, '>')
	if end < 0 {
		return "", -1
	}
	body := b[1:end]
	if n := bytes.IndexAny(body, " \t\r\n"); n >= 0 {
		body = body[:n]
	}
	if len(body) > 1 {
		body = bytes.TrimSuffix(body, []byte("/"))
	}
	return string(body), end + 1
}

func (f *framer) skipBlanks() {
	for f.pos < len(f.data) && isBlank(f.data[f.pos]) {
		f.pos++
	}
}

// skipPast moves behind the next occurrence of mark.
func (f *framer) skipPast(mark string) error {
	n := bytes.Index(f.data[f.pos:], []byte(mark))
	if n < 0 {
		return f.cutShort("")
	}
	f.pos += n + len(mark)
	return nil
}

// lineAt returns the line of an offset, which must not lie before the one asked last.
func (f *framer) lineAt(offset int) int {
	f.line += bytes.Count(f.data[f.counted:offset], []byte{'\n'})
	f.counted = offset
	return f.line
}

// fail makes the error for something wrong at an offset.
func (f *framer) fail(offset int, err error) error {
	line := 1 + bytes.Count(f.data[:offset], []byte{'\n'})
	return &standing.InputError{File: f.file, Line: line, Err: err}
}

// stray refuses what stands between records and is neither a wrapper nor a comment.
func (f *framer) stray() error {
	where, may := "<"+rootTag+">", "<"+individuals+"> and <"+entities+">"
	switch {
	case f.closed:
		return f.fail(f.pos, fmt.Errorf("found %q after </%s>, where the file should end", head(f.data[f.pos:]), rootTag))
	case f.section != "":
		where, may = "<"+f.section+">", "<"+kinds[f.section].tag+">"
	}
	return f.fail(f.pos, fmt.Errorf("found %q in %s, where only %s may stand", head(f.data[f.pos:]), where, may))
}

// cutShort refuses a file that ends too early, inside the entry where one is named.
func (f *framer) cutShort(entry string) error {
	err := fmt.Errorf("cut short: the file ends before </%s>", rootTag)
	if entry != "" {
		err = errors.New("cut short: the file ends inside this record")
	}
	line := 1 + bytes.Count(bytes.TrimRight(f.data, "\r\n"), []byte{'\n'})
	return &standing.InputError{File: f.file, Line: line, Entry: entry, Err: err}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }
