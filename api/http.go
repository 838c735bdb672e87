package api

import (
	"log"
	"log/slog"
	"net/http"
	"time"
)

// Limits of a server that nobody has to set: no honest request has a longer head, or takes longer to send it.
const (
	maxHeader  = 32 << 10
	headerTime = 10 * time.Second
	idleTime   = 2 * time.Minute
)

// NewServer makes a server of a handler, within limits. What it has to say of connections is logged for those who look for it.
func NewServer(h http.Handler, logger *slog.Logger) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: headerTime, IdleTimeout: idleTime, MaxHeaderBytes: maxHeader,
		ErrorLog: log.New(connectionLog{logger}, "", 0),
	}
}

// connectionLog takes what net/http has to say.
type connectionLog struct{ log *slog.Logger }

// Write logs a line. It tells of addresses and protocols: only those who look for it see it.
func (l connectionLog) Write(p []byte) (int, error) {
	l.log.Debug("connection", "says", string(p))
	return len(p), nil
}
