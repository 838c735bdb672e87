// Package fold turns evidence into standings: the rules F1 to F11 of docs/design.md.
//
// Its input is everything held about one party under one instrument: acts, what sources
// showed and until when, and dates of listing that entries state. Its output is a
// Timeline, cut into pieces on which nothing changes. The package is pure: no clock, no
// store; days are counted in the instrument's zone by whoever brings the evidence.
//
// The shape of the computation: acts and stated dates become transitions, each with a
// window in which its day in force lies (transition.go); what sources showed becomes
// stretches of one state (stretch.go); on any day the two are weighed against each other
// (decide.go); days on which the answer can change are the cuts (timeline.go).
package fold
