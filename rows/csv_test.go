package rows

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"standing"
)

func TestSeparators(t *testing.T) {
	want := []got{{FullName: {"Doe, Jane"}, Country: {"DE"}}, {FullName: {"Acme; Sons | Co"}, Country: {"FR"}}}
	for name, in := range map[string]string{
		"comma":      "name,country\n\"Doe, Jane\",DE\nAcme; Sons | Co,FR\n",
		"semicolon":  "name;country\nDoe, Jane;DE\n\"Acme; Sons | Co\";FR\n",
		"tab":        "name\tcountry\nDoe, Jane\tDE\nAcme; Sons | Co\tFR\n",
		"bar":        "name|country\nDoe, Jane|DE\n\"Acme; Sons | Co\"|FR\n",
		"announced":  "sep=^\r\nname^country\r\nDoe, Jane^DE\r\nAcme; Sons | Co^FR",
		"crlf":       "name,country\r\n\"Doe, Jane\",DE\r\nAcme; Sons | Co,FR\r\n",
		"lone cr":    "name,country\r\"Doe, Jane\",DE\rAcme; Sons | Co,FR\r",
		"blank cell": "name,country,\n\"Doe, Jane\",DE,\nAcme; Sons | Co,FR,,,\n",
	} {
		_, rows, err := readAll(t, in, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(want, rows); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	_, _, err := readAll(t, "1,2;3\n4,5;6\n", Options{NoHeader: true, Override: map[string]Field{"#1": FullName}})
	wantError(t, err, "the separator may be comma or semicolon")
	_, _, err = readAll(t, "name\nx", Options{Separator: '"'})
	wantError(t, err, "cannot be a separator")
}

func TestHostileText(t *testing.T) {
	long := strings.Repeat("x", 1<<20+1)
	for _, c := range []struct{ name, in, part string }{
		{"bare quote", "name,country\nJohn \"Jack\" Doe,DE\n", "in:2: column 6 of the line: a quote within a cell"},
		{"open quote", "name,country\nJane,DE\n\"John,DE\nRoe,FR\n", "in:3: line 4, column 8: a quoted cell does not end"},
		{"text after quote", "name,country\n\"Jane\" Doe,DE\n", "in:2: column 6 of the line: a quoted cell"},
		{"NUL", "name,country\nJane,DE\nJo\x00hn,DE\n", "in:3: the text holds a NUL byte"},
		{"cell too many", "name,country\nDoe, Jane,DE\n", "in:2: the row has 3 cells and the header 2"},
		{"cell too few", "name,country\nJane\n", "in:2: the row has 1 cells and the header 2"},
		{"10,000 columns", strings.Repeat("x,", 9999) + "name\n", "in:1: the row has 10000 cells; more than 1000"},
		{"10,000 cells", "name,x\n" + strings.Repeat(",", 9999) + "\n", "in:2: the row has 10000 cells"},
		{"long cell", "name,country\n" + long + ",DE\n", "in:2: field name: the cell holds 1048577 bytes"},
		{"long line", "name,country\n" + strings.Repeat(strings.Repeat("x", 1<<19)+",", 10) + "\n", "in:2: one row or element is longer than 4 MiB"},
		{"endless quote", "name,country\n\"" + strings.Repeat("x\n", 3<<20), "longer than 4 MiB"},
		{"spreadsheet error", "name,country\n#NAME?,DE\n", "in:2: field name: the cell under \"name\" holds the spreadsheet's error #NAME?"},
		{"rounded number", "name,passport\nJane,1.23457E+11\n", "in:2: field passport: the cell under \"passport\" holds 1.23457E+11"},
		{"swallowed rows", "name,country\n\"Jane\na\nb\nc\nd\ne\",DE\n", "in:2: field name: the cell under \"name\" runs over many lines"},
		{"web page", "<html><table>", "web page"},
		{"pdf", "%PDF-1.7", "a PDF"},
		{"old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old xls workbook"},
		{"gzip", "\x1F\x8B\x08\x00", "packed with gzip"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, c.in, Options{})
			wantError(t, err, c.part)
			if _, ok := errors.AsType[*standing.InputError](err); !ok {
				t.Errorf("%T is no InputError", err)
			}
		})
	}
}

// TestErrorsComeInTurn checks that rows before damage are given out, and no row after it.
func TestErrorsComeInTurn(t *testing.T) {
	r, rows, err := readAll(t, "name,country\nJane,DE\nJohn\nRoe,FR\n", Options{})
	wantError(t, err, "in:3")
	if len(rows) != 1 {
		t.Errorf("got %d rows, want 1", len(rows))
	}
	if _, again := r.Next(); again == nil || again == io.EOF {
		t.Errorf("after the error: %v", again)
	}
}

