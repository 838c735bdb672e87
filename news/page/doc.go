// Package page parts the bytes of a saved page into typed blocks and stories.
//
// It reads HTML, plain text and MHTML in any encoding. What a page is, is told from its
// bytes. Every block knows where each byte of its text stands in the page as it was given,
// through entities, encodings, quoted-printable and base64.
//
// It does not read what a story says: no names, no claims. A date is one that the story
// itself states; where it states none, none is given.
package page

import (
	"errors"
	"fmt"

	"standing"
	"standing/news"
)

// MaxSize is the greatest page that is read, in bytes: some hundred times the text of the
// longest saved page met, and what a machine of 4 GB reads without swapping.
const MaxSize = 32 << 20

// Options say what is known of a page besides its bytes.
type Options struct {
	Name        string // of the file, for errors
	ContentType string // as a server or a mail gave it; empty: told from the bytes
	MaxSize     int    // in bytes; 0: the constant MaxSize
}

// Read parts a page into its stories, in the order in which they stand. A page without
// words has none. Only a page that is too large, or has too many lines or parts, is refused,
// with a standing.InputError.
func Read(raw []byte, opt Options) ([]news.Story, error) {
	limit := opt.MaxSize
	if limit <= 0 || limit > MaxSize {
		limit = MaxSize
	}
	if len(raw) > limit {
		return nil, &standing.InputError{File: name(opt), Err: fmt.Errorf("the page has %d bytes, more than the %d that are read", len(raw), limit)}
	}
	body, err := open(raw, opt.ContentType)
	if err != nil {
		return nil, &standing.InputError{File: name(opt), Err: err}
	}
	if body.markup {
		return readMarkup(body.text), nil
	}
	stories, err := readPlain(body.text)
	if err != nil {
		return nil, &standing.InputError{File: name(opt), Err: err}
	}
	return stories, nil
}

func name(opt Options) string {
	if opt.Name == "" {
		return "page"
	}
	return opt.Name
}

// maxLines is how many lines of plain text are read: a book has 20,000.
const maxLines = 100_000

var errLines = fmt.Errorf("the page has more than the %d lines that are read", maxLines)

var errParts = errors.New("mail with more parts, or parts within parts, than are read")
