package ident

import "unicode/utf8"

// Strength says how much it tells when two identifiers are the same. Of a pair the weaker
// one tells.
type Strength uint8

// The strengths, from the least.
const (
	Weak   Strength = iota // tells little: many parties have such a number
	Fair                   // tells together with a name
	Strong                 // a match by itself
)

// String returns the word for the strength.
func (s Strength) String() string {
	switch s {
	case Fair:
		return "fair"
	case Strong:
		return "strong"
	}
	return "weak"
}

// Lengths, without leading noughts, from which numbers tell.
const (
	shortest     = 5 // below it a number never tells
	tellsAlone   = 7 // from it a number without a country tells something
	uniqueInLand = 9 // from it a register number tells its register too
)

// Strength returns what an agreement on the identifier tells.
func (i Identifier) Strength() Strength {
	length := utf8.RuneCountInString(core(i.Value))
	if i.Kind == None || length < shortest {
		return Weak
	}
	s := i.potential(length)
	if s == Strong && i.Valid == Wrong {
		return Fair
	}
	return s
}

// potential is the strength of a number that is not wrong.
func (i Identifier) potential(length int) Strength {
	switch i.Kind {
	case LEI, BIC, IBAN, ISIN, IMO, IMOCompany, INN, OGRN, SNILS, BIK, USCC, DUNS:
		return Strong
	case Wallet:
		return strongIf(length >= shortestBase58) // shorter ones are none of a chain known here
	case OKPO:
		return strongIf(i.Valid == Right)
	case MMSI, CallSign, AircraftTail, ModeS: // given anew to the next ship or aircraft
		return Fair
	case Email, Phone, Website: // shared by a firm and its daughters
		return Fair
	case AircraftSerial, DrivingLicence: // unique with the maker or office only
		return Fair
	case Passport, NationalID:
		return strongIf(i.Country != "" || i.Valid == Right)
	case IdentityCard, Tax:
		return i.local(length, tellsAlone)
	case Registration:
		if i.Country == "gb" {
			return Strong // one register for the land, but for its old names of one
		}
		return i.local(length, uniqueInLand)
	}
	return fairFrom(length)
}

// local is the strength of a number that is unique only together with a register which is
// not named.
func (i Identifier) local(length, unique int) Strength {
	switch {
	case i.Valid == Right || i.Country != "" && length >= unique:
		return Strong
	case i.Country != "":
		return Fair
	}
	return fairFrom(length)
}

func strongIf(strong bool) Strength {
	if strong {
		return Strong
	}
	return Fair
}

func fairFrom(length int) Strength {
	if length >= tellsAlone {
		return Fair
	}
	return Weak
}