// TestReadFailure checks that a failing disk is not called wrong data.
func TestReadFailure(t *testing.T) {
	broken := errors.New("disk gone")
	for _, head := range []string{"", "name,country\nJane,DE\n", `{"name":"Jane"}`} {
		r, err := Open("in", io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)), Options{})
		for err == nil {
			_, err = r.Next()
		}
		if !errors.Is(err, broken) || standing.KindOf(err) == standing.Invalid {
			t.Errorf("after %q: %v", head, err)
		}
	}
}

// TestFormulaStaysText checks that text which a spreadsheet would run comes through as it is.
func TestFormulaStaysText(t *testing.T) {
	_, rows, err := readAll(t, "name,country\n=cmd|' /C calc'!A0,DE\n@SUM(A1),+1\n", Options{})
	want := []got{{FullName: {"=cmd|' /C calc'!A0"}, Country: {"DE"}}, {FullName: {"@SUM(A1)"}, Country: {"+1"}}}
	if diff := cmp.Diff(want, rows); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestRow(t *testing.T) {
	r, err := Open("in", strings.NewReader("name;Vorname;middle name;x;alias\n\nDoe; Jane ;M;\"two\nlines\";\nRoe;;;;A\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	row, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Doe", " Jane ", "M", "two\nlines", ""}, row.Cells); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Jane M Doe"}, row.Names()); diff != "" {
		t.Error(diff)
	}
	row, err = r.Next()
	if err != nil {
		t.Fatal(err)
	}
	if row.Number != 2 || row.Line != 5 || row.First(LastName) != "Roe" || row.First(FirstName) != "" || row.First(Alias) != "A" {
		t.Errorf("got %+v", row)
	}
	if _, err = r.Next(); err != io.EOF {
		t.Errorf("got %v, want EOF", err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	if _, err = r.Next(); err == nil {
		t.Error("a closed reader gives rows")
	}
}

// endless gives a header and then rows, up to a size.
type endless struct {
	head, line string
	at, size   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) && e.at < e.size {
		var from string
		if e.at < len(e.head) {
			from = e.head[e.at:]
		} else {
			from = e.line[(e.at-len(e.head))%len(e.line):]
		}
		m := copy(p[n:min(len(p), n+e.size-e.at)], from)
		n, e.at = n+m, e.at+m
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// TestConstantMemory streams a gigabyte and holds the heap below a few tens of megabytes.
func TestConstantMemory(t *testing.T) {
	size := 1 << 30
	if testing.Short() {
		size = 64 << 20
	}
	filler := strings.Repeat("ü", 4000)
	for name, in := range map[string]*endless{
		"csv":   {head: "name,birthdate,note\n", line: "Jane Doe,1980-12-31," + filler + "\n"},
		"jsonl": {line: `{"name":"Jane Doe","birthdate":"1980-12-31","note":"` + filler + "\"}\n"},
	} {
		t.Run(name, func(t *testing.T) {
			in.size = len(in.head) + (size-len(in.head))/len(in.line)*len(in.line)
			r, err := Open("in", in, Options{})
			if err != nil {
				t.Fatal(err)
			}
			rows, peak := 0, uint64(0)
			for ; err == nil; rows++ {
				if _, err = r.Next(); rows%20000 == 0 {
					var m runtime.MemStats
					runtime.ReadMemStats(&m)
					peak = max(peak, m.HeapAlloc)
				}
			}
			if want := (in.size - len(in.head)) / len(in.line); err != io.EOF || rows-1 != want {
				t.Fatalf("%d rows of %d: %v", rows-1, want, err)
			}
			if peak > 64<<20 {
				t.Errorf("the heap grew to %d MiB", peak>>20)
			}
		})
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{
		"name,country\nJane,DE\n", "sep=;\nname;dob\n\"a\";1.1.80\n", "Jane\nJohn\n", "\xff\xfen\x00a\x00", "name\tdob\r", "\xef\xbb\xbfname\n\x00",
		"Nom;Pr\xe9nom\nDoe;Zo\xe9\n",
	} {
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, data []byte, encoding string) { fuzzOne(t, data, Options{Encoding: encoding}) })
}

// fuzzOne reads whatever it is given to its end, within small bounds.
func fuzzOne(t *testing.T, data []byte, opts Options) {
	lim := limits{columns: 20, cell: 200, record: 1000, sample: 5, packed: 1 << 20, unpacked: 1 << 20, short: 1 << 16, shared: 1000, parts: 50}
	r, err := open("in", strings.NewReader(string(data)), opts, lim)
	if err != nil {
		return
	}
	defer r.Close()
	for n := 0; ; n++ {
		row, err := r.Next()
		if err != nil {
			return
		}
		if len(row.Cells) != len(r.Mapping().Columns) || len(row.Cells) > lim.columns || n > 2<<20 {
			t.Fatalf("row %d has %d cells", n, len(row.Cells))
		}
	}
}
