package ftm

import (
	"context"
	"slices"

	"standing/edtf"
	"standing/party"
)

// Party makes one entity of all entries of a party: it bears the id of the entry that names the party, and
// names the others as its referents.
func Party(d *party.Dossier) Entity {
	merged := Entity{ID: d.ID.String(), Caption: d.Name, Referents: []string{}, Datasets: []string{}, Properties: map[string][]string{}}
	for _, m := range d.Latest {
		e := entity(m.Key, &m.Value, d.ID)
		if merged.Schema == "" || merged.Schema == "LegalEntity" && e.Schema != "" {
			merged.Schema = e.Schema
		}
		for property, values := range e.Properties {
			for _, v := range values {
				merged.add(property, v)
			}
		}
		if e.ID != merged.ID {
			merged.Referents = append(merged.Referents, e.ID)
		}
		for _, dataset := range e.Datasets {
			if !slices.Contains(merged.Datasets, dataset) {
				merged.Datasets = append(merged.Datasets, dataset)
			}
		}
	}
	return merged
}

// Sanctions makes a Sanction of every listing of a party, in the order of instruments and of time. owner is what Party
// made of it.
func Sanctions(ctx context.Context, v *party.View, d *party.Dossier, owner Entity, on edtf.Day) (all []Entity, err error) {
	for _, id := range d.Instruments() {
		s, err := d.Standing(ctx, v.Instrument(id), on)
		if err != nil {
			return nil, err
		}
		for n, l := range s.Timeline.Listings() {
			all = append(all, sanction(owner, s, l, n))
		}
	}
	return all, nil
}
