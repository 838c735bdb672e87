package match

import "standing/text"

// Sketch is all that is looked at of a plain word which shares nothing with a part but letters: its one Latin
// form, and what it weighs, in 24 bytes.
type Sketch struct {
	size          uint8 // 0 where that does not tell the whole
	letters       [19]byte
	weight, extra uint16
}

// Sketch returns that of part i.
func (n *Name) Sketch(i int) (s Sketch) {
	p := &n.parts[i]
	if n.anchorsLight || !plainRole(p.role) || p.script != text.Latin || len(p.forms) != 1 {
		return Sketch{}
	}
	f := &p.forms[0]
	if f.abjad || f.exact || f.way != asWritten || len(f.letters) > len(s.letters) {
		return Sketch{}
	}
	s.size, s.weight, s.extra = uint8(len(f.letters)), unit(p.weight), unit(p.extra)
	copy(s.letters[:], f.letters)
	return s
}

// BindSketch is Bind for a word that shares only keys of slips with the part.
func (b *Probe) BindSketch(s *Sketch) (t Tie, tied, sure bool) {
	if s.size == 0 || !b.plain {
		return t, false, false
	}
	price, word := float64(unpaired), s.letters[:s.size]
	for i := range b.forms {
		if f := &b.forms[i]; !f.abjad && !f.exact && f.way != wadeGiles {
			if p, ok := b.slip(f, word, true); ok && p+b.model.wayPrice(f.way) <= b.model.PairLimit {
				price = min(price, p)
			}
		}
	}
	if price == unpaired {
		return t, false, true
	}
	t = Tie{Part: b.at, Next: b.at, Anchor: true, price: float32(price)}
	t.weigh(b.part, s.weight, s.extra)
	return t, true, true
}
