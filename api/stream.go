package api

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"standing"
	"standing/screen"
	"standing/service"
)

// screenStream screens queries, a line each, while they come, and answers with a line each while they are screened.
func (a *API) screenStream(w http.ResponseWriter, r *http.Request) {
	if err := wantKind(r, "application/x-ndjson", "application/jsonl", "application/json"); err != nil {
		a.problem(w, r, err)
		return
	}
	query := r.URL.Query()
	s, err := a.open(r.Context(), whenOf(query), settingsOf(query))
	if err != nil {
		a.problem(w, r, err)
		return
	}
	defer s.Snapshot.Release()
	control := http.NewResponseController(w)
	if err := control.EnableFullDuplex(); err != nil {
		a.problem(w, r, fmt.Errorf("answer while reading: %w", err))
		return
	}
	w.Header().Set("Content-Type", "application/x-ndjson")
	in := &queryLines{
		lines: bufio.NewReaderSize(r.Body, a.Limits.Line), screening: s, control: control, now: a.Now, wait: a.Limits.Read,
	}
	out := &streamSink{w: bufio.NewWriterSize(w, 64<<10), control: control, now: a.Now, wait: a.Limits.Write, header: s.HeaderJSON}
	sum, err := s.RunFeed(r.Context(), s.Header, screen.Feed{Next: in.next, Ready: in.ready}, out)
	a.count(sum)
	if err != nil {
		// The status is told already: the error is the last line.
		a.logInside(err)
		out.fail(sayable(err))
	}
}

// queryLines reads queries, a line of JSON each. It is for one goroutine.
type queryLines struct {
	lines     *bufio.Reader
	screening *service.Screening
	control   *http.ResponseController
	now       func() time.Time
	wait      time.Duration
	line, row int
}

// next reads a query. Blank lines are passed over.
func (q *queryLines) next() (screen.Row, error) {
	for {
		if q.lines.Buffered() == 0 {
			_ = q.control.SetReadDeadline(q.now().Add(q.wait))
		}
		text, err := q.lines.ReadSlice('\n')
		q.line++
		if errors.Is(err, bufio.ErrBufferFull) {
			return screen.Row{}, standing.Errorf(standing.Invalid, "line %d: it is longer than %d bytes", q.line, q.lines.Size())
		}
		if text = bytes.TrimSpace(text); len(text) == 0 {
			if err != nil {
				return screen.Row{}, ended(err)
			}
			continue
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return screen.Row{}, ended(err)
		}
		return q.read(text)
	}
}

func (q *queryLines) read(text []byte) (screen.Row, error) {
	var query service.Query
	if text[0] == '"' { // a name alone
		if err := json.Unmarshal(text, &query.Name); err != nil {
			return screen.Row{}, standing.Errorf(standing.Invalid, "line %d: %w", q.line, err)
		}
	} else {
		dec := json.NewDecoder(bytes.NewReader(text))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&query); err != nil {
			return screen.Row{}, standing.Errorf(standing.Invalid, "line %d: %w", q.line, err)
		}
	}
	q.row++
	row, _ := query.Row(q.row, q.screening.Snapshot.Store().Knows)
	return row, nil
}

// ready reports whether a whole line is at hand.
func (q *queryLines) ready() bool {
	held, _ := q.lines.Peek(q.lines.Buffered())
	return bytes.IndexByte(held, '\n') >= 0
}

// ended keeps the end of a stream and says of everything else that the stream broke.
func ended(err error) error {
	if errors.Is(err, io.EOF) {
		return io.EOF
	}
	return badBody(err)
}

// streamSink writes {"header": ...}, then a line for each row.
type streamSink struct {
	w       *bufio.Writer
	control *http.ResponseController
	now     func() time.Time
	wait    time.Duration
	header  []byte
	enc     *json.Encoder
}

// Begin writes the header.
func (s *streamSink) Begin(screen.Header) error {
	s.enc = json.NewEncoder(s.w)
	s.enc.SetEscapeHTML(false)
	_ = s.control.SetWriteDeadline(s.now().Add(s.wait))
	_, err := fmt.Fprintf(s.w, "{\"header\":%s}\n", s.header)
	return err
}

// Line writes a line.
func (s *streamSink) Line(l screen.Line) error { return s.enc.Encode(l) }

// Flush sends what is held back.
func (s *streamSink) Flush() error {
	_ = s.control.SetWriteDeadline(s.now().Add(s.wait))
	if err := s.w.Flush(); err != nil {
		// Nobody listens any more: the reader must not wait for what they have to say.
		_ = s.control.SetReadDeadline(s.now())
		return err
	}
	return s.control.Flush()
}

// End says how it went, as the last line.
func (s *streamSink) End(sum screen.Summary) error {
	if err := s.enc.Encode(map[string]screen.Summary{"summary": sum}); err != nil {
		return err
	}
	return s.Flush()
}

// fail says what went wrong, as the last line.
func (s *streamSink) fail(text string) {
	_ = s.enc.Encode(map[string]string{"error": text}) // who has gone is not told
	_ = s.Flush()
}
