// Command quality measures how well names are matched, on the labelled sets and lists that stand
// beside the project (../shared).
//
//	quality [-shared DIR] [-model NAME] [-set FEATURE=VALUE]... [-limit N] MEASURE [ARGUMENTS]
//
// The measures:
//
//	pairs           labelled pairs of names: precision, recall and F1 by slices
//	crossvalidate   the same with prices tuned on four fifths and measured on the fifth
//	calibration     how often a score of so much is a match; draws quality-calibration.svg
//	golden          the score of every labelled pair against testdata/pairs.golden
//	positives       persons of the UN list, found in it
//	damaged         the same with their names damaged
//	negatives       persons of no list, taken for somebody on one; each alarm judged
//	crossscript     names in their original script against a list in Latin letters
//	keys            pairs that score must share a key of match
//	identity        every listed name against itself, also in capitals and another order
//	report          all of them, written to bench/results/quality.md
//
// A measure prints figures, which hold no names and may be committed, and cases, which do and
// may not. It is run from the root of the project and gives the same output each time.
package main
