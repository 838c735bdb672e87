// Package eufsf reads the consolidated list of persons, groups and entities subject to
// financial sanctions of the European Union, published by the European Commission from its
// Financial Sanctions Database, in two forms of XML:
//
//   - FSF, "xmlFullSanctionsList_1_1": root <export> of the namespace
//     http://eu.europa.ec/fpi/fsd/export, version 1.1 of its schema, since 2018;
//   - WHOLE, "global.xml": root <WHOLE>, until then.
//
// The id of an entry is the number that the database gives it, logicalId in the one form and
// Id in the other: it is one number, so that entries stay the same over the change of form.
// The EU reference number, which came with FSF, is a further id. A tag is the programme
// under which the entry stands now ("TAQA", "UKR").
//
// The list states no date of listing. An entry names the act that changed it last, and each
// name, birth, address and paper the act that it was taken from, with the day of its
// publication. Listed is the first of these days, in WHOLE of the entry's programme alone: the
// first publication by which the party surely stood on the list. Acts are in force on that
// day or the next. Where all that an act said has been replaced since, the true day is
// earlier; where a party went over from one programme to another (from TAQA to AFG, in 2011),
// FSF does not tell, and the day may be that of the former. A designation date, which mostly
// is that of the United Nations, is designatedOn. The acts are legalBasis, the day on which
// the last one came into force, in WHOLE was signed, is modifiedAt.
//
// No name is marked as the first. It is the strong name with the lowest number of those in
// the language of the act or none: names were numbered as they were entered, and their order
// in the file says nothing. Names in letters other than Latin are original ones, but for
// those in Bulgarian and Greek, into which acts are translated.
//
// Left out are the numbers of names and other parts, the links to acts of which the number
// is kept, and regulationLanguage, which is the language that this edition is printed in.
// The lists printed in csv and pdf are not read.
package eufsf

import (
	"strings"

	"standing"
	"standing/source"
)

type reader struct{ source standing.Source }

// New returns the reader of editions of the source.
func New(s standing.Source) source.Reader { return reader{source: s} }

// Source tells about the publication.
func (r reader) Source() standing.Source { return r.source }

// Version changes whenever the same bytes would be read differently.
//
//	eu-fsf-xml/1  the first
func (reader) Version() string { return "eu-fsf-xml/1" }

// Wants accepts XML files, also under a name of which nothing but the extension is left: the
// Commission offers the file under the name "content".
func (reader) Wants(name string) bool {
	name = strings.ToLower(name)
	return name == "xml" || strings.HasSuffix(name, ".xml")
}

// Main is the name under which the file is published.
func (reader) Main() string { return "xmlFullSanctionsList_1_1.xml" }

// Single says that the list is published as one file.
func (reader) Single() bool { return true }

// Scan frames the one file of an edition.
func (reader) Scan(files []source.File) (source.Header, []source.Record, error) {
	file, err := source.Only(files)
	if err != nil {
		return source.Header{}, nil, err
	}
	return scan(file)
}
