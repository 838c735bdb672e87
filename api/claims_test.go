package api_test

import (
	"strings"
	"testing"

	"standing/access"
	"standing/api"
	"standing/internal/registertest"
	"standing/service"
)

// ban is a page of news about a party of the register that is built in.
const ban = `Ruling on Hizballah

The interior ministry of Germany removed Hizballah from its list of banned organizations on 3 March 2025. The organization stays banned in Austria, a spokesman of the ministry said.
`

func TestClaims(t *testing.T) {
	now := clock()
	starter := registertest.Starter(t)
	home := registertest.New(t, service.Home, now)
	starter.Shelf = home.Shelf
	home.Keep(t, "ruling.txt", ban)
	r := registertest.Register(t, home, starter, now)
	s := serveRegister(t, r, nil)
	claims := at(t, s.get("/v1/claims").json(t), "claims").([]any)
	if len(claims) == 0 {
		t.Fatal("nothing is claimed")
	}
	first := claims[0].(map[string]any)
	if first["act"] != "delist" || first["party"] == "" || !strings.Contains(first["quote"].(string), "Germany") {
		t.Fatalf("the first claim is %v", first)
	}
	id := first["id"].(string)
	if told := at(t, s.get("/v1/parties/"+first["party"].(string)+"/claims").json(t), "claims").([]any); len(told) != len(claims) {
		t.Errorf("%d claims of %d are told of the party", len(told), len(claims))
	}
	if got := s.do("POST", "/v1/claims/"+id, `{"kind":"reject","by":"A. Analyst","note":"a test"}`); got.status != 201 || at(t, got.json(t), "claim", "state") != "rejected" {
		t.Fatalf("%d: %s", got.status, got.body)
	}
	if left := at(t, s.get("/v1/claims").json(t), "claims").([]any); len(left) != len(claims)-1 {
		t.Errorf("%d claims are left of %d", len(left), len(claims))
	}
	if all := at(t, s.get("/v1/claims?all=true").json(t), "claims").([]any); len(all) != len(claims) {
		t.Errorf("%d claims of %d are told where all are asked for", len(all), len(claims))
	}
	if got := s.do("POST", "/v1/claims/"+id, `{"kind":"undo","by":"A. Analyst"}`); got.status != 201 || at(t, got.json(t), "claim", "state") != "unreviewed" {
		t.Fatalf("%d: %s", got.status, got.body)
	}
	for _, wrong := range []struct {
		body   string
		status int
	}{
		{`{"kind":"believe","by":"A. Analyst"}`, 422},
		{`{"kind":"accept","by":""}`, 400},
		{`{"kind":"accept","by":"A","in_force":"soon"}`, 400},
		{`{"kind":"merge","by":"A","into":"ffffff"}`, 404},
	} {
		if got := s.do("POST", "/v1/claims/"+id, wrong.body); got.status != wrong.status {
			t.Errorf("%s: %d, want %d: %s", wrong.body, got.status, wrong.status, got.body)
		}
	}
}

// TestClaimsAreForAnalysts: what the news say of people is not for every reader.
func TestClaimsAreForAnalysts(t *testing.T) {
	s := serve(t, func(o *api.Options) { o.Anonymous = "" })
	reader := s.key(access.Reader)
	if got := s.do("GET", "/v1/claims", "", "Authorization: Bearer "+reader); got.status != 403 {
		t.Errorf("a reader's key: %d", got.status)
	}
}
