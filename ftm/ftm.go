// Package ftm writes the register as FollowTheMoney entities, one JSON object a line: every
// entry with its names and properties, and for every listing of it a Sanction that names
// the authority, the programme and the dates (schema and property names of FollowTheMoney
// 4). Names of the source's own that FollowTheMoney does not have are left out.
package ftm

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"standing"
	"standing/edtf"
	"standing/fold"
	"standing/ledger"
	"standing/party"
)

// Entity is one line of an export.
type Entity struct {
	ID         string              `json:"id"`
	Caption    string              `json:"caption"`
	Schema     string              `json:"schema"`
	Referents  []string            `json:"referents"`
	Datasets   []string            `json:"datasets"`
	Properties map[string][]string `json:"properties"`
}

// Export writes every entry of the view in the order of source and id. The bytes depend on
// what is held and not on when or in which order it was loaded.
func Export(ctx context.Context, v *party.View, on edtf.Day, w io.Writer) error {
	keys, err := v.Ledger.Entries(ctx, v.Known)
	if err != nil {
		return err
	}
	slices.SortFunc(keys, func(a, b ledger.Key) int { return strings.Compare(a.Ref.String(), b.Ref.String()) })
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, k := range keys {
		if err := exportEntry(ctx, v, k, on, enc); err != nil {
			return err
		}
	}
	return out.Flush()
}

func exportEntry(ctx context.Context, v *party.View, k ledger.Key, on edtf.Day, enc *json.Encoder) error {
	d, err := v.Dossier(ctx, k)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(d.Latest, func(m party.Member) bool { return m.Entry == k.Entry })
	if i < 0 {
		return nil
	}
	e := entity(k, &d.Latest[i].Value, d.ID)
	if err := enc.Encode(e); err != nil {
		return err
	}
	if k.Ref != d.ID {
		return nil // the listings are told once, with the entry that names the party
	}
	for _, id := range d.Instruments() {
		s, err := d.Standing(ctx, v.Instrument(id), on)
		if err != nil {
			return err
		}
		for n, l := range s.Timeline.Listings() {
			if err := enc.Encode(sanction(e, s, l, n)); err != nil {
				return err
			}
		}
	}
	return nil
}

func entity(k ledger.Key, value *standing.Entry, partyID standing.EntryRef) Entity {
	e := Entity{
		ID: k.Ref.String(), Caption: value.PrimaryName(), Schema: string(value.Schema), Referents: []string{},
		Datasets: []string{string(value.Source)}, Properties: map[string][]string{},
	}
	if k.Ref != partyID {
		e.Referents = append(e.Referents, partyID.String())
	}
	for _, n := range value.Names {
		property := map[standing.NameKind]string{
			standing.Primary: "name", standing.Original: "name", standing.Weak: "weakAlias", standing.Former: "previousName",
		}[n.Kind]
		if property == "" {
			property = "alias"
		}
		e.add(property, n.Text)
	}
	for property, values := range value.Properties {
		if known[property] {
			e.Properties[property] = values
		}
	}
	for _, tag := range value.Tags {
		e.add("program", tag)
	}
	for _, id := range value.Identifiers {
		e.add(identifierProperty(value.Schema, id.Type), id.Value)
	}
	return e
}

func (e *Entity) add(property, value string) {
	if value != "" && !slices.Contains(e.Properties[property], value) {
		e.Properties[property] = append(e.Properties[property], value)
	}
}

func sanction(e Entity, s party.Standing, l fold.Listing, n int) Entity {
	sum := sha256.Sum256([]byte(e.ID + "|" + string(s.Instrument.ID) + "|" + strconv.Itoa(n)))
	out := Entity{
		ID: "sanction-" + hex.EncodeToString(sum[:10]), Caption: s.Instrument.Title, Schema: "Sanction",
		Referents: []string{}, Datasets: e.Datasets, Properties: map[string][]string{},
	}
	out.add("entity", e.ID)
	out.add("authority", s.Instrument.Issuer)
	out.add("country", s.Instrument.Jurisdiction)
	out.add("program", s.Instrument.Title)
	out.add("programId", string(s.Instrument.ID))
	for _, m := range s.Instrument.Measures {
		out.add("provisions", m)
	}
	out.add("startDate", l.Since.String())
	out.add("endDate", l.Until.String())
	return out
}
