package page

import "strings"

// transferred undoes the transfer encoding of a part.
func transferred(m *mapped, encoding string) *mapped {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedPrintable(m)
	case "base64":
		return unbase64(m)
	}
	return m
}

// quotedPrintable undoes =XX and soft ends of line; what is broken stays as it stands.
func quotedPrintable(m *mapped) *mapped {
	out := &mapped{outer: m, data: make([]byte, 0, len(m.data))}
	for i := 0; i < len(m.data); {
		c := m.data[i]
		if c != '=' {
			out.add(i, 1, 1, c)
			i++
			continue
		}
		if n := softEnd(m.data[i:]); n > 0 {
			i += n
			continue
		}
		if i+2 < len(m.data) && hex(m.data[i+1]) >= 0 && hex(m.data[i+2]) >= 0 {
			out.add(i, 3, 3, byte(hex(m.data[i+1])<<4|hex(m.data[i+2])))
			i += 3
			continue
		}
		out.add(i, 1, 1, c)
		i++
	}
	return some(out)
}

// softEnd is the length of an end of line that is none, at the beginning of data; 0 where
// there is none.
func softEnd(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case ' ', '\t', '\r':
		case '\n':
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

func hex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// unbase64 decodes groups of four; what is no letter of the alphabet is passed over.
func unbase64(m *mapped) *mapped {
	out := &mapped{outer: m, data: make([]byte, 0, len(m.data)/4*3)}
	var group [4]byte
	var at [4]int
	n := 0
	for i, c := range m.data {
		v := sextet(c)
		if v < 0 {
			continue
		}
		group[n], at[n] = byte(v), i
		if n++; n == 4 {
			out.addGroup(group, at, 3)
			n = 0
		}
	}
	if n > 1 {
		out.addGroup(group, at, n-1)
	}
	return some(out)
}

// addGroup decodes up to three bytes of a group of four letters that stand at the places.
func (m *mapped) addGroup(g [4]byte, at [4]int, n int) {
	bytes := [3]byte{g[0]<<2 | g[1]>>4, g[1]<<4 | g[2]>>2, g[2]<<6 | g[3]}
	text := len(m.data)
	if n == 3 && at[3]-at[0] == 3 {
		m.data = append(m.data, bytes[:]...)
		if k := len(m.runs) - 1; k >= 0 {
			last := m.runs[k]
			if last.step == inFours && (text-last.text)%3 == 0 && last.from+(text-last.text)/3*4 == at[0] {
				return
			}
		}
		m.runs = append(m.runs, run{text: text, from: at[0], step: inFours, width: 2})
		return
	}
	for k := range n {
		m.data = append(m.data, bytes[k])
		m.runs = append(m.runs, run{text: text + k, from: at[k], step: 1, width: uint8(min(at[min(k+1, 3)]-at[k]+1, 200))})
	}
}

func sextet(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+', c == '-':
		return 62
	case c == '/', c == '_':
		return 63
	}
	return -1
}

// some is the text with at least one run.
func some(m *mapped) *mapped {
	if len(m.runs) == 0 {
		m.runs = []run{{step: 1, width: 1}}
	}
	return m
}
