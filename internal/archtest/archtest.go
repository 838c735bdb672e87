// Package archtest holds the list of imports that each package of the project may have, of
// our own packages and of other modules, and finds those that it may not. A new edge is a
// deliberate line in the list, in the same change as the import.
package archtest

import (
	"fmt"
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// module is the path of the project's module: its packages are those that begin with it.
const module = "standing"

// Allowed lists, by package, what it may import besides the standard library. A package
// that is not in the list may not exist.
var Allowed = map[string][]string{
	"standing":                       {"standing/edtf"},
	"standing/edtf":                  {},
	"standing/fold":                  {"standing", "standing/edtf"},
	"standing/text":                  {"golang.org/x/text"},
	"standing/data":                  {"standing", "standing/edtf", "github.com/pelletier/go-toml"},
	"standing/place":                 {"standing/data", "standing/text"},
	"standing/ident":                 {"standing", "standing/text"},
	"standing/match":                 {"standing", "standing/data", "standing/edtf", "standing/ident", "standing/place", "standing/text", "github.com/cespare/xxhash"},
	"standing/index":                 {"standing", "standing/match", "github.com/cespare/xxhash"},
	"standing/source":                {"standing"},
	"standing/source/golden":         {"standing", "standing/source", "github.com/google/go-cmp"},
	"standing/source/ofac":           {"standing", "standing/source", "standing/source/markup", "standing/source/ofac/detail", "standing/source/ofac/advanced"},
	"standing/source/markup":         {"standing", "standing/source"},
	"standing/source/unsc":           {"standing", "standing/edtf", "standing/source", "standing/source/markup"},
	"standing/source/uk":             {"standing", "standing/edtf", "standing/source", "golang.org/x/text"},
	"standing/source/acts":           {"standing", "standing/edtf", "standing/source", "standing/source/slug", "standing/rows"},
	"standing/source/slug":           {"golang.org/x/text"},
	"standing/source/delimited":      {"standing", "standing/source"},
	"standing/source/usgov":          {"standing", "standing/edtf", "standing/source/slug"},
	"standing/source/bisdpl":         {"standing", "standing/edtf", "standing/source", "standing/source/delimited", "standing/source/slug", "standing/source/usgov"},
	"standing/source/au":             {"standing", "standing/edtf", "standing/rows", "standing/source"},
	"standing/source/uscsl":          {"standing", "standing/edtf", "standing/source", "standing/source/delimited", "standing/source/slug", "standing/source/usgov"},
	"standing/source/eufsf":          {"standing", "standing/edtf", "standing/source", "standing/source/markup"},
	"standing/source/jsonlines":      {"standing", "standing/source"},
	"standing/source/ftm":            {"standing", "standing/edtf", "standing/source", "standing/source/delimited", "standing/source/jsonlines"},
	"standing/source/senzing":        {"standing", "standing/edtf", "standing/source", "standing/source/jsonlines"},
	"standing/source/casema":         {"standing", "standing/edtf", "standing/source", "standing/source/markup", "standing/source/slug"},
	"standing/source/ofac/detail":    {"standing", "standing/edtf"},
	"standing/source/table":          {"standing", "standing/edtf", "standing/rows", "standing/source", "standing/source/slug", "github.com/pelletier/go-toml"},
	"standing/source/acts/template":  {"standing", "standing/source/acts", "github.com/xuri/excelize"},
	"standing/source/ofac/advanced":  {"standing", "standing/edtf", "standing/source", "standing/source/markup", "standing/source/ofac/detail"},
	"standing/source/ofac/enhanced":  {"standing", "standing/edtf", "standing/source", "standing/source/markup", "standing/source/ofac/detail"},
	"standing/source/formats":        {"standing", "standing/source", "standing/source/acts", "standing/source/au", "standing/source/bisdpl", "standing/source/ofac", "standing/source/uk", "standing/source/unsc", "standing/source/uscsl", "standing/source/eufsf", "standing/source/ftm", "standing/source/senzing", "standing/source/casema", "standing/source/table", "standing/source/ofac/enhanced"},
	"standing/blob":                  {"standing", "standing/internal/atomicfile", "github.com/klauspost/compress"},
	"standing/ledger":                {"standing", "standing/edtf", "standing/text", "modernc.org/sqlite"},
	"standing/fetch":                 {"standing"},
	"standing/intake":                {"standing", "standing/blob", "standing/edtf", "standing/fetch", "standing/internal/atomicfile", "standing/ledger", "standing/source", "standing/text", "github.com/cespare/xxhash", "github.com/klauspost/compress", "github.com/xi2/xz", "golang.org/x/text"},
	"standing/party":                 {"standing", "standing/data", "standing/edtf", "standing/fold", "standing/ledger", "standing/text"},
	"standing/change":                {"standing", "standing/data", "standing/edtf", "standing/ledger"},
	"standing/segments":              {"standing/internal/atomicfile", "standing/internal/mmap"},
	"standing/internal/mmap":         {"golang.org/x/sys"},
	"standing/screen":                {"standing", "standing/data", "standing/edtf", "standing/fold", "standing/index", "standing/ledger", "standing/match", "standing/party", "standing/text"},
	"standing/rows":                  {"standing", "standing/edtf", "standing/text", "golang.org/x/text"},
	"standing/report":                {"standing", "standing/internal/terminal", "standing/match", "standing/rows", "standing/screen", "github.com/xuri/excelize"},
	"standing/starter":               {},
	"standing/internal/registertest": {"standing", "standing/blob", "standing/data", "standing/edtf", "standing/intake", "standing/ledger", "standing/segments", "standing/service", "standing/source/formats", "standing/starter"},
	"standing/service":               {"standing", "standing/change", "standing/data", "standing/edtf", "standing/ftm", "standing/ledger", "standing/match", "standing/party", "standing/place", "standing/report", "standing/rows", "standing/screen"},
	"standing/access":                {"standing", "standing/internal/atomicfile", "github.com/pelletier/go-toml"},
	"standing/api":                   {"standing", "standing/access", "standing/change", "standing/edtf", "standing/ftm", "standing/match", "standing/party", "standing/place", "standing/screen", "standing/service", "github.com/danielgtaylor/huma", "github.com/prometheus/client_golang", "golang.org/x/time"},
	"standing/web":                   {"standing", "standing/access", "standing/change", "standing/edtf", "standing/match", "standing/party", "standing/rows", "standing/screen", "standing/service", "standing/text"},
	"standing/client":                {"standing", "standing/screen", "standing/service"},
	"standing/bench/load":            {"standing/client", "standing/service"},
	"standing/news":                  {"standing", "standing/edtf"},
	"standing/news/page":             {"standing", "standing/edtf", "standing/news", "golang.org/x/net", "golang.org/x/text", "codeberg.org/readeck/go-readability"},
	"standing/news/grammar":          {"standing", "standing/edtf", "standing/news", "standing/place"},
	"standing/news/reader":           {"standing", "standing/edtf", "standing/news", "standing/news/page", "standing/news/gazetteer", "standing/news/grammar"},
	"standing/bench/claims":          {"standing", "standing/data", "standing/edtf", "standing/news", "standing/news/gazetteer", "standing/news/grammar", "standing/news/page", "standing/news/reader", "standing/source", "standing/source/acts", "standing/starter"},
	"standing/news/gazetteer":        {"standing", "standing/news", "standing/text"},
	"standing/verify":                {"standing", "standing/blob", "standing/ledger"},
	"standing/ftm":                   {"standing", "standing/edtf", "standing/fold", "standing/ledger", "standing/party"},
	"standing/internal/archtest":     {},
	"standing/internal/atomicfile":   {},
	"standing/internal/terminal":     {"standing", "standing/edtf", "standing/fold", "github.com/jedib0t/go-pretty", "github.com/dustin/go-humanize", "golang.org/x/term"},
	"standing/cmd/standing":          {"standing", "standing/access", "standing/api", "standing/blob", "standing/change", "standing/data", "standing/edtf", "standing/fetch", "standing/ftm", "standing/intake", "standing/internal/terminal", "standing/ledger", "standing/party", "standing/report", "standing/rows", "standing/screen", "standing/segments", "standing/match", "standing/service", "standing/source", "standing/source/formats", "standing/starter", "standing/verify", "standing/web", "github.com/alecthomas/kong", "github.com/pelletier/go-toml", "standing/source/table", "standing/source/acts/template"},
	"standing/bench/speed":           {"standing", "standing/bench/lists", "standing/index", "standing/internal/mmap", "standing/match"},
	"standing/bench/oracle":          {"github.com/xi2/xz"},
	"standing/bench/kill":            {},
	"standing/bench/lists":           {"standing", "standing/source", "standing/source/ofac", "standing/source/unsc"},
	"standing/bench/corpus":          {"standing", "standing/data", "standing/text"},
	"standing/bench/makecorpus":      {"standing", "standing/bench/corpus", "standing/bench/lists"},
	"standing/bench/lossless":        {"standing", "standing/bench/lists", "standing/index", "standing/match", "standing/text"},
	"standing/bench/growth":          {"standing", "standing/bench/corpus", "standing/bench/lists", "standing/index", "standing/internal/mmap", "standing/match"},
	"standing/bench/peers":           {"standing", "standing/bench/lists", "standing/index", "standing/match"},
	"standing/bench/quality":         {"standing", "standing/bench/lists", "standing/data", "standing/index", "standing/match", "standing/text"},
}

// InTests lists the modules that test files of any package may import besides; own packages
// are free in tests.
var InTests = []string{"github.com/xuri/excelize", "github.com/google/go-cmp", "pgregory.net/rapid", "github.com/rogpeppe/go-internal", "go.uber.org/goleak", "github.com/chromedp/chromedp", "github.com/chromedp/cdproto"}

// Clockless lists the packages that must not ask what time it is, the disk or the network:
// they are handed moments, bytes and stores.
var Clockless = []string{
	"standing", "standing/edtf", "standing/fold", "standing/text", "standing/place", "standing/ident",
	"standing/match", "standing/index", "standing/news", "standing/news/grammar", "standing/news/reader", "standing/source", "standing/source/markup", "standing/source/ofac", "standing/source/unsc",
	"standing/source/acts", "standing/source/slug", "standing/source/delimited", "standing/source/usgov", "standing/source/bisdpl", "standing/party",
	"standing/change", "standing/screen", "standing/ftm", "standing/rows", "standing/report", "standing/source/uk",
	"standing/source/acts", "standing/party", "standing/change", "standing/screen", "standing/ftm", "standing/rows",
	"standing/report", "standing", "standing/edtf", "standing/fold", "standing/text", "standing/place",
	"standing/ident", "standing/match", "standing/index", "standing/source", "standing/source/ofac", "standing/source/unsc",
	"standing/source/slug", "standing/source/delimited", "standing/source/usgov", "standing/source/bisdpl", "standing/source/markup", "standing/source/au",
	"standing/source/uk", "standing/source/uscsl", "standing/source/eufsf", "standing/source/jsonlines", "standing/source/ftm", "standing/source/senzing",
	"standing/source/casema", "standing/source/ofac/detail", "standing/source/table", "standing/source/acts/template", "standing/source/ofac/advanced", "standing/source/ofac/enhanced",
	"standing/news/gazetteer",
}

// Check walks the packages below root and returns every import that is not allowed.
func Check(root string) (problems []string, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); path != root && (strings.HasPrefix(name, ".") || name == "testdata") {
			return filepath.SkipDir
		}
		p, err := build.ImportDir(path, 0)
		if _, none := err.(*build.NoGoError); none {
			return nil
		}
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		problems = append(problems, checkPackage(name(rel), p)...)
		return nil
	})
	return problems, err
}

