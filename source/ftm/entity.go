package ftm

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standing/source/jsonlines"
)

// entity is one line as it stands.
type entity struct {
	id, caption, schema string
	target              *bool
	datasets, referents []string
	lastSeen            string
	properties          map[string][]string
}

// first returns the first value of a property.
func (e *entity) first(property string) string {
	if values := e.properties[property]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// parse reads a line. The values of a property are a set: they are sorted, each once, and
// those that say nothing are left out.
func parse(line []byte) (*entity, error) {
	e := &entity{properties: map[string][]string{}}
	var bad error
	jsonlines.Fields(line, func(key string, value []byte) bool {
		switch key {
		case "id":
			e.id = jsonlines.Text(value)
		case "caption":
			e.caption = text(value)
		case "schema":
			e.schema = jsonlines.Text(value)
		case "target":
			is := string(value) == "true"
			e.target = &is
		case "last_seen":
			e.lastSeen = text(value)
		case "datasets":
			e.datasets, bad = values(value)
		case "referents":
			e.referents, bad = values(value)
		case "properties":
			bad = e.parseProperties(value)
		}
		return bad == nil
	})
	return e, bad
}

func (e *entity) parseProperties(object []byte) (bad error) {
	if object[0] != '{' {
		return errors.New("properties is no object")
	}
	jsonlines.Fields(object, func(key string, value []byte) bool {
		var found []string
		if found, bad = values(value); bad != nil {
			bad = fmt.Errorf("property %s: %w", key, bad)
			return false
		}
		if len(found) > 0 {
			e.properties[key] = found
		}
		return true
	})
	return bad
}

// values reads an array of texts as a set; null and a lone text are met too.
func values(value []byte) ([]string, error) {
	if value[0] != '[' {
		if s := strings.TrimSpace(text(value)); s != "" {
			return []string{s}, nil
		}
		return nil, nil
	}
	var list []string
	var bad error
	jsonlines.Elements(value, func(v []byte) {
		if v[0] == '{' || v[0] == '[' {
			bad = errors.New("an entity in an entity, as in targets.nested.json: want entities.ftm.json, which names them by their ids")
		}
		if s := strings.TrimSpace(text(v)); s != "" {
			list = append(list, s)
		}
	})
	slices.Sort(list)
	return slices.Compact(list), bad
}

func text(value []byte) string {
	if string(value) == "null" {
		return ""
	}
	return jsonlines.Text(value)
}
