package ofac

import (
	"standing"
	"standing/source/markup"
	"standing/source/ofac/detail"
)

// printedName puts a name together as the flat files print it: "LAST, First".
func printedName(n *markup.Node) string {
	return detail.Joined(", ", n.Child("lastName").Text(), n.Child("firstName").Text())
}

// addXMLDetail reads an <id>, which may be any detail and not a paper only.
func addXMLDetail(e *standing.Entry, n *markup.Node) {
	f := texts(e, n, "idType", "idNumber", "idCountry", "issueDate", "expirationDate")
	detail.Add(e, detail.Detail{
		Kind: f["idType"], Value: f["idNumber"], Country: f["idCountry"], Issued: f["issueDate"], Expires: f["expirationDate"],
	})
}

// addXMLAlias reads an <aka>; its category says whether OFAC calls it weak.
func addXMLAlias(e *standing.Entry, n *markup.Node) {
	f := texts(e, n, "type", "category", "lastName", "firstName")
	name := printedName(n)
	if c := f["category"]; c != "weak" && c != "strong" {
		detail.Unread(e, "alias "+name+" of category "+c)
	}
	addAlias(e, f["type"], name, f["category"] == "weak")
}

// addXMLAddress reads an <address> into the parts that the flat files print: the street, the
// city with what belongs to it, the country.
func addXMLAddress(e *standing.Entry, n *markup.Node) {
	f := texts(e, n, "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country")
	city := detail.Joined(" ", detail.Joined(", ", f["city"], f["stateOrProvince"]), f["postalCode"])
	detail.Address(e, detail.Joined(", ", f["address1"], f["address2"], f["address3"]), city, f["country"])
}

// addXMLFact reads an item of which one element says something, as the clause of the remarks
// that begins with the given word.
func addXMLFact(word, tag string) func(*standing.Entry, *markup.Node) {
	return func(e *standing.Entry, n *markup.Node) {
		detail.Add(e, detail.Detail{Kind: word, Value: texts(e, n, tag)[tag]})
	}
}

func addXMLVessel(e *standing.Entry, n *markup.Node) {
	properties := map[string]string{
		"callSign": "callSign", "vesselType": "type", "vesselFlag": "flag", "vesselOwner": "owner",
		"tonnage": "tonnage", "grossRegisteredTonnage": "grossRegisteredTonnage",
	}
	for child := range n.Children() {
		if property := properties[child.Tag]; property != "" && child.Leaf() {
			addVessel(e, property, child.Text())
		} else {
			unknown(e, child)
		}
	}
}
