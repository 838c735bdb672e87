package terminal

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

const (
	// columnGap separates two columns.
	columnGap = "  "
	// narrowest is the least width that a column is squeezed to: with less, a wrapped name
	// is a ladder of letters that nobody reads.
	narrowest = 6
	// longestWord is the longest state, not-covered, and one more; a day has ten cells.
	longestWord = 12
)

// Table writes rows in columns under an underlined head: without borders or colours, the
// columns two spaces apart and no spaces at the ends of lines, so that it reads well and can
// be cut apart in a pipe. Cells are made [Safe]. Where the rows are wider than width, the
// widest columns are narrowed and their cells wrapped, those of states and days last; a width
// of zero or less is no limit, and where even columns of six cells do not fit side by side,
// lines are longer than width. A row may be shorter than the head, or longer.
func Table(w io.Writer, head []string, rows [][]string, width int) error {
	t := table.NewWriter()
	t.SetStyle(plain())
	t.SuppressTrailingSpaces()
	if len(head) > 0 {
		t.AppendHeader(safeRow(head))
	}
	for _, r := range rows {
		t.AppendRow(safeRow(r))
	}
	t.SetColumnConfigs(share(measure(head, rows), width))
	lines := t.Render()
	if lines == "" {
		return nil
	}
	if _, err := io.WriteString(w, lines+"\n"); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

func plain() table.Style {
	return table.Style{
		Name: "plain",
		Box: table.BoxStyle{
			MiddleHorizontal: "─", MiddleVertical: columnGap, MiddleSeparator: columnGap,
		},
		Options: table.Options{SeparateColumns: true, SeparateHeader: true},
	}
}

func safeRow(cells []string) table.Row {
	row := make(table.Row, len(cells))
	for i, c := range cells {
		row[i] = Safe(c)
	}
	return row
}

// column is what the cells of a column ask for.
type column struct {
	natural int // cells without a limit
	floor   int // cells that it keeps as long as others can be narrowed
}

// width is what the column gets where all are cut to one limit.
func (c column) width(limit int) int { return max(min(c.natural, limit), c.floor) }

// measure returns the columns of a table. One that holds nothing but short words, such as
// states or days, is not to be broken before others are.
func measure(head []string, rows [][]string) []column {
	var columns []column
	var spaced []bool
	for _, r := range append([][]string{head}, rows...) {
		for i, c := range r {
			if i == len(columns) {
				columns, spaced = append(columns, column{}), append(spaced, false)
			}
			c = Safe(c)
			columns[i].natural = max(columns[i].natural, cellsOf(c))
			spaced[i] = spaced[i] || strings.Contains(c, " ")
		}
	}
	for i := range columns {
		if !spaced[i] && columns[i].natural <= longestWord {
			columns[i].floor = columns[i].natural
		}
	}
	return columns
}

// share deals width out among the columns: the widest are cut to one common limit, which is
// the largest that lets all fit; those below it keep their own width.
func share(columns []column, width int) []table.ColumnConfig {
	if width > 0 && lineWidth(columns, narrowest) > width {
		for i := range columns {
			columns[i].floor = 0
		}
	}
	limit := narrowest
	for _, c := range columns {
		limit = max(limit, c.natural)
	}
	for width > 0 && limit > narrowest && lineWidth(columns, limit) > width {
		limit--
	}
	spare := width - lineWidth(columns, limit)
	configs := make([]table.ColumnConfig, len(columns))
	for i, c := range columns {
		own := c.width(limit)
		if c.natural > own && spare > 0 { // what is left over after cutting all alike
			own, spare = own+1, spare-1
		}
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: own, WidthMaxEnforcer: wrap}
	}
	return configs
}

func lineWidth(columns []column, limit int) int {
	sum := len(columnGap) * max(0, len(columns)-1)
	for _, c := range columns {
		sum += c.width(limit)
	}
	return sum
}

// wrap breaks s into lines of at most n cells, between words where it can. Where go-pretty
// lets a sign of two cells stick out by one, the lines are broken one cell earlier.
func wrap(s string, n int) string {
	lines := text.WrapSoft(s, n)
	if text.LongestLineLen(lines) > n {
		return text.WrapSoft(s, n-1)
	}
	return lines
}
