package fold

import (
	"slices"

	"standing"
	"standing/edtf"
)

// lapseWarning is the number of days before a lapse from which a listing is flagged.
const lapseWarning = 90

// marker sets the flags of rule F8.
type marker struct {
	acts        []actAt
	transitions []transition
	stretches   []stretch
	renewals    []edtf.Day
	lapsesAfter int
}

// flags returns the flags of a day whose answer is a, in a fixed order.
func (m *marker) flags(day edtf.Day, a answer) (flags []standing.Flag) {
	if m.pending(day, a.state) {
		flags = append(flags, standing.Pending)
	}
	if a.state != standing.NotListed && m.contested(day) {
		flags = append(flags, standing.Contested)
	}
	if end := m.lapseAfter(day); a.state == standing.Listed && end.Known() && end.Add(-lapseWarning) <= day {
		flags = append(flags, standing.Lapsing)
	}
	if a.disagree {
		flags = append(flags, standing.SourcesDisagree)
	}
	return flags
}

// pending reports whether a change of state was announced, or decided for a later day, and
// nothing has come in force or been withdrawn since. A claim from the news that says what is
// so already tells of no change.
func (m *marker) pending(day edtf.Day, now standing.State) bool {
	return slices.ContainsFunc(m.acts, func(a actAt) bool {
		to, changes := a.target()
		if !changes || a.Basis == standing.BasisClaim && to == now {
			return false
		}
		known := a.known()
		switch {
		case known > day:
			return false
		case a.Force == standing.Announced:
			return !m.settled(known, day)
		case a.Force == standing.Done && !a.InForce.IsZero():
			lo, _ := a.InForce.Bounds()
			return day < lo
		}
		return false
	})
}

// settled reports whether between an announcement and the day something came in force, or
// the announcement was withdrawn.
func (m *marker) settled(announced, day edtf.Day) bool {
	for _, t := range m.transitions {
		if announced <= t.hi && t.hi <= day {
			return true
		}
	}
	for i, s := range m.stretches {
		if i > 0 && announced < s.first && s.first <= day {
			return true
		}
	}
	return m.actedBetween(announced, day, standing.VerbWithdraw)
}

// contested reports whether an annulment without effect, or a dispute by a party entitled
// to one, is open on the day.
func (m *marker) contested(day edtf.Day) bool {
	return slices.ContainsFunc(m.acts, func(a actAt) bool {
		kept := a.Verb == standing.VerbAnnul && a.Effect == standing.Keeps || a.Verb == standing.VerbDispute
		return kept && a.Force == standing.Done && a.start() <= day && !m.actedBetween(a.start(), day,
			standing.VerbList, standing.VerbRenew, standing.VerbDelist, standing.VerbSettle)
	})
}

// actedBetween reports whether one of the verbs was done after from and by the day.
func (m *marker) actedBetween(from, day edtf.Day, verbs ...standing.Verb) bool {
	return slices.ContainsFunc(m.acts, func(a actAt) bool {
		return slices.Contains(verbs, a.Verb) && a.Force == standing.Done && from < a.start() && a.start() <= day
	})
}

// lapseAfter returns the day on which the listing in force on the day ends unless renewed;
// NoUpper where listings do not lapse.
func (m *marker) lapseAfter(day edtf.Day) edtf.Day {
	if m.lapsesAfter == 0 {
		return edtf.NoUpper
	}
	newest := edtf.NoLower
	for _, d := range m.confirmations() {
		if d <= day {
			newest = max(newest, d)
		}
	}
	for _, s := range m.stretches {
		if s.state == standing.Listed && s.first <= day {
			newest = max(newest, min(s.last, day))
		}
	}
	if newest == edtf.NoLower {
		return edtf.NoUpper
	}
	return newest.Add(m.lapsesAfter)
}

// confirmations returns the days on which a listing began, was renewed or was last seen.
func (m *marker) confirmations() []edtf.Day {
	days := slices.Clone(m.renewals)
	for _, t := range m.transitions {
		if t.to == standing.Listed && t.hi.Known() {
			days = append(days, t.hi)
		}
	}
	for _, a := range m.acts {
		if a.Verb == standing.VerbRenew && a.Force == standing.Done && a.start().Known() {
			days = append(days, a.start())
		}
	}
	for _, s := range m.stretches {
		if s.state == standing.Listed {
			days = append(days, s.last)
		}
	}
	return days
}

// lapse turns a listing past its lapse into an unclear state, unless a later look shows
// that it went on.
func (m *marker) lapse(day edtf.Day, a answer) answer {
	if a.state != standing.Listed || day < m.lapseAfter(day) {
		return a
	}
	if i, between, ok := at(m.stretches, day); ok && !between && day <= m.stretches[i].last && m.stretches[i].state != standing.NotListed {
		return a
	}
	return answer{state: standing.Unclear, why: standing.WhyLapsed, disagree: a.disagree, begun: a.begun}
}

// cuts returns the days on which a flag can change.
func (m *marker) cuts() (days []edtf.Day) {
	for _, a := range m.acts {
		days = append(days, a.known(), a.start())
		if lo, _ := a.InForce.Bounds(); !a.InForce.IsZero() {
			days = append(days, lo)
		}
	}
	for _, s := range m.stretches {
		days = append(days, s.first)
	}
	if m.lapsesAfter > 0 {
		for _, d := range m.confirmations() {
			days = append(days, d, d.Add(m.lapsesAfter), d.Add(m.lapsesAfter-lapseWarning))
		}
	}
	return days
}
