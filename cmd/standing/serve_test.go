package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// outputText is an output that several goroutines may write to and read.
type outputText struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *outputText) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *outputText) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// parse reads a command line.
func parse(t *testing.T, args ...string) (cli, error) {
	t.Helper()
	var c cli
	parser, err := newParser(&c)
	if err != nil {
		t.Fatal(err)
	}
	_, err = parser.Parse(args)
	return c, err
}

// serving runs the command in a home and returns where it listens. It is stopped, and must end well, when stop is called.
func serving(t *testing.T, home string, args ...string) (address string, log *outputText, stop func()) {
	t.Helper()
	c, err := parse(t, append([]string{"serve", "--home", home, "--listen", "127.0.0.1:0", "--log-format", "json"}, args...)...)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	log = &outputText{}
	e := &env{ctx: ctx, stdout: io.Discard, stderr: log, now: time.Now, home: home}
	done := make(chan error, 1)
	go func() { done <- c.Serve.Run(e) }()
	var first struct{ Address string }
	for begun := time.Now(); first.Address == ""; time.Sleep(time.Millisecond) {
		line, _, _ := strings.Cut(log.String(), "\n")
		_ = json.Unmarshal([]byte(line), &first)
		select {
		case err := <-done:
			t.Fatalf("it ended: %v", err)
		default:
		}
		if time.Since(begun) > 20*time.Second {
			t.Fatal("it does not listen")
		}
	}
	for begun := time.Now(); fetchStatus(t, "http://"+first.Address+"/readyz") != 200; time.Sleep(time.Millisecond) {
		if time.Since(begun) > 20*time.Second {
			t.Fatal("it is never ready")
		}
	}
	return "http://" + first.Address, log, func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("it ended with %v", err)
		}
		http.DefaultClient.CloseIdleConnections()
	}
}

func fetchStatus(t *testing.T, url string) int {
	t.Helper()
	status, _ := fetchText(t, url)
	return status
}

func fetchText(t *testing.T, url string) (int, []byte) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, text
}

