// Package acts reads files of acts that people write by hand: CSV with a header, one act a
// line, each act with its dates and the source it was read in; or a workbook (xlsx) with the
// same columns on its first sheet, of which the other sheets are not read. Package
// source/acts/template makes an empty one. A row of a workbook whose party begins with
// "EXAMPLE:" is not read. Dates may be dates of the spreadsheet, or text.
//
// The columns may stand in any order. Required are party, instrument, act, source and
// source_rank (official or secondary). The others may be absent:
//
//   - aliases and entry hold lists with ";" between: further names, and the entries of
//     lists that are the same party, as source:id; schema is the kind of party;
//   - actor, force (done where empty) and effect say who acted and how far;
//   - decided, published and in_force are dates in EDTF, of which an act needs one;
//   - value is the new name or alias, or the state that a source attests;
//   - reference and note are kept as they are.
//
// One record is one party with all its acts. Everything is checked by Scan, where the line
// of each row is known: a file with a single bad cell is refused whole and the error names
// the cell. The package does not know which instruments there are; New is told.
package acts
