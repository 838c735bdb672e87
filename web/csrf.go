package web

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"net/http"
	"sync"
	"time"
)

// tokens makes and takes the tokens that a form must bring. A token is bound to a session, which is a cookie of chance that only
// this site's own pages send; it is good for an hour, and once.
type tokens struct {
	now  func() time.Time
	key  [32]byte
	mu   sync.Mutex
	used map[string]time.Time // tokens that were taken, until they would have ended
}

const (
	sessionCookie = "standing_session"
	tokenField    = "token"
	tokenLife     = time.Hour
	maxUsed       = 1 << 16 // tokens taken within an hour; beyond it nothing more is taken
)

func newTokens(now func() time.Time) (*tokens, error) {
	t := &tokens{now: now, used: map[string]time.Time{}}
	_, err := rand.Read(t.key[:])
	return t, err
}

// Form is what a form needs to be taken: its token.
type Form struct{ Token string }

// form makes a token for the session of a request; where there is no session it begins one.
func (p *Pages) form(w http.ResponseWriter, r *http.Request) Form {
	session := ""
	if cookie, err := r.Cookie(sessionCookie); err == nil && len(cookie.Value) == 43 {
		session = cookie.Value
	} else {
		session = chance()
		http.SetCookie(w, &http.Cookie{
			Name: sessionCookie, Value: session, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: r.TLS != nil,
		})
		r.AddCookie(&http.Cookie{Name: sessionCookie, Value: session}) // of several forms on a page all have one session
	}
	return Form{p.tokens.make(session)}
}

func chance() string {
	var b [32]byte
	_, _ = rand.Read(b[:]) // it never fails: see crypto/rand
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// make makes a token: when it ends, chance, and a seal over both and the session.
func (t *tokens) make(session string) string {
	var b [24]byte
	binary.BigEndian.PutUint64(b[:8], uint64(t.now().Add(tokenLife).Unix()))
	_, _ = rand.Read(b[8:])
	return base64.RawURLEncoding.EncodeToString(append(b[:], t.seal(session, b[:])...))
}

func (t *tokens) seal(session string, what []byte) []byte {
	mac := hmac.New(sha256.New, t.key[:])
	mac.Write([]byte(session))
	mac.Write([]byte{0})
	mac.Write(what)
	return mac.Sum(nil)
}

// take reports whether a token is good for a session, and takes it: it is not good again.
func (t *tokens) take(session, token string) bool {
	b, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil || len(b) != 24+sha256.Size || session == "" || !hmac.Equal(b[24:], t.seal(session, b[:24])) {
		return false
	}
	ends := time.Unix(int64(binary.BigEndian.Uint64(b[:8])), 0)
	now := t.now()
	if !now.Before(ends) {
		return false
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for old, until := range t.used {
		if !now.Before(until) {
			delete(t.used, old)
		}
	}
	key := string(b)
	if _, again := t.used[key]; again || len(t.used) >= maxUsed {
		return false
	}
	t.used[key] = ends
	return true
}

// checkToken takes the token of a form that has been read.
func (p *Pages) checkToken(r *http.Request, token string) error {
	cookie, err := r.Cookie(sessionCookie)
	if err != nil || !p.tokens.take(cookie.Value, token) {
		return refusal{http.StatusForbidden, "This form has been sent before, or was open for more than an hour. Go back, load the page anew, and send it again."}
	}
	return nil
}

// maxForm bounds the bytes of a form that has no file: names, a reason.
const maxForm = 64 << 10

// readForm reads a form without files and takes its token.
func (p *Pages) readForm(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return refusal{http.StatusBadRequest, "The form can't be read."}
	}
	return p.checkToken(r, r.PostForm.Get(tokenField))
}
