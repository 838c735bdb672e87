package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"standing"
	"standing/access"
	"standing/api"
	"standing/ledger"
	"standing/service"
)

type serveCmd struct {
	Config string `help:"A file of settings, TOML; without it, standing.toml in the home where there is one." env:"STANDING_CONFIG" placeholder:"FILE" type:"path"`
	serveConfig
}

// Help is shown below the flags.
func (*serveCmd) Help() string {
	return "One process that answers over HTTP: its own API under /v1 (described at /openapi.json), the compatible one at the root, /healthz, /readyz, /metrics. It answers from the home, or from the built-in register while nothing is loaded, and sees what is loaded while it runs.\n\n" +
		"  standing serve\n  standing serve --update --log-format json\n  standing serve --listen 0.0.0.0:8384 --tls-cert cert.pem --tls-key key.pem"
}

// Limits of the server that nobody has to set.
const (
	lookEvery    = time.Second      // for something new in the ledger
	shutdownTime = 20 * time.Second // for requests that are being answered
)

func (c *serveCmd) Run(e *env) error {
	if err := c.validate(); err != nil {
		return err
	}
	return e.with(func(h *home) error {
		editions, err := h.ledger.Editions(e.ctx, "", ledger.Always)
		if err != nil {
			return err
		}
		if len(editions) > 0 {
			return c.serve(e, h, nil)
		}
		return e.withStarter(func(s *home) error { return c.serve(e, h, s.store()) })
	})
}

// serve answers until the context ends, and then lets those finish who are being answered.
func (c *serveCmd) serve(e *env, h *home, starter *service.Store) (err error) {
	keys, err := access.OpenKeyring(h.keys())
	if err != nil {
		return err
	}
	if err := c.mayListen(keys); err != nil {
		return err
	}
	logger := c.logger(e)
	register := &service.Register{Home: h.store(), Starter: starter, Now: e.now, Log: logger}
	defer register.Close()
	jobs, err := service.NewJobs(filepath.Join(h.dir, "jobs"), register, c.KeepJobs)
	if err != nil {
		return err
	}
	options := c.options(e, register, jobs, keys, logger)
	if options.Web, err = c.pages(e, h, register, jobs, logger); err != nil {
		return err
	}
	a := api.New(options)
	register.Swapped = a.Swapped
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return err
	}
	var tasks sync.WaitGroup
	ctx, stop := context.WithCancel(e.ctx)
	defer tasks.Wait()
	defer stop()
	tasks.Go(func() { register.Watch(ctx, lookEvery) })
	tasks.Go(func() { jobs.Run(ctx) })
	if c.Update {
		tasks.Go(func() { (&updates{e, h, logger, map[standing.SourceID]time.Time{}}).run(ctx) })
	}
	logger.Info("listening", "address", listener.Addr().String(), "home", h.dir)
	return c.listen(ctx, listener, a, logger)
}

// mayListen refuses to be reached by others without keys.
func (c *serveCmd) mayListen(keys *access.Keyring) error {
	if c.loopback() || c.Insecure {
		return nil
	}
	all, err := keys.List()
	if err == nil && len(all) == 0 {
		err = standing.Errorf(standing.Invalid, "%s can be reached by others: make a key first (standing key add), or say --insecure", c.Listen)
	}
	return err
}

func (c *serveCmd) options(e *env, register *service.Register, jobs *service.Jobs, keys *access.Keyring, logger *slog.Logger) api.Options {
	limits := api.DefaultLimits()
	limits.Body, limits.Upload, limits.Read, limits.Write = c.MaxBody, c.MaxUpload, c.ReadTimeout, c.WriteTimeout
	o := api.Options{
		Register: register, Jobs: jobs, Keys: keys, Rate: c.Rate, Burst: c.Burst, Log: logger, Now: e.now, Version: version(),
		Limits: limits, Hosts: c.Hosts,
	}
	switch {
	case c.loopback() && !c.RequireKey:
		o.Anonymous = access.Admin
	case c.Insecure:
		o.Anonymous = access.Reader
	}
	if c.loopback() {
		o.Hosts = append([]string{"localhost", "127.0.0.1", "::1"}, c.Hosts...)
	}
	return o
}

// listen serves until the context ends.
func (c *serveCmd) listen(ctx context.Context, l net.Listener, h http.Handler, logger *slog.Logger) error {
	server := api.NewServer(h, logger)
	done := make(chan error, 1)
	go func() {
		if c.TLSCert != "" {
			done <- server.ServeTLS(l, c.TLSCert, c.TLSKey)
			return
		}
		done <- server.Serve(l)
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	logger.Info("stopping")
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	err := server.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		err = errors.Join(fmt.Errorf("some requests were not finished after %s", shutdownTime), server.Close())
	}
	<-done
	return err
}

// keys is the file of keys in a home.
func (h *home) keys() string { return filepath.Join(h.dir, "keys.toml") }
