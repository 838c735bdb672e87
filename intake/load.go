package intake

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"standing"
	"standing/blob"
	"standing/edtf"
	"standing/ledger"
	"standing/source"
)

// Loader loads editions.
type Loader struct {
	Ledger *ledger.Ledger
	Blobs  *blob.Store
	Now    func() time.Time
	// Progress, where set, is called after each edition with how many of how many are done;
	// the count grows where it cannot be known beforehand.
	Progress func(done, total int)
}

// Options say what the files do not.
type Options struct {
	Published edtf.Day  // the day of editions that bear none; edtf.NoLower where not given
	Fetched   time.Time // when they came from the source's own address, to be its newest; zero: they did not
	Usual     int64     // bytes that an edition usually has; 0 where that is not known
	Suspect   string    // why they are to be held back whatever they say
}

// Outcome is what became of one edition.
type Outcome struct {
	Path    string
	Edition standing.Edition // zero where it could not be read
	Skipped bool             // it was recorded before
	Err     error            // why it could not be read
	Unread  int              // items that the reader did not understand, of entries read anew
}

// Report is what became of a load.
type Report struct {
	Loaded, Skipped, Quarantined, Refused int
	Outcomes                              []Outcome // all but those skipped
	// Reread tells what became of the editions held, where another version of the reader had read them.
	Reread Reread
}

func (r *Report) add(o Outcome) {
	switch {
	case o.Skipped:
		r.Skipped++
		return
	case o.Err != nil:
		r.Refused++
	case o.Edition.Verdict == standing.Quarantined:
		r.Quarantined++
	default:
		r.Loaded++
	}
	r.Outcomes = append(r.Outcomes, o)
}

// Load loads everything the paths hold: files, folders and archives. An edition that cannot
// be read does not keep the others from being loaded; its error is in the report. The error
// returned is for what stops the whole.
func (l *Loader) Load(ctx context.Context, reader source.Reader, paths []string, options Options) (report Report, err error) {
	supplies, total, err := openAll(reader, paths)
	if err != nil {
		return report, err
	}
	// What is new must be told from what is only read otherwise: so what is held is read by the same reader first.
	if other, err := l.readByAnother(ctx, reader); err != nil {
		return report, err
	} else if other {
		if report.Reread, err = l.RereadAll(ctx, reader); err != nil {
			return report, err
		}
	}
	s := &session{Loader: l, reader: reader, options: options, rosters: map[string]*roster{}}
	for _, sup := range supplies {
		var failed error
		err := sup.each(ctx, func(b bundle) bool {
			var o Outcome
			if o, failed = s.take(ctx, b); failed != nil {
				return false
			}
			report.add(o)
			if l.Progress != nil {
				done := report.Loaded + report.Skipped + report.Quarantined + report.Refused
				l.Progress(done, max(total, done))
			}
			return ctx.Err() == nil
		})
		if err = errors.Join(err, failed, ctx.Err()); err != nil {
			return report, err
		}
	}
	return report, nil
}

// openAll opens the paths. Files named one by one are grouped like those of a folder.
func openAll(reader source.Reader, paths []string) (supplies []supply, total int, err error) {
	var files []member
	for _, path := range paths {
		if m, plain := plainFile(reader, path); plain {
			files = append(files, m)
			continue
		}
		sup, err := open(reader, path)
		if err != nil {
			return nil, 0, err
		}
		supplies = append(supplies, sup)
	}
	if len(files) > 0 {
		supplies = append([]supply{ofFiles(groups(reader, files))}, supplies...)
	}
	for _, sup := range supplies {
		total += max(sup.count, 1)
	}
	return supplies, total, nil
}

func plainFile(reader source.Reader, path string) (member, bool) {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return member{}, false
	}
	if archive, err := isArchive(path); err != nil || archive {
		return member{}, false
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return member{}, false
	}
	m, wanted := memberOf(reader, absolute)
	if !wanted && !reader.Single() {
		m.base = reader.Main()
	}
	m.path = path
	return m, true
}

// session is one load of one source.
type session struct {
	*Loader
	reader  source.Reader
	options Options
	rosters map[string]*roster // by series
}

// take reads one bundle and records it. The error is for what must stop the load; what is
// wrong with the bundle alone is in the outcome.
func (s *session) take(ctx context.Context, b bundle) (Outcome, error) {
	o := Outcome{Path: b.path, Err: b.err}
	if o.Err != nil {
		return o, nil
	}
	if err := s.patch(ctx, &b); standing.KindOf(err) == standing.Invalid {
		o.Err = err
		return o, nil
	} else if err != nil {
		return o, err
	}
	e := s.describe(b)
	held, err := s.alreadyHeld(ctx, e, b)
	if err != nil {
		return o, err
	}
	if held != nil {
		return *held, nil
	}
	header, records, err := s.reader.Scan(b.files)
	if err != nil {
		o.Err = b.at(err)
		return o, nil
	}
	e.Reader = versionOf(s.reader, header)
	s.date(&e, header, b.named)
	if same, err := s.Ledger.Holds(ctx, e.Source, e.Series, e.Digest, e.Moment); err != nil || same {
		return Outcome{Path: b.path, Skipped: same}, err
	}
	return s.record(ctx, b, e, records)
}

