// Package ident says what kind of number an identifier of a list or a customer file is,
// whether it can be right, and whether two of them agree.
//
// Lists print the type of an identifier in words of their own, wrongly now and then, and
// not at all in many customer files. Classify goes by the printed type, by the country and
// by the shape of the value; Parse takes a bare value and knows only what is certain. Both
// give an Identifier in normal form. Compare relates two of them, and Key is the string by
// which equal ones meet in an index.
//
// Everything here is a pure function and safe for concurrent use.
package ident
