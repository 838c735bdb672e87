package screen

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"standing"
	"standing/match"
)

// DefaultThreshold is the least score of a match where nothing else is asked for.
const DefaultThreshold = match.Threshold

// Thresholds say from which score on a match counts, in general and for sources and
// schemata that have one of their own.
type Thresholds struct {
	General float64
	Special map[string]float64
}

// Least returns the lowest of them.
func (t Thresholds) Least() float64 {
	least := t.General
	for _, value := range t.Special {
		least = min(least, value)
	}
	return least
}

// ParseThresholds reads "0.8" or "0.8,us-ofac-sdn=0.9,Person=0.75"; empty text is the default.
func ParseThresholds(s string) (Thresholds, error) {
	t := Thresholds{General: DefaultThreshold, Special: map[string]float64{}}
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		name, number, special := strings.Cut(part, "=")
		if !special {
			number = name
		}
		value, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || value < 0 || value > 1 {
			return t, standing.Errorf(standing.Invalid, "threshold %q: want a number from 0 to 1", part)
		}
		if special {
			t.Special[strings.TrimSpace(name)] = value
		} else {
			t.General = value
		}
	}
	return t, nil
}

// For returns the threshold for an entry of the source and schema: the higher of the
// special ones, else the general one.
func (t Thresholds) For(source standing.SourceID, schema standing.Schema) float64 {
	bySource, ok1 := t.Special[string(source)]
	bySchema, ok2 := t.Special[string(schema)]
	switch {
	case ok1 && ok2:
		return max(bySource, bySchema)
	case ok1:
		return bySource
	case ok2:
		return bySchema
	}
	return t.General
}

// String prints what ParseThresholds reads.
func (t Thresholds) String() string {
	parts := []string{strconv.FormatFloat(t.General, 'f', -1, 64)}
	for _, name := range slices.Sorted(maps.Keys(t.Special)) {
		parts = append(parts, name+"="+strconv.FormatFloat(t.Special[name], 'f', -1, 64))
	}
	return strings.Join(parts, ",")
}

// MarshalJSON prints the text form.
func (t Thresholds) MarshalJSON() ([]byte, error) { return json.Marshal(t.String()) }

// UnmarshalJSON reads the text form.
func (t *Thresholds) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	parsed, err := ParseThresholds(s)
	*t = parsed
	return err
}
