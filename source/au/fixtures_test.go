package au

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"standing/source"
	"standing/source/golden"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var fixtures = flag.Bool("fixtures", false, "make the workbooks of testdata anew from the tables in this file")

// header is the line of column names as it is published.
var header = []any{
	"Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth",
	"Citizenship", "Address", "Additional Information", "Listing Information", "Committees", "Control Date",
}

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// workbooks holds the lines of each case. A time is a cell that is a date.
var workbooks = map[string][][]any{
	"names": {
		header,
		{2, "ANSEL QUILLON", "Individual", "Primary Name ", "a) Approximately 1954- 1957 b) circa 1960 c) 5 Feb. 1961", "a) Oxmere, Lanternia b) Fellgate", "a) Lanternian b) Westmarker", "NA", "Title: a) Mr. b) Dr Designation: a) Keeper of the Seal b) Quartermaster. Lanternian passport number A104522, issued on 3 May 2007 (expired on 2 May 2012). Gender: male. Review was concluded on 22 Aug. 2011.", "Listed by UN 1267 Committee on 26 March 2002 (amended on4 Oct 2004, 21 January 2006)", "1988 (Taliban)", day(2015, 11, 16)},
		{"2a", "Ансель Квиллон", "Individual ", "Original Script", "a) Approximately 1954- 1957 b) circa 1960 c) 5 Feb. 1961", "a) Oxmere, Lanternia b) Fellgate", "a) Lanternian b) Westmarker", "N/A", "", "Listed by UN 1267 Committee on 26 March 2002 (amended on4 Oct 2004, 21 January 2006)", "1988 (Taliban)", day(2013, 9, 15)},
		{"3", "Bellweather Lines", "Entity", "Primary name", "", "", "", "a) 7 Wharf Road, Oxmere b) Fellgate", "Company identification number: 1022400; State registration number: 1057747 SWIFT/BIC: LANTWM22 IMO number: 9999993 www.bellweather.example, https://www.interpol.int/notice, keeper@bellweather.example", "8 Mar. 2013", "1970 (Libya) 1973 (Libya)", day(2013, 3, 9)},
		{"2c1", "Pellam\n\n", "individual", "aka", "1 Mar. 1961", "a) Oxmere, Lanternia b) Fellgate", "a) Lanternian b) Westmarker", "", "", "Listed by UN 1267 Committee on 26 March 2002", "1988 (Taliban)", day(2015, 11, 16)},
		{"2d", "Quillon the Younger (previously listed as)", "individual", "Aka", "", "", "", "", "", "", "", day(2015, 11, 16)},
		{"2e", "Quillon the Elder", "individual", "Formerly known as", "", "", "", "", "", "", "", day(2015, 11, 16)},
		{},
		{"4", "Fenwicke, Odile", "Individual", "Primary Name", day(1961, 8, 7), "", "", "", "QDi.977 National identification no.: Westmark National Identity Card number 1417202. Brother of Tarn (QDi.978).", "Listed on: 13 May 2001 (Relisted on 14 May 2004)", "1267/1989/2253 (ISIL (Da'esh) and Al-Qaida)", day(2001, 5, 13)},
		{"5", "Odd", "Entity", "Nickname", "Once upon a time", "", "", "", "QDi.979", "", "1373 (2001)", "soon", "beside"},
	},
	"listed": {
		header,
		listed(1, "The Minister for Foreign Affairs listed this entity on 8 November 2017 under section 15 of the Act.", day(2018, 1, 2)),
		listed(2, "Designated under the Autonomous Sanctions Regulations 2011 on 5 May 2013. Formerly listed on the RBA as 2006LAN0001. Relisted on 11 February 2022.", day(2022, 2, 11)),
		listed(3, "Autonomous Sanctions (Designated Persons and Entities—Lanternia) Amendment (No. 7) Instrument 2022", day(2022, 4, 9)),
		listed(4, "Autonomous Sanctions (Designated Persons and Entities—Lanternia) Amendment (No. 7) Instrument 2022", day(2023, 4, 9)),
		listed(5, "Listed under Resolution 999 (2003)", day(2004, 5, 8)),
		listed(6, "Resolution 999 (2005), amended 17 November 2009", day(2013, 3, 28)),
		listed(7, "Last listed on: 17/10/2021", day(2021, 10, 17)),
		listed(8, day(1998, 11, 16), day(2020, 4, 18)),
		listed(9, "Listedon 9 Jul. 2008 (amended on 2 Jun. 2018)", day(2018, 6, 2)),
		listed(10, "Listed by UN 751 Committee 31 Feb. 2001", day(2001, 3, 8)),
	},
	"other-order": {
		{"Control Date", "Committees", "Name Type", "Type", "Name of Individual or Entity", "Reference", "Listing Information", "Measures"},
		{day(2014, 1, 2), "1373 (2001)", "Primary Name", "Vessel", "Meridian Star", "9", "1 Jan. 2014", "arms embargo"},
	},
	"refused-other-sheet": {{"Name", "Country"}, {"Lantern", "Westmark"}},
	"refused-header-only": {header},
	"refused-shifted":     {header, {"1", "Lantern", "Entity", "Primary Name"}, {"", "2", "Lantern", "Entity"}},
	"refused-type":        {header, {"1", "Lantern", "Primary Name", "Entity"}},
	"refused-no-name":     {header, {"1", " ", "Entity", "Primary Name"}},
}

func listed(n int, information any, control time.Time) []any {
	return []any{n, fmt.Sprintf("LANTERN %d", n), "Entity", "Primary Name", "", "", "", "", "", information, "1373 (2001)", control}
}

// TestFixtures holds the workbooks of testdata to the tables in this file, from which they are made anew where that is asked for.
func TestFixtures(t *testing.T) {
	for name, lines := range workbooks {
		data := workbook(t, lines)
		if *fixtures {
			write(t, name, data)
			if name == "names" {
				write(t, "refused-cut", data[:len(data)-100])
			}
		}
		made := source.File{Name: "regulation8_consolidated.xlsx", Data: data}
		want, wantErr := framed(made)
		got, gotErr := framed(golden.Files(t, filepath.Join("testdata", name, "in"))[0])
		if diff := cmp.Diff(want, got); diff != "" || wantErr != gotErr {
			t.Errorf("%s is another workbook than the table makes (-table +file):\n%s%s\n%s", name, diff, wantErr, gotErr)
		}
	}
}

// framed returns the records of a workbook, and why it is refused.
func framed(file source.File) (records []source.Record, refused string) {
	_, records, err := New(list).Scan([]source.File{file})
	if err != nil {
		refused = err.Error()
	}
	return records, refused
}

func workbook(t *testing.T, lines [][]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, line := range lines {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &line); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := filepath.Join("testdata", name, "in")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "regulation8_consolidated.xlsx"), data, 0o644); err != nil {
		t.Fatal(err)
	}
}
