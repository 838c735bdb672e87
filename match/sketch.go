package match

// Sketch is what is looked at first of a word that may be a few slips away: its letters, where it
// has one form of up to so many, in 16 bytes.
type Sketch struct {
	size    uint8 // 0 where the letters do not stand here
	letters [15]byte
}

// Sketch returns that of part i.
func (n *Name) Sketch(i int) (s Sketch) {
	var latin *form
	for k := range n.parts[i].forms {
		f := &n.parts[i].forms[k]
		if f.abjad {
			continue // has no keys of slips
		}
		if latin != nil {
			return Sketch{}
		}
		latin = f
	}
	if latin != nil && len(latin.letters) <= len(s.letters) {
		s.size = uint8(len(latin.letters))
		copy(s.letters[:], latin.letters)
	}
	return s
}

// TooFar reports that a word of the sketch is more slips away than any tie allows.
func (b *Probe) TooFar(s *Sketch) bool {
	if s.size == 0 {
		return false
	}
	word := s.letters[:s.size]
	for i := range b.forms {
		if b.slip(&b.forms[i], word) {
			return false
		}
	}
	return true
}
