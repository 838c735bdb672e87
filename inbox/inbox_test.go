package inbox

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"standing"
	"standing/data"
	"standing/edtf"
	"standing/ledger"
	"standing/news"
	"standing/news/reader"
	"standing/party"
)

// memory keeps pages and readings.
type memory struct {
	pages map[string][]byte
	read  map[string][]byte
	gets  int // of pages
}

func (m *memory) Get(digest string) ([]byte, error) {
	m.gets++
	return m.pages[digest], nil
}

// cache is the side of memory that keeps readings.
type cache struct{ *memory }

func (c cache) Get(page string) ([]byte, bool) { data, ok := c.read[page]; return data, ok }
func (c cache) Put(page string, data []byte)   { c.read[page] = data }

// bench is a register of a few parties with a page in its inbox.
type bench struct {
	t      *testing.T
	ledger *ledger.Ledger
	memory *memory
	clock  time.Time
}

const story = `Ruritania drops League from list

Kazakhstan has removed the Brightwater League from its list of terrorist organizations, the Foreign Ministry said on Monday.

Russia has decided to remove the Brightwater League from its list of terrorist organizations, the Interfax agency reported on Monday.

Prosecutors in Paris charged Tovek Halmar with fraud on Friday.
`

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, memory: &memory{pages: map[string][]byte{}, read: map[string][]byte{}}, clock: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	var err error
	b.ledger, err = ledger.Open(t.Context(), filepath.Join(t.TempDir(), "ledger.db"), func() time.Time { return b.clock })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.ledger.Close() })
	act := func(i standing.InstrumentID) standing.Act {
		return standing.Act{Instrument: i, Verb: standing.VerbList, Force: standing.Done, InForce: edtf.MustParse("2003-02-14"), Rank: standing.RankAct, Source: "gazette"}
	}
	b.put("acts", entry("acts", "league", standing.Organization, "Brightwater League", act("ru-terror"), act("kz-terror")), entry("acts", "halmar", standing.Person, "Tovek Halmar", act("ru-terror")))
	b.keep(story)
	return b
}

func entry(source standing.SourceID, id string, schema standing.Schema, name string, acts ...standing.Act) standing.Entry {
	return standing.Entry{Source: source, ID: id, Schema: schema, Names: []standing.Name{{Text: name, Kind: standing.Primary}}, Acts: acts}
}

// put commits one edition of a source.
func (b *bench) put(source standing.SourceID, entries ...standing.Entry) {
	b.t.Helper()
	var items []ledger.Item
	for i := range entries {
		items = append(items, ledger.Item{Value: &entries[i]})
	}
	e := standing.Edition{
		Source: source, Digest: strings.Repeat("0", 64), Moment: b.clock, Day: edtf.DayIn(b.clock), Kind: standing.DayStated,
		Entries: len(items), Verdict: standing.Accepted,
	}
	if err := b.ledger.Commit(b.t.Context(), &e, items, ledger.Snapshot{}, nil); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) keep(text string) {
	b.t.Helper()
	digest := reader.Digest([]byte(text))
	b.memory.pages[digest] = []byte(text)
	page := standing.Page{Digest: digest, Name: "page.txt", Size: int64(len(text)), Published: map[int]edtf.Date{0: edtf.MustParse("2024-10-07")}}
	if _, err := b.ledger.KeepPage(b.t.Context(), page); err != nil {
		b.t.Fatal(err)
	}
}

// open opens the inbox as known at a moment; zero: now.
func (b *bench) open(known time.Time) *Inbox {
	b.t.Helper()
	if known.IsZero() {
		known = ledger.Always
	}
	catalogue, err := data.Instruments()
	if err != nil {
		b.t.Fatal(err)
	}
	v, err := party.NewView(b.t.Context(), b.ledger, catalogue, []standing.Source{{ID: "acts"}, {ID: "more"}}, party.Moment{Known: known})
	if err != nil {
		b.t.Fatal(err)
	}
	return &Inbox{View: v, News: b.ledger, Pages: b.memory, Cache: cache{b.memory}}
}

