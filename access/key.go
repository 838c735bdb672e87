package access

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strings"
	"time"

	"standing"
)

// prefix begins every key, so that one that has leaked is found by those who look for such.
const prefix = "std_"

// keyBytes is how much of a key is chance.
const keyBytes = 32

// idLength is how many figures of its digest name a key.
const idLength = 12

// Key is what is kept of a key: not the key.
type Key struct {
	ID      string    `toml:"id" json:"id"` // the head of the digest
	Name    string    `toml:"name" json:"name"`
	Role    Role      `toml:"role" json:"role"`
	Digest  string    `toml:"digest" json:"-"` // SHA-256, hexadecimal
	Created time.Time `toml:"created" json:"created"`
}

// NewKey makes a key. The secret is shown once and kept nowhere.
func NewKey(name string, role Role, now time.Time) (k Key, secret string, err error) {
	name = strings.TrimSpace(name)
	if name == "" || len(name) > 200 {
		return k, "", standing.Errorf(standing.Invalid, "a key has a name of at most 200 bytes: who or what uses it")
	}
	if !role.Valid() {
		return k, "", standing.Errorf(standing.Invalid, "no role %q: there are reader, analyst and admin", role)
	}
	chance := make([]byte, keyBytes)
	if _, err := rand.Read(chance); err != nil {
		return k, "", err
	}
	secret = prefix + base64.RawURLEncoding.EncodeToString(chance)
	digest := digestOf(secret)
	return Key{ID: digest[:idLength], Name: name, Role: role, Digest: digest, Created: now.UTC().Truncate(time.Second)}, secret, nil
}

func digestOf(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
