package ident

import (
	"strings"

	"standing/text"
)

// typeRule gives the kind, and where it tells one the land, of printed types that hold one
// of the words. Words are folded as by foldType.
type typeRule struct {
	kind Kind
	land string
	any  string // phrases, parted by "|"
}

// typeRules are gone through in order: the words of a later rule are often part of the types
// of an earlier one.
var typeRules = compileRules([]typeRule{
	{None, "", "chinese commercial code|chinese telegraph code|none"}, // writes a name in figures
	{LEI, "", "legal entity identifier|legal entity number|lei|leicode"},
	{IMOCompany, "", "company number imo|identification number imo|imo company|imo number company|company imo|imo owner|owner imo"},
	{MMSI, "", "mmsi|maritime mobile service"},
	{IMO, "", "imo|imo number|imonumber|international maritime organization|international maritime organisation"},
	{CallSign, "", "call sign|callsign|indicatif"},
	{ModeS, "", "mode s|icao24|icao 24|24bit address|transponder"},
	{AircraftTail, "", "tail number|aircraft registration|registration mark|tail no"},
	{AircraftSerial, "", "msn|construction number|manufacturers serial|aircraft serial|serialnumber"},
	{Wallet, "", "digital currency|virtual currency|crypto|wallet|wallets|cryptowallets|bitcoin|ethereum|blockchain"},
	{Email, "", "email|e mail|email address|correo electronico"},
	{Website, "", "website|web site|url|homepage|web"},
	{DrivingLicence, "", "drivers license|drivers licence|driving licence|driving license|driver license|permis de conduire|licencia de conducir|fuhrerschein|водительское"},
	{Passport, "", "passport|passports|passportnumber|passeport|pasaporte|passaporto|passaporte|reisepass|паспорт|travel document|جواز"},
	{Phone, "", "phone|telephone|tel|fax|mobile|phone number|telefono|telefon|телефон"},
	{DUNS, "", "duns|dun and bradstreet"},
	{ISIN, "", "isin|isincode"},
	{IBAN, "", "iban"},
	{BIK, "ru", "bik|бик"},
	{BIC, "", "swift|bic|swiftbic"},
	{SNILS, "ru", "snils|снилс"},
	{OGRN, "ru", "ogrn|ogrnip|огрн|огрнип|ogrncode|russian state individual business registration"},
	{OKPO, "ru", "okpo|окпо|okpocode|government gazette number"}, // OFAC writes so for OKPO
	{INN, "ru", "inn|инн|inncode"},
	{USCC, "cn", "unified social credit|united social credit|social credit code|uscc|usccc|统一社会信用代码"},
	{Registration, "ua", "edrpou|єдрпоу|егрпоу"},
	{Tax, "ua", "rnokpp|рнокпп"},
	{Registration, "gb", "uk company number|companies house"},
	{Registration, "in", "corporate identification number|corporate identity number"},
	{NationalID, "mx", "curp"},
	{Tax, "mx", "rfc"},
	{NationalID, "tr", "turkish identification|tc kimlik"},
	{NationalID, "pk", "cnic|nicop"},
	{NationalID, "", "ssn|social security"},
	{NationalID, "ro", "cnp"},
	{NationalID, "ke", "kenyan id"},
	{NationalID, "ba", "bosnian personal id"},
	{NationalID, "ma", "moroccan personal id"},
	{NationalID, "ae", "uae identification|emirates id"},
	{NationalID, "af", "tazkira"},
	{NationalID, "gt", "cui"},
	{NationalID, "es", "nie"},
	{NationalID, "cn", "resident identity|居民身份证|citizens card number"},
	{NationalID, "ir", "kod melli|code melli|iranian national code"},
	{Tax, "it", "italian fiscal code|codice fiscale"},
	{Tax, "ve", "rif"},
	{Tax, "ar", "cuit|cuil"},
	{Tax, "us", "fein|ein"},
	{Tax, "hn", "rtn"},
	{IdentityCard, "mx", "ife|credencial electoral|cartilla de servicio militar nacional|cuip"},
	{IdentityCard, "", "id card|identity card|identification card|cin|electoral|military|refugee|residency|residence permit|seafarers|immigration|le number|carte d identite"},
	{Tax, "", "tax|taxpayer|vat|fiscal code|nit|ruc|cif|tin|nif|fiscal|taxnumber|vatcode|steuernummer|gst|npwp"},
	{NationalID, "", "national id|national identification|national foreign id|national identity|national number|cedula|dni|numero de identidad|personal identification|personal id|personal number|idnumber national"},
	{Registration, "", "registration|registered|registry|register|registrationnumber|company number|company no|cr no|commercial|chamber|enterprise number|business number|" +
		"trade license|trade licence|folio mercantil|matricula mercantil|incorporation|charity|organization code|file number|branch unit|legal entity|kvk|siren|siret|handelsregister"},
	{IdentityCard, "", "identification number|identity number|identification|identity document|id number|idnumber"},
})

type phrase struct {
	kind  Kind
	land  string
	words string // with a blank before and after
}

func compileRules(rules []typeRule) (phrases []phrase) {
	for _, r := range rules {
		for p := range strings.SplitSeq(r.any, "|") {
			phrases = append(phrases, phrase{r.kind, r.land, " " + text.Fold(p) + " "})
		}
	}
	return phrases
}

// typeCuts are left out before folding, so that "C.U.R.P." and "D-U-N-S" are words. Before
// a blank the dot of "No." goes as well.
var typeCuts = strings.NewReplacer(".", "", "-", "")

// foldType folds a printed type to its words, with a blank before and after.
func foldType(printed string) string {
	return " " + text.Fold(typeCuts.Replace(printed)) + " "
}

// kindOfType returns the kind that a printed type says, Other if it says none, and the land
// if the type tells it.
func kindOfType(printed string) (Kind, string) {
	if printed == "" || len(printed) > maxValue {
		return Other, ""
	}
	for k := range kindCount {
		if printed == traits[k].name {
			return k, ""
		}
	}
	folded := foldType(printed)
	for _, p := range typeRules {
		if strings.Contains(folded, p.words) {
			return p.kind, p.land
		}
	}
	return Other, ""
}
