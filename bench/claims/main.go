// Command claims reads pages whose claims were marked by hand and says how many it found.
//
//	go run ./bench/claims [-v] [-json FOLDER] GOLD.json|FOLDER...
//
// A folder stands for the gold files in it. The names of parties are those of the starter
// register. -v prints how every story was read, -json writes what was read.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standing/news"
	"standing/news/grammar"
	"standing/news/page"
	"standing/news/reader"
)

func main() {
	verbose := flag.Bool("v", false, "print how every story was read")
	folder := flag.String("json", "", "write what was read into the folder")
	flag.Parse()
	if err := run(flag.Args(), *verbose, *folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, verbose bool, folder string) error {
	files, err := goldFiles(args)
	if err != nil {
		return err
	}
	r, err := starterReader()
	if err != nil {
		return err
	}
	var total score
	for _, file := range files {
		g, err := readGold(file)
		if err != nil {
			return err
		}
		reading, err := readPage(r, g)
		if err != nil {
			return err
		}
		if verbose {
			for i := range reading.Stories {
				if err := grammar.Print(os.Stdout, &reading.Stories[i]); err != nil {
					return err
				}
			}
		}
		if err := write(folder, file, reading); err != nil {
			return err
		}
		s := g.score(reading)
		fmt.Printf("%-36s %s\n", strings.TrimSuffix(filepath.Base(file), ".gold.json"), s)
		for _, note := range s.notes {
			fmt.Println("    " + note)
		}
		total.add(s)
	}
	fmt.Printf("%-36s %s\n", fmt.Sprintf("%d pages", len(files)), total)
	return nil
}

// readPage reads the page of a gold file, with the dates of publication that it gives.
func readPage(r *reader.Reader, g gold) (news.Reading, error) {
	opt := reader.Options{Options: page.Options{Name: g.Page}, Published: g.published}
	reading, err := r.Read(g.text, opt)
	if err == nil {
		return reading, nil
	}
	opt.Published = nil // another number of stories: scored so, without dates
	return r.Read(g.text, opt)
}

func write(folder, file string, reading news.Reading) error {
	if folder == "" {
		return nil
	}
	out, err := json.MarshalIndent(reading, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, strings.TrimSuffix(filepath.Base(file), ".gold.json")+".json"), out, 0o644)
}

func goldFiles(args []string) (files []string, err error) {
	for _, a := range args {
		if strings.HasSuffix(a, ".json") {
			files = append(files, a)
			continue
		}
		in, err := filepath.Glob(filepath.Join(a, "*.gold.json"))
		if err != nil {
			return nil, err
		}
		files = append(files, in...)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no gold files")
	}
	return files, nil
}
