package match

import (
	"encoding/binary"
	"math"

	"standing"
	"standing/edtf"
	"standing/ident"
	"standing/place"
)

// AppendEvidence packs what is known of the party besides its names.
func (p *Party) AppendEvidence(b []byte) []byte {
	v := &p.evidence
	b = append(b, v.gender, byte(len(v.births)), byte(len(v.countries)), byte(len(v.birthWords)), byte(len(v.identifiers)))
	for _, d := range v.births {
		b = binary.LittleEndian.AppendUint32(b, uint32(d.lo))
		b = binary.LittleEndian.AppendUint32(b, uint32(d.hi))
		b = append(b, flag(d.exact))
	}
	for _, c := range v.countries {
		b = appendString(b, string(c))
	}
	for _, w := range v.birthWords {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	for _, id := range v.identifiers {
		b = append(b, byte(id.Kind), byte(id.Valid), byte(id.strength))
		b = appendString(b, id.Value)
		b = appendString(b, id.Country)
	}
	return b
}

func appendString(b []byte, s string) []byte {
	s = s[:min(len(s), math.MaxUint16)]
	b = binary.LittleEndian.AppendUint16(b, uint16(len(s)))
	return append(b, s...)
}

// Known is a place to unpack to what is known of a party besides its names. It may be used again.
type Known struct{ party Party }

// Unpack reads the evidence that begins at a byte of the store.
func (k *Known) Unpack(store *Bytes, at uint32, schema standing.Schema) {
	k.party.Schema = schema
	u, v := unpacker{store, int(at)}, &k.party.evidence
	v.gender = u.byte()
	births, countries, words, identifiers := u.byte(), u.byte(), u.byte(), u.byte()
	v.births, v.countries, v.birthWords, v.identifiers = v.births[:0], v.countries[:0], v.birthWords[:0], v.identifiers[:0]
	for range births {
		v.births = append(v.births, birth{edtf.Day(u.uint32()), edtf.Day(u.uint32()), u.byte() != 0})
	}
	for range countries {
		v.countries = append(v.countries, place.Code(u.string(int(u.uint16()))))
	}
	for range words {
		v.birthWords = append(v.birthWords, u.uint32())
	}
	for range identifiers {
		id := identifier{ident.Identifier{Kind: ident.Kind(u.byte()), Valid: ident.Validity(u.byte())}, ident.Strength(u.byte())}
		id.Value, id.Country = u.string(int(u.uint16())), u.string(int(u.uint16()))
		v.identifiers = append(v.identifiers, id)
	}
}
