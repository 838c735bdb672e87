package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

func TestImportsAreAllowed(t *testing.T) {
	problems, err := Check(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Error(p)
	}
}

// TestWrongImportsAreFound makes a copy of a small tree with one wrong import each.
func TestWrongImportsAreFound(t *testing.T) {
	cases := map[string]struct{ file, source, want string }{
		"own package":   {"fold/x.go", `package fold; import _ "standing/ledger"`, "standing/fold may not import standing/ledger"},
		"other module":  {"edtf/x.go", `package edtf; import _ "golang.org/x/text/width"`, "standing/edtf may not import golang.org/x/text/width"},
		"new package":   {"util/x.go", `package util`, "standing/util is not in the list"},
		"test module":   {"edtf/x_test.go", `package edtf; import _ "github.com/stretchr/testify/assert"`, "may not import github.com/stretchr"},
		"not pure":      {"fold/x.go", `package fold; import _ "net/http"`, "is pure and may not import net/http"},
		"name's prefix": {"ledger/x.go", `package ledger; import _ "modernc.org/sqlite3"`, "may not import modernc.org/sqlite3"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, c.file)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(c.source+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			problems, err := Check(dir)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(problems, func(p string) bool { return strings.Contains(p, c.want) }) {
				t.Errorf("got %q, want one with %q", problems, c.want)
			}
		})
	}
}

// TestNobodyAsksTheClock looks for calls of time.Now, Since and Until outside cmd and the
// programs in bench.
func TestNobodyAsksTheClock(t *testing.T) {
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel := filepath.ToSlash(strings.TrimPrefix(path, root+"/"))
		if d.IsDir() && (rel == "cmd" || rel == "bench" || rel == ".git") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := s.X.(*ast.Ident)
			if ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, s.Sel.Name) {
				t.Errorf("%s asks the clock: time.%s", rel, s.Sel.Name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