// claim finds the one claim of the act and authority.
func (b *bench) claim(act news.Act, authority string) Item {
	b.t.Helper()
	items, err := b.open(time.Time{}).Items(b.t.Context())
	if err != nil {
		b.t.Fatal(err)
	}
	for _, i := range items {
		if i.Act == act && strings.Contains(i.Authority, authority) {
			return i
		}
	}
	b.t.Fatalf("no claim %s by %s among %d", act, authority, len(items))
	return Item{}
}

// standing returns where the league stands in Russia on a day after the story.
func (b *bench) standing(known time.Time) (standing.State, []standing.Flag) {
	b.t.Helper()
	v := b.open(known).View
	keys, err := v.Find(b.t.Context(), standing.EntryRef{Source: "acts", ID: "league"})
	if err != nil || len(keys) == 0 {
		b.t.Fatal(len(keys), err)
	}
	d, err := v.Dossier(b.t.Context(), keys[0])
	if err != nil {
		b.t.Fatal(err)
	}
	s, err := d.Standing(b.t.Context(), v.Instrument("ru-terror"), edtf.DayOf(2024, 10, 8))
	if err != nil {
		b.t.Fatal(err)
	}
	return s.State, s.Flags()
}

// TestKnown: an accepted claim is seen from the moment of its judgement on, and an undone one
// as it was until then.
func TestKnown(t *testing.T) {
	b := newBench(t)
	id := b.claim(news.Delist, "Russia").ID
	accepted, err := b.open(time.Time{}).Accept(t.Context(), id, Decision{By: "A"})
	if err != nil {
		t.Fatal(err)
	}
	undone, err := b.open(time.Time{}).Undo(t.Context(), id, Decision{By: "A"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		known   time.Time
		pending bool
	}{{accepted.Recorded.Add(-time.Microsecond), false}, {accepted.Recorded, true}, {undone.Recorded.Add(-time.Microsecond), true}, {undone.Recorded, false}, {time.Time{}, false}} {
		state, flags := b.standing(c.known)
		if state != standing.Listed || slices.Contains(flags, standing.Pending) != c.pending {
			t.Errorf("known at %v: %s %v", c.known, state, flags)
		}
	}
}

// TestAnotherReader: a claim that was judged is the same claim when the reader gives it another
// id, and stands as it was judged when it is not read any more.
func TestAnotherReader(t *testing.T) {
	b := newBench(t)
	ru, kz := b.claim(news.Delist, "Russia"), b.claim(news.Delist, "Kazakhstan")
	for _, i := range []Item{ru, kz} {
		if _, err := b.open(time.Time{}).Reject(t.Context(), i.ID, Decision{By: "A"}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := b.ledger.ClaimJudgements(t.Context(), ledger.Always)
	if err != nil {
		t.Fatal(err)
	}
	renamed := ru.Claim
	renamed.ID, renamed.Force = "otherid", news.Pending
	items, err := settle(ru.Page, []saidStory{{Title: "T", Claims: []news.Claim{renamed}}}, byPage(ledger.Holding(all))[ru.Page.Digest])
	if err != nil || len(items) != 2 {
		t.Fatalf("%d claims, %v", len(items), err)
	}
	for i, want := range []struct {
		id    string
		story int
	}{{ru.ID, 1}, {kz.ID, 0}} {
		if got := items[i]; got.ID != want.id || got.Story != want.story || got.State != Rejected || got.Force == news.Pending {
			t.Errorf("%s in story %d is %s", got.ID, got.Story, got.State)
		}
	}
}

// TestCache: a page is read once for one state of the register.
func TestCache(t *testing.T) {
	b := newBench(t)
	id := b.claim(news.Delist, "Russia").ID
	b.claim(news.Delist, "Kazakhstan")
	if _, err := b.open(time.Time{}).Accept(t.Context(), id, Decision{By: "A"}); err != nil {
		t.Fatal(err)
	}
	if b.memory.gets != 1 {
		t.Errorf("read %d times", b.memory.gets)
	}
	b.put("more", entry("more", "1", standing.Organization, "Interfax Agency"))
	b.claim(news.Delist, "Russia")
	if b.memory.gets != 2 {
		t.Errorf("read %d times after another source was loaded", b.memory.gets)
	}
	for page := range b.memory.read {
		b.memory.read[page] = []byte("broken")
	}
	if got := b.claim(news.Delist, "Russia"); got.State != Accepted || b.memory.gets != 3 {
		t.Errorf("%s, read %d times after the cache was broken", got.State, b.memory.gets)
	}
}

// TestPersons: what the news say against a person is told of nobody before it is accepted.
func TestPersons(t *testing.T) {
	b := newBench(t)
	halmar := standing.EntryRef{Source: "acts", ID: "halmar"}
	item := b.claim(news.Indict, "Prosecutors")
	if item.Party != halmar {
		t.Fatalf("the claim is about %s", item.Party)
	}
	about := func() []Item {
		all, err := b.open(time.Time{}).About(t.Context(), []standing.EntryRef{halmar})
		if err != nil {
			t.Fatal(err)
		}
		return all[halmar]
	}
	if got := about(); len(got) != 0 {
		t.Errorf("told: %v", got)
	}
	if _, err := b.open(time.Time{}).Accept(t.Context(), item.ID, Decision{By: "A"}); err != nil {
		t.Fatal(err)
	}
	if got := about(); len(got) != 1 || got[0].State != Accepted {
		t.Errorf("accepted, told: %v", got)
	}
}

// TestMeanwhile: a judgement on a claim that somebody judged since is refused.
func TestMeanwhile(t *testing.T) {
	b := newBench(t)
	mine := b.open(time.Time{})
	item := b.claim(news.Delist, "Russia")
	if _, err := b.open(time.Time{}).Reject(t.Context(), item.ID, Decision{By: "B"}); err != nil {
		t.Fatal(err)
	}
	body, _ := json.Marshal(item.Claim)
	_, err := mine.record(t.Context(), item, standing.ClaimJudgement{Kind: standing.Accept, By: "A", Body: body})
	if standing.KindOf(err) != standing.Conflict {
		t.Error(err)
	}
}

// TestJoined: every entry belongs to the party that Of says, after links and unlinks.
func TestJoined(t *testing.T) {
	b := newBench(t)
	b.put("more", entry("more", "1", standing.Organization, "League of Brightwater"), entry("more", "2", standing.Organization, "Third"), entry("more", "3", standing.Organization, "Fourth"))
	ref := func(source standing.SourceID, id string) standing.EntryRef {
		return standing.EntryRef{Source: source, ID: id}
	}
	for _, j := range []standing.Judgement{
		{Kind: standing.Link, A: ref("acts", "league"), B: ref("more", "1")},
		{Kind: standing.Link, A: ref("more", "1"), B: ref("more", "2")},
		{Kind: standing.Link, A: ref("more", "2"), B: ref("more", "3")},
		{Kind: standing.Unlink, A: ref("more", "2"), B: ref("more", "3")},
		{Kind: standing.Link, A: ref("more", "2"), B: ref("nowhere", "3")},
	} {
		j.By = "A"
		if _, err := b.ledger.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
	}
	v := b.open(time.Time{}).View
	joined, err := v.Joined(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	keys, err := b.ledger.Entries(t.Context(), ledger.Always)
	if err != nil || len(keys) != 5 {
		t.Fatal(len(keys), err)
	}
	for _, k := range keys {
		p, err := v.Of(t.Context(), k)
		if err != nil || joined.Of(k).Ref != p.ID {
			t.Errorf("%s: %s, want %s, %v", k.Ref, joined.Of(k).Ref, p.ID, err)
		}
	}
	parties, err := partiesOf(t.Context(), v)
	if err != nil || len(parties) != 3 || len(parties[0].Names) != 3 {
		t.Errorf("%+v, %v", parties, err)
	}
}
