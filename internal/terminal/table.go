package terminal

import (
	"fmt"
	"io"
	"slices"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

const (
	// columnGap separates two columns.
	columnGap = "  "
	// narrowest is the least width that a column is squeezed to: with less, a wrapped name
	// is a ladder of letters that nobody reads.
	narrowest = 6
)

// Table writes rows in columns under an underlined head: without borders or colours, the
// columns two spaces apart and no spaces at the ends of lines, so that it reads well and can
// be cut apart in a pipe. Cells are made [Safe]. Where the rows are wider than width, the
// widest columns are narrowed and their cells wrapped; a width of zero or less is no limit,
// and where even columns of six cells do not fit side by side, lines are longer than width.
// A row may be shorter than the head, or longer.
func Table(w io.Writer, head []string, rows [][]string, width int) error {
	t := table.NewWriter()
	t.SetStyle(plain())
	t.SuppressTrailingSpaces()
	t.AppendHeader(safeRow(head))
	for _, r := range rows {
		t.AppendRow(safeRow(r))
	}
	t.SetColumnConfigs(columns(naturalWidths(head, rows), width))
	if _, err := io.WriteString(w, t.Render()+"\n"); err != nil {
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

// naturalWidths returns how wide each column would be without a limit.
func naturalWidths(head []string, rows [][]string) []int {
	var widths []int
	for _, r := range append([][]string{head}, rows...) {
		for i, c := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], cellsOf(Safe(c)))
		}
	}
	return widths
}

// columns shares width among the columns: the widest are cut to one common limit, which is
// the largest that lets all fit; those below it keep their own width.
func columns(natural []int, width int) []table.ColumnConfig {
	limit := slices.Max(append(natural, narrowest))
	for width > 0 && limit > narrowest && lineWidth(natural, limit) > width {
		limit--
	}
	spare := width - lineWidth(natural, limit)
	configs := make([]table.ColumnConfig, len(natural))
	for i, n := range natural {
		own := min(n, limit)
		if n > limit && spare > 0 { // what is left over after cutting all alike
			own, spare = own+1, spare-1
		}
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: own, WidthMaxEnforcer: wrap}
	}
	return configs
}

func lineWidth(natural []int, limit int) int {
	sum := len(columnGap) * max(0, len(natural)-1)
	for _, n := range natural {
		sum += min(n, limit)
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
