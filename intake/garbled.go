package intake

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"standing"
	"standing/ledger"
)

// mayGarble is how many entries may have names that look garbled and did not before: a list
// misprints a name now and then.
const mayGarble = 2

// garbled suspects an edition whose names have turned to mojibake: they were decoded, on their
// way to us, by another encoding than the one they are in.
func (s *session) garbled(ctx context.Context, _ *standing.Edition, items []ledger.Item, r *roster) (string, error) {
	var ids []string
	for _, item := range items {
		if item.Value == nil || !hasGarbled(item.Value) {
			continue
		}
		if version := r.base.Versions[item.Entry]; version != 0 {
			before, err := s.Ledger.Version(ctx, version)
			if err != nil {
				return "", err
			}
			if hasGarbled(&before) {
				continue
			}
		}
		ids = append(ids, item.Value.ID)
	}
	if len(ids) <= mayGarble {
		return "", nil
	}
	return fmt.Sprintf("names of %d entries have turned to mojibake (%s, ...)", len(ids), strings.Join(ids[:mayGarble], ", ")), nil
}

func hasGarbled(e *standing.Entry) bool {
	for _, n := range e.Names {
		if isGarbled(n.Text) {
			return true
		}
	}
	return false
}

// isGarbled reports whether a text holds the sign for what could not be decoded, or is UTF-8 that
// was decoded as Windows-1252 or Latin-1: encoded back, it is valid UTF-8 with letters beyond ASCII.
func isGarbled(text string) bool {
	if strings.ContainsRune(text, utf8.RuneError) {
		return true
	}
	back := make([]byte, 0, len(text))
	beyond := false
	for _, r := range text {
		b, ok := charmap.Windows1252.EncodeRune(r)
		switch {
		case r < 0x100:
			b = byte(r)
		case !ok:
			return false
		}
		beyond = beyond || b >= utf8.RuneSelf
		back = append(back, b)
	}
	return beyond && utf8.Valid(back)
}
