package intake

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"standing"
	"standing/source"
)

// openArchive lists an archive. One whose members stand in the order of their dates is
// read as a stream, holding one edition at a time; any other is unpacked to a temporary
// folder first, since editions are loaded in the order of time.
func openArchive(reader source.Reader, path string) (supply, error) {
	var members []member
	err := eachMember(path, func(name string, _ io.Reader) error {
		if m, ok := memberOf(reader, name); ok {
			members = append(members, m)
		}
		return nil
	})
	if err != nil {
		return supply{}, err
	}
	if len(members) == 0 {
		return supply{}, standing.Errorf(standing.Invalid, "%s: no file in it that source %s reads", path, reader.Source().ID)
	}
	printed := slices.Clone(members)
	all := groups(reader, members)
	var kept []member
	isKept := map[member]bool{}
	for _, g := range all {
		for _, m := range g.members {
			kept, isKept[m] = append(kept, m), true
		}
	}
	printed = slices.DeleteFunc(printed, func(m member) bool { return !isKept[m] })
	if !slices.Equal(kept, printed) {
		return spooled(reader, path), nil
	}
	return supply{count: len(all), each: func(ctx context.Context, yield func(bundle) bool) error {
		return stream(ctx, reader, path, all, yield)
	}}, nil
}

// errStop ends a walk early and is no error.
var errStop = errors.New("stop")

func stream(ctx context.Context, reader source.Reader, path string, all []group, yield func(bundle) bool) error {
	var b bundle
	err := eachMember(path, func(name string, r io.Reader) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		m, _ := memberOf(reader, name)
		if len(all) == 0 || !slices.Contains(all[0].members, m) {
			return nil
		}
		if len(b.files) == 0 && b.err == nil {
			b.path, b.named, b.notes = path+": "+name, m.named, all[0].notes
		}
		data, err := readAll(path+": "+name, r)
		b.err = errors.Join(b.err, err)
		b.files = append(b.files, source.File{Name: m.base, Data: data})
		if len(b.files) < len(all[0].members) {
			return nil
		}
		whole := b
		b, all = bundle{}, all[1:]
		if !yield(whole) {
			return errStop
		}
		return nil
	})
	if errors.Is(err, errStop) {
		return nil
	}
	return err
}

// spooled unpacks the wanted members and reads them as a folder.
func spooled(reader source.Reader, path string) supply {
	return supply{each: func(ctx context.Context, yield func(bundle) bool) error {
		dir, err := os.MkdirTemp("", "standing-load-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		err = eachMember(path, func(name string, r io.Reader) error {
			if _, ok := memberOf(reader, name); !ok || ctx.Err() != nil {
				return ctx.Err()
			}
			return spool(filepath.Join(dir, filepath.FromSlash(name)), r)
		})
		if err != nil {
			return err
		}
		folder, err := openFolder(reader, dir)
		if err != nil {
			return err
		}
		return folder.each(ctx, func(b bundle) bool {
			if inside, err := filepath.Rel(dir, b.path); err == nil {
				b.path = path + ": " + filepath.ToSlash(inside)
			}
			return yield(b)
		})
	}}
}

func spool(path string, r io.Reader) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, io.LimitReader(r, source.MaxFile+1))
	return errors.Join(err, f.Close())
}
