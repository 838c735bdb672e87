package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"standing/client"
	"standing/service"
)

// stream sends names down one stream and reads the results while they come.
func stream(ctx context.Context, c *client.Client, names []string, lines int) error {
	begun := time.Now()
	s := c.Stream(ctx, client.Request{})
	defer s.Close()
	sent := make(chan error, 1)
	go func() {
		for i := range lines {
			if err := s.Send(service.Query{Name: names[i%len(names)]}); err != nil {
				sent <- err
				return
			}
		}
		sent <- s.CloseSend()
	}()
	got, hits := 0, 0
	for {
		text, err := s.NextRaw()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return errors.Join(err, <-sent)
		}
		if bytes.HasPrefix(text, []byte(`{"row"`)) {
			got++
			if !bytes.HasSuffix(bytes.TrimSpace(text), []byte(`"matches":[]}`)) {
				hits++
			}
		}
	}
	if err := <-sent; err != nil {
		return err
	}
	if got != lines {
		return fmt.Errorf("sent %d names, got %d lines", lines, got)
	}
	lasted := time.Since(begun)
	fmt.Printf("POST /v1/screen/stream: %d names in %s, %.0f names/s, %d with a match\n", got, lasted.Round(time.Millisecond), float64(got)/lasted.Seconds(), hits)
	return nil
}

// memory prints what the server says of its memory.
func memory(ctx context.Context, address string, transport http.RoundTripper) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"/metrics", nil)
	if err != nil {
		return err
	}
	response, err := transport.RoundTrip(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	for lines.Scan() {
		for _, name := range []string{"process_resident_memory_bytes ", "go_memstats_heap_inuse_bytes ", "go_goroutines ", "process_open_fds "} {
			if strings.HasPrefix(lines.Text(), name) {
				fmt.Println(lines.Text())
			}
		}
	}
	return lines.Err()
}
