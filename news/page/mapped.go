package page

import "sort"

// mapped is text made from a page, with where each of its bytes comes from. Where it was
// made in two steps, outer is the text that it was made from, else the page itself.
type mapped struct {
	data  []byte
	runs  []run // in rising order; the first begins at byte 0
	outer *mapped
}

// run is a stretch of text whose bytes come from its source at an even pace.
type run struct {
	text, from  int
	step, width uint8 // bytes of the source from one byte to the next, and that one byte is made of
}

// inFours is the step of a run of base64: three bytes of text from four of the source.
const inFours = 255

// plainly is text that is the page itself.
func plainly(raw []byte) *mapped {
	return &mapped{data: raw, runs: []run{{step: 1, width: 1}}}
}

// from returns where the byte i of the text begins in the page.
func (m *mapped) from(i int) int {
	r := m.run(i)
	at := r.from
	if r.step == inFours {
		at += (i-r.text)/3*4 + (i-r.text)%3
	} else {
		at += (i - r.text) * int(r.step)
	}
	if m.outer != nil {
		return m.outer.from(at)
	}
	return at
}

// to returns where what the byte i of the text is made of ends in the page.
func (m *mapped) to(i int) int {
	r := m.run(i)
	at := r.from + int(r.width)
	if r.step == inFours {
		at += (i-r.text)/3*4 + (i-r.text)%3
	} else {
		at += (i - r.text) * int(r.step)
	}
	if m.outer != nil {
		return m.outer.to(at - 1)
	}
	return at
}

func (m *mapped) run(i int) run {
	if len(m.runs) == 1 {
		return m.runs[0]
	}
	n := sort.Search(len(m.runs), func(n int) bool { return m.runs[n].text > i })
	return m.runs[max(n-1, 0)]
}

// add puts bytes at the end of the text, which come from a place in the source.
func (m *mapped) add(from int, step, width uint8, data ...byte) {
	text := len(m.data)
	m.data = append(m.data, data...)
	if len(m.runs) > 0 {
		last := m.runs[len(m.runs)-1]
		if last.step == step && last.width == width && step != inFours && last.from+(text-last.text)*int(step) == from {
			return
		}
	}
	m.runs = append(m.runs, run{text: text, from: from, step: step, width: width})
}

// part is the text from a to b, as text of its own.
func (m *mapped) part(a, b int) *mapped {
	return &mapped{data: m.data[a:b], runs: []run{{from: a, step: 1, width: 1}}, outer: m}
}
