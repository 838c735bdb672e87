package api_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"testing"
	"time"

	"standing/access"
	"standing/api"
	"standing/client"
	"standing/internal/registertest"
	"standing/screen"
	"standing/service"
)

const mek = "acts:mujahedin-e-khalq-organization"

// reads are the reads that take a moment and a day.
var reads = []string{
	"/v1/ask?q=MEK", "/v1/parties/" + mek + "?", "/v1/parties/" + mek + "/timeline?", "/v1/standings?party=" + mek, "/v1/entries/" + mek + "?", "/v1/editions?", "/v1/sources?",
	"/v1/changes?", "/v1/judgements?", "/v1/compare?a=x&b=y", "/v1/why?name=MEK&entry=" + mek,
}

func TestEveryReadAnswersWithItsHeader(t *testing.T) {
	s := serve(t, nil)
	for _, path := range reads {
		got := s.get(path + "&on=2008-01-01&known=2026-11-23T00:00Z&published_by=2012-01-01")
		if got.status != 200 {
			t.Errorf("%s: %d: %s", path, got.status, got.body)
			continue
		}
		h := at(t, got.json(t), "header")
		for name, want := range map[string]any{
			"on": "2008-01-01", "known": "2026-11-23T00:00:00Z", "published_by": "2012-01-01T00:00:00Z", "register": "starter", "version": 1.0,
		} {
			if got := at(t, h, name); got != want {
				t.Errorf("%s: the header says %s %v, want %v", path, name, got, want)
			}
		}
		for name, want := range map[string]int{"on=yesterday": 400, "known=now": 400, "published_by=x": 400, "banana=1": 400, "in=nowhere": 400} {
			if got := s.get(path + "&" + name); got.status != want || got.header.Get("Content-Type") != "application/problem+json" {
				t.Errorf("%s&%s: %d %s, want %d", path, name, got.status, got.header.Get("Content-Type"), want)
			}
		}
	}
}

