// Package api answers over HTTP. Under /v1 it speaks its own JSON, the same that the command
// line prints, described by OpenAPI 3.1 at /openapi.json, with errors as problem details
// (RFC 9457). At the root it speaks the screening API that is best known in the field, yente's, as
// publicly documented: FollowTheMoney in and out. What neither knows is left to the web pages.
//
// The package turns requests into questions to package service and answers into JSON. It sees no
// store, and never logs what was asked, of whom, or what was answered.
package api
