package api

import (
	"context"
	"net/http"
	"strings"

	"standing/access"
)

type asker struct{}

// keyOf returns the key that a request was made with; zero where there was none.
func keyOf(ctx context.Context) access.Key {
	key, _ := ctx.Value(asker{}).(access.Key)
	return key
}

// AskerOf returns the key that a request was made with, for the pages; where there was none, it has a role and no id.
func AskerOf(ctx context.Context) access.Key { return keyOf(ctx) }

// authorise lets through who may do what the route needs. A route that says nothing needs a reader. A key
// that is given must be right, also where none is needed but there are some.
func (a *API) authorise(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, pattern := a.mux.Handler(r)
		needs, told := a.roles[pattern]
		if told && needs == "" {
			next.ServeHTTP(w, r)
			return
		}
		if !told {
			needs = access.Reader
		}
		role := a.Anonymous
		key, given, known := a.identify(r)
		if given && !known && role != "" && a.Keys.Empty() {
			given = false // clients of yente may send what they send elsewhere: where there are no keys, none is wrong
		}
		if given {
			role = key.Role
		}
		switch {
		case given && !known:
			unauthorised(w, r, "there is no such key")
		case role == "":
			unauthorised(w, r, "a key is needed: Authorization: Bearer KEY")
		case given && !a.limits.allow(key.ID):
			w.Header().Set("Retry-After", "1")
			refuse(w, r, http.StatusTooManyRequests, "this key asks too often")
		case !role.May(needs):
			refuse(w, r, http.StatusForbidden, "this needs the role "+string(needs)+", the key has "+string(role))
		default:
			key.Role = role
			r = r.WithContext(context.WithValue(r.Context(), asker{}, key))
			next.ServeHTTP(w, r)
		}
	})
}

// identify finds the key that a request is made with.
func (a *API) identify(r *http.Request) (key access.Key, given, known bool) {
	header := r.Header.Get("Authorization")
	if header == "" {
		return key, false, false
	}
	scheme, secret, _ := strings.Cut(header, " ")
	if a.Keys == nil || !strings.EqualFold(scheme, "Bearer") && !strings.EqualFold(scheme, "ApiKey") {
		return key, true, false
	}
	key, known = a.Keys.Find(strings.TrimSpace(secret))
	return key, true, known
}

func unauthorised(w http.ResponseWriter, r *http.Request, text string) {
	w.Header().Set("WWW-Authenticate", `Bearer realm="standing"`)
	refuse(w, r, http.StatusUnauthorized, text)
}
