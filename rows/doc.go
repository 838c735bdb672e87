// Package rows reads a file of customers that somebody wants screened, in whatever form it
// comes, and finds out which column means what.
//
// A Reader is made by Open. It tells csv, tsv, json lines, a json array and xlsx apart by their
// bytes, finds encoding and separator, takes the first row that is not blank for the header
// (unless told otherwise), and maps each column by its heading with the words of headers.csv.
// Before the first row is given out, the mapping is held against a sample of the rows: a
// column headed as date of birth that holds no date is an error, not a guess. What was decided,
// and why, stands in Form and Mapping, to be shown to a person.
//
// The rule above all others: a file is never misread in silence. What is damaged, ambiguous or
// beyond a bound is a *standing.InputError that names the file, the line and the field and says
// what to do. Errors end the reading; the rows before them were whole.
//
// Text files are streamed in constant memory. A workbook is held in memory as packed and its
// sheets are streamed. Formulas are never evaluated: the stored result is read. The package
// does not screen, does not write files, and neutralises nothing on the way in; for the way
// out there is SafeCell.
package rows
