package screen

import (
	"strconv"
	"strings"

	"standing"
)

// Require refuses to go on unless the sources are held, each as fresh as asked for:
// "us-ofac-sdn" must be held and not stale, "un-sc:30d" at most thirty days old on the day.
func (s *Screener) Require(demands []string) error {
	for _, demand := range demands {
		source, age, limited := strings.Cut(demand, ":")
		days := -1
		if limited {
			n, err := strconv.Atoi(strings.TrimSuffix(age, "d"))
			if err != nil || n < 0 {
				return standing.Errorf(standing.Invalid, "require %q: want SOURCE or SOURCE:DAYS, such as un-sc:30d", demand)
			}
			days = n
		}
		if err := s.requireOne(standing.SourceID(source), days); err != nil {
			return err
		}
	}
	return nil
}

func (s *Screener) requireOne(source standing.SourceID, days int) error {
	for _, c := range s.coverage {
		if c.Source != source {
			continue
		}
		switch {
		case c.AgeDays == nil:
			return standing.Errorf(standing.Unavailable, "required source %s: its first edition is of %s, after the day asked about", source, string(c.From))
		case days >= 0 && *c.AgeDays > days:
			return standing.Errorf(standing.Unavailable, "required source %s: its newest edition is %d days old, %d are allowed", source, *c.AgeDays, days)
		case days < 0 && c.Stale:
			return standing.Errorf(standing.Unavailable, "required source %s: stale, its newest edition is %d days old", source, *c.AgeDays)
		}
		return nil
	}
	return standing.Errorf(standing.Unavailable, "required source %s: nothing of it is held", source)
}