func name(rel string) string {
	if rel == "." {
		return module
	}
	return module + "/" + filepath.ToSlash(rel)
}

func checkPackage(pkg string, p *build.Package) (problems []string) {
	allowed, listed := Allowed[pkg]
	if !listed {
		return []string{fmt.Sprintf("package %s is not in the list of allowed imports", pkg)}
	}
	for _, path := range p.Imports {
		if !standard(path) && !permits(allowed, path) {
			problems = append(problems, fmt.Sprintf("package %s may not import %s", pkg, path))
		}
		if slices.Contains(Clockless, pkg) && slices.Contains([]string{"net", "net/http", "os", "os/exec"}, path) {
			problems = append(problems, fmt.Sprintf("package %s is pure and may not import %s", pkg, path))
		}
	}
	for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
		if !standard(path) && !own(path) && !permits(slices.Concat(allowed, InTests), path) {
			problems = append(problems, fmt.Sprintf("tests of package %s may not import %s", pkg, path))
		}
	}
	return problems
}

// standard reports whether the path is of the standard library: its first part has no dot,
// and it is not ours.
func standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !own(path) && !strings.Contains(first, ".")
}

func own(path string) bool { return path == module || strings.HasPrefix(path, module+"/") }

// permits reports whether the path is one of the allowed packages or, of another module,
// inside one.
func permits(allowed []string, path string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		return a == path || !own(a) && strings.HasPrefix(path, a+"/")
	})
}
