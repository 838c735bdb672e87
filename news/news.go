// Package news holds the nouns of reading news: a page, its stories, what they mention and
// what they claim.
//
// A page is read in stages, each a package of its own: news/page parts its bytes into
// blocks and stories; news/gazetteer finds the names of the register in them;
// news/grammar reads who says that what happened; news/reader puts these together. Every
// offset in the result counts bytes of the page as it was given. A reading is a projection
// of a page's bytes and the reader's version: it is made anew whenever it is wanted, and
// only what a person decides about a claim is kept.
package news

import (
	"sort"

	"standing"
	"standing/edtf"
)

// BlockKind says what a block of a page is to its story.
type BlockKind string

// The kinds of block.
const (
	Heading   BlockKind = "heading"   // the headline or a heading between paragraphs
	Paragraph BlockKind = "paragraph" // body text
	Item      BlockKind = "item"      // of a list in the body
	Quoted    BlockKind = "quote"     // set apart as a quotation in the body
	Caption   BlockKind = "caption"   // words under a picture
	Credit    BlockKind = "credit"    // whose picture or text it is
	Byline    BlockKind = "byline"    // who wrote the story
	Dated     BlockKind = "date"      // when it was published, as printed
	Furniture BlockKind = "furniture" // menus, buttons, advertisements, links to other stories
)

// Body reports whether blocks of the kind are what the story tells.
func (k BlockKind) Body() bool { return k == Paragraph || k == Item || k == Quoted }

// Block is a stretch of a page that belongs together.
type Block struct {
	Kind BlockKind
	// Text is clean: UTF-8, blanks folded to one, no characters that steer direction or have
	// no width.
	Text       string
	Start, End int // where it stands in the page
	// Repeat says that the story has shown the same words before.
	Repeat bool
	// Places tells where the bytes of Text stand in the page, in rising order; the first is
	// that of byte 0. Between two places both count on evenly.
	Places []Place
}

// Place says that a byte of a block's text stands at a byte of the page.
type Place struct{ Text, Page int }

// Offset returns where the byte i of the block's text stands in the page.
func (b Block) Offset(i int) int {
	n := sort.Search(len(b.Places), func(n int) bool { return b.Places[n].Text > i })
	if n == 0 {
		return b.Start
	}
	at := b.Places[n-1]
	return min(at.Page+i-at.Text, b.End)
}

// Story is one story of a page.
type Story struct {
	Title string
	// Published is the date that the story itself states, or that was handed in for it.
	Published  edtf.Date
	Dateline   string // the place that begins the first paragraph: "HARARE"
	Byline     string
	Lang       string // "en"; empty where it cannot be told
	Start, End int    // where it stands in the page
	Blocks     []Block
	Mentions   []Mention
	Claims     []Claim
}

// Trust says how surely something was read, from 0 to 1. It orders; it is no probability.
type Trust float64

// Mention is a place in a story that speaks of a party of the register.
type Mention struct {
	Block      int    // index into the story's blocks
	From, To   int    // bytes of the block's text
	Start, End int    // bytes of the page
	Text       string // as printed
	Party      standing.EntryRef
	Name       string // the name of the party that was found; its first where it was found by a noun
	Trust      Trust
	// Others are further parties that bear the name, where it does not tell one alone.
	Others []standing.EntryRef
}

// Quote is a stretch of a page that says something.
type Quote struct {
	Text       string
	Start, End int // bytes of the page
}

// Act says what a claim is about: what was done to the subject, or said of it.
type Act string

// The acts of claims. Those from List to Outlaw bear on a standing.
const (
	List        Act = "list"
	Delist      Act = "delist"
	Suspend     Act = "suspend"
	Resume      Act = "resume"
	Annul       Act = "annul"
	Renew       Act = "renew"
	Ban         Act = "ban"
	Outlaw      Act = "outlaw"
	Raid        Act = "raid"
	Search      Act = "search"
	Seize       Act = "seize"
	Freeze      Act = "freeze"
	Confiscate  Act = "confiscate"
	HandOver    Act = "hand-over"
	Indict      Act = "indict"
	Try         Act = "try"
	Kill        Act = "kill"
	Investigate Act = "investigate"
	Suspect     Act = "suspect"
	Accuse      Act = "accuse"
	Deny        Act = "deny"
	Warn        Act = "warn"
	Call        Act = "call"
	Say         Act = "say"
)

// Acts lists every act, those that bear on a standing first.
var Acts = []Act{
	List, Delist, Suspend, Resume, Annul, Renew, Ban, Outlaw, Raid, Search, Seize, Freeze, Confiscate,
	HandOver, Indict, Try, Kill, Investigate, Suspect, Accuse, Deny, Warn, Call, Say,
}

// Listing reports whether the act bears on a standing.
func (a Act) Listing() bool {
	switch a {
	case List, Delist, Suspend, Resume, Annul, Renew, Ban, Outlaw:
		return true
	}
	return false
}

// Force says how real a claim has it that its act is.
type Force string

// The forces of claims.
const (
	Done         Force = "done"
	InForce      Force = "in-force"  // a state that holds
	Announced    Force = "announced" // decided or promised, not done
	Pending      Force = "pending"   // wants further steps
	Alleged      Force = "alleged"
	Denied       Force = "denied"
	Threatened   Force = "threatened"
	CalledFor    Force = "called-for"
	Hypothetical Force = "hypothetical"
	NotHappened  Force = "not-happened"
	Opinion      Force = "opinion"
)

// Forces lists every force.
var Forces = []Force{
	Done, InForce, Announced, Pending, Alleged, Denied, Threatened, CalledFor, Hypothetical, NotHappened, Opinion,
}

// Claim is a sentence read as: who says, through whom, what was done to whom, by which
// authority, where, when, and with what force. Words are as printed where they name
// somebody, and empty where the story does not tell.
type Claim struct {
	// ID tells the claim from all others of all pages; the same reader gives the same claim
	// of the same page the same id.
	ID        string
	Act       Act
	Speaker   string // empty: the story itself
	Via       string // through whom the speaker was heard: an agency, a paper, a website
	Subject   string // whom or what the act is done to
	Party     standing.EntryRef
	Authority string // the state or body that acted or would act
	Object    string // what the act moves: "200 computers", "a list of banned groups"
	Number    string // as printed: "six"
	Place     string
	Said      edtf.Date
	Happened  edtf.Date
	Force     Force
	Quote     Quote
	Repeats   []Quote // where else the story says the same
	Trust     Trust
	Denies    string // the id of the claim that this one denies
}

// Enforcement reports whether the act is one of the law upon a party, its people or goods.
func (a Act) Enforcement() bool {
	switch a {
	case Raid, Search, Seize, Freeze, Confiscate, HandOver, Indict, Try, Kill:
		return true
	}
	return false
}
