package access

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/pelletier/go-toml/v2"

	"standing"
	"standing/internal/atomicfile"
)

// Keyring is the keys in a file. A running server sees it when the file changes: a revoked key is refused
// at once. It may be used by several goroutines.
type Keyring struct {
	path    string
	mu      sync.RWMutex
	keys    map[string]Key // by digest
	changed time.Time
	size    int64
}

// keyFile is the form of the file.
type keyFile struct {
	Key []Key `toml:"key"`
}

// OpenKeyring reads the keys in a file; there are none where the file is not there.
func OpenKeyring(path string) (*Keyring, error) {
	k := &Keyring{path: path}
	return k, k.read()
}

// read reads the file anew if it has changed.
func (k *Keyring) read() error {
	info, err := os.Stat(k.path)
	if errors.Is(err, os.ErrNotExist) {
		k.mu.Lock()
		defer k.mu.Unlock()
		k.keys, k.changed, k.size = nil, time.Time{}, 0
		return nil
	}
	if err != nil {
		return err
	}
	k.mu.RLock()
	same := k.keys != nil && info.ModTime().Equal(k.changed) && info.Size() == k.size
	k.mu.RUnlock()
	if same {
		return nil
	}
	content, err := os.ReadFile(k.path)
	if err != nil {
		return err
	}
	var file keyFile
	if err := toml.NewDecoder(bytes.NewReader(content)).DisallowUnknownFields().Decode(&file); err != nil {
		return fmt.Errorf("read the keys in %s: %w", k.path, err)
	}
	keys := make(map[string]Key, len(file.Key))
	for _, key := range file.Key {
		if !key.Role.Valid() || len(key.Digest) < idLength {
			return fmt.Errorf("read the keys in %s: key %q has no role or no digest", k.path, key.ID)
		}
		keys[key.Digest] = key
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.keys, k.changed, k.size = keys, info.ModTime(), info.Size()
	return nil
}

// Find returns the key of a secret. ok is false where there is no such key, and where the keys can't be read: then
// nobody has one.
func (k *Keyring) Find(secret string) (key Key, ok bool) {
	if !strings.HasPrefix(secret, prefix) || k.read() != nil {
		return Key{}, false
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	key, ok = k.keys[digestOf(secret)] // by digest: the time it takes says nothing of the secret
	return key, ok
}

// Empty reports whether there are no keys, for sure. A nil keyring has none.
func (k *Keyring) Empty() bool {
	if k == nil {
		return true
	}
	if k.read() != nil {
		return false
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	return len(k.keys) == 0
}

// List returns the keys, the oldest first.
func (k *Keyring) List() ([]Key, error) {
	if err := k.read(); err != nil {
		return nil, err
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	all := make([]Key, 0, len(k.keys))
	for _, key := range k.keys {
		all = append(all, key)
	}
	slices.SortFunc(all, func(a, b Key) int {
		if c := a.Created.Compare(b.Created); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return all, nil
}

// Add keeps a key.
func (k *Keyring) Add(key Key) error {
	all, err := k.List()
	if err != nil {
		return err
	}
	return k.write(append(all, key))
}

// Revoke takes away the key whose id or name it is.
func (k *Keyring) Revoke(name string) (Key, error) {
	all, err := k.List()
	if err != nil {
		return Key{}, err
	}
	named := func(key Key) bool { return key.ID == name || key.Name == name }
	var found []Key
	for _, key := range all {
		if named(key) {
			found = append(found, key)
		}
	}
	switch len(found) {
	case 0:
		return Key{}, standing.Errorf(standing.NotFound, "no key has the id or name %q", name)
	case 1:
		return found[0], k.write(slices.DeleteFunc(all, named))
	}
	return Key{}, standing.Errorf(standing.Invalid, "%d keys have the name %q: give the id", len(found), name)
}

func (k *Keyring) write(all []Key) error {
	err := atomicfile.Write(k.path, func(w io.Writer) error {
		if _, err := io.WriteString(w, "# Keys of this home's service, as SHA-256 digests: see standing key --help.\n"); err != nil {
			return err
		}
		return toml.NewEncoder(w).Encode(keyFile{Key: all})
	})
	if err != nil {
		return err
	}
	return errors.Join(os.Chmod(k.path, 0o600), k.read())
}