func TestTheDayDecides(t *testing.T) {
	s := serve(t, nil)
	for on, want := range map[string]string{"2008-01-01": "listed", "2013-01-01": "not-listed", "1990-01-01": "not-listed"} {
		v := s.get("/v1/standings?party=" + mek + "&instrument=us-fto&on=" + on).json(t)
		if n := len(at(t, v, "standings").([]any)); n != 1 || at(t, v, "standings", 0, "state") != want {
			t.Errorf("%s: %d standings, %v, want %s", on, n, at(t, v, "standings", 0, "state"), want)
		}
	}
	// Nothing of it was public before it was decided.
	v := s.get("/v1/standings?party=" + mek + "&instrument=us-fto&on=2013-01-01&published_by=2012-01-01").json(t)
	if at(t, v, "standings", 0, "state") != "listed" {
		t.Errorf("by 2012-01-01 it was public that %v", at(t, v, "standings", 0, "state"))
	}
	if got := s.get("/v1/parties/" + mek + "?known=2026-11-01"); got.status != 404 {
		t.Errorf("before anything was recorded: %d", got.status)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	s := serve(t, nil)
	for path, want := range map[string]int{
		"/v1/parties/acts:nobody": 404, "/v1/parties/nobody": 400, "/v1/parties/acts:nobody/timeline": 404, "/v1/entries/acts:nobody": 404, "/v1/standings?party=acts:nobody": 404, "/v1/standings": 422,
		"/v1/why?name=x&entry=acts:nobody": 404, "/v1/editions?source=nope": 404, "/v1/changes?source=nope": 404, "/v1/changes?after=banana": 400, "/v1/changes?limit=0": 422, "/v1/ask": 422, "/v1/ask?q=": 422,
		"/v1/compare?a=x": 422, "/v1/compare?a=x&b=y&model=banana": 400, "/v1/jobs/nope": 404, "/v1/jobs/nope/result": 404, "/v1/nothing": 404,
	} {
		got := s.get(path)
		if got.status != want {
			t.Errorf("%s: %d, want %d: %s", path, got.status, want, got.body)
		}
		if got.header.Get("Content-Type") != "application/problem+json" || at(t, got.json(t), "status") != float64(want) {
			t.Errorf("%s: no problem details: %s %s", path, got.header.Get("Content-Type"), got.body)
		}
	}
	if got := s.do("DELETE", "/v1/sources", ""); got.status != 405 {
		t.Errorf("DELETE: %d", got.status)
	}
}

func TestScreenOneAndSeveral(t *testing.T) {
	s := serve(t, nil)
	c := s.client("")
	got, err := c.Screen(context.Background(), client.Request{Queries: []service.Query{
		{Reference: "1", Name: "Hizballah"}, {Reference: "2", Name: "Nobody Whatsoever"}, {Properties: map[string]service.Values{"name": {"Mujahedin-e Khalq Organization"}, "shoeSize": {"42"}}},
	}})
	must(t, err)
	if len(got.Lines) != 3 || len(got.Lines[0].Matches) != 1 || got.Lines[0].Matches[0].Party != "acts:hizballah" || len(got.Lines[1].Matches) != 0 || got.Lines[0].Reference != "1" {
		t.Errorf("%+v", got.Lines)
	}
	if want := (screen.Summary{Rows: 3, Hits: 1, Former: 1}); got.Summary != want {
		t.Errorf("summary %+v, want %+v", got.Summary, want)
	}
	if len(got.Unused) != 1 || got.Unused[0].Row != 3 || got.Unused[0].Properties[0] != "shoeSize" {
		t.Errorf("unused %+v", got.Unused)
	}
	then, err := c.Screen(context.Background(), client.Request{When: client.When{On: "2008-01-01"}, Queries: []service.Query{{Name: "Mujahedin-e Khalq Organization"}}})
	must(t, err)
	if then.Summary.Hits != 1 || then.Header.On != "2008-01-01" {
		t.Errorf("then: %+v on %s", then.Summary, then.Header.On)
	}
}

func TestScreenRefuses(t *testing.T) {
	s := serve(t, nil)
	for body, want := range map[string]int{
		`{}`: 400, `{"queries":[]}`: 400, `{"query":{"name":"x"},"banana":1}`: 400, `{"query":{"nmae":"x"}}`: 400, `[`: 400, `{"query":{"name":"x"}} {}`: 400, `{"query":{"name":"x"},"threshold":"2"}`: 400,
		`{"query":{"name":"x"},"model":"banana"}`: 400, `{"query":{"name":"x"},"include":["all"]}`: 400, `{"query":{"name":"x"},"require":["un-sc"]}`: 503, `{"query":{"name":"x"},"in":"zz9"}`: 400, `{"query":{"name":"x"},"on":"x"}`: 400,
		`{"queries":[` + strings.Repeat(`{"name":"x"},`, 1000) + `{"name":"x"}]}`: 400, `{"query":{"name":"x"},"require":["acts"]}`: 200,
	} {
		if got := s.do("POST", "/v1/screen", body); got.status != want {
			t.Errorf("%.60s: %d, want %d: %s", body, got.status, want, got.body)
		}
	}
}

// TestStreamAnswersWhileItIsAsked sends a query only when the one before it is answered.
func TestStreamAnswersWhileItIsAsked(t *testing.T) {
	s := serve(t, nil)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	stream := s.client("").Stream(ctx, client.Request{When: client.When{On: "2008-01-01"}})
	defer stream.Close()
	if h, err := stream.Header(); err != nil || h.On != "2008-01-01" {
		t.Fatalf("header %+v, %v", h, err)
	}
	for i, name := range []string{"Hizballah", "Nobody Whatsoever", "MEK"} {
		must(t, stream.Send(service.Query{Name: name, Reference: fmt.Sprint(i)}))
		must(t, stream.Flush())
		line, err := stream.Next()
		must(t, err)
		if line.Row != i+1 || line.Reference != fmt.Sprint(i) || line.Query != name || (len(line.Matches) > 0) != (i != 1) {
			t.Errorf("%s: %+v", name, line)
		}
	}
	must(t, stream.CloseSend())
	if _, err := stream.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("the end is %v", err)
	}
	if want := (screen.Summary{Rows: 3, Hits: 1, Former: 1}); stream.Summary != want {
		t.Errorf("summary %+v, want %+v", stream.Summary, want)
	}
}

