package ofac

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"standing"
	"standing/source"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// headTag is spelled so by the schema.
const headTag = "publshInformation"

var xmlShape = markup.Shape{Root: "sdnList", Records: []string{"sdnEntry"}, Parts: []string{headTag}, IDElement: "uid"}

// scanXML frames a list in its xml form, and refuses one that has not as many entries as it
// says itself.
func scanXML(f source.File) (source.Header, []source.Record, error) {
	document, err := markup.Frame(f, xmlShape)
	if err != nil {
		return source.Header{}, nil, err
	}
	if len(document.Parts) != 1 {
		return source.Header{}, nil, document.Fail(headTag, fmt.Errorf("stands there %d times, where it should once", len(document.Parts)))
	}
	header, count, err := readHead(document.Parts[0].Record)
	if err != nil {
		return header, nil, err
	}
	if count != len(document.Records) {
		err := fmt.Errorf("the list says that it has %d entries, and has %d: it is cut short, or an excerpt", count, len(document.Records))
		return header, nil, document.Parts[0].Fail("Record_Count", err)
	}
	records := make([]source.Record, count)
	for i, e := range document.Records {
		records[i] = e.Record
		records[i].Form = xmlForm
	}
	return header, records, nil
}

// readHead reads what the list says of itself. Its day is one of Washington.
func readHead(r source.Record) (header source.Header, count int, err error) {
	header.Form = xmlForm
	head, err := markup.Parse(r)
	if err != nil {
		return header, 0, err
	}
	day, number := head.Child("Publish_Date").Text(), head.Child("Record_Count").Text()
	if header.Stated, err = time.Parse("01/02/2006", day); err != nil {
		return header, 0, r.Fail("Publish_Date", fmt.Errorf("%q is not a day such as 04/06/2018", day))
	}
	if count, err = strconv.Atoi(number); err != nil {
		return header, 0, r.Fail("Record_Count", fmt.Errorf("%q is not a number", number))
	}
	return header, count, nil
}

// readXML understands a record of the xml form.
func readXML(e *standing.Entry, r source.Record) error {
	n, err := markup.Parse(r)
	if err != nil {
		return err
	}
	if n.Child("uid").Text() != r.ID {
		return r.Fail("uid", errors.New("found in a comment or inside another element"))
	}
	kind := n.Child("sdnType").Text()
	if e.Schema = schemas[strings.ToLower(kind)]; e.Schema == "" {
		return r.Fail("sdnType", fmt.Errorf("%q is not a type (Individual, Entity, Vessel, Aircraft)", kind))
	}
	detail.Primary(e, printedName(n))
	if len(e.Names) == 0 {
		return r.Fail("lastName", errors.New("missing: the entry has no name"))
	}
	for child := range n.Children() {
		if read, ok := elements[child.Tag]; ok {
			read(e, child)
		} else {
			unknown(e, child)
		}
	}
	detail.Remarks(e, n.Child("remarks").Text(), false)
	return nil
}

// schemas are by type in small letters. The advanced form calls companies, agencies and armed
// groups entities too.
var schemas = map[string]standing.Schema{
	"individual": standing.Person, "entity": standing.Organization, "vessel": standing.Vessel, "aircraft": standing.Airplane,
}

// elements says how each element of an entry is read. The name, the type and the remarks are
// read before and after all others.
var elements = map[string]func(*standing.Entry, *markup.Node){
	"uid": pass, "firstName": pass, "lastName": pass, "sdnType": pass, "remarks": pass,
	"title": func(e *standing.Entry, n *markup.Node) { detail.Titles(e, n.Text()) },
	"programList": items("program", func(e *standing.Entry, n *markup.Node) {
		detail.Tag(e, n.Text())
	}),
	"idList":           items("id", addXMLDetail),
	"akaList":          items("aka", addXMLAlias),
	"addressList":      items("address", addXMLAddress),
	"nationalityList":  items("nationality", addXMLFact("nationality", "country")),
	"citizenshipList":  items("citizenship", addXMLFact("citizen", "country")),
	"dateOfBirthList":  items("dateOfBirthItem", addXMLFact("DOB", "dateOfBirth")),
	"placeOfBirthList": items("placeOfBirthItem", addXMLFact("POB", "placeOfBirth")),
	"vesselInfo":       addXMLVessel,
}

func pass(*standing.Entry, *markup.Node) {}

// items reads the elements of a list, the one that OFAC calls the main one first.
func items(tag string, read func(*standing.Entry, *markup.Node)) func(*standing.Entry, *markup.Node) {
	return func(e *standing.Entry, n *markup.Node) {
		var rest []*markup.Node
		for child := range n.Children() {
			switch {
			case child.Tag != tag:
				unknown(e, child)
			case child.Child("mainEntry").Text() == "true":
				read(e, child)
			default:
				rest = append(rest, child)
			}
		}
		for _, child := range rest {
			read(e, child)
		}
	}
}

// unknown keeps every text in an element that is not understood.
func unknown(e *standing.Entry, n *markup.Node) {
	for path, text := range n.Said() {
		detail.Unread(e, path+": "+text)
	}
}

// texts returns the texts of the elements of n. What is not among the known names is kept as
// not understood; uid, the number of an item, says nothing.
func texts(e *standing.Entry, n *markup.Node, known ...string) map[string]string {
	got := map[string]string{}
	for child := range n.Children() {
		switch _, twice := got[child.Tag]; {
		case child.Tag == "uid", child.Tag == "mainEntry":
		case !slices.Contains(known, child.Tag), twice, !child.Leaf():
			unknown(e, child)
		default:
			got[child.Tag] = child.Text()
		}
	}
	return got
}
