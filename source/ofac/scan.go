package ofac

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standing"
	"standing/source"
	"standing/source/ofac/advanced"
)

// Scan frames one edition, in the best of the forms that the files are in. What a file is
// told by its content where its name does not tell: a file that a person names for the list may be
// called anything.
func (r reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	form, found, err := r.assign(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	switch form = formOfContent(found[0].Data, form); form {
	case xmlForm:
		return scanXML(*found[0])
	case advanced.Form:
		return advanced.Scan(*found[0])
	}
	records, err := scanFlat(found, flatOf(form))
	if err != nil {
		return source.Header{}, nil, err
	}
	return source.Header{Form: form}, records, nil
}

// assign picks the best form whose main file is there, and puts its files in the order of
// tables; those that are absent are nil.
func (r reader) assign(files []source.File) (form string, found []*source.File, err error) {
	byForm := map[string][]*source.File{}
	for i := range files {
		form, t := r.list.find(files[i].Name)
		if t == nil {
			continue
		}
		if byForm[form] == nil {
			byForm[form] = make([]*source.File, len(tables))
		}
		at := indexOfTable(t)
		if byForm[form][at] != nil {
			return "", nil, &standing.InputError{File: files[i].Name, Err: errors.New("the edition holds this file twice")}
		}
		byForm[form][at] = &files[i]
	}
	for _, form := range r.Forms() {
		if found := byForm[form]; found != nil && found[0] != nil {
			return form, found, nil
		}
	}
	lacks := &standing.InputError{Err: fmt.Errorf("the edition lacks %s, which holds the names", r.Main())}
	if len(files) > 0 {
		lacks.File = files[0].Name
	}
	return "", nil, lacks
}

func indexOfTable(t *table) int {
	for i := range tables {
		if tables[i] == t {
			return i
		}
	}
	return -1
}

// formOfContent corrects the form that the name of a main file tells.
func formOfContent(data []byte, named string) string {
	head := bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xEF\xBB\xBF"))
	if source.Foreign(head) == "xml or html" {
		switch {
		case bytes.Contains(head, []byte("<Sanctions")):
			return advanced.Form
		case bytes.Contains(head, []byte("<sdnList")), bytes.Contains(head, []byte("<?xml")) && named != advanced.Form:
			return xmlForm
		}
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	number := strings.TrimLeft(string(line), "0123456789")
	for _, f := range flatForms {
		if f.separator != 0 && len(number) < len(line) && strings.HasPrefix(number, string(f.separator)) {
			return f.name
		}
		if f.separator == 0 && mainTable.fixed(len(bytes.TrimRight(line, "\r"))) != nil && isNumber(bytes.TrimSpace(line[:maxDigits])) {
			return f.name
		}
	}
	return named
}