func TestStreamKeepsTheOrder(t *testing.T) {
	s := serve(t, nil)
	stream := s.client("").Stream(context.Background(), client.Request{})
	defer stream.Close()
	const n = 5000
	sent := make(chan error, 1)
	go func() {
		for i := range n {
			if err := stream.Send(service.Query{Name: fmt.Sprintf("Name %d", i)}); err != nil {
				sent <- err
				return
			}
		}
		sent <- stream.CloseSend()
	}()
	for i := range n {
		line, err := stream.Next()
		must(t, err)
		if line.Row != i+1 || line.Query != fmt.Sprintf("Name %d", i) {
			t.Fatalf("line %d is %+v", i, line)
		}
	}
	must(t, <-sent)
	if _, err := stream.Next(); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
}

func TestStreamsThatBreakOff(t *testing.T) {
	s := serve(t, func(o *api.Options) { o.Limits.Read = 300 * time.Millisecond })
	for body, want := range map[string]string{
		"{\"name\":\"x\"}\n{\"nmae\":\"x\"}\n": `{"error":"line 2: json: unknown field \"nmae\""}`,
		"\n\n{\n":                              `{"error":"line 3: unexpected EOF"}`,
		"17\n":                                 `{"error":"line 1:`,
	} {
		if got := s.do("POST", "/v1/screen/stream", body, "Content-Type: application/x-ndjson"); !strings.Contains(got.body, want) {
			t.Errorf("%q: %s", body, got.body)
		}
	}
	stream := s.client("").Stream(context.Background(), client.Request{})
	defer stream.Close()
	must(t, stream.Send(service.Query{Name: "x"}))
	must(t, stream.Flush())
	if _, err := stream.Next(); err != nil {
		t.Fatal(err)
	}
	if _, err := stream.Next(); err == nil { // nothing more is sent
		t.Error("a stream that stopped is waited for")
	}
	refused := s.client("std_wrong").Stream(context.Background(), client.Request{})
	defer refused.Close()
	var e *client.Error
	if _, err := refused.Next(); !errors.As(err, &e) || e.Status != 401 {
		t.Errorf("a wrong key: %v", err)
	}
}

// wait waits for a job.
func (s *server) wait(id string, headers ...string) map[string]any {
	s.t.Helper()
	for begun := time.Now(); time.Since(begun) < 20*time.Second; time.Sleep(5 * time.Millisecond) {
		v := s.get("/v1/jobs/"+id, headers...).json(s.t)
		if state := at(s.t, v, "state"); state == "done" || state == "failed" {
			return v
		}
	}
	s.t.Fatal("the job never ends")
	return nil
}

