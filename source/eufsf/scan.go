package eufsf

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"standing/source"
	"standing/source/markup"
)

// The forms of an edition.
const (
	formFSF   = "FSF"
	formWhole = "WHOLE"
)

var (
	shapeFSF   = markup.Shape{Root: "export", Records: []string{"sanctionEntity"}, IDAttribute: "logicalId"}
	shapeWhole = markup.Shape{Root: "WHOLE", Records: []string{"ENTITY"}, IDAttribute: "Id"}
)

// sniffed is how far into a file its root element is looked for; comments may stand before.
const sniffed = 4096

func scan(file source.File) (source.Header, []source.Record, error) {
	header, shape, stated := source.Header{Form: formFSF}, shapeFSF, statedFSF
	if bytes.Contains(file.Data[:min(len(file.Data), sniffed)], []byte("<WHOLE")) {
		header.Form, shape, stated = formWhole, shapeWhole, statedWhole
	}
	document, err := markup.Frame(file, shape)
	if err != nil {
		return source.Header{}, nil, err
	}
	if header.Stated, err = stated(document); err != nil {
		return source.Header{}, nil, err
	}
	records := make([]source.Record, len(document.Records))
	for i, e := range document.Records {
		records[i] = e.Record
		records[i].Form = header.Form
		if id := e.ID; len(id) > maxDigits || strings.Trim(id, "0123456789") != "" {
			return source.Header{}, nil, e.Fail(shape.IDAttribute, fmt.Errorf("%q is not a number", id))
		}
	}
	return header, records, nil
}

// maxDigits bounds the numbers of the database; real ones have six.
const maxDigits = 12

// statedFSF reads the moment at which the file was made.
func statedFSF(d *markup.Document) (time.Time, error) {
	const attribute = "generationDate"
	text := d.Root.Attr(attribute)
	if text == "" {
		return time.Time{}, nil
	}
	stated, err := time.ParseInLocation(time.RFC3339Nano, text, time.UTC)
	if err != nil {
		return time.Time{}, d.Fail(attribute, fmt.Errorf("%q is not a moment such as 2020-04-15T15:29:22.497+02:00", text))
	}
	return stated, nil
}

// statedWhole reads the day of the file.
func statedWhole(d *markup.Document) (time.Time, error) {
	const attribute = "Date"
	text := d.Root.Attr(attribute)
	if text == "" {
		return time.Time{}, nil
	}
	stated, err := time.ParseInLocation("02/01/2006", text, time.UTC)
	if err != nil {
		return time.Time{}, d.Fail(attribute, fmt.Errorf("%q is not a day such as 11/02/2016", text))
	}
	return stated, nil
}
