package terminal

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSafe(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"plain", "Bank Melli", "Bank Melli"},
		{"scripts and joiners stay", "بانک\u200cملی 中国 é\u0301 👩\u200d🔬", "بانک\u200cملی 中国 é\u0301 👩\u200d🔬"},
		{"marks of direction stay", "a\u200eb\u200f", "a\u200eb\u200f"},
		{"lines", "a\nb\r\nc\td\ve\u0085f\u2028g\u2029h", "a b  c d e f g h"},
		{"colour", "\x1b[31mred\x1b[0m", `\x1b[31mred\x1b[0m`},
		{"title and bell", "\x1b]0;owned\x07", `\x1b]0;owned\x07`},
		{"C1 as a rune", "\u009b2J", `\x9b2J`},
		{"C1 as a byte", "a\x9b2J", "a\uFFFD2J"},
		{"nul, backspace, delete", "a\x00b\bc\x7f", `a\x00b\x08c\x7f`},
		{"overrides", "\u202agood\u202eevil\u2066x\u2069", `\u202agood\u202eevil\u2066x\u2069`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Safe(tt.give); got != tt.want {
				t.Errorf("Safe(%q) = %q, want %q", tt.give, got, tt.want)
			}
		})
	}
}

func FuzzSafe(f *testing.F) {
	for _, s := range []string{"", "a", "\x1b[2J", "\x9b", "\u009b\u202e", "a\r\nb\xff", "\xed\xa0\x80", "\xe2\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Safe(s)
		if !utf8.ValidString(got) {
			t.Fatalf("not UTF-8: %q", got)
		}
		if strings.ContainsFunc(got, unsafeRune) {
			t.Fatalf("unsafe: %q", got)
		}
		if again := Safe(got); again != got {
			t.Fatalf("not at rest: %q, then %q", got, again)
		}
		if utf8.ValidString(s) && !strings.ContainsFunc(s, unsafeRune) && got != s {
			t.Fatalf("changed without need: %q to %q", s, got)
		}
	})
}
