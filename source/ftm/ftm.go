// Package ftm reads lists that are written in FollowTheMoney, the model of entities of
// OCCRP and OpenSanctions (followthemoney 4), in three forms that OpenSanctions publishes:
//
//   - entities.ftm.json, one entity a line: id, schema, properties, and of the lists it
//     was gathered from: caption, datasets, referents, target, first_seen, last_seen,
//     last_change (New);
//   - targets.simple.csv, one listed entity a row (NewTargets);
//   - entities.delta.json, one change a line, which is no edition by itself (Apply).
//
// The form with entities in entities, targets.nested.json, is refused by name.
//
// # What becomes an entry
//
// Entities that are things by themselves: persons, organizations, ships, wallets and
// whatever else is none of the following. Those that tell about them are folded in: a
// Sanction, an Address, an Identification or Passport, an Occupancy with its Position, and
// the links from one to another (Ownership, Directorship, Family and so on), which become
// relations of both ends; the kind of a relation is the property in which the other end
// stands: "owner", "asset". The record of an entry holds the lines of all of them. Lines that
// tell about an entity that the file lacks are passed over: no entry could show them.
//
// # What is listed
//
// An entity is listed where target is true; where that is absent, where a topic says
// so (sanction, debarment and the like) or a Sanction is about it. The others came along
// for the context and have no tags. A tag is the programId of each of its Sanctions, or
// their dataset where they have none; without Sanctions its own programId, or its datasets.
// A Sanction with an endDate that lies before the day on which the entity was last_seen has
// ended and gives no tag. The date of listing is that of the Sanctions (listingDate, else
// startDate) where all tags share it: one date for several programmes would be wrong for
// all but one.
//
// # Ids and names
//
// The id is the strongest; referents, the ids that were merged into it, are the weaker ones.
// The values of a property are a set, so they are kept in the order of their text.
// Of the names the caption is the first; the others are aliases, since the model does not
// say which is which. Identifiers have the name of their property for type. A unscId is a
// link to the entry of the Security Council's list. What is kept of a Sanction beside the
// names of the model stands in the property "sanction", one line each.
//
// Passed over are first_seen, last_seen and last_change, which tell of the gathering, and the
// sourceUrl, publisher and retrievedAt of links.
package ftm

import (
	"strings"

	"standing"
	"standing/source"
)

type reader struct{ source standing.Source }

// New returns the reader of editions of the source as lines of entities.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version names this way of reading the bytes.
//
//	ftm/1  the first
func (reader) Version() string { return "ftm/1" }

// Wants accepts lines of entities, whatever stands before the name of the form.
func (reader) Wants(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), "entities.ftm.json")
}

// IsPatch accepts files of changes.
func (reader) IsPatch(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), "entities.delta.json")
}

// Apply applies changes to the lines of entities.
func (reader) Apply(base []source.File, patch source.File) (source.File, error) {
	return Apply(base, patch)
}

// Main is the name under which OpenSanctions publishes the file.
func (reader) Main() string { return "entities.ftm.json" }

// Single says that a data set is one file.
func (reader) Single() bool { return true }
