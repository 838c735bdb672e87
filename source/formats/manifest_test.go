package formats

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standing"
	"standing/source"
	"standing/source/golden"
)

// claim says which files are in a format that is claimed.
type claim struct {
	files  string // a pattern for their paths
	format string
	source standing.SourceID
	beside string                             // a pattern for the names of further files of the same edition, in the same folder
	as     string                             // the name under which the file is published, where it has another here
	says   string                             // what its refusal says, where it must be refused
	line   int                                // and at which line
	mend   func(data []byte, line int) []byte // makes a file whole that is refused for being cut
	rows   bool                               // the manifest counts lines or rows, and an entry is made of several
	header int                                // lines of these that are none of an entry
	parts  int                                // lines that tell about entries and are none
}

// notRead are files of authorities that are in no format of data.
var notRead = map[string]string{
	`\.xsd$|_spec\.txt$|FORMAT\.md$`:               "describes a format",
	`us-ofac-sdn/.*/sdnlist\.txt`:                  "a list printed for people",
	`un/.*\.html`:                                  "a list printed for people",
	`my-moha/`:                                     "a page printed for people, with the notice of a browser before it",
	`\.entities\.delta\.json$`:                     "changes to an edition, which source/ftm applies to one",
	`us-ofac-sdn/2025-01-06/`:                      "further files without the main one, which alone are no edition",
	`\.tar\.xz$`:                                   "a series: cmd/standing loads it whole",
	`^(eu-journal|us-special|bg-|ch-|cn-|il-|ph-)`: "transcribed by others",
}

type row struct{ file, format, entries, note string }

func manifest(t *testing.T) (rows []row) {
	t.Helper()
	f, err := os.Open(filepath.Join(golden.Lists(t), "manifest.csv"))
	if err != nil {
		t.Skipf("no real lists on this machine: %v", err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := func(name string) int { return slices.Index(all[0], name) }
	for _, r := range all[1:] {
		rows = append(rows, row{r[column("file")], r[column("format")], r[column("entries")], r[column("note")]})
	}
	return rows
}

// TestManifest reads every file of an official format that is claimed, holds the number of entries to the
// manifest's, and prints what was understood and what not.
func TestManifest(t *testing.T) {
	for _, r := range manifest(t) {
		if strings.Contains(r.format, "DERIVED") || strings.Contains(r.file, "/derived/") {
			continue // made by others from official files: no format of a list
		}
		name := strings.TrimSuffix(r.file, ".gz")
		if why := reasonFor(name); why != "" {
			t.Logf("%-62s not read: %s", r.file, why)
			continue
		}
		c := claimOf(name)
		switch {
		case c == nil:
			t.Errorf("%s (%s): no reader claims it, and nothing says why", r.file, r.format)
		case c.beside != "" && regexp.MustCompile("^("+c.beside+")$").MatchString(path.Base(name)):
			t.Logf("%-62s read with the main file of its edition", r.file)
		default:
			t.Run(r.file, func(t *testing.T) { c.check(t, r) })
		}
	}
}

func reasonFor(name string) string {
	for pattern, why := range notRead {
		if regexp.MustCompile(pattern).MatchString(name) {
			return why
		}
	}
	return ""
}

func claimOf(name string) *claim {
	for i := range claims {
		if regexp.MustCompile(claims[i].files).MatchString(name) {
			return &claims[i]
		}
	}
	return nil
}

// check reads one edition.
func (c *claim) check(t *testing.T, r row) {
	reader, err := Reader(c.format, standing.Source{ID: c.source, Complete: true}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	files := c.filesOf(t, r.file)
	printed, entries, err := c.readAll(reader, files)
	if c.says != "" {
		input, ok := errors.AsType[*standing.InputError](err)
		if !ok || !strings.Contains(err.Error(), c.says) || input.File == "" || input.Line != c.line {
			t.Errorf("refused with %v, want it refused at line %d with %q", err, c.line, c.says)
		}
		t.Logf("%-62s refused: %v", r.file, err)
		if c.mend == nil {
			return
		}
		files[0].Data = c.mend(files[0].Data, c.line)
		printed, entries, err = c.readAll(reader, files)
	}
	if err != nil {
		t.Fatal(err)
	}
	understood, unread := 0, 0
	for i := range entries {
		understood += fieldsOf(&entries[i])
		unread += len(entries[i].Unread)
	}
	t.Logf("%-62s %6d entries, %7d fields understood, %4d not", r.file, len(entries), understood, unread)
	want, ok := countOf(r.entries)
	if c.header > 0 && !bytes.HasSuffix(files[0].Data, []byte("\n")) {
		want++ // the manifest counts line ends
	}
	if ok && printed != want-c.header-c.parts {
		t.Errorf("%d entries printed, the manifest says %s", printed, r.entries)
	}
	if printed != len(entries) && !c.rows {
		t.Logf("%d of them stand there under the id of another", printed-len(entries))
	}
}

// filesOf returns the file of a row and those that belong to its edition.
func (c *claim) filesOf(t *testing.T, file string) []source.File {
	t.Helper()
	files := []source.File{golden.Real(t, file, c.as)}
	if c.beside == "" {
		return files
	}
	found, err := os.ReadDir(filepath.Join(golden.Lists(t), path.Dir(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if regexp.MustCompile("^(" + c.beside + ")$").MatchString(strings.TrimSuffix(f.Name(), ".gz")) {
			files = append(files, golden.Real(t, path.Join(path.Dir(file), f.Name()), ""))
		}
	}
	return files
}

// readAll reads one edition: how many records or rows it prints, and the entries that these are.
func (c *claim) readAll(reader source.Reader, files []source.File) (printed int, entries []standing.Entry, err error) {
	_, records, err := reader.Scan(files)
	if err != nil {
		return 0, nil, err
	}
	seen := map[string]int{}
	for _, record := range records {
		e, err := reader.Entry(record)
		if err != nil {
			return 0, nil, err
		}
		if at, twice := seen[e.ID]; twice {
			entries[at].Merge(e)
			continue
		}
		seen[e.ID] = len(entries)
		entries = append(entries, e)
	}
	if printed = len(records); c.rows {
		printed = 0
		for _, record := range records {
			printed += rowsIn(record.Raw)
		}
	}
	return printed, entries, nil
}

// fieldsOf counts what a reader understood of an entry.
func fieldsOf(e *standing.Entry) int {
	n := len(e.Names) + len(e.Tags) + len(e.Refs) + len(e.Identifiers) + len(e.Links) + len(e.Relations) + len(e.Acts)
	for _, values := range e.Properties {
		n += len(values)
	}
	if !e.Listed.IsZero() {
		n++
	}
	return n
}

var numbered = regexp.MustCompile(`(\d+) (\w+)`)

// countOf reads what the manifest says of a file: "621 individuals, 422 entities" is their sum, and where it counts rows
// and groups the groups count.
func countOf(text string) (n int, ok bool) {
	for _, m := range numbered.FindAllStringSubmatch(text, -1) {
		k, _ := strconv.Atoi(m[1])
		if m[2] == "groups" {
			return k, true
		}
		n, ok = n+k, true
	}
	return n, ok
}

// rowsIn counts the rows of a record: its lines, but for line ends inside quotes.
func rowsIn(raw []byte) int {
	rows, quoted := 1, false
	for _, c := range bytes.TrimSuffix(raw, []byte("\n")) {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\n' && !quoted:
			rows++
		}
	}
	return rows
}
