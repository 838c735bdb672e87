package markup

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"standing"
)

var errNoID = errors.New("missing: every record must have one")

// fail makes the error for something wrong at an offset.
func (f *framer) fail(offset int, err error) error {
	line := 1 + bytes.Count(f.data[:offset], []byte{'\n'})
	return &standing.InputError{File: f.file, Line: line, Err: err}
}

// stray refuses what stands between records and is no part of the shape.
func (f *framer) stray() error {
	where, may := f.shape.Root, slices.Sorted(maps.Keys(f.shape.Wrappers))
	may = slices.Concat(f.shape.Parts, may, f.shape.Records)
	switch {
	case f.closed:
		return f.fail(f.pos, fmt.Errorf("found %q after </%s>, where the file should end", head(f.data[f.pos:]), f.shape.Root))
	case f.wrapper != "":
		where, may = f.wrapper, []string{f.shape.Wrappers[f.wrapper]}
	}
	return f.fail(f.pos, fmt.Errorf("found %q in <%s>, where only <%s> may stand", head(f.data[f.pos:]), where, strings.Join(may, ">, <")))
}

// cutShort refuses a file that ends too early, inside the entry where one is named.
func (f *framer) cutShort(entry string) error {
	err := fmt.Errorf("cut short: the file ends before </%s>", f.shape.Root)
	if entry != "" {
		err = errors.New("cut short: the file ends inside this record")
	}
	line := 1 + bytes.Count(bytes.TrimRight(f.data, "\r\n"), []byte{'\n'})
	return &standing.InputError{File: f.file, Line: line, Entry: entry, Err: err}
}
