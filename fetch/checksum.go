package fetch

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"

	"standing"
)

// sha256Text matches a SHA-256 as files of checksums print it.
var sha256Text = regexp.MustCompile(`(?i)\b[0-9a-f]{64}\b`)

// CheckSum holds a file to the checksum that its publisher prints: a text with one SHA-256, or lines of a
// SHA-256 and a file's name, as sha256sum writes them.
func CheckSum(name string, data []byte, printed string) error {
	want := ""
	lines := strings.Split(printed, "\n")
	for _, line := range lines {
		if sum := sha256Text.FindString(line); sum != "" && (want == "" || strings.Contains(line, name)) {
			want = strings.ToLower(sum)
		}
	}
	sum := sha256.Sum256(data)
	switch got := hex.EncodeToString(sum[:]); want {
	case got:
		return nil
	case "":
		return standing.Errorf(standing.Invalid, "%s: no SHA-256 in the published checksum", name)
	default:
		return standing.Errorf(standing.Invalid, "%s: its SHA-256 is %s, the published one %s", name, got, want)
	}
}
