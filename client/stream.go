package client

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"

	"standing/screen"
	"standing/service"
)

// Stream is a screening of queries that go out while results come in. Send and CloseSend are for one goroutine, Header and
// Next for another.
type Stream struct {
	out     *io.PipeWriter
	buffer  *bufio.Writer
	enc     *json.Encoder
	opened  chan opened
	in      *bufio.Reader
	body    io.ReadCloser
	header  screen.Header
	Summary screen.Summary // once Next has said io.EOF
}

type opened struct {
	response *http.Response
	err      error
}

// Stream opens a screening. The context ends it; Close gives back what it holds.
func (c *Client) Stream(ctx context.Context, r Request) *Stream {
	in, out := io.Pipe()
	s := &Stream{out: out, buffer: bufio.NewWriterSize(out, 32<<10), opened: make(chan opened, 1)}
	s.enc = json.NewEncoder(s.buffer)
	v := r.values()
	for name, values := range map[string][]string{"include": r.Include, "require": r.Require} {
		for _, value := range values {
			v.Add(name, value)
		}
	}
	for name, value := range map[string]string{"model": r.Model, "threshold": r.Threshold} {
		if value != "" {
			v.Set(name, value)
		}
	}
	go func() {
		response, err := c.send(ctx, http.MethodPost, "/v1/screen/stream", v, "application/x-ndjson", in)
		if err != nil {
			_ = in.CloseWithError(err) // Send says it
		}
		s.opened <- opened{response, err}
	}()
	return s
}

// Send sends a query, soon: call Flush for at once.
func (s *Stream) Send(q service.Query) error { return s.enc.Encode(q) }

// Flush sends what is held back.
func (s *Stream) Flush() error { return s.buffer.Flush() }

// CloseSend says that no more queries come.
func (s *Stream) CloseSend() error { return errors.Join(s.buffer.Flush(), s.out.Close()) }

// Header waits for the run header.
func (s *Stream) Header() (screen.Header, error) {
	if s.in != nil {
		return s.header, nil
	}
	o := <-s.opened
	if o.err != nil {
		s.opened <- o
		return s.header, o.err
	}
	s.body, s.in = o.response.Body, bufio.NewReaderSize(o.response.Body, 64<<10)
	text, err := s.in.ReadBytes('\n')
	if err != nil {
		return s.header, err
	}
	var first struct {
		Header screen.Header `json:"header"`
	}
	err = json.Unmarshal(text, &first)
	s.header = first.Header
	return s.header, err
}

// Next waits for the next result; after the last it says io.EOF.
func (s *Stream) Next() (line screen.Line, err error) {
	text, err := s.NextRaw()
	if err != nil {
		return line, err
	}
	var got struct {
		screen.Line
		Summary *screen.Summary `json:"summary"`
		Error   string          `json:"error"`
	}
	if err := json.Unmarshal(text, &got); err != nil {
		return line, err
	}
	switch {
	case got.Error != "":
		return line, fmt.Errorf("the server broke off: %s", got.Error)
	case got.Summary != nil:
		s.Summary = *got.Summary
		return line, io.EOF
	}
	return got.Line, nil
}

// NextRaw waits for the next line as it comes, also the summary; it is good until the next call.
func (s *Stream) NextRaw() ([]byte, error) {
	if _, err := s.Header(); err != nil {
		return nil, err
	}
	text, err := s.in.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return text, err
	}
	whole := append([]byte(nil), text...)
	rest, err := s.in.ReadBytes('\n')
	return append(whole, rest...), err
}

// Close gives back what the stream holds, also before its end.
func (s *Stream) Close() error {
	_ = s.out.CloseWithError(io.ErrClosedPipe)
	if s.body == nil {
		if o := <-s.opened; o.err == nil {
			return o.response.Body.Close()
		}
		return nil
	}
	return s.body.Close()
}
