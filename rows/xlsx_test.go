package rows

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// book makes a workbook with the cells of its first sheet.
func book(t testing.TB, cells map[string]any, more ...func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for at, v := range cells {
		if err := f.SetCellValue("Sheet1", at, v); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range more {
		m(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// styled gives a cell a number format.
func styled(t testing.TB, at string, style excelize.Style) func(f *excelize.File) {
	return func(f *excelize.File) {
		id, err := f.NewStyle(&style)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStyle("Sheet1", at, at, id); err != nil {
			t.Fatal(err)
		}
	}
}

// pack makes a zip of parts.
func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bare is a workbook of one sheet, written out by hand.
func bare(rows string) map[string]string {
	return map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		"xl/sharedStrings.xml":       `<sst><si><t>name</t></si><si><r><t>山田 </t></r><r><t>太郎</t></r><rPh><t>ヤマダ</t></rPh></si></sst>`,
		"xl/worksheets/sheet1.xml":   `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
	}
}

func TestXLSX(t *testing.T) {
	day := time.Date(1980, 12, 31, 0, 0, 0, 0, time.UTC)
	ymd, my, zeros := "yyyy\\-mm\\-dd", "mm/yyyy", "00000"
	data := book(t, map[string]any{
		"A2": "name", "B2": "birthdate", "C2": "passport", "D2": "reference", "E2": "note",
		"A3": "Jane Doe", "B3": day, "C3": 123456789012345, "D3": 42, "E3": 1.5,
		"A5": "Acme", "B5": day, "C5": "007", "D5": true,
		"A6": "Roe", "B6": day, "D6": "=cmd|' /C calc'!A0",
	}, styled(t, "B3", excelize.Style{NumFmt: 14}), styled(t, "B5", excelize.Style{CustomNumFmt: &my}),
		styled(t, "B6", excelize.Style{CustomNumFmt: &ymd}), styled(t, "D3", excelize.Style{CustomNumFmt: &zeros}),
		styled(t, "Z99", excelize.Style{NumFmt: 14}),
		func(f *excelize.File) {
			f.NewSheet("Empty")
			f.NewSheet("Hidden")
			f.SetCellValue("Hidden", "A1", "secret")
			f.SetSheetVisible("Hidden", false)
		})
	r, rows, err := readAll(t, string(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []got{
		{FullName: {"Jane Doe"}, BirthDate: {"1980-12-31"}, Passport: {"123456789012345"}, Reference: {"00042"}},
		{FullName: {"Acme"}, BirthDate: {"1980-12"}, Passport: {"007"}, Reference: {"TRUE"}},
		{FullName: {"Roe"}, BirthDate: {"1980-12-31"}, Reference: {"=cmd|' /C calc'!A0"}},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if form := r.Form(); form.Format != XLSX || form.Sheet != "Sheet1" {
		t.Errorf("got %+v", form)
	}
	_, _, err = readAll(t, string(data), Options{Sheet: "hidden"})
	if err != nil {
		t.Error(err) // one column without a heading
	}
	_, _, err = readAll(t, string(data), Options{Sheet: "x"})
	wantError(t, err, `no sheet "x"; there are "Sheet1", "Empty", "Hidden"`)
}

func TestXLSXByHand(t *testing.T) {
	shared := `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>birthdate</t></is></c></row>`
	for _, c := range []struct {
		name, rows string
		want       []got
	}{
		{"shared text without its reading", shared + `<row><c t="s"><v>1</v></c></row>`, []got{{FullName: {"山田 太郎"}}}},
		{"result of a formula", shared + `<row><c t="str"><f>A1&amp;"x"</f><v>Jane</v></c></row>`, []got{{FullName: {"Jane"}}}},
		{"escaped sign", shared + `<row><c t="str"><v>Jane_x000D_Doe_x_</v></c></row>`, []got{{FullName: {"Jane\rDoe_x_"}}}},
		{"iso date", shared + `<row><c t="str"><v>A</v></c><c t="d"><v>1980-12-31</v></c></row>`, []got{{FullName: {"A"}, BirthDate: {"1980-12-31"}}}},
		{"row beyond the header", shared + `<row r="9"><c r="A9" t="str"><v>A</v></c><c r="AB9"><v>1</v></c></row>`, []got{{FullName: {"A"}}}},
	} {
		_, rows, err := readAll(t, string(pack(t, bare(c.rows))), Options{})
		if diff := cmp.Diff(c.want, rows); diff != "" || err != nil {
			t.Errorf("%s: %s %v", c.name, diff, err)
		}
	}
}

func TestXLSXErrors(t *testing.T) {
	head := `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`
	name := func(v string) string { return `<row r="2"><c r="A2" t="str"><v>` + v + `</v></c></row>` }
	without := func(part string) map[string]string {
		b := bare(head)
		delete(b, part)
		return b
	}
	replaced := func(part, text string) map[string]string {
		b := bare(head)
		b[part] = text
		return b
	}
	for _, c := range []struct {
		name  string
		parts map[string]string
		part  string
	}{
		{"cut sheet", replaced("xl/worksheets/sheet1.xml", `<worksheet><sheetData>`+head+name("Jane")+`<row r="3"><c`), "sheet1.xml"},
		{"cut after a row", replaced("xl/worksheets/sheet1.xml", `<worksheet><sheetData>`+head+name("Jane")), "unexpected EOF"},
		{"cells in disorder", bare(`<row r="1"><c r="B1" t="s"><v>0</v></c><c r="A1"><v>1</v></c></row>`), `the cell "A1" stands in the wrong order`},
		{"rows in disorder", bare(name("x") + head), `the row "1" of the sheet`},
		{"no such shared text", bare(`<row r="1"><c t="s"><v>9</v></c></row>`), `the shared text "9"`},
		{"formula without result", bare(head + `<row r="2"><c r="A2"><f>B1</f></c></row>`), "in:2: field name: the cell under \"name\" is a formula without a stored result"},
		{"error value", bare(head + `<row r="2"><c r="A2" t="e"><f>X</f><v>#N/A</v></c></row>`), "holds the spreadsheet's error #N/A"},
		{"rounded number", bare(`<row r="1"><c t="str"><v>passport</v></c></row><row><c><v>1.2345678901234567E+17</v></c></row>`), "a number whose last digits"},
		{"too wide", bare(`<row r="1"><c r="XFD1"><v>1</v></c></row>`), "the row reaches to column 16384"},
		{"long cell", bare(head + name(strings.Repeat("x", 1<<20+1))), "holds more than 1 MiB"},
		{"long element", bare(head + "<!--" + strings.Repeat("x", 5<<20) + "-->"), "longer than 4 MiB"},
		{"texts shared many times", replaced("xl/sharedStrings.xml", `<sst><si><t>name</t></si><si><t>`+strings.Repeat("x", 1<<20)+`</t></si></sst>`), ""},
		{"deep", bare(strings.Repeat("<a>", 100)), "nest deeper than 64"},
		{"no sheet part", without("xl/worksheets/sheet1.xml"), "lacks its part"},
		{"no workbook", without("xl/workbook.xml"), "no xlsx workbook"},
		{"empty sheet", bare(""), "has anything in it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.part == "" {
				c.parts["xl/worksheets/sheet1.xml"] = `<worksheet><sheetData>` + head + `<row r="2">` + strings.Repeat(`<c t="s"><v>1</v></c>`, 900) + `</row></sheetData></worksheet>`
				c.part = "the row holds more than 4 MiB"
			}
			_, _, err := readAll(t, string(pack(t, c.parts)), Options{})
			wantError(t, err, c.part)
		})
	}
	two := book(t, map[string]any{"A1": "name"}, func(f *excelize.File) {
		f.NewSheet("Two")
		f.SetCellValue("Two", "A1", "name")
	})
	_, _, err := readAll(t, string(two), Options{})
	wantError(t, err, `say which is meant: "Sheet1", "Two"`)
	_, _, err = readAll(t, string(two[:len(two)/2]), Options{})
	wantError(t, err, "the workbook is damaged or cut")
	_, _, err = readAll(t, string(two), Options{Format: CSV})
	wantError(t, err, "not of the format csv")
	_, _, err = readAll(t, "name\n", Options{Format: XLSX})
	wantError(t, err, "not of the format xlsx")
}

// TestZipBomb packs 16 MB of blanks into some kB and unpacks them under a bound of 1 MB; the
// true bound is the same test with larger numbers.
func TestZipBomb(t *testing.T) {
	parts := bare("<row><c t=\"s\"><v>0</v></c></row>" + strings.Repeat(" ", 16<<20))
	lim := defaultLimits()
	lim.unpacked = 1 << 20
	data := pack(t, parts)
	if len(data) > 64<<10 {
		t.Fatalf("the bomb has %d bytes", len(data))
	}
	_, err := open("in", bytes.NewReader(data), Options{}, lim)
	wantError(t, err, "unpacks to more than 1 MiB")
	// A part that states a small size and is large is refused by the unpacker.
	_, err = open("in", bytes.NewReader(understate(data, 16<<20, 1000)), Options{}, lim)
	wantError(t, err, "")
	_, err = open("in", io.MultiReader(bytes.NewReader(data), &endless{line: "x", size: 3 << 20}), Options{}, func() limits { l := defaultLimits(); l.packed = 2 << 20; return l }())
	wantError(t, err, "the workbook is larger than 2 MiB")
	lim = defaultLimits()
	lim.parts = 3
	_, err = open("in", bytes.NewReader(data), Options{}, lim)
	wantError(t, err, "the workbook has 4 parts")
}

// understate makes the directory of a zip lie about sizes of the magnitude given.
func understate(data []byte, from, to int) []byte {
	out := bytes.Clone(data)
	for i := 0; i+28 < len(out); i++ {
		if bytes.HasPrefix(out[i:], []byte("PK\x01\x02")) {
			if s := out[i+24 : i+28]; int(s[2]) == from>>16&0xFF && int(s[3]) == from>>24 {
				s[0], s[1], s[2], s[3] = byte(to), byte(to>>8), 0, 0
			}
		}
	}
	return out
}

// TestXLSXTwin holds what is read against excelize, on a sheet of plain texts.
func TestXLSXTwin(t *testing.T) {
	data := book(t, nil, func(f *excelize.File) {
		f.SetSheetRow("Sheet1", "A1", &[]string{"name", "alias", "country", "city"})
		for i := range 300 {
			at, _ := excelize.CoordinatesToCellName(1+i%3, 2+i+i/7)
			f.SetSheetRow("Sheet1", at, &[]string{"N" + strings.Repeat("é", i%5), " x <&> y ", "_x0041_ A"})
		}
	})
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := f.GetRows("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	r, err := Open("in", bytes.NewReader(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, cells := range all[1:] {
		if len(cells) == 0 {
			continue
		}
		row, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		want := append(cells, make([]string, 4)...)[:4]
		if diff := cmp.Diff(want, row.Cells); diff != "" || row.Line != i+2 {
			t.Fatalf("row %d, read as %d: %s", i+2, row.Line, diff)
		}
	}
	if _, err := r.Next(); err != io.EOF {
		t.Errorf("got %v, want EOF", err)
	}
}

func TestNumberStyle(t *testing.T) {
	for _, c := range []struct {
		code, in, want string
		from           epoch
	}{
		{"", "29586", "29586", 0},
		{"General", "1.23E+5", "123000", 0},
		{"General", "1234567890123456", "1.234567890123456E+15", 0},
		{"0.00", "1.50", "1.5", 0},
		{"0.00 \"days\"", "3", "3", 0},
		{"[Red]0;[Blue]-0", "7", "7", 0},
		{"000\\-00", "123", "00123", 0},
		{"[$-407]d. mmmm yyyy;@", "29586", "1980-12-31", 0},
		{"mmm yy", "29586", "1980-12", 0},
		{"yyyy", "29586", "1980", 0},
		{"dd.mm.yyyy hh:mm", "29586.5", "1980-12-31T12:00:00", 0},
		{"dd.mm.yyyy", "28124", "1980-12-31", epoch1904},
		{"h:mm:ss", "0.5", "0.5", 0},
		{"dd.mm.yyyy", "60", "60", 0},
		{"dd.mm.yyyy", "-1", "-1", 0},
		{"dd.mm.yyyy", "99999999", "99999999", 0},
		{"", "NaN", "NaN", 0},
		{"", "abc", "abc", 0},
	} {
		if got := styleOf(c.code).number(c.in, c.from); got != c.want {
			t.Errorf("%q as %q = %q, want %q", c.in, c.code, got, c.want)
		}
	}
}

func FuzzXLSX(f *testing.F) {
	b := bare(`<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><f>x</f><v>29586</v></c></row>`)
	f.Add(b["xl/worksheets/sheet1.xml"], b["xl/sharedStrings.xml"], `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`, b["xl/workbook.xml"])
	f.Add(`<worksheet><row><c t="inlineStr"><is><t>name</t></is></c></row></worksheet>`, `<sst/>`, `x`, b["xl/workbook.xml"])
	f.Fuzz(func(t *testing.T, sheet, shared, styles, workbook string) {
		parts := bare("")
		parts["xl/worksheets/sheet1.xml"], parts["xl/sharedStrings.xml"], parts["xl/styles.xml"], parts["xl/workbook.xml"] = sheet, shared, styles, workbook
		parts["xl/_rels/workbook.xml.rels"] = strings.Replace(parts["xl/_rels/workbook.xml.rels"], "</", `<Relationship Id="c" Type="x/styles" Target="styles.xml"/></`, 1)
		fuzzOne(t, pack(t, parts), Options{})
	})
}

func FuzzZip(f *testing.F) {
	f.Add(book(f, map[string]any{"A1": "name", "A2": "Jane"}))
	f.Fuzz(func(t *testing.T, data []byte) { fuzzOne(t, data, Options{Format: XLSX}) })
}