// describe makes the edition as far as its bytes and names tell it.
func (s *session) describe(b bundle) standing.Edition {
	e := standing.Edition{Source: s.reader.Source().ID, Reader: s.reader.Version(), Series: s.series(b), Notes: slices.Clone(b.notes)}
	var all strings.Builder
	for _, f := range b.files {
		ref := standing.FileRef{Name: f.Name, Digest: blob.Digest(f.Data), Size: int64(len(f.Data))}
		e.Files = append(e.Files, ref)
		fmt.Fprintf(&all, "%s %s\n", ref.Digest, ref.Name)
	}
	e.Digest = e.Files[0].Digest
	if len(e.Files) > 1 {
		e.Digest = blob.Digest([]byte(all.String()))
	}
	return e
}

// series names the run of editions that the bundle belongs to. The editions of a complete
// list follow one another; of a source that is partial there may be several files side by
// side, told apart by name, each followed only by its own later editions.
func (s *session) series(b bundle) string {
	if s.reader.Source().Complete {
		return ""
	}
	return strings.ToLower(b.files[0].Name)
}

// alreadyHeld returns what to tell of a bundle that is recorded; nil where it is not. What was fetched again and was held back is
// held back still.
func (s *session) alreadyHeld(ctx context.Context, e standing.Edition, b bundle) (*Outcome, error) {
	if s.options.Fetched.IsZero() {
		held, err := s.held(ctx, e, b)
		if err != nil || !held {
			return nil, err
		}
		return &Outcome{Path: b.path, Skipped: true}, nil
	}
	today, err := s.heldToday(ctx, e)
	switch {
	case err != nil || today == nil:
		return nil, err
	case today.Verdict == standing.Quarantined:
		return &Outcome{Path: b.path, Edition: *today}, nil
	}
	return &Outcome{Path: b.path, Skipped: true}, nil
}

// held reports whether the bundle is recorded, as far as can be told without reading it:
// by its bytes and the date in its name, or by its bytes alone where it bears no date. An
// undated file that people keep is held only while it is the newest of its series: put
// back to an earlier form, it says that again.
func (s *session) held(ctx context.Context, e standing.Edition, b bundle) (bool, error) {
	if b.named.IsZero() && !s.reader.Source().Complete {
		newest, err := s.Ledger.NewestDigest(ctx, e.Source, e.Series)
		return newest == e.Digest, err
	}
	return s.Ledger.Holds(ctx, e.Source, e.Series, e.Digest, b.named)
}

// heldToday returns the edition that what was fetched is, if it is held for this day: the same bytes on a later day
// are an edition again, since they show that the list says the same still. nil where there is none.
func (s *session) heldToday(ctx context.Context, e standing.Edition) (*standing.Edition, error) {
	editions, err := s.Ledger.Editions(ctx, e.Source, ledger.Always)
	for _, held := range slices.Backward(ledger.OfSeries(editions, e.Series)) {
		if held.Digest == e.Digest && (held.Day == edtf.DayIn(s.options.Fetched.UTC()) || held.Verdict == standing.Quarantined) {
			return &held, err
		}
	}
	return nil, err
}

// date sets the edition's day: from its content, else from its name, else as the person
// who loads it says, else "at the latest today".
func (s *session) date(e *standing.Edition, header source.Header, named time.Time) {
	switch {
	case !header.Stated.IsZero():
		e.Moment, e.Day, e.Kind = header.Stated.UTC(), edtf.DayIn(header.Stated), standing.DayStated
	case !named.IsZero():
		e.Moment, e.Day, e.Kind = named, edtf.DayIn(named), standing.DayFetched
	case !s.options.Fetched.IsZero():
		e.Moment, e.Day, e.Kind = s.options.Fetched.UTC(), edtf.DayIn(s.options.Fetched.UTC()), standing.DayFetched
	case s.options.Published.Known():
		e.Moment, e.Day, e.Kind = s.options.Published.Time(), s.options.Published, standing.DayFetched
	default:
		now := s.Now().UTC()
		e.Moment, e.Day, e.Kind = now, edtf.DayIn(now), standing.DayAtLatest
	}
	e.Moment = e.Moment.Truncate(time.Microsecond)
}

// at puts the place of the bundle into an input error that names only the file in it.
func (b bundle) at(err error) error {
	input, ok := errors.AsType[*standing.InputError](err)
	if !ok {
		return fmt.Errorf("%s: %w", b.path, err)
	}
	placed := *input
	placed.File = b.path
	if len(b.files) > 1 {
		placed.File = filepath.Join(filepath.Dir(b.path), input.File)
	}
	return &placed
}
