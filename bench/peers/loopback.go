package main

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// checkLoopback refuses a URL whose host is not this machine: names of people are not to leave it, and
// nobody else's server is to be put under load.
func checkLoopback(template string) error {
	u, err := url.Parse(strings.ReplaceAll(template, placeholder, "name"))
	if err != nil {
		return fmt.Errorf("the peer's URL: %w", err)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("the peer's URL %q is not one of HTTP", template)
	}
	host := u.Hostname()
	if host == "localhost" {
		return nil
	}
	if ip, err := netip.ParseAddr(host); err != nil || !ip.IsLoopback() || ip.Is4In6() {
		return fmt.Errorf("the peer's host %q is not a loopback address (127.0.0.0/8, [::1], localhost)", host)
	}
	return nil
}

// newClient makes a client that keeps so many connections, uses no proxy, follows no redirection, and does not connect to
// any address but of loopback, whatever localhost means to the system.
func newClient(connections int) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || !at.Addr().IsLoopback() {
			return fmt.Errorf("%s is not a loopback address", address)
		}
		return nil
	}}
	return &http.Client{
		Timeout:       time.Minute,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport:     &http.Transport{DialContext: dialer.DialContext, MaxIdleConnsPerHost: connections, DisableCompression: true},
	}
}
