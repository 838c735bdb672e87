package registertest

import (
	"cmp"
	"slices"
	"strings"

	"standing/data"
)

func sortByID(all []data.Publication) {
	slices.SortFunc(all, func(a, b data.Publication) int { return cmp.Compare(a.ID, b.ID) })
}

// ActsHead is the first line of an acts file.
const ActsHead = "party,aliases,entry,instrument,act,actor,force,effect,decided,published,in_force,value,reference,source,source_rank,note\n"

// Acts writes an acts file in which each party was listed as a global terrorist on the day.
func Acts(day string, parties ...string) string {
	var text strings.Builder
	text.WriteString(ActsHead)
	for _, p := range parties {
		text.WriteString(p + ",,,us-sdgt,list,US Department of State,done,,,," + day + ",,,test,official,\n")
	}
	return text.String()
}
