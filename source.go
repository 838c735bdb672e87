package standing

import (
	"strings"
	"time"

	"standing/edtf"
)

// SourceID names a publication that is read, such as "us-ofac-sdn".
type SourceID string

// Rank orders the weight of evidence; a smaller rank weighs more.
type Rank uint8

// The ranks, from the heaviest to the lightest.
const (
	RankAct       Rank = iota + 1 // an official act or gazette
	RankList                      // an official list
	RankStated                    // a date stated in an official list
	RankSecondary                 // the press, an interested party's site
)

// String names the rank as it is printed.
func (r Rank) String() string {
	switch r {
	case RankAct:
		return "act"
	case RankList:
		return "list"
	case RankStated:
		return "stated"
	case RankSecondary:
		return "secondary"
	}
	return "unknown"
}

// Source is what is known of a publication before any edition of it is read.
type Source struct {
	ID        SourceID
	Title     string
	Publisher string
	// Complete says that an entry's absence from an edition means that it is not listed
	// under the instruments whose tags the source uses.
	Complete bool
	// Interval is the usual number of days between editions; evidence older than that is
	// called stale. 0 where a source has no rhythm: nothing in it is ever called stale.
	Interval int
	// Lag is the number of days the source may take to follow an act.
	Lag int
}

// EntryRef names an entry by source and one of the source's own ids: "un-sc:QDe.115".
type EntryRef struct {
	Source SourceID
	ID     string
}

// ParseEntryRef reads "source:id"; ok is false where s has no such form.
func ParseEntryRef(s string) (ref EntryRef, ok bool) {
	source, id, found := strings.Cut(s, ":")
	source, id = strings.TrimSpace(source), strings.TrimSpace(id)
	if !found || source == "" || id == "" || strings.ContainsAny(source, " \t") {
		return EntryRef{}, false
	}
	return EntryRef{Source: SourceID(source), ID: id}, true
}

// String prints "source:id".
func (r EntryRef) String() string { return string(r.Source) + ":" + r.ID }

// MarshalText prints "source:id".
func (r EntryRef) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads "source:id".
func (r *EntryRef) UnmarshalText(text []byte) error {
	ref, ok := ParseEntryRef(string(text))
	if !ok {
		return Errorf(Invalid, "%q does not name an entry: want source:id", text)
	}
	*r = ref
	return nil
}

// DayKind says how the day of an edition came to be known.
type DayKind string

// The kinds of day. An edition that is dated only at the latest shows presence, never
// absence, since it may be older than its neighbours.
const (
	DayStated   DayKind = "stated"        // printed in the content
	DayFetched  DayKind = "fetched"       // the name of the file or folder, or the person who loads it
	DayAtLatest DayKind = "at-the-latest" // nothing but the day it was loaded
)

// Verdict is what the guard said of an edition.
type Verdict string

// The verdicts.
const (
	Accepted    Verdict = "accepted"
	Quarantined Verdict = "quarantined"
)

// Edition is one published version of a source.
type Edition struct {
	ID     int64
	Source SourceID
	// Series tells apart the independent runs of editions of one source: "" for a
	// published list, the file's name for acts files, of which there may be several.
	Series   string
	Digest   string // SHA-256 of its files, hexadecimal
	Moment   time.Time
	Day      edtf.Day // the calendar day as the source prints it, never moved to another zone
	Kind     DayKind
	Reader   string // the reader's version, and behind a blank the form; see ReadBy
	Entries  int
	Verdict  Verdict
	Reason   string // why it was quarantined
	Files    []FileRef
	Notes    []string // what was odd about it
	Recorded time.Time
}

// FileRef is one raw file of an edition, kept by digest.
type FileRef struct {
	Name   string `json:"name"`
	Digest string `json:"digest"`
	Size   int64  `json:"size"`
}

// ReadBy returns the version of the reader that the edition was read by, and the form it came in, of a reader
// that knows several.
func (e Edition) ReadBy() (version, form string) {
	version, form, _ = strings.Cut(e.Reader, " ")
	return version, form
}

// Label names an edition in a way that people can quote and that does not depend on the
// order of loading: its day and the head of its digest.
func (e Edition) Label() string {
	const head = 12
	d := e.Digest
	if len(d) > head {
		d = d[:head]
	}
	return e.Day.String() + "-" + d
}
