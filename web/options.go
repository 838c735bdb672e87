package web

import (
	"context"
	"log/slog"
	"time"

	"standing"
	"standing/access"
	"standing/service"
)

// Options are what the pages work with.
type Options struct {
	Register *service.Register
	Jobs     *service.Jobs // nil: no files are taken
	// Uploads is a folder for files whose columns are being looked at; what an earlier process left in it is deleted.
	Uploads   string
	MaxUpload int64 // bytes of an uploaded file; 0: DefaultMaxUpload
	// Asker tells who makes a request, and what they may do; nil: everybody may do everything.
	Asker func(context.Context) Asker
	// Release lets a quarantined edition in; nil: it can't be done here.
	Release Releaser
	Inbox   Inbox // nil: there is no news
	Log     *slog.Logger
	Now     func() time.Time
}

// DefaultMaxUpload is a file of some million rows.
const DefaultMaxUpload = 512 << 20

// Asker is who makes a request.
type Asker struct {
	Key  string // the id of the key; empty for none
	Name string // of the key; empty for none
	Role access.Role
}

// Releaser lets an edition in that was held back, on somebody's word and ground.
type Releaser func(ctx context.Context, source standing.SourceID, edition, by, why string) error

// may reports whether who asks may do what needs a role.
func (p *Pages) may(ctx context.Context, needed access.Role) bool {
	return p.asker(ctx).Role.May(needed)
}

func (p *Pages) asker(ctx context.Context) Asker {
	if p.Asker == nil {
		return Asker{Role: access.Admin}
	}
	return p.Asker(ctx)
}
