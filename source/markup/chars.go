package markup

import (
	"encoding/binary"
	"fmt"
	"unicode/utf8"
)

// firstInvalid returns the offset of the first byte that XML in UTF-8 cannot hold, or -1.
// Plain ASCII, which is nearly all of a list, is passed over eight bytes at a time.
func firstInvalid(b []byte) int {
	const high, space = 0x8080808080808080, 0x2020202020202020
	for i := 0; i < len(b); {
		if len(b)-i >= 8 {
			word := binary.LittleEndian.Uint64(b[i:])
			if below := (word - space) &^ word & high; below|word&high == 0 {
				i += 8
				continue
			}
		}
		size := charSize(b[i:])
		if size == 0 {
			return i
		}
		i += size
	}
	return -1
}

// charSize returns the length of the character that b begins with, 0 for an invalid one.
func charSize(b []byte) int {
	if c := b[0]; c < utf8.RuneSelf {
		if c < ' ' && !isBlank(c) {
			return 0
		}
		return 1
	}
	r, size := utf8.DecodeRune(b)
	if r == utf8.RuneError && size == 1 || r == 0xFFFE || r == 0xFFFF {
		return 0
	}
	return size
}

// describeInvalid says what is wrong with the byte that b begins with.
func describeInvalid(b []byte) error {
	if b[0] < ' ' {
		return fmt.Errorf("the control character 0x%02x, which XML cannot hold", b[0])
	}
	return fmt.Errorf("the byte 0x%02x is no UTF-8, which the file must be", b[0])
}
