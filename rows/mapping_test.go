package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMapping(t *testing.T) {
	for _, c := range []struct {
		name, in string
		opts     Options
		want     []got
	}{
		{"name beside first name", "Name,Vorname\nDoe,Jane\n", Options{}, []got{{LastName: {"Doe"}, FirstName: {"Jane"}}}},
		{"name that holds the whole name", "Name,Vorname\nJane Doe,Jane\nJohn Roe,John\n", Options{}, []got{
			{FullName: {"Jane Doe"}, FirstName: {"Jane"}}, {FullName: {"John Roe"}, FirstName: {"John"}},
		}},
		{"company and person", "Firma,Name,Vorname\nAcme,,\n,Doe,Jane\n", Options{}, []got{{FullName: {"Acme"}}, {LastName: {"Doe"}, FirstName: {"Jane"}}}},
		{"exact before generic", "name,full name\nx,Jane Doe\n", Options{}, []got{{FullName: {"Jane Doe"}}}},
		{"several of a list field", "name,alias 1,alias 2\nJane,J;D,X|Y\n", Options{}, []got{{FullName: {"Jane"}, Alias: {"J", "D", "X", "Y"}}}},
		{"a name is not taken apart", "name;country\nA|B;DE|FR\n", Options{}, []got{{FullName: {"A|B"}, Country: {"DE", "FR"}}}},
		{"lone id", "id,remark\n123,x\n", Options{}, []got{{IDNumber: {"123"}}}},
		{"id beside name", "id,name\n123,Jane\n", Options{}, []got{{Reference: {"123"}, FullName: {"Jane"}}}},
		{"override", "A,B,name\nJane,1,x\n", Options{Override: map[string]Field{"A": FullName, "#2": Reference}}, []got{{FullName: {"Jane"}, Reference: {"1"}}}},
		{"override insists", "name,x\n4711,y\n", Options{Override: map[string]Field{"name": FullName}}, []got{{FullName: {"4711"}}}},
		{"one column without header", "Jane Doe\nDoe, John\n", Options{}, []got{{FullName: {"Jane Doe"}}, {FullName: {"Doe, John"}}}},
		{"one column with header", "Name\nJane Doe\n", Options{}, []got{{FullName: {"Jane Doe"}}}},
		{"one column of quoted names", "name\n\"Doe, John\"\n\"Roe, Jane\"\n", Options{}, []got{{FullName: {"Doe, John"}}, {FullName: {"Roe, Jane"}}}},
		{"no header", "Jane,1980\nJohn,1981\n", Options{NoHeader: true, Override: map[string]Field{"#1": FullName, "#2": BirthDate}}, []got{
			{FullName: {"Jane"}, BirthDate: {"1980"}}, {FullName: {"John"}, BirthDate: {"1981"}},
		}},
		{"header further down", "List of \"customers\"\n\nName;Land\nJane;DE\n", Options{HeaderLine: 3}, []got{{FullName: {"Jane"}, Country: {"DE"}}}},
		{"blank rows and cells", "name,alias\n\n,\nJane, \n \n", Options{Separator: ','}, []got{{FullName: {"Jane"}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, rows, err := readAll(t, c.in, c.opts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, rows); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMappingAsks(t *testing.T) {
	for _, c := range []struct {
		name, in string
		opts     Options
		part     string
	}{
		{"nothing known", "foo,bar\nx,y\n", Options{}, `no heading of the first row is known: "foo", "bar"`},
		{"data first", "Jane Doe,1980-12-31\nJohn Roe,1981-01-01\n", Options{}, "in:1: the first row seems to be data"},
		{"two names", "customer name,beneficiary name\na,b\n", Options{}, `"customer name" and "beneficiary name" are all headed as name`},
		{"two births", "name,dob,birthday\na,1980,1980\n", Options{}, "headed as birthdate"},
		{"first name only", "first name,country\nJane,DE\n", Options{}, "no column is headed as last name"},
		{"last name only", "surname,country\nDoe,DE\n", Options{}, "no column is headed as first name"},
		{"alias only", "alias,country\nDoe,DE\n", Options{}, "no column is headed as name"},
		{"nothing to screen by", "country,city\nDE,X\n", Options{}, `the columns are "country", "city"`},
		{"names are numbers", "name,country\n1,DE\n2,DE\n", Options{}, `"name" is headed as name, but its values are numbers`},
		{"births are none", "name,dob\nJane,Berlin\n", Options{}, `none of its values is a date ("Berlin")`},
		{"lei is none", "name,lei\nJane,100\n", Options{}, "none of its values is an LEI"},
		{"wrong override", "name\nJane\n", Options{Override: map[string]Field{"nam": FullName}}, `no column is headed "nam"; there are "name"`},
		{"number too high", "name\nJane\n", Options{Override: map[string]Field{"#2": Alias}}, "no column is headed"},
		{"heading twice", "name,x,x\nJane,1,2\n", Options{Override: map[string]Field{"x": Alias}}, "as #2"},
		{"same column twice", "name,x\nJane,1\n", Options{Override: map[string]Field{"x": Alias, "#2": Country}}, "are the same column"},
		{"one column of numbers", "1\n2\n", Options{}, "seems to be data"},
		{"header line behind the end", "name\n", Options{HeaderLine: 5}, "ends before the line"},
		{"empty", "", Options{}, "the file is empty"},
		{"blank", "\n \n", Options{}, "the file is empty"},
		{"title above", "Customers\nname;country\nJane;DE\n", Options{}, "say on which line the header stands"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, c.in, c.opts)
			wantError(t, err, c.part)
		})
	}
}

// TestMappingShows checks what is told about columns that nobody decided about.
func TestMappingShows(t *testing.T) {
	r, err := Open("in", strings.NewReader("Name,Vorname,Foo\nDoe,Jane,x\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Column{
		{0, "Name", LastName, ByHeader, `read as lastname, since "Vorname" is the firstname`},
		{1, "Vorname", FirstName, ByHeader, ""},
		{2, "Foo", Ignore, Unread, ""},
	}
	if diff := cmp.Diff(want, r.Mapping().Columns); diff != "" {
		t.Error(diff)
	}
	if u := r.Mapping().Unread(); len(u) != 1 || u[0].Header != "Foo" {
		t.Errorf("unread: %v", u)
	}
	r, err = Open("in", strings.NewReader("Jane Doe\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Mapping().Columns[0]; c.How != ByContent || c.Note == "" {
		t.Errorf("got %+v", c)
	}
}

func TestParseOverride(t *testing.T) {
	m, err := ParseOverride(`name=Kunde, birth-date = Geb.dat,"alias=Name, kurz",ignore=#4`)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]Field{"Kunde": FullName, "Geb.dat": BirthDate, "Name, kurz": Alias, "#4": Ignore}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	for _, bad := range []string{"name", "name=", "nom=x", "name=x,alias=x", `"name=x`} {
		if _, err := ParseOverride(bad); err == nil {
			t.Errorf("ParseOverride(%q) succeeded", bad)
		}
	}
	if m, err := ParseOverride(" "); m != nil || err != nil {
		t.Errorf("got %v, %v", m, err)
	}
}
