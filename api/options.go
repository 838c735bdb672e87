package api

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"standing/access"
	"standing/service"
)

// Options are what the API works with.
type Options struct {
	Register *service.Register
	Jobs     *service.Jobs   // nil: no files are taken
	Keys     *access.Keyring // nil: nobody needs a key
	// Anonymous is what a request without a key may do; empty: nothing.
	Anonymous access.Role
	// Rate is how many requests a second a key may make, and Burst how many at once; 0: any number.
	Rate  float64
	Burst int
	// Hosts are the names by which the server may be called, without ports; empty: any. On loopback they keep web pages
	// of others from asking by a name that they have pointed here.
	Hosts   []string
	Web     http.Handler // what is at / and everywhere that the API is not; nil: a line of text
	Log     *slog.Logger
	Now     func() time.Time
	Metrics *prometheus.Registry // nil: one is made
	Version string
	Limits  Limits
}

// Limits bound what one request may take.
type Limits struct {
	Body   int64         // bytes of a JSON body
	Upload int64         // bytes of an uploaded file
	Line   int           // bytes of a line of a stream
	Batch  int           // queries in one request of /v1/screen
	Read   time.Duration // for a body to come, and for the next line of a stream
	Write  time.Duration // for an answer to be taken
}

// DefaultLimits are good for a small server.
func DefaultLimits() Limits {
	return Limits{
		Body:   4 << 20,   // some ten thousand names
		Upload: 512 << 20, // a file of some million rows
		Line:   64 << 10,  // far more than a person is described with
		Batch:  1000,
		Read:   30 * time.Second,
		Write:  60 * time.Second,
	}
}
