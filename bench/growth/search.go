package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"os"
	"runtime"
	"slices"
	"time"

	"standing"
	"standing/bench/corpus"
	"standing/index"
	"standing/internal/mmap"
	"standing/match"
)

// searched is what it costs to open a segment and to search it on one core.
type searched struct {
	Customers, WithHit int
	OpenTime           time.Duration
	FirstRate          float64 // names a second in the first round
	Rate               float64 // and in the median of the others
	P50, P99           time.Duration
	SearchMemory       int64 // the peak of resident memory, bytes, with what was read of the file
	Stats              index.Stats
}

// writeCustomers writes the customers that are searched in every size: one in a hundred is a party of the
// real lists.
func (o *options) writeCustomers() error {
	c, err := o.corpus(0)
	if err != nil {
		return err
	}
	f, err := os.Create(o.customers)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	lines := json.NewEncoder(w)
	customers := corpus.Customers{Corpus: c, Share: 0.01, Real: true}
	for row := range customers.Rows(o.names) {
		if err := lines.Encode(question(row)); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

var schemas = map[string]standing.Schema{
	"person": standing.Person, "organization": standing.Organization, "vessel": standing.Vessel, "airplane": standing.Airplane,
}

// question is what is asked of a customer.
func question(row corpus.Customer) standing.Entry {
	e := standing.Entry{Schema: schemas[row.Type]}
	e.AddName(row.Name, standing.Primary)
	e.AddProperty("birthDate", row.BirthDate)
	e.AddProperty("country", row.Country)
	return e
}

// searchSegment searches all customers of a file, some rounds.
func (o *options) searchSegment() (s searched, err error) {
	runtime.GOMAXPROCS(1)
	customers, err := readCustomers(o.customers)
	if err != nil {
		return s, err
	}
	model, err := match.ModelByName("")
	if err != nil {
		return s, err
	}
	match.Prepare(&standing.Entry{Names: []standing.Name{{Text: "a"}}}) // reads the tables
	start := time.Now()
	file, err := mmap.Open(o.file)
	if err != nil {
		return s, err
	}
	defer file.Close()
	segment, err := index.Open(file.Bytes())
	if err != nil {
		return s, err
	}
	s.OpenTime = time.Since(start)
	rounds := make([]searched, o.rounds)
	for i := range rounds {
		runtime.GC()
		rounds[i] = searchAll(segment, model, customers)
	}
	first := rounds[0].Rate
	later := rounds[min(1, len(rounds)-1):]
	slices.SortFunc(later, func(a, b searched) int { return cmp.Compare(a.Rate, b.Rate) })
	opened := s.OpenTime
	s = later[len(later)/2]
	s.OpenTime, s.FirstRate, s.Customers = opened, first, len(customers)
	s.SearchMemory, err = peakMemory()
	return s, err
}

// searchAll searches each customer once. The time of a search has the preparing of the question in it.
func searchAll(segment *index.Segment, model *match.Model, customers []standing.Entry) (s searched) {
	searcher := index.NewSearcher(segment, model)
	took := make([]time.Duration, 0, len(customers))
	start := time.Now()
	for i := range customers {
		at := time.Now()
		if hits := searcher.Search(match.Prepare(&customers[i]), match.Threshold); len(hits) > 0 {
			s.WithHit++
		}
		took = append(took, time.Since(at))
	}
	s.Rate = float64(len(customers)) / time.Since(start).Seconds()
	slices.Sort(took)
	s.P50, s.P99 = took[len(took)/2], took[len(took)*99/100]
	s.Stats = searcher.Stats
	return s
}

func readCustomers(path string) (all []standing.Entry, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for lines := json.NewDecoder(f); lines.More(); {
		var e standing.Entry
		if err := lines.Decode(&e); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}
