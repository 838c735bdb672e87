package uscsl

import (
	"strings"

	"standing"
	"standing/source/slug"
	"standing/source/usgov"
)

// The columns behind _id, in their order in both layouts.
const (
	colSource = iota
	colNumber
	colType
	colPrograms
	colName
	colTitle
	colAddresses
	colNotice
	colStart
	colEnd
	colStandardOrder
	colRequirement
	colPolicy
	colCallSign
	colVesselType
	colTonnage
	colRegisteredTonnage
	colFlag
	colOwner
	colRemarks
	colListURL
	colAltNames
	colCitizenships
	colBirthDates
	colNationalities
	colBirthPlaces
	colInformationURL
	colIDs
)

// columns are the names of the columns; the layout of 2016 lacks the first and the last.
var columns = []string{
	"_id", "source", "entity_number", "type", "programs", "name", "title", "addresses",
	"federal_register_notice", "start_date", "end_date", "standard_order", "license_requirement", "license_policy",
	"call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks",
	"source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth",
	"source_information_url", "ids",
}

// title names a column in errors and notes.
func title(column int) string { return columns[column+1] }

// row is what one line says, without _id.
type row []string

// ids returns the numbers of the party; the layout of 2016 has no room for them.
func (r row) ids() string {
	if len(r) > colIDs {
		return r[colIDs]
	}
	return ""
}

// The lists with rules of their own.
const (
	listSDN = "SDN"
	listDPL = "DPL"
)

// numbered holds OFAC's lists besides that of Specially Designated Nationals: those whose
// entries OFAC numbers and publishes in its own consolidated list.
var numbered = map[string]bool{"SSI": true, "PLC": true, "FSE": true, "CMIC": true, "CAP": true, "NS-MBS": true}

// list returns the code of the list that the row is of, which the newer layout prints in
// brackets: "Unverified List (UVL) - Bureau of Industry and Security".
func (r row) list() string {
	code := r[colSource]
	if at := strings.LastIndexByte(code, '('); at >= 0 {
		code, _, _ = strings.Cut(code[at+1:], ")")
	}
	return strings.TrimSpace(strings.TrimSuffix(code, " List"))
}

// id returns the id of the row's entry, "" where nothing makes one.
func (r row) id() string {
	list, number := r.list(), strings.TrimSpace(r[colNumber])
	name := slug.Of(r[colName])
	switch {
	case number != "" && (list == listSDN || numbered[list]):
		return number
	case name == "" || list == "":
		return ""
	case number != "":
		name = number
	case list == listDPL:
		start, _ := day(r[colStart])
		name = usgov.OrderID(r[colName], r[colNotice], start)
	}
	return strings.ToLower(list) + "-" + name
}

// link names the entry of the list itself that the row repeats.
func (r row) link() (ref standing.EntryRef, ok bool) {
	list, number := r.list(), strings.TrimSpace(r[colNumber])
	switch {
	case list == listDPL:
		start, _ := day(r[colStart])
		return standing.EntryRef{Source: "us-bis-dpl", ID: usgov.OrderID(r[colName], r[colNotice], start)}, true
	case number == "":
		return ref, false
	case list == listSDN:
		return standing.EntryRef{Source: "us-ofac-sdn", ID: number}, true
	case numbered[list]:
		return standing.EntryRef{Source: "us-ofac-cons", ID: number}, true
	}
	return ref, false
}
