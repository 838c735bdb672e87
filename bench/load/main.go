// Command load measures a running server on loopback, bounded in time: names one each on several connections, then
// a stream of them.
//
//	load [-address URL] [-names FILE] [-c 8] [-seconds 10] [-stream 200000]
//
// The names are the first column of a csv file, packed or not, with a heading. It prints requests a second, how long
// they took, and the memory of the server as /metrics tells it.
package main

import (
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"standing/client"
)

func main() {
	address := flag.String("address", "http://127.0.0.1:8384", "the server")
	names := flag.String("names", "../shared/data/bench/negatives_us.csv.gz", "csv file with names in its first column")
	connections := flag.Int("c", 8, "connections with one request each at a time")
	seconds := flag.Int("seconds", 10, "for how long names are asked one each")
	lines := flag.Int("stream", 200_000, "how many names are streamed; 0: none")
	flag.Parse()
	if err := run(*address, *names, *connections, *lines, time.Duration(*seconds)*time.Second); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func run(address, file string, connections, lines int, long time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	names, err := readNames(file)
	if err != nil {
		return err
	}
	transport := &http.Transport{MaxIdleConnsPerHost: connections, DisableCompression: true}
	defer transport.CloseIdleConnections()
	if err := ready(ctx, address, transport); err != nil {
		return err
	}
	if err := oneEach(ctx, address, transport, names, connections, long); err != nil {
		return err
	}
	c := client.New(address, "", &http.Client{Transport: transport})
	if lines > 0 {
		if err := stream(ctx, c, names, lines); err != nil {
			return err
		}
	}
	return memory(ctx, address, transport)
}

// readNames reads the first column of a csv file.
func readNames(path string) (names []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	table := csv.NewReader(r)
	table.FieldsPerRecord = -1
	for {
		row, err := table.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		names = append(names, row[0])
	}
	if len(names) < 2 {
		return nil, fmt.Errorf("%s holds no names", path)
	}
	return names[1:], nil
}

// ready waits until the server can answer.
func ready(ctx context.Context, address string, transport http.RoundTripper) error {
	const patience, pause = 30 * time.Second, 50 * time.Millisecond
	for begun := time.Now(); ; time.Sleep(pause) {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"/readyz", nil)
		if err != nil {
			return err
		}
		response, err := transport.RoundTrip(request)
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return nil
			}
			err = fmt.Errorf("the server answers %s", response.Status)
		}
		if time.Since(begun) > patience {
			return err
		}
	}
}
