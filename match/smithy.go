package match

import (
	"strings"

	"standing/text"

	"github.com/cespare/xxhash/v2"
)

// smithy makes the forms of the names of one party. What forms are made of is taken from a few large pieces, and the
// forms of a word that comes again are made once.
type smithy struct {
	forms  []form
	sounds []sound
	text   strings.Builder
	again  bool // the words of a name may come again
	made   []made
}

// made is a word and its forms.
type made struct {
	word, folded string
	script       text.Script
	forms        []form
}

// maxMade is how many words are remembered: looking through more takes as long as making a form.
const maxMade = 24

func (s *smithy) remember(word, folded string, script text.Script) (forms []form, known bool) {
	for i := range s.made {
		if m := &s.made[i]; m.word == word && m.folded == folded && m.script == script {
			return m.forms, true
		}
	}
	return nil, false
}

func (s *smithy) keep(word, folded string, script text.Script, forms []form) {
	if s.again && len(s.made) < maxMade {
		s.made = append(s.made, made{word, folded, script, forms})
	}
}

// Most Latin words have one form, but some in a name have more; those of other scripts have up to twice
// text.MaxReadings, but few so many.
const someMore, otherWays = 2, text.MaxReadings + 1

// roomFor sees to it that the forms of the parts of most names are made without a copy of those before.
func (s *smithy) roomFor(parts []part) {
	need := someMore
	for i := range parts {
		if parts[i].script == text.Latin {
			need++
		} else {
			need += otherWays
		}
	}
	if cap(s.forms)-len(s.forms) < need {
		s.forms = make([]form, 0, need)
	}
	if s.again && s.made == nil {
		s.made = make([]made, 0, len(parts))
	}
}

// add makes a form of the word whose forms begin at first, unless it has one of the same letters.
func (s *smithy) add(first int, letters string, abjad bool, w way) {
	if len(letters) > longestWord {
		letters = letters[:longestWord]
	}
	if letters == "" {
		return
	}
	for i := range s.forms[first:] {
		if s.forms[first+i].letters == letters {
			return
		}
	}
	s.forms = append(s.forms, s.form(letters, abjad, w))
}

func (s *smithy) form(letters string, abjad bool, w way) form {
	var room [maxSkeleton]byte
	f := form{letters: letters, abjad: abjad, way: w, mask: latinMask(letters), sounds: s.hear(letters, abjad)}
	if bones := skeleton(room[:0], f.sounds, false); len(bones) > 0 {
		f.skeleton[0], f.bones = xxhash.Sum64(bones), uint8(len(bones))
	}
	f.skeleton[1] = f.skeleton[0]
	if strings.IndexByte(letters, 'w') >= 0 {
		f.skeleton[1] = xxhash.Sum64(skeleton(room[:0], f.sounds, true))
	}
	return f
}

// soundsPiece is how many sounds are made room for at once: those of a usual name and of its neighbours as one word.
const soundsPiece = 128

func (s *smithy) hear(letters string, abjad bool) []sound {
	if cap(s.sounds)-len(s.sounds) < len(letters) {
		s.sounds = make([]sound, 0, max(soundsPiece, len(letters)))
	}
	from := len(s.sounds)
	heard := hear(s.sounds[from:from:from+len(letters)], letters, abjad)
	s.sounds = s.sounds[:from+len(heard)]
	return heard[:len(heard):len(heard)]
}

// textPiece is how many letters are made room for at once, at least.
const textPiece = 64

// join writes strings one behind the other.
func (s *smithy) join(all ...string) string {
	need := 0
	for _, t := range all {
		need += len(t)
	}
	s.room(need)
	from := s.text.Len()
	for _, t := range all {
		s.text.WriteString(t)
	}
	return s.text.String()[from:]
}

// room sees to it that so many bytes can be written without a copy of those before.
func (s *smithy) room(need int) {
	if s.text.Cap()-s.text.Len() < need {
		s.text = strings.Builder{}
		s.text.Grow(max(textPiece, need))
	}
}
