package access_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/access"
)

var made = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func open(t *testing.T, path string) *access.Keyring {
	t.Helper()
	k, err := access.OpenKeyring(path)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func add(t *testing.T, k *access.Keyring, name string, role access.Role) (key access.Key, secret string) {
	t.Helper()
	key, secret, err := access.NewKey(name, role, made)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Add(key); err != nil {
		t.Fatal(err)
	}
	return key, secret
}

func TestKeysAreFoundBySecretAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys.toml")
	k := open(t, path)
	key, secret := add(t, k, "payments", access.Reader)
	if found, ok := k.Find(secret); !ok || found != key {
		t.Errorf("%+v, %v", found, ok)
	}
	for _, wrong := range []string{"", "std_", key.ID, key.Digest, secret[:len(secret)-1], secret + "x", strings.ToUpper(secret), "std_" + key.Digest} {
		if _, ok := k.Find(wrong); ok {
			t.Errorf("%q is a key", wrong)
		}
	}
	content, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(content), secret) {
		t.Errorf("the file holds the key itself, %v", err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	if found, ok := open(t, path).Find(secret); !ok || found != key {
		t.Errorf("opened anew: %+v, %v", found, ok)
	}
}

// TestAnotherProcessRevokes opens the file twice, as the server and the command do.
func TestAnotherProcessRevokes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys.toml")
	server, command := open(t, path), open(t, path)
	key, secret := add(t, command, "payments", access.Reader)
	_, other := add(t, command, "ops", access.Admin)
	if _, ok := server.Find(secret); !ok {
		t.Fatal("a key that was added is not seen")
	}
	if gone, err := command.Revoke(key.ID); err != nil || gone != key {
		t.Fatalf("%+v, %v", gone, err)
	}
	if _, ok := server.Find(secret); ok {
		t.Error("a revoked key is still good")
	}
	if _, ok := server.Find(other); !ok {
		t.Error("with it another went")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, ok := server.Find(other); ok {
		t.Error("without the file there are keys")
	}
}

func TestWhatIsRefused(t *testing.T) {
	for name, role := range map[string]access.Role{"": access.Reader, " ": access.Reader, "x": "owner", "y": "", strings.Repeat("n", 201): access.Reader} {
		if _, _, err := access.NewKey(name, role, made); standing.KindOf(err) != standing.Invalid {
			t.Errorf("a key %.10q with role %q: %v", name, role, err)
		}
	}
	k := open(t, filepath.Join(t.TempDir(), "keys.toml"))
	add(t, k, "twice", access.Reader)
	add(t, k, "twice", access.Admin)
	if _, err := k.Revoke("twice"); standing.KindOf(err) != standing.Invalid {
		t.Errorf("a name that two keys have: %v", err)
	}
	if _, err := k.Revoke("nobody"); standing.KindOf(err) != standing.NotFound {
		t.Errorf("a name that none has: %v", err)
	}
}

func TestADamagedFileLetsNobodyIn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys.toml")
	k := open(t, path)
	_, secret := add(t, k, "payments", access.Admin)
	for _, content := range []string{"[[key]]\nid = \"x\"\nrole = \"owner\"\n", "not toml", "[[key]]\nrole = \"admin\"\n", "[[key]]\nsecret = \"x\"\n"} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, ok := k.Find(secret); ok {
			t.Errorf("%q: the key is still good", content)
		}
		if _, err := access.OpenKeyring(path); err == nil {
			t.Errorf("%q is taken", content)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		has, needs access.Role
		want       bool
	}{
		{access.Reader, access.Reader, true}, {access.Reader, access.Analyst, false}, {access.Analyst, access.Reader, true}, {access.Analyst, access.Admin, false},
		{access.Admin, access.Analyst, true}, {"", access.Reader, false}, {"owner", access.Reader, false},
	} {
		if got := c.has.May(c.needs); got != c.want {
			t.Errorf("%q may do what needs %q: %v", c.has, c.needs, got)
		}
	}
}
