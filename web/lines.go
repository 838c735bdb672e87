package web

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"standing/screen"
	"standing/service"
)

// outcome is what came of a row.
type outcome uint8

const (
	nothing outcome = iota // no match
	other                  // matches that are neither: listed later, noted
	former                 // former listings only
	hit
)

// lineIndex tells where the lines of a result stand in its file and what came of each, so that any page of any filter is read at once.
type lineIndex struct {
	at     []int64 // where each line begins, and the end of the last
	came   []outcome
	counts [4]int
}

// lineIndexes are those of the results that were looked at last.
type lineIndexes struct {
	mu   sync.Mutex
	of   map[string]*lineIndex
	last []string
}

// maxIndexes is how many are kept: a million rows take nine megabytes.
const maxIndexes = 8

// get returns the index of a job's result and makes it where there is none.
func (l *lineIndexes) get(id string, job *service.Job) (*lineIndex, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if ix := l.of[id]; ix != nil {
		return ix, nil
	}
	f, err := job.Result("jsonl")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ix, err := indexLines(f)
	if err != nil {
		return nil, err
	}
	if l.of == nil {
		l.of = map[string]*lineIndex{}
	}
	if l.last = append(l.last, id); len(l.last) > maxIndexes {
		delete(l.of, l.last[0])
		l.last = l.last[1:]
	}
	l.of[id] = ix
	return ix, nil
}

// indexLines reads a result in JSON lines. The first line is the header.
func indexLines(r io.Reader) (*lineIndex, error) {
	in := bufio.NewReaderSize(r, 1<<20)
	ix := &lineIndex{}
	var at int64
	for n := 0; ; n++ {
		line, err := readLine(in)
		if len(line) > 0 && n > 0 && bytes.HasPrefix(line, []byte(`{"row":`)) {
			came := outcomeOf(line)
			ix.at, ix.came = append(ix.at, at), append(ix.came, came)
			ix.counts[came]++
		}
		at += int64(len(line))
		if err == io.EOF {
			ix.at = append(ix.at, at)
			return ix, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read a result: %w", err)
		}
	}
}

// readLine reads a line of any length.
func readLine(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadSlice('\n')
	if err != bufio.ErrBufferFull {
		return line, err
	}
	whole := bytes.Clone(line)
	for err == bufio.ErrBufferFull {
		line, err = in.ReadSlice('\n')
		whole = append(whole, line...)
	}
	return whole, err
}

// The texts by which a line tells what came of it: of a match, "former" follows "class". A quotation mark inside a value is
// escaped, so no name can look like them.
var (
	currentText = []byte(`"class":"current","former":`)
	formerText  = []byte(`"former":true,`)
	noneText    = []byte(`"matches":[]}`)
)

func outcomeOf(line []byte) outcome {
	switch {
	case bytes.HasSuffix(bytes.TrimRight(line, "\n"), noneText):
		return nothing
	case bytes.Contains(line, currentText):
		return hit
	case bytes.Contains(line, formerText):
		return former
	}
	return other
}

// rows returns the numbers of the lines of a filter from one on, at most limit, and how many there are.
func (ix *lineIndex) rows(filter string, from, limit int) (numbers []int, total int) {
	for i, came := range ix.came {
		if !passes(filter, came) {
			continue
		}
		if total >= from && len(numbers) < limit {
			numbers = append(numbers, i)
		}
		total++
	}
	return numbers, total
}

func passes(filter string, came outcome) bool {
	switch filter {
	case "hits":
		return came == hit
	case "former":
		return came == former
	case "other":
		return came == other
	case "none":
		return came == nothing
	}
	return true
}

// read reads lines by their numbers.
func (ix *lineIndex) read(r io.ReaderAt, numbers []int) (lines []screen.Line, err error) {
	for _, n := range numbers {
		text := make([]byte, ix.at[n+1]-ix.at[n])
		if _, err := r.ReadAt(text, ix.at[n]); err != nil && err != io.EOF {
			return nil, fmt.Errorf("read a result: %w", err)
		}
		var line screen.Line
		if err := json.NewDecoder(bytes.NewReader(text)).Decode(&line); err != nil {
			return nil, fmt.Errorf("read line %d of a result: %w", n+1, err)
		}
		lines = append(lines, line)
	}
	return lines, nil
}