// TestResultsEqualThoseOfTheCommand screens a file by an upload, and then again by the command from the header of the
// result: all forms have the same bytes.
func TestResultsEqualThoseOfTheCommand(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	home := t.TempDir()
	address, _, stop := serving(t, home)
	defer stop()
	customers := filepath.Join("..", "..", "examples", "customers.csv")
	content, err := os.ReadFile(customers)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(address+"/v1/jobs?on=2022-05-19&threshold=0.75&filename=customers.csv", "text/csv", bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var job struct{ ID, State, Error string }
	if err := json.NewDecoder(response.Body).Decode(&job); err != nil || response.StatusCode != 202 {
		t.Fatalf("%d, %v", response.StatusCode, err)
	}
	response.Body.Close()
	for job.State != "done" {
		_, text := fetchText(t, address+"/v1/jobs/"+job.ID)
		if err := json.Unmarshal(text, &job); err != nil || job.State == "failed" {
			t.Fatalf("%s: %v", text, err)
		}
	}
	_, header := fetchText(t, address+"/v1/jobs/"+job.ID+"/result?format=jsonl")
	for _, format := range []string{"jsonl", "csv", "xlsx", "html"} {
		_, got := fetchText(t, address+"/v1/jobs/"+job.ID+"/result?format="+format)
		first, _, _ := bytes.Cut(header, []byte("\n"))
		file := filepath.Join(t.TempDir(), "header.json")
		of := bytes.Replace(first, []byte(`"format":"jsonl"`), []byte(`"format":"`+format+`"`), 1)
		if err := os.WriteFile(file, of, 0o600); err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		e := &env{ctx: context.Background(), stdout: &want, stderr: io.Discard, now: time.Now, home: t.TempDir(), format: format}
		if err := (replayCmd{Header: file, File: customers}).Run(e); err != nil && !errors.Is(err, errFound) && !errors.Is(err, errNotClear) {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s: %d bytes of the service, %d of the command:\n%.300s\n%.300s", format, len(got), want.Len(), got, want.Bytes())
		}
	}
}

// TestServeSeesWhatIsLoaded begins with an empty home and loads into it from outside.
func TestServeSeesWhatIsLoaded(t *testing.T) {
	home := t.TempDir()
	address, log, stop := serving(t, home)
	defer stop()
	if _, text := fetchText(t, address+"/v1/ask?q=Hizballah"); !bytes.Contains(text, []byte(`"register":"starter"`)) {
		t.Fatalf("%.300s", text)
	}
	acts := filepath.Join(t.TempDir(), "2026-02-01.acts.csv")
	text := "party,aliases,entry,instrument,act,actor,force,effect,decided,published,in_force,value,reference,source,source_rank,note\n" +
		"Brigade of Testing,,,us-sdgt,list,US Department of State,done,,,,2020-01-01,,,test,official,\n"
	if err := os.WriteFile(acts, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	e := &env{ctx: context.Background(), stdout: io.Discard, stderr: io.Discard, now: time.Now, home: home, json: true}
	if err := (loadCmd{Source: "acts", Paths: []string{acts}}).Run(e); err != nil {
		t.Fatal(err)
	}
	for begun := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		status, text := fetchText(t, address+"/v1/ask?q=Brigade+of+Testing")
		if status != 200 {
			t.Fatalf("%d: %s", status, text)
		}
		if bytes.Contains(text, []byte(`"party":"acts:brigade-of-testing"`)) && bytes.Contains(text, []byte(`"register":"home"`)) {
			break
		}
		if time.Since(begun) > 20*time.Second {
			t.Fatalf("what was loaded never answers: %.300s", text)
		}
	}
	if strings.Contains(log.String(), "Brigade") {
		t.Errorf("the log tells what was asked: %s", log)
	}
}

func TestSettings(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, configFile)
	if err := os.WriteFile(file, []byte("listen = \"127.0.0.1:1\"\nrate = 7\nhosts = [\"a\", \"b\"]\nread_timeout = \"7s\"\nupdate = true\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("STANDING_LISTEN", "127.0.0.1:2")
	t.Setenv("STANDING_BURST", "9")
	c, err := parse(t, "serve", "--home", home, "--burst", "11")
	if err != nil {
		t.Fatal(err)
	}
	got := c.Serve.serveConfig
	if got.Listen != "127.0.0.1:2" || got.Rate != 7 || got.Burst != 11 || strings.Join(got.Hosts, " ") != "a b" || got.ReadTimeout != 7*time.Second || !got.Update || got.MaxBody != 4<<20 {
		t.Errorf("flags before the environment before the file before what is usual: %+v", got)
	}
	if c, err = parse(t, "serve", "--home", home, "--listen", "127.0.0.1:3"); err != nil || c.Serve.Listen != "127.0.0.1:3" {
		t.Errorf("%+v, %v", c.Serve.serveConfig, err)
	}
	for _, wrong := range []string{"lisen = \"x\"", "rate = \"fast\"", "[listen", "home = \"x\""} {
		other := filepath.Join(t.TempDir(), "other.toml")
		if err := os.WriteFile(other, []byte(wrong), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := parse(t, "serve", "--home", home, "--config", other); err == nil {
			t.Errorf("%s is taken", wrong)
		}
	}
	if _, err := parse(t, "serve", "--config", filepath.Join(home, "none.toml")); err == nil {
		t.Error("a file that is named and not there is passed over")
	}
}

func TestListeningForOthers(t *testing.T) {
	for listen, want := range map[string]bool{
		"127.0.0.1:1": true, "localhost:1": true, "[::1]:1": true, "127.8.9.1:1": true, "0.0.0.0:1": false, ":1": false, "192.0.2.1:1": false, "example.org:1": false, "[::]:1": false,
	} {
		if got := (serveConfig{Listen: listen}).loopback(); got != want {
			t.Errorf("%s: %v", listen, got)
		}
	}
	home := t.TempDir()
	e := &env{ctx: context.Background(), stdout: io.Discard, stderr: io.Discard, now: time.Now, home: home}
	c, err := parse(t, "serve", "--home", home, "--listen", "0.0.0.0:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Serve.Run(e); err == nil || !strings.Contains(err.Error(), "make a key first") {
		t.Errorf("without keys it listens for others: %v", err)
	}
}

// TestEverySettingIsInTheGuide holds the table of settings to the flags.
func TestEverySettingIsInTheGuide(t *testing.T) {
	guide, err := os.ReadFile(filepath.Join("..", "..", "docs", "guide", "service.md"))
	if err != nil {
		t.Fatal(err)
	}
	var c cli
	parser, err := newParser(&c)
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range parser.Model.Children {
		if command.Name != "serve" {
			continue
		}
		for _, f := range command.Flags {
			if f.Name == "config" || len(f.Tag.Envs) == 0 {
				continue
			}
			told := false
			for line := range strings.Lines(string(guide)) {
				told = told || strings.HasPrefix(line, "| `--") && strings.Contains(line, "`--"+f.Name+"`") && strings.Contains(line, "`"+f.Tag.Envs[0]+"`") &&
					strings.Contains(line, "`"+settingName(f.Name)+"`") && (f.Default == "" || strings.Contains(line, "`"+f.Default+"`"))
			}
			if !told {
				t.Errorf("--%s is not told, or not as it is", f.Name)
			}
		}
	}
}
