package intake

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"standing"
	"standing/source"
)

// maxMembers bounds the files in one archive or folder.
const maxMembers = 100_000

// bundle is the files of one edition as they were found.
type bundle struct {
	path  string    // where, for messages
	named time.Time // the date in the names; zero where there is none
	files []source.File
	notes []string // what is odd about it
	err   error    // what kept it from being read; the rest is still loaded
}

// member is one file in a folder or archive that the reader wants.
type member struct {
	path  string
	named time.Time
	group string
	base  string
}

// group is the members that make one edition.
type group struct {
	members []member
	notes   []string
}

// groups sorts members by date and puts those of one edition together.
func groups(reader source.Reader, members []member) []group {
	slices.SortStableFunc(members, func(a, b member) int {
		if c := a.named.Compare(b.named); c != 0 {
			return c
		}
		return strings.Compare(a.group+"\x00"+a.base, b.group+"\x00"+b.base)
	})
	var all []group
	for _, m := range members {
		if n := len(all); n > 0 && !reader.Single() && all[n-1].members[0].group == m.group && all[n-1].members[0].named.Equal(m.named) {
			all[n-1].members = append(all[n-1].members, m)
			continue
		}
		all = append(all, group{members: []member{m}})
	}
	if r, ok := reader.(source.FormReader); ok {
		for i := range all {
			all[i] = bestForm(r, all[i].members)
		}
	}
	return all
}

func memberOf(reader source.Reader, path string) (member, bool) {
	named, group, base := nameParts(filepath.ToSlash(path))
	return member{path: path, named: named, group: group, base: base}, reader.Wants(base)
}

// supply is where the bundles of one path come from: how many there are, and a walk over
// them in the order of their dates. The walk stops where yield returns false.
type supply struct {
	count int
	each  func(ctx context.Context, yield func(bundle) bool) error
}

// open looks at a folder or archive and tells what is there without reading it all.
func open(reader source.Reader, path string) (supply, error) {
	info, err := os.Stat(path)
	if err != nil {
		return supply{}, standing.Errorf(standing.NotFound, "%w", err)
	}
	if info.IsDir() {
		return openFolder(reader, path)
	}
	return openArchive(reader, path)
}

func openFolder(reader source.Reader, root string) (supply, error) {
	var members []member
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if m, ok := memberOf(reader, path); ok {
			members = append(members, m)
		}
		if len(members) > maxMembers {
			return standing.Errorf(standing.Invalid, "%s: more than %d files", root, maxMembers)
		}
		return nil
	})
	if err != nil {
		return supply{}, err
	}
	if len(members) == 0 {
		return supply{}, standing.Errorf(standing.Invalid, "%s: no file in it that source %s reads", root, reader.Source().ID)
	}
	return ofFiles(groups(reader, members)), nil
}

func ofFiles(all []group) supply {
	return supply{count: len(all), each: func(ctx context.Context, yield func(bundle) bool) error {
		for _, group := range all {
			b := bundle{path: group.members[0].path, named: group.members[0].named, notes: group.notes}
			for _, m := range group.members {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				var data []byte
				if data, b.err = readFile(m.path); b.err != nil {
					break
				}
				b.files = append(b.files, source.File{Name: m.base, Data: data})
			}
			if !yield(b) {
				return nil
			}
		}
		return nil
	}}
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := unpack(f)
	if err != nil {
		return nil, &standing.InputError{File: path, Err: fmt.Errorf("unpack: %w", err)}
	}
	return readAll(path, r)
}

// isArchive reports whether the file, once unpacked, is a tar archive.
func isArchive(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	r, err := unpack(f)
	if err != nil {
		return false, &standing.InputError{File: path, Err: fmt.Errorf("unpack: %w", err)}
	}
	const magicAt, magic = 257, "ustar" // POSIX.1-1988 tar header
	head := make([]byte, magicAt+len(magic))
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, &standing.InputError{File: path, Err: fmt.Errorf("unpack: %w", err)}
	}
	return n == len(head) && string(head[magicAt:]) == magic, nil
}

// eachMember walks the regular files of an archive. Names that point out of it are refused:
// nothing is ever written by such a name, but an archive that holds one is not to be trusted.
func eachMember(path string, visit func(name string, r io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := unpack(f)
	if err != nil {
		return err
	}
	archive := tar.NewReader(r)
	for n := 0; ; n++ {
		header, err := archive.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return &standing.InputError{File: path, Err: fmt.Errorf("archive member %d: %w", n+1, err)}
		}
		if n >= maxMembers {
			return &standing.InputError{File: path, Err: fmt.Errorf("more than %d members", maxMembers)}
		}
		name := strings.TrimPrefix(header.Name, "./")
		if name != "" && !filepath.IsLocal(name) {
			return &standing.InputError{File: path, Entry: header.Name, Err: errors.New("an archive member with a path that leads out of the archive")}
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		if err := visit(name, archive); err != nil {
			return err
		}
	}
}
