package intake

import (
	"regexp"
	"strings"
	"time"
)

// datedName matches a name that begins with a day, and perhaps a time of day in UTC, such
// as "2021-08-18T093901.sdn.csv" or "2021-08-18".
var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:[T_](\d{2})[:-]?(\d{2})[:-]?(\d{2})Z?)?(?:[._ -]|$)(.*)$`)

// dateOf reads the date that a file or folder name begins with; rest is what follows it. A
// name without one, or with one that is no day, has the zero time and is its own rest.
func dateOf(name string) (moment time.Time, rest string) {
	m := datedName.FindStringSubmatch(name)
	if m == nil {
		return time.Time{}, name
	}
	clock := "000000"
	if m[2] != "" {
		clock = m[2] + m[3] + m[4]
	}
	moment, err := time.Parse("2006-01-02T150405", m[1]+"T"+clock)
	if err != nil {
		return time.Time{}, name
	}
	return moment, m[5]
}

// nameParts splits a path inside a folder or archive into the date that it bears nearest
// to its end, the part of the path that files of one edition share, and the base name as
// published.
func nameParts(path string) (moment time.Time, group, base string) {
	folders := strings.Split(path, "/")
	file := folders[len(folders)-1]
	moment, base = dateOf(plainName(file))
	group = strings.Join(folders[:len(folders)-1], "/") + "/" + strings.TrimSuffix(plainName(file), base)
	for i := len(folders) - 2; i >= 0 && moment.IsZero(); i-- {
		moment, _ = dateOf(folders[i])
	}
	return moment, group, base
}
