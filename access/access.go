// Package access says who may do what: keys with roles, made by an administrator and kept in the
// home as digests. A key is 32 random bytes, so its SHA-256 gives nothing away: there is no guessing
// what has 256 bits of chance in it, which is why no slow hash is needed as there would be for
// passwords, and a request costs a microsecond instead of the memory and time of one.
package access

// Role is what the bearer of a key may do. Each may do what those before it may.
type Role string

// The roles.
const (
	Reader  Role = "reader"  // asks, screens, reads
	Analyst Role = "analyst" // judges too: links and unlinks
	Admin   Role = "admin"   // everything
)

// Roles are all roles, the least first.
var roles = []Role{Reader, Analyst, Admin}

// Valid reports whether there is such a role.
func (r Role) Valid() bool { return r.rank() >= 0 }

func (r Role) rank() int {
	for i, known := range roles {
		if r == known {
			return i
		}
	}
	return -1
}

// May reports whether who has the role may do what needs another.
func (r Role) May(needed Role) bool { return r.Valid() && r.rank() >= needed.rank() }
