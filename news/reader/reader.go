// Package reader reads a news page from its bytes to its claims: it puts the stages of
// package news together and writes what they found for people.
package reader

import (
	"crypto/sha256"
	"encoding/hex"

	"standing"
	"standing/edtf"
	"standing/news"
	"standing/news/gazetteer"
	"standing/news/grammar"
	"standing/news/page"
)

// Version is that of all stages. A page that was read by another version may be read
// otherwise now.
const Version = "news-1/" + grammar.Version

// Options say what is known about a page besides its bytes.
type Options struct {
	page.Options
	// Published holds when stories were published, by their number from 1; 0 is for all
	// that state no date themselves and have none here.
	Published map[int]edtf.Date
	// Rejected holds mentions that a person turned down.
	Rejected map[gazetteer.Rejected]bool
}

// Reader reads pages against the names of a register. It may be used by many goroutines at
// once.
type Reader struct{ names *gazetteer.Names }

// New returns a reader that knows the names.
func New(names *gazetteer.Names) *Reader { return &Reader{names: names} }

// Digest is the SHA-256 of a page, by which it is named.
func Digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Read reads the page. Dates that are handed in for stories which the page does not have are
// an error: whoever gave them counted otherwise than the reader.
func (r *Reader) Read(raw []byte, opt Options) (news.Reading, error) {
	stories, err := page.Read(raw, opt.Options)
	if err != nil {
		return news.Reading{}, err
	}
	for n := range opt.Published {
		if n < 0 || n > len(stories) {
			return news.Reading{}, standing.Errorf(standing.Invalid, "a date is given for story %d, but the page has %d", n, len(stories))
		}
	}
	reading := news.Reading{Page: Digest(raw), Reader: Version, Stories: stories}
	for i := range stories {
		s := &stories[i]
		if d, ok := opt.Published[i+1]; ok {
			s.Published = d
		} else if d, ok := opt.Published[0]; ok && s.Published.IsZero() {
			s.Published = d
		}
		s.Mentions = r.names.Mentions(s, opt.Rejected)
		s.Claims = grammar.Claims(s, reading.Page)
	}
	return reading, nil
}
