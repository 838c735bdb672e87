package main

import (
	"iter"

	"standing"
	"standing/data"
	"standing/news/gazetteer"
	"standing/news/reader"
	"standing/source"
	"standing/source/acts"
	"standing/starter"
)

// starterReader reads pages against the names of the starter register.
func starterReader() (*reader.Reader, error) {
	catalogue, err := data.Instruments()
	if err != nil {
		return nil, err
	}
	table := acts.New(standing.Source{ID: "acts"}, catalogue.Known)
	_, records, err := table.Scan([]source.File{{Name: starter.Name, Data: starter.Acts()}})
	if err != nil {
		return nil, err
	}
	var entries []standing.Entry
	for _, record := range records {
		e, err := table.Entry(record)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return reader.New(gazetteer.Compile(parties(entries))), nil
}

func parties(entries []standing.Entry) iter.Seq[gazetteer.Party] {
	return func(yield func(gazetteer.Party) bool) {
		for i := range entries {
			e := &entries[i]
			if !yield(gazetteer.Party{Ref: e.Ref(), Schema: e.Schema, Names: e.Names}) {
				return
			}
		}
	}
}