func TestJobs(t *testing.T) {
	s := serve(t, nil)
	file := "name,customer no\nHizballah,1\nNobody Whatsoever,2\nMEK,3\n"
	form := "--x\r\nContent-Disposition: form-data; name=\"on\"\r\n\r\n2008-01-01\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../c.csv\"\r\n\r\n" + file + "\r\n--x--\r\n"
	for name, made := range map[string]answered{
		"body": s.do("POST", "/v1/jobs?on=2008-01-01", file, "Content-Type: text/csv"),
		"form": s.do("POST", "/v1/jobs", form, "Content-Type: multipart/form-data; boundary=x"),
	} {
		t.Run(name, func(t *testing.T) {
			id, _ := at(t, made.json(t), "id").(string)
			if made.status != 202 || made.header.Get("Location") != "/v1/jobs/"+id {
				t.Fatalf("%d: %s", made.status, made.body)
			}
			done := s.wait(id)
			if at(t, done, "state") != "done" || at(t, done, "rows") != 3.0 || at(t, done, "summary", "former") != 1.0 || at(t, done, "mapping", 0) != "name: name" {
				t.Errorf("%v", done)
			}
			for format, begin := range map[string]string{"": `{"header":{"version":1`, "jsonl": `{"header":`, "csv": `# {"version":1`, "html": "<!DOCTYPE html>", "xlsx": "PK"} {
				got := s.get("/v1/jobs/" + id + "/result?format=" + format)
				if got.status != 200 || !strings.HasPrefix(strings.ToUpper(got.body), strings.ToUpper(begin)) || !strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment") {
					t.Errorf("%s: %d: %.60s", format, got.status, got.body)
				}
			}
			if got := s.get("/v1/jobs/" + id + "/result?format=pdf"); got.status != 400 {
				t.Errorf("pdf: %d", got.status)
			}
		})
	}
}

func TestJobsThatFail(t *testing.T) {
	s := serve(t, nil)
	made := s.do("POST", "/v1/jobs?columns=name=Colour", "name\nred\n", "Content-Type: text/csv")
	id, _ := at(t, made.json(t), "id").(string)
	failed := s.wait(id)
	if at(t, failed, "state") != "failed" || at(t, failed, "error") == "" {
		t.Errorf("%v", failed)
	}
	if got := s.get("/v1/jobs/" + id + "/result"); got.status != 409 {
		t.Errorf("%d: %s", got.status, got.body)
	}
	for query, want := range map[string]int{"on=x": 400, "banana=1": 400, "threshold=7": 400, "require=un-sc": 503} {
		if got := s.do("POST", "/v1/jobs?"+query, "name\nx\n", "Content-Type: text/csv"); got.status != want {
			t.Errorf("%s: %d, want %d", query, got.status, want)
		}
	}
	if got := s.do("POST", "/v1/jobs", "--x--\r\n", "Content-Type: multipart/form-data; boundary=x"); got.status != 400 {
		t.Errorf("a form without a file: %d: %s", got.status, got.body)
	}
}

func TestJobsBelongToTheirKey(t *testing.T) {
	s := serve(t, closed)
	mine, other, admin := "Authorization: Bearer "+s.key(access.Reader), "Authorization: Bearer "+s.key(access.Analyst), "Authorization: Bearer "+s.key(access.Admin)
	made := s.do("POST", "/v1/jobs", "name\nx\n", "Content-Type: text/csv", mine)
	id, _ := at(t, made.json(t), "id").(string)
	s.wait(id, mine)
	for name, c := range map[string]struct {
		key  string
		want int
	}{"mine": {mine, 200}, "another's": {other, 404}, "an administrator's": {admin, 200}} {
		for _, path := range []string{"/v1/jobs/" + id, "/v1/jobs/" + id + "/result"} {
			if got := s.get(path, c.key); got.status != c.want {
				t.Errorf("%s %s: %d, want %d", name, path, got.status, c.want)
			}
		}
	}
}

// denied writes a Denied Persons List.
func denied(names ...string) string {
	text := "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order\tLast_Update\tAction\tFR_Citation\n"
	for _, n := range names {
		text += n + "\t1 MAIN STREET\tSPRINGFIELD\tIL\tUS\t00000\t01/02/2020\t01/02/2030\tY\t2020-01-02\tFR NOTICE ADDED\t85 F.R. 1 1/2/2020\n"
	}
	return text
}

