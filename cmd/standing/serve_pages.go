package main

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"

	"standing"
	"standing/api"
	"standing/intake"
	"standing/service"
	"standing/web"
)

// pages are the web pages of the service.
func (c *serveCmd) pages(e *env, h *home, register *service.Register, jobs *service.Jobs, logger *slog.Logger) (*web.Pages, error) {
	return web.New(web.Options{
		Register: register, Jobs: jobs, Uploads: filepath.Join(h.dir, "uploads"), MaxUpload: c.MaxUpload, Log: logger, Now: e.now,
		Inbox: web.News(register),
		Asker: func(ctx context.Context) web.Asker {
			key := api.AskerOf(ctx)
			return web.Asker{Key: key.ID, Name: key.Name, Role: key.Role}
		},
		Release: func(ctx context.Context, source standing.SourceID, edition, by, why string) error {
			return h.release(ctx, e, source, edition, by, why)
		},
	})
}

// release lets a quarantined edition in, as the command of that name does.
func (h *home) release(ctx context.Context, e *env, source standing.SourceID, name, by, why string) error {
	by = strings.TrimSpace(by)
	if by == "" || strings.HasPrefix(by, "rule:") || strings.TrimSpace(why) == "" {
		return standing.Errorf(standing.Invalid, "a person's name and a ground are wanted")
	}
	edition, err := h.edition(e, name, func(ed standing.Edition) bool {
		return ed.Verdict == standing.Quarantined && ed.Source == source
	})
	if err != nil {
		return err
	}
	reader, err := h.reader(string(source))
	if err != nil {
		return err
	}
	l := &intake.Loader{Ledger: h.ledger, Blobs: h.blobs, Now: e.now}
	_, err = l.Release(ctx, reader, edition, by, why)
	return err
}
