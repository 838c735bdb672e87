package match

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"standing/data"

	"github.com/cespare/xxhash/v2"
)

// Model is a set of prices and weights: one column of data/models.csv, which also says what
// each means. It is not changed once read and may be used by many goroutines.
type Model struct {
	Name string // "standing-1"

	Spelling, Related, Slip, First, AbjadSlip, Sound, SoundOne, SoundTwo, SoundExact, SoundLimit, SoundLimitAbjad, JointBones, MissingPower, PairLimit, OtherName, ShortWord float64
	Near, Article, Servant, WadeGiles, HanSound, Initial, Joined, Acronym                                                                                                    float64
	Conflict, ConflictFull, MissingPerson, MissingSyllable, Telling                                                                                                          float64
	MissingLone, MissingCore, MissingGeneric, MissingPlace, MissingPlaceLone, MissingMost                                                                                    float64
	BirthOther, BirthNear, BirthGap, CountryOther, GenderOther, IdentifierOther, SameIdentifier                                                                              float64
	SupportBirth, SupportYear, SupportAbout, SupportCountry, SupportGender, SupportPlace, SupportNumber, SupportStrong                                                       float64
	Number, NumberOne, Generation, GenerationMissing, LegalForm, Reversed, WeakAlias                                                                                         float64
}

// Version tells results of two models apart: the name, and a digest of the prices and of the
// tables that words are looked up in.
func (m *Model) Version() string {
	h := xxhash.New()
	fmt.Fprintf(h, "%v %s", *m, data.Digest())
	return fmt.Sprintf("%s/%08x", m.Name, uint32(h.Sum64()))
}

// DefaultModel is the name of the model that is used where none is asked for.
const DefaultModel = "standing-1"

var models = sync.OnceValue(func() []*Model {
	names := []string{DefaultModel, "strict", "wide"}
	out := make([]*Model, len(names))
	for i, name := range names {
		out[i] = &Model{Name: name}
	}
	rows := data.Rows("models.csv", "feature", names[0], names[1], names[2], "meaning")
	for _, row := range rows {
		for i, m := range out {
			if err := m.Set(row[0], row[i+1]); err != nil {
				panic(err)
			}
		}
	}
	if fields := reflect.TypeFor[Model]().NumField() - 1; len(rows) != fields {
		panic(fmt.Errorf("models.csv has %d features and not %d", len(rows), fields))
	}
	return out
})

// Models returns the names of the models, the default one first.
func Models() (names []string) {
	for _, m := range models() {
		names = append(names, m.Name)
	}
	return names
}

// ModelByName returns the model of that name; "" is the default one.
func ModelByName(name string) (*Model, error) {
	if name == "" {
		name = DefaultModel
	}
	i := slices.IndexFunc(models(), func(m *Model) bool { return m.Name == name })
	if i < 0 {
		return nil, fmt.Errorf("there is no model %q; there are %s", name, strings.Join(Models(), ", "))
	}
	return models()[i], nil
}

// Copy returns a model that may be changed with Set, for tuning.
func (m *Model) Copy(name string) *Model {
	c := *m
	c.Name = name
	return &c
}

// Set changes one feature, named as in the table ("missing_person").
func (m *Model) Set(feature, value string) error {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return fmt.Errorf("feature %s: %w", feature, err)
	}
	field := reflect.ValueOf(m).Elem().FieldByName(camel(feature))
	if field.Kind() != reflect.Float64 {
		return fmt.Errorf("there is no feature %q", feature)
	}
	field.SetFloat(f)
	return nil
}

func camel(feature string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(feature, "_") {
		for i, r := range word {
			if i == 0 {
				r = unicode.ToUpper(r)
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
