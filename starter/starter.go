// Package starter holds the starter register: acts and attestations about some hundred and
// fifty organizations, embedded, so that the program answers before any list is loaded.
//
// It is partial and says so: absence from it means nothing. Its facts (names, reference
// numbers, instruments, dates) are those of official acts and lists, each row with its
// source and rank. It holds no persons.
package starter

import (
	_ "embed"
	"time"
)

//go:embed acts.csv
var acts []byte

// Name is the series of editions that the register is one of.
const Name = "starter.csv"

// Day is the day on which the register was put together.
const Day = "2026-11-22"

// Moment is the time at which the register counts as recorded: that of its making, so that
// what was answered from it once can be answered again.
func Moment() time.Time { return time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC) }

// Acts returns the register in the form of an acts file. The caller must not change it.
func Acts() []byte { return acts }
