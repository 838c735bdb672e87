package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"
)

// oneEach asks for one name a request on each connection, one after another, for some time. Answers are read and thrown away:
// what a client makes of them is its own affair.
func oneEach(ctx context.Context, address string, transport http.RoundTripper, names []string, connections int, long time.Duration) error {
	took := make([][]time.Duration, connections)
	slowest := make([]struct{ took, at time.Duration }, connections)
	errs := make([]error, connections)
	var wait sync.WaitGroup
	begun := time.Now()
	for c := range connections {
		wait.Go(func() {
			for i := c; time.Since(begun) < long && errs[c] == nil; i += connections {
				asked := time.Now()
				errs[c] = askOne(ctx, address, transport, names[i%len(names)])
				one := time.Since(asked)
				took[c] = append(took[c], one)
				if one > slowest[c].took {
					slowest[c].took, slowest[c].at = one, asked.Sub(begun)
				}
			}
		})
	}
	wait.Wait()
	lasted := time.Since(begun)
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	all := slices.Concat(took...)
	slices.Sort(all)
	at := func(share float64) time.Duration {
		return all[min(int(share*float64(len(all))), len(all)-1)].Round(10 * time.Microsecond)
	}
	worst := slices.MaxFunc(slowest, func(a, b struct{ took, at time.Duration }) int { return int(a.took - b.took) })
	fmt.Printf("POST /v1/screen, one name each, c=%d, %s: %d requests, %.0f/s, p50 %s, p90 %s, p99 %s, p99.9 %s, most %s (begun after %s)\n",
		connections, lasted.Round(time.Second), len(all), float64(len(all))/lasted.Seconds(), at(.5), at(.9), at(.99), at(.999), worst.took.Round(10*time.Microsecond), worst.at.Round(10*time.Millisecond))
	return nil
}

func askOne(ctx context.Context, address string, transport http.RoundTripper, name string) error {
	text, err := json.Marshal(name)
	if err != nil {
		return err
	}
	body := append(append([]byte(`{"query":{"name":`), text...), "}}"...)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address+"/v1/screen", bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := transport.RoundTrip(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the server answers %s", response.Status)
	}
	return nil
}
