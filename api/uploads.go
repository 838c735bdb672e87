package api

import (
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"

	"standing"
	"standing/access"
	"standing/service"
)

// uploads registers what takes files and streams of queries.
func (a *API) uploads() {
	a.handle("POST /v1/screen/stream", access.Reader, a.screenStream)
	a.handle("POST /v1/jobs", access.Reader, a.takeFile)
	a.handle("GET /v1/jobs/{id}", access.Reader, a.jobProgress)
	a.handle("GET /v1/jobs/{id}/result", access.Reader, a.jobResult)
	a.describeUploads()
}

// maxField bounds a field beside an uploaded file.
const maxField = 64 << 10

// takeFile keeps an uploaded file and puts it in the queue. It comes as multipart/form-data, with the fields before the
// file, or as the body, with the fields as parameters.
func (a *API) takeFile(w http.ResponseWriter, r *http.Request) {
	if a.Jobs == nil {
		a.problem(w, r, standing.Errorf(standing.Unavailable, "this server takes no files"))
		return
	}
	a.waitForUpload(w)
	body := http.MaxBytesReader(w, r.Body, a.Limits.Upload)
	name, content, fields, err := fileOf(r, body)
	if err != nil {
		a.problem(w, r, badBody(err))
		return
	}
	upload, err := a.upload(r, name, fields)
	if err != nil {
		a.problem(w, r, err)
		return
	}
	progress, err := a.Jobs.Add(upload, &patient{content, a, w})
	if err != nil {
		a.problem(w, r, err)
		return
	}
	w.Header().Set("Location", "/v1/jobs/"+progress.ID)
	writeJSON(w, http.StatusAccepted, "application/json", progress)
}

// upload reads how a file is to be screened. That the register can answer so is found out before the file is taken.
func (a *API) upload(r *http.Request, name string, fields url.Values) (u service.Upload, err error) {
	for field := range fields {
		if !strings.Contains(" on known published_by in model threshold include require columns sheet filename ", " "+field+" ") {
			return u, standing.Errorf(standing.Invalid, "no such parameter: %s", field)
		}
	}
	when := whenOf(fields)
	u = service.Upload{Name: name, Owner: keyOf(r.Context()).ID, Columns: fields.Get("columns"), Sheet: fields.Get("sheet"), Settings: settingsOf(fields)}
	if u.Moment, err = when.moment(); err != nil {
		return u, err
	}
	s, err := a.open(r.Context(), when, u.Settings)
	if err != nil {
		return u, err
	}
	defer s.Snapshot.Release()
	u.On, u.In = s.On, s.In
	if u.Moment.Known.IsZero() && !u.Moment.PublishedBy.IsZero() {
		u.Moment.Known = s.View.Known
	}
	return u, nil
}

// settingsOf reads how to screen from parameters.
func settingsOf(q url.Values) service.Settings {
	return service.Settings{Model: q.Get("model"), Thresholds: q.Get("threshold"), Include: q["include"], Require: q["require"]}
}

// fileOf finds the file in a request, and the fields beside it.
func fileOf(r *http.Request, body io.Reader) (name string, content io.Reader, fields url.Values, err error) {
	fields = r.URL.Query()
	kind, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind == "application/x-www-form-urlencoded" {
		return "", nil, nil, &kindError{r.Header.Get("Content-Type"), []string{"multipart/form-data", "text/csv", "application/octet-stream"}}
	}
	if kind != "multipart/form-data" {
		name = fields.Get("filename")
		if name == "" {
			name = "upload"
		}
		return filepath.Base(name), body, fields, nil
	}
	parts := multipart.NewReader(body, parameters["boundary"])
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return "", nil, nil, standing.Errorf(standing.Invalid, "there is no file in the form: want a field file, behind the others")
		}
		if err != nil {
			return "", nil, nil, err
		}
		if part.FormName() == "file" {
			return filepath.Base(part.FileName()), part, fields, nil
		}
		text, err := io.ReadAll(io.LimitReader(part, maxField+1))
		if err != nil {
			return "", nil, nil, err
		}
		if len(text) > maxField {
			return "", nil, nil, standing.Errorf(standing.Invalid, "the field %s is too long", part.FormName())
		}
		if value := string(text); value != "" {
			fields.Add(part.FormName(), value)
		}
	}
}

// waitForUpload lets the body take its time, as long as something comes.
func (a *API) waitForUpload(w http.ResponseWriter) {
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(a.Now().Add(a.Limits.Read))
	_ = control.SetWriteDeadline(a.Now().Add(24 * a.Limits.Write))
}

// patient reads a body that may be long but must not stop coming.
type patient struct {
	io.Reader
	api *API
	w   http.ResponseWriter
}

// Read moves the time by which more has to have come.
func (p *patient) Read(buffer []byte) (int, error) {
	n, err := p.Reader.Read(buffer)
	if n > 0 {
		_ = http.NewResponseController(p.w).SetReadDeadline(p.api.Now().Add(p.api.Limits.Read))
	}
	if err != nil && err != io.EOF {
		err = badBody(err)
	}
	return n, err
}

func (a *API) job(r *http.Request) (*service.Job, error) {
	if a.Jobs == nil {
		return nil, standing.Errorf(standing.NotFound, "this server takes no files")
	}
	key := keyOf(r.Context())
	return a.Jobs.Find(r.PathValue("id"), key.ID, key.Role == access.Admin)
}

func (a *API) jobProgress(w http.ResponseWriter, r *http.Request) {
	job, err := a.job(r)
	if err != nil {
		a.problem(w, r, err)
		return
	}
	if err := job.Err(); err != nil && standing.KindOf(err) == standing.Internal {
		a.logInside(err)
	}
	writeJSON(w, http.StatusOK, "application/json", job.ProgressAt(a.Now()))
}

// kinds are the media types of results.
var kinds = map[string]string{
	"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "html": "text/html; charset=utf-8",
}

func (a *API) jobResult(w http.ResponseWriter, r *http.Request) {
	job, err := a.job(r)
	if err != nil {
		a.problem(w, r, err)
		return
	}
	format := r.URL.Query().Get("format")
	if format == "" {
		format = "jsonl"
	}
	f, err := job.Result(format)
	if err != nil {
		a.problem(w, r, err)
		return
	}
	defer f.Close()
	h := w.Header()
	h.Set("Content-Type", kinds[format])
	h.Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", "standing."+format))
	if format == "html" {
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
	}
	_ = http.NewResponseController(w).SetWriteDeadline(a.Now().Add(24 * a.Limits.Write))
	_, _ = io.Copy(w, f) // whoever asked has gone
}