func TestChangesByCursorAndJudgements(t *testing.T) {
	now := clock()
	home := registertest.New(t, service.Home, now)
	base := []string{"ONE TESTER", "TWO TESTER", "THREE TESTER", "FOUR TESTER", "FIVE TESTER", "SIX TESTER"}
	home.Load(t, "us-bis-dpl", "2026-01-01.dpl.txt", denied(base...))
	r := registertest.Register(t, home, nil, now)
	s := serveRegister(t, r, nil)
	c := s.client("")
	ctx := context.Background()
	none, err := c.Changes(ctx, "", 10)
	must(t, err)
	if len(none.Changes) != 0 {
		t.Errorf("one edition, and %d changes", len(none.Changes))
	}
	for i, name := range []string{"SEVEN TESTER", "EIGHT TESTER", "NINE TESTER"} {
		base = append(base, name)
		home.Load(t, "us-bis-dpl", fmt.Sprintf("2026-01-0%d.dpl.txt", i+2), denied(base...))
	}
	must(t, r.Refresh(ctx))
	var names []string
	for cursor := none.Next; ; {
		got, err := c.Changes(ctx, cursor, 2)
		must(t, err)
		for _, n := range got.Changes {
			if n.Cause != "source" || len(n.Step.Changes) != 1 || n.Step.Changes[0].Kind != "added" {
				t.Errorf("%+v", n)
				continue
			}
			names = append(names, n.Step.Changes[0].Name)
		}
		if got.Next == cursor {
			break
		}
		cursor = got.Next
	}
	if fmt.Sprint(names) != "[SEVEN TESTER EIGHT TESTER NINE TESTER]" {
		t.Errorf("the feed tells of %q", names)
	}
	answer, err := c.Ask(ctx, "NINE TESTER", client.When{})
	must(t, err)
	if len(answer.Matches) != 1 {
		t.Fatalf("%d found", len(answer.Matches))
	}
	a := answer.Matches[0].Party
	answer, err = c.Ask(ctx, "EIGHT TESTER", client.When{})
	must(t, err)
	b := answer.Matches[0].Party
	body := fmt.Sprintf(`{"kind":"link","a":%q,"b":%q,"by":"A. Analyst","why":"a test"}`, a, b)
	if got := s.do("POST", "/v1/judgements", body); got.status != 201 || at(t, got.json(t), "judgement", "by") != "A. Analyst" {
		t.Fatalf("%d: %s", got.status, got.body)
	}
	if entries := at(t, s.get("/v1/parties/"+url.PathEscape(a)).json(t), "party", "entries").([]any); len(entries) != 2 {
		t.Errorf("after a link the party has the entries %v", entries)
	}
	if got := s.do("POST", "/v1/judgements", strings.Replace(body, "link", "unlink", 1)); got.status != 201 {
		t.Fatalf("%d: %s", got.status, got.body)
	}
	if entries := at(t, s.get("/v1/parties/"+url.PathEscape(a)).json(t), "party", "entries").([]any); len(entries) != 1 {
		t.Errorf("after it is undone the party has the entries %v", entries)
	}
	if all := at(t, s.get("/v1/judgements?ref="+url.QueryEscape(a)).json(t), "judgements").([]any); len(all) != 2 {
		t.Errorf("on record are %v", all)
	}
	for body, want := range map[string]int{
		`{"kind":"link","a":"us-bis-dpl:x","b":"us-bis-dpl:y","by":"A"}`: 404, `{"kind":"marry","a":"us-bis-dpl:x","b":"us-bis-dpl:y","by":"A"}`: 422, `{"kind":"link","a":"x","b":"y","by":"A"}`: 400,
		fmt.Sprintf(`{"kind":"link","a":%q,"b":%q,"by":" "}`, a, b): 400, fmt.Sprintf(`{"kind":"link","a":%q,"b":%q,"by":"rule:x"}`, a, b): 400, fmt.Sprintf(`{"kind":"link","a":%q,"b":%q,"by":"A"}`, a, a): 400,
	} {
		if got := s.do("POST", "/v1/judgements", body); got.status != want {
			t.Errorf("%s: %d, want %d: %s", body, got.status, want, got.body)
		}
	}
}

// clock goes on by a second whenever it is asked.
func clock() func() time.Time {
	ticks := make(chan time.Time, 1)
	ticks <- time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	return func() time.Time {
		now := (<-ticks).Add(time.Second)
		ticks <- now
		return now
	}
}
