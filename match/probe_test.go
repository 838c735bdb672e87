package match

import (
	"testing"
)

// TestProbeDistance holds the distance of a probe to the table that osa fills.
func TestProbeDistance(t *testing.T) {
	m := newMaker(21)
	for range rounds(t) {
		a, b := m.latin(), m.latin()
		if m.IntN(2) == 0 {
			b = m.typo(m.typo(a))
		}
		if !isPlain(a) || !isPlain(b) {
			continue
		}
		n := NewName(a, false)
		if len(n.parts) != 1 || len(n.parts[0].forms) == 0 || n.parts[0].forms[0].letters != a {
			continue
		}
		var p Probe
		p.Set(standard(t), &n, 0)
		if got, want := p.forms[0].distance([]byte(b)), osa([]byte(a), []byte(b), 40); got != want {
			t.Fatalf("%q and %q: %d, not %d", a, b, got, want)
		}
	}
}

func (m maker) latin() string {
	w := make([]byte, 1+m.IntN(12))
	for i := range w {
		w[i] = "abcde"[m.IntN(5)]
	}
	return string(w)
}

// TestProbeBinds: where a probe is sure, it finds the ties that a comparison finds, at no higher price; and
// a word comes out of its packed bytes as it went in.
func TestProbeBinds(t *testing.T) {
	model := standard(t)
	excluded := 0
	eachPair(t, 22, func(m maker, a, b *Party) {
		for _, person := range []bool{true, false} {
			for k := range min(len(a.Names(person)), len(b.Names(person))) {
				n, o := &a.Names(person)[k], &b.Names(person)[k]
				for i := range n.Len() {
					for j := range o.Len() {
						for _, packed := range [][]byte{o.AppendWord(nil, j), o.AppendJoint(nil, j)} {
							if len(packed) == 0 {
								continue
							}
							store := NewBytes(packed)
							var w Word
							w.Unpack(&store, 0)
							var p Probe
							p.Set(model, n, i)
							want, tied := model.Tie(n, i, &w)
							got, bound, sure := p.Bind(&store, 0)
							if s := o.Sketch(j); w.part.role != jointRole {
								if _, bound, sure := p.BindSketch(&s); sure && bound && !tied {
									t.Errorf("part %d of %q: the sketch of word %d of %q binds what is not tied", i, n.Text, j, o.Text)
								}
							}
							switch {
							case !sure:
							case bound != tied:
								t.Errorf("part %d of %q: word %d of %q: tied %v, bound %v", i, n.Text, j, o.Text, tied, bound)
							case tied && (got.price > want.price+1e-6 || abs64(float64(got.weight-want.weight)) > Rounding || want.Anchor && !got.Anchor):
								t.Errorf("part %d of %q: word %d of %q: tied %+v, bound %+v", i, n.Text, j, o.Text, want, got)
							default:
								excluded++
							}
						}
					}
				}
			}
		}
	})
	if excluded == 0 {
		t.Error("a probe is never sure")
	}
}
