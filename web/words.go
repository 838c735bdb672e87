package web

import (
	"fmt"
	"html/template"
	"net/url"
	"strings"

	"standing"
	"standing/screen"
)

// funcs are what templates can say.
var funcs = template.FuncMap{
	"state": stateWords, "flag": flagWords, "basis": basisWords, "why": whyWords, "class": classWords, "verb": verbWords,
	"place": placeWords, "kind": kindWords, "span": spanWords, "evidence": evidenceWords, "mark": markKind, "count": count,
	"thousands": thousands, "score": func(f float64) string { return fmt.Sprintf("%.2f", f) }, "signed": func(f float64) string { return fmt.Sprintf("%+.2f", f) },
	"percent": func(f float64) string { return fmt.Sprintf("%.1f%%", 100*f) }, "path": entryPath, "join": strings.Join,
	"states": func() []standing.State {
		return []standing.State{standing.Listed, standing.Suspended, standing.Unclear, standing.NotListed}
	},
	"relation": func(s string) string { return strings.ReplaceAll(s, "-", " ") },
	"text":     func(v any) string { return fmt.Sprint(v) },
	"tab":      func(f frame, name, path, label string) tab { return tab{path, label, f.Tab == name} },
	"row":      func(r row, ticks []tick) rowIn { return rowIn{r, ticks} },
}

// tab is a page in the navigation.
type tab struct {
	Path, Label string
	Here        bool
}

// rowIn is a row with the years behind it.
type rowIn struct {
	row
	Ticks []tick
}

func stateWords(s standing.State) string {
	switch s {
	case standing.NotListed:
		return "not listed"
	case standing.NotCovered:
		return "not covered"
	}
	return string(s)
}

func flagWords(f standing.Flag) string {
	switch f {
	case standing.Pending:
		return "change pending"
	case standing.SourcesDisagree:
		return "sources disagree"
	case standing.Lapsing:
		return "lapses soon"
	}
	return string(f)
}

func basisWords(b screen.Text) string {
	return map[standing.Basis]string{
		standing.BasisAct: "by an act", standing.BasisObserved: "as editions show", standing.BasisStated: "by a date that the entry states",
		standing.BasisInferred: "two editions differ", standing.BasisPresupposed: "presupposed by the first act",
	}[standing.Basis(b)]
}

func whyWords(w screen.Text) string {
	return map[standing.Why]string{
		standing.WhyBetweenEditions: "two editions differ, and the change lies somewhere between them",
		standing.WhyBoundedDate:     "the date of the act is not known to the day",
		standing.WhySourcesDisagree: "weighty sources say different things",
		standing.WhyBeforeCoverage:  "nothing that is held reaches so far back",
		standing.WhyLapsed:          "it would have lapsed unless renewed, and no renewal is held",
	}[standing.Why(w)]
}

func classWords(c screen.Class) string {
	return map[screen.Class]string{
		screen.Current: "listed", screen.Former: "formerly listed", screen.Later: "listed only later", screen.Noted: "noted, no published list",
		screen.Never: "not listed",
	}[c]
}

func verbWords(v screen.Text) string {
	words := map[standing.Verb]string{
		standing.VerbList: "listed", standing.VerbDelist: "delisted", standing.VerbSuspend: "suspended", standing.VerbResume: "resumed",
		standing.VerbAnnul: "annulled", standing.VerbRenew: "renewed", standing.VerbRename: "renamed", standing.VerbMerge: "merged",
		standing.VerbSplit: "split", standing.VerbAddAlias: "alias added", standing.VerbDropAlias: "alias dropped", standing.VerbAmend: "amended",
		standing.VerbWithdraw: "withdrawn", standing.VerbSettle: "settled", standing.VerbDispute: "disputed", standing.VerbAttest: "shown",
	}
	if w, ok := words[standing.Verb(v)]; ok {
		return w
	}
	return string(v)
}

func kindWords(k string) string {
	return strings.ReplaceAll(k, "-", " ")
}

// placeWords names a jurisdiction.
func placeWords(code string) string {
	names := map[string]string{
		"us": "United States", "eu": "European Union", "gb": "United Kingdom", "un": "United Nations", "ca": "Canada", "au": "Australia",
		"ir": "Iran", "il": "Israel", "in": "India", "jp": "Japan", "nz": "New Zealand", "ch": "Switzerland", "de": "Germany", "fr": "France",
		"ru": "Russia", "tr": "Türkiye", "cn": "China", "ua": "Ukraine", "iq": "Iraq", "sa": "Saudi Arabia", "ae": "United Arab Emirates",
	}
	if name, ok := names[code]; ok {
		return name
	}
	return strings.ToUpper(code)
}

// spanWords says from when to when.
func spanWords(p screen.Period) string {
	switch {
	case p.From == "" && p.Until == "":
		return "always"
	case p.From == "":
		return "before " + string(p.Until)
	case p.Until == "":
		return "from " + string(p.From) + " on"
	}
	return "from " + string(p.From) + " until " + string(p.Until)
}

func pieceWords(p screen.Period) string {
	return stateWords(p.State) + " " + spanWords(p)
}

// evidenceWords says in a few words what a piece of evidence is.
func evidenceWords(e screen.Evidence) string {
	text := verbWords(e.Act)
	switch {
	case e.Act == "" || standing.Verb(e.Act) == standing.VerbAttest:
		state := e.State
		if state == "" {
			state = e.Value
		}
		text = "shown as " + stateWords(standing.State(state))
	case e.Force != standing.Done:
		text += " (" + string(e.Force) + ")"
	}
	if e.AsAt != "" {
		text += ", " + string(e.AsAt)
	}
	return text
}

// count is a number with its noun.
func count(of any, one, many string) string {
	n := 0
	switch v := of.(type) {
	case int:
		n = v
	case *int:
		n = *v
	}
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands parts a number by threes.
func thousands(n int) string {
	digits := fmt.Sprint(n)
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + " " + digits[at:] // a narrow blank that does not break
	}
	return digits
}

// entryPath is the address of the page of an entry.
func entryPath(ref string) string { return "/party/" + url.PathEscape(ref) }
