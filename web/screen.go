package web

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"standing"
	"standing/rows"
	"standing/service"
)

// screenPage is what the page Screen shows.
type screenPage struct {
	Form
	When
	Form2 Form // the page has two forms, and a token is good once
	Takes bool
	Lacks string
}

// screen answers the page Screen: a file or names to begin with.
func (p *Pages) screen(w http.ResponseWriter, r *http.Request) error {
	s, when, err := p.open(r)
	if err != nil {
		return err
	}
	defer s.Snapshot.Release()
	page := screenPage{Form: p.form(w, r), Form2: p.form(w, r), When: when, Takes: p.Jobs != nil && p.Uploads != "", Lacks: s.Header.Lacks}
	p.render(w, r, http.StatusOK, "screen", "screen", "Screen", page)
	return nil
}

// uploadTime is how long a file may take to come.
const uploadTime = 15 * time.Minute

// maxPasted bounds the bytes of a field of the form: pasted names, some fifty thousand.
const maxPasted = 4 << 20

// upload keeps a file or pasted names and goes on to its columns. The token comes before the file.
func (p *Pages) upload(w http.ResponseWriter, r *http.Request) error {
	_ = http.NewResponseController(w).SetReadDeadline(p.Now().Add(uploadTime)) // a writer without deadlines is a test's
	r.Body = http.MaxBytesReader(w, r.Body, p.MaxUpload)
	form, err := r.MultipartReader()
	if err != nil {
		return refusal{http.StatusUnsupportedMediaType, "The form can't be read."}
	}
	fields, file, err := readParts(form)
	if err != nil {
		return uploadError(err)
	}
	if err := p.checkToken(r, fields.Get(tokenField)); err != nil {
		return err
	}
	owner := p.asker(r.Context()).Key
	var kept *draft
	switch {
	case file != nil && file.FileName() != "":
		kept, err = p.drafts.take(owner, file.FileName(), file)
	case strings.TrimSpace(fields.Get("names")) != "":
		kept, err = p.drafts.take(owner, "pasted.csv", strings.NewReader(pasted(fields.Get("names"))))
	default:
		return refusal{http.StatusBadRequest, "Give a file, or paste names."}
	}
	if err != nil {
		return uploadError(err)
	}
	http.Redirect(w, r, "/screen/draft/"+kept.id+"?"+onOf(fields), http.StatusSeeOther)
	return nil
}

func onOf(fields url.Values) string {
	v := url.Values{}
	for _, name := range []string{"on", "known"} {
		if value := fields.Get(name); value != "" {
			v.Set(name, value)
		}
	}
	return v.Encode()
}

// readParts reads the fields of a form up to its file.
func readParts(form *multipart.Reader) (fields url.Values, file *multipart.Part, err error) {
	fields = url.Values{}
	for {
		part, err := form.NextPart()
		if err == io.EOF {
			return fields, nil, nil
		}
		if err != nil {
			return nil, nil, err
		}
		if part.FormName() == "file" {
			return fields, part, nil
		}
		text, err := io.ReadAll(io.LimitReader(part, maxPasted+1))
		if err != nil {
			return nil, nil, err
		}
		if len(text) > maxPasted {
			return nil, nil, refusal{http.StatusRequestEntityTooLarge, "That is too much to paste: send a file."}
		}
		fields.Set(part.FormName(), string(text))
	}
}

func uploadError(err error) error {
	if status := statusOf(err); status != http.StatusInternalServerError {
		return err
	}
	if _, inside := errors.AsType[*os.PathError](err); inside {
		return err
	}
	return refusal{http.StatusBadRequest, "The form can't be read."}
}

// draftPage is what shows the columns of a file.
type draftPage struct {
	Form
	When
	ID       string
	Name     string
	Columns  []column
	Fields   []rows.Field
	FileForm rows.Form
	Problem  string
	Names    bool // a column is read as names
}

// draft answers the page that shows what the columns of a file were taken for.
func (p *Pages) draft(w http.ResponseWriter, r *http.Request) error {
	when, _, err := p.when(r)
	if err != nil {
		return err
	}
	one, err := p.drafts.find(r.PathValue("id"), p.asker(r.Context()).Key)
	if err != nil {
		return err
	}
	page := draftPage{Form: p.form(w, r), When: when, ID: one.id, Name: one.name, Fields: rows.Fields()}
	columns := r.URL.Query().Get("columns")
	page.Columns, page.FileForm, err = one.preview(columns)
	if err != nil && columns == "" {
		// What a column is headed as and what stands in it may differ: shown is what was understood.
		page.Problem = err.Error()
	} else if err != nil {
		page.Problem = err.Error()
		page.Columns, page.FileForm, _ = one.preview("")
	}
	for _, c := range page.Columns {
		page.Names = page.Names || c.Field == rows.FullName || c.Field == rows.LastName || c.Field == rows.FirstName
	}
	p.render(w, r, http.StatusOK, "draft", "screen", "Columns of "+one.name, page)
	return nil
}

// start puts a file in the queue, its columns read as the form says, or shows it again with them.
func (p *Pages) start(w http.ResponseWriter, r *http.Request) error {
	if err := p.readForm(w, r); err != nil {
		return err
	}
	one, err := p.drafts.find(r.PathValue("id"), p.asker(r.Context()).Key)
	if err != nil {
		return err
	}
	columns := columnsOf(r.PostForm)
	again := url.Values{"columns": {columns}, "on": {r.PostForm.Get("on")}, "known": {r.PostForm.Get("known")}}
	if _, _, err := one.preview(columns); err != nil || r.PostForm.Get("do") == "look" {
		http.Redirect(w, r, "/screen/draft/"+one.id+"?"+again.Encode(), http.StatusSeeOther)
		return nil
	}
	u, err := p.uploadOf(r, one, columns)
	if err != nil {
		return err
	}
	f, err := os.Open(one.path)
	if err != nil {
		return err
	}
	progress, err := p.Jobs.Add(u, f)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := p.drafts.drop(one); err != nil {
		return err
	}
	http.Redirect(w, r, "/screen/job/"+progress.ID, http.StatusSeeOther)
	return nil
}

// columnsOf writes down what the form says that columns mean, as rows.ParseOverride reads it.
func columnsOf(form url.Values) string {
	var pairs []string
	for i := range 500 {
		field := form.Get(fmt.Sprintf("c%d", i))
		if _, err := rows.ParseField(field); err == nil {
			pairs = append(pairs, fmt.Sprintf("%s=#%d", field, i+1))
		}
	}
	return strings.Join(pairs, ",")
}

// uploadOf says how a file is to be screened.
func (p *Pages) uploadOf(r *http.Request, one *draft, columns string) (u service.Upload, err error) {
	if p.Jobs == nil {
		return u, standing.Errorf(standing.Unavailable, "no files are taken here")
	}
	asked := r.Clone(r.Context())
	asked.URL.RawQuery = onOf(r.PostForm)
	s, _, err := p.open(asked)
	if err != nil {
		return u, err
	}
	defer s.Snapshot.Release()
	_, moment, err := p.when(asked)
	u = service.Upload{Name: one.name, Owner: one.owner, Columns: columns, Moment: moment}
	u.On = s.On
	if r.PostForm.Get("former") != "" {
		u.Include = []string{"former"}
	}
	return u, err
}
