package detail

import (
	"slices"
	"strings"

	"standing"
)

// Remarks reads remarks, which are clauses parted by semicolons. A full stop closes them in the
// flat files, and clauses inside them now and then. Where they are cut short the last clause is
// not read: half a number must not become an identifier.
func Remarks(e *standing.Entry, text string, cut bool) {
	clauses := splitClauses(text)
	for i, clause := range clauses {
		if cut && i == len(clauses)-1 {
			e.Unread = append(e.Unread, strings.TrimSpace("the remarks are cut short: "+standing.Clean(clause)))
			return
		}
		if clause = standing.Clean(trimStop(clause)); clause != "" && !addClause(e, clause) {
			Unread(e, clause)
		}
	}
}

// Unread counts a text as not understood, and shows it as a note all the same.
func Unread(e *standing.Entry, text string) {
	if text = standing.Clean(text); text == "" {
		return
	}
	e.AddProperty("notes", text)
	e.Unread = append(e.Unread, text)
}

// addClause reads one clause by the first rule that fits; false says that none does.
func addClause(e *standing.Entry, clause string) bool {
	if rest, ok := cutPrefixFold(clause, "alt. "); ok {
		clause = rest
	}
	if rest, ok := strings.CutPrefix(clause, "(Linked To: "); ok {
		clause = "Linked To: " + strings.TrimSuffix(rest, ")")
	}
	for _, read := range []func(*standing.Entry, string) bool{
		applyRule, addIdentifier, addKin, addPosition, addHonorific, addAffiliation, addContact,
	} {
		if read(e, clause) {
			return true
		}
	}
	return false
}

// applyRule reads a clause by the first rule that it begins as.
func applyRule(e *standing.Entry, clause string) bool {
	applied := slices.ContainsFunc(rules, func(r rule) bool {
		rest, ok := cutPrefixFold(clause, r.prefix)
		if !ok || strings.TrimSpace(rest) == "" {
			return false
		}
		if r.whole {
			rest = clause
		}
		return r.add(e, strings.TrimSpace(rest))
	})
	return applied || addMeasure(e, clause)
}

// cutPrefixFold is strings.CutPrefix without regard to case: older remarks were typed by
// hand, with "Alt. Telephone" and "All Offices Worldwide".
func cutPrefixFold(s, prefix string) (string, bool) {
	const small = 0x20 // the bit that makes a letter small: most prefixes fail at their first one
	if len(s) < len(prefix) || (s[0]^prefix[0])&^small != 0 || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
