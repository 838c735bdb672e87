// Package web is the pages of the service: Ask, Party, Screen, Changes, Inbox and Sources.
//
// Everything is drawn on the server, by html/template and as SVG, and embedded: no page asks another host for anything, and all
// run under a Content-Security-Policy without inline scripts or styles. Scripts (htmx, and a few lines of our own) make pages
// quicker to use; what matters works without them. A state is never told by colour alone.
//
// What changes something is a POST with a token that is bound to the browser's session, good for an hour and once.
//
// The package sees services, not stores. Who asks, and what they may do, it is told by Options.
package web
