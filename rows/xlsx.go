package rows

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// workbook is an Office Open XML workbook (ECMA-376) held packed in memory. Of its parts the
// sheets are streamed; texts that cells share, and styles, are held.
type workbook struct {
	lim    limits
	parts  map[string]*zip.File // by path, lower case
	sheets []sheet
	shared []string
	styles []numberStyle
	from   epoch
}

// sheet is a table of a workbook.
type sheet struct {
	name   string
	part   string
	hidden bool
}

// errNoWorkbook says that a zip is something else.
var errNoWorkbook = errors.New("the file is a zip archive but no xlsx workbook; unpack it, or save it as xlsx")

// openWorkbook reads the table of contents. The sizes that the zip states bound what is
// unpacked later: the unpacker refuses a part that is larger than stated.
func openWorkbook(data []byte, lim limits) (*workbook, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("the workbook is damaged or cut: %w", err)
	}
	if len(z.File) > lim.parts {
		return nil, fmt.Errorf("the workbook has %d parts; more than %d are not read", len(z.File), lim.parts)
	}
	w := &workbook{lim: lim, parts: make(map[string]*zip.File)}
	var total uint64
	for _, f := range z.File {
		if total += f.UncompressedSize64; f.UncompressedSize64 > uint64(lim.unpacked) || total > uint64(lim.unpacked) {
			return nil, fmt.Errorf("the workbook unpacks to more than %s, which is not read; save it as csv", size(int(lim.unpacked)))
		}
		name := partName(f.Name)
		if _, twice := w.parts[name]; twice {
			return nil, fmt.Errorf("the workbook holds the part %s twice", f.Name)
		}
		w.parts[name] = f
	}
	return w, w.contents()
}

// short refuses a part that is held in memory as a whole and is larger than any real one.
func (w *workbook) short(name string) error {
	if f := w.parts[name]; f != nil && f.UncompressedSize64 > uint64(w.lim.short) {
		return fmt.Errorf("the part %s of the workbook unpacks to more than %s, which is not read", name, size(int(w.lim.short)))
	}
	return nil
}

func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(s, `\`, "/")), "/"))
}

// contents finds the sheets and what belongs to them.
func (w *workbook) contents() error {
	top, err := w.relations("")
	if err != nil {
		return err
	}
	main := "xl/workbook.xml"
	for _, r := range top {
		if r.kind == "officeDocument" {
			main = r.target
		}
	}
	if w.parts[main] == nil {
		return errNoWorkbook
	}
	if err := w.short(main); err != nil {
		return err
	}
	rels, err := w.relations(main)
	if err != nil {
		return err
	}
	if err := w.readSheets(main, rels); err != nil {
		return err
	}
	for _, r := range rels {
		switch {
		case r.kind == "sharedStrings" && w.shared == nil:
			err = w.readShared(r.target)
		case r.kind == "styles" && w.styles == nil:
			err = w.readStyles(r.target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// relation is a link from one part to another.
type relation struct{ kind, target string }

// relations reads the links of a part by their ids. A part without links has none.
func (w *workbook) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if w.parts[name] == nil {
		return nil, nil
	}
	if err := w.short(name); err != nil {
		return nil, err
	}
	rels := make(map[string]relation)
	err := w.each(name, func(x *xmlPart, e xml.StartElement) error {
		if e.Name.Local != "Relationship" || attr(e, "TargetMode") == "External" {
			return nil
		}
		target := attr(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = dir + target
		}
		rels[attr(e, "Id")] = relation{path.Base(attr(e, "Type")), partName(target)}
		return nil
	})
	return rels, err
}

func (w *workbook) readSheets(main string, rels map[string]relation) error {
	return w.each(main, func(x *xmlPart, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			if v := attr(e, "date1904"); v == "1" || v == "true" {
				w.from = epoch1904
			}
		case "sheet":
			if r := rels[attr(e, "id")]; r.kind == "worksheet" {
				w.sheets = append(w.sheets, sheet{attr(e, "name"), r.target, strings.Contains(strings.ToLower(attr(e, "state")), "hidden")})
			}
		}
		return nil
	})
}

// choose picks the sheet by name, or the only one in sight that has anything in it.
func (w *workbook) choose(name string) (sheet, error) {
	var full []sheet
	var names []string
	for _, s := range w.sheets {
		if name != "" && strings.EqualFold(s.name, name) {
			return s, nil
		}
		names = append(names, fmt.Sprintf("%q", s.name))
		if name != "" || s.hidden {
			continue
		}
		empty, err := w.isEmpty(s)
		if err != nil {
			return sheet{}, err
		}
		if !empty {
			full = append(full, s)
		}
	}
	n, byNumber := numbered(name)
	switch {
	case len(names) == 0:
		return sheet{}, errors.New("the workbook has no sheet")
	case byNumber && n <= len(w.sheets):
		return w.sheets[n-1], nil
	case name != "":
		return sheet{}, fmt.Errorf("the workbook has no sheet %q; there are %s", name, strings.Join(names, ", "))
	case len(full) == 0:
		return sheet{}, errors.New("no sheet of the workbook that is in sight has anything in it")
	case len(full) > 1:
		return sheet{}, fmt.Errorf("several sheets of the workbook hold data; say which is meant: %s", sheetNames(full))
	}
	return full[0], nil
}

func sheetNames(sheets []sheet) string {
	var names []string
	for _, s := range sheets {
		names = append(names, fmt.Sprintf("%q", s.name))
	}
	return strings.Join(names, ", ")
}

func (w *workbook) isEmpty(s sheet) (bool, error) {
	g, err := w.open(s)
	if err != nil {
		return false, err
	}
	defer g.close()
	for {
		_, cells, faults, err := g.row()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
		if len(faults) > 0 || slices.ContainsFunc(cells, func(c string) bool { return tidy(c) != "" }) {
			return false, nil
		}
	}
}
