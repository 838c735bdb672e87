// Package terminal draws for people who read in a terminal: [Timeline] the states of a party
// over the years, [Table] rows in columns, [Progress] how far a long run has come.
//
// What is drawn depends on the arguments alone: nothing here asks for the time, the
// environment or the size of the window; [IsTerminal] and [Width] are there for callers who
// want to know the last. Whatever comes from data goes through [Safe], so that a hostile list
// file cannot drive the terminal. What to draw, and in which order, is the caller's.
//
// One measure of width serves all: that of go-pretty. Under an East Asian locale it counts
// signs of ambiguous width as two cells; the signs of a timeline are always taken for one,
// and [Options].ASCII is there for terminals that draw them wider.
package terminal
