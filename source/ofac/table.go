package ofac

// flat is one of the legacy forms.
type flat struct {
	name      string // also the extension of its files
	separator byte   // 0: columns of fixed width
	says      string // what parts the fields, for errors
}

// flatForms are in the order in which they are preferred; they tell the same.
var flatForms = []*flat{
	{"csv", ',', "commas"},
	{"pip", '|', "the sign |"},
	{"del", '@', "the sign @"},
	{"ff", 0, "their width"},
}

// flatOf returns the form of a name, or nil.
func flatOf(name string) *flat {
	for _, f := range flatForms {
		if f.name == name {
			return f
		}
	}
	return nil
}

// table is what one of the files of an edition holds.
type table struct {
	columns []string // as the specification names them
	// widths are those of the columns in the fixed form. There are two specifications of
	// the main table. The last column of one that is not padded has no end.
	widths [][]int
	// mark stands before the lines of a further table in a record.
	mark byte
	// spillover marks the table of comments. It holds only what the remarks had no room
	// for, so a cut in it costs part of one remark, and not the edition.
	spillover bool
}

// unbounded is the width of a column that ends where its line ends.
const unbounded = 0

var (
	mainTable = &table{
		columns: []string{
			"ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type",
			"Tonnage", "GRT", "Vess_flag", "Vess_owner", "remarks",
		},
		widths: [][]int{
			{10, 350, 12, 50, 200, 8, 25, 14, 8, 40, 150, maxRemarks},
			{10, 350, 12, 200, 200, 8, 25, 14, 8, 40, 150, maxRemarks},
		},
	}
	altTable = &table{
		columns: []string{"ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"},
		widths:  [][]int{{10, 10, 8, 350, 200}}, mark: 'n',
	}
	addTable = &table{
		columns: []string{"ent_num", "add_num", "Address", "City/State/Zip", "Country", "Add_remarks"},
		widths:  [][]int{{10, 10, 750, 116, 250, 200}}, mark: 'a',
	}
	commentTable = &table{
		columns: []string{"ent_num", "comment"},
		widths:  [][]int{{10, unbounded}}, mark: 'c', spillover: true,
	}
)

// tables is in the order in which the lines of one entry are joined.
var tables = []*table{mainTable, altTable, addTable, commentTable}

// tableOf returns the further table of a mark, or nil.
func tableOf(mark byte) *table {
	for _, t := range tables[1:] {
		if t.mark == mark {
			return t
		}
	}
	return nil
}

// fixed returns the widths of a line of so many bytes, or nil where it is of no known layout.
func (t *table) fixed(length int) []int {
	for _, widths := range t.widths {
		sum := 0
		for _, w := range widths {
			sum += w
		}
		if length == sum || widths[len(widths)-1] == unbounded && length > sum {
			return widths
		}
	}
	return nil
}
