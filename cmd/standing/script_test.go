package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"standing/service"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"standing": func() { os.Exit(run()) }})
}

// TestScripts runs the command line as its users do. Every script is an example too.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("STANDING_HOME", filepath.Join(e.WorkDir, "home"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "sparse": sparse, "maketar": makeTar, "crlf": crlf,
			"many": many, "remember": remember, "resume": resumeEverywhere, "claim": claim,
		},
	})
}

// status runs standing and wants an exit code: status 3 ask NAME.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE ARGS...")
	}
	want := map[string]int{"0": exitNothing, "1": exitError, "3": exitFound, "4": exitNotClear}[args[0]]
	err := ts.Exec("standing", args[1:]...)
	got := 0
	if err != nil {
		got = exitOf(err)
	}
	if got != want {
		ts.Fatalf("standing %v: exit code %d, want %d", args[1:], got, want)
	}
}

func exitOf(err error) int {
	type coded interface{ ExitCode() int }
	if e, ok := err.(coded); ok {
		return e.ExitCode()
	}
	return -1
}

// sparse makes a file of two gigabytes without a line end, that takes no room on disk.
func sparse(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), nil, 0o600))
	ts.Check(os.Truncate(ts.MkAbs(args[0]), 2<<30))
}

// makeTar packs a file under another name: maketar OUT NAME FILE [NAME FILE ...].
func makeTar(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	w := tar.NewWriter(f)
	for i := 1; i+1 < len(args); i += 2 {
		content := ts.ReadFile(args[i+1])
		ts.Check(w.WriteHeader(&tar.Header{Name: args[i], Size: int64(len(content)), Mode: 0o600, Typeflag: tar.TypeReg, ModTime: time.Unix(0, 0)}))
		_, err := w.Write([]byte(content))
		ts.Check(err)
	}
	ts.Check(w.Close())
	ts.Check(f.Close())
}

// crlf gives a file the line ends and the closing mark of the original: CR LF, 0x1A.
func crlf(ts *testscript.TestScript, _ bool, args []string) {
	var out []byte
	for _, c := range []byte(ts.ReadFile(args[0])) {
		if c == '\n' {
			out = append(out, '\r')
		}
		out = append(out, c)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(out, 0x1a), 0o600))
}

// many writes an edition of that many firms, numbered from 1: many FILE COUNT.
func many(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var out bytes.Buffer
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&out, "%d,\"FIRM NUMBER %d\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", i, i)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o600))
}

// remember sets a variable to the moment at which the newest edition was recorded.
func remember(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("standing", "editions", "--format", "json"))
	var editions []service.Edition
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &editions))
	newest := ""
	for _, e := range editions {
		newest = max(newest, e.Recorded)
	}
	ts.Setenv(args[0], newest)
}

// claim sets a variable to the id of the one claim of the act and authority: claim VAR ACT AUTHORITY.
// The ids themselves depend on the reader.
func claim(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("standing", "inbox", "--all", "--format", "json"))
	var claims []struct{ ID, Act, Authority string }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &claims))
	ids := []string{}
	for _, c := range claims {
		if c.Act == args[1] && strings.Contains(c.Authority, args[2]) {
			ids = append(ids, c.ID)
		}
	}
	if len(ids) != 1 {
		ts.Fatalf("%d claims %s by %s", len(ids), args[1], args[2])
	}
	ts.Setenv(args[0], ids[0])
}
