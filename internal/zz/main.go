package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"standing/blob"
	"standing/edtf"
	"standing/intake"
	"standing/ledger"
	"standing/source"
	"standing/source/ofac"
	"standing/source/unsc"
)

func main() {
	ctx := context.Background()
	home := os.Args[1]
	os.MkdirAll(home, 0o755)
	l, err := ledger.Open(ctx, home+"/ledger.db", time.Now)
	if err != nil {
		panic(err)
	}
	b, _ := blob.Open(home + "/blobs")
	var r source.Reader = ofac.New()
	if os.Args[2] == "un" {
		r = unsc.New()
	}
	ld := &intake.Loader{Ledger: l, Blobs: b, Now: time.Now}
	s := time.Now()
	rep, err := ld.Load(ctx, r, os.Args[3:], intake.Options{Published: edtf.NoLower})
	fmt.Println(rep.Loaded, rep.Skipped, rep.Quarantined, rep.Refused, err, time.Since(s))
	for _, o := range rep.Outcomes {
		if o.Err != nil || o.Edition.Reason != "" || len(o.Edition.Notes) > 0 {
			fmt.Println(o.Path, o.Err, o.Edition.Reason, o.Edition.Notes)
		}
	}
	l.Close()
}
