// Command claims reads pages whose claims were marked by hand.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"standing/edtf"
	"standing/news/grammar"
	"standing/news/page"
	"standing/news/reader"
)

type gold struct {
	Page      string            `json:"page"`
	Published map[string]string `json:"published"`
}

func main() {
	names, err := starterNames()
	if err != nil {
		panic(err)
	}
	rd := reader.New(names)
	for _, path := range os.Args[2:] {
		raw, _ := os.ReadFile(path)
		var g gold
		if err := json.Unmarshal(raw, &g); err != nil {
			panic(err)
		}
		text, _ := os.ReadFile(filepath.Join(filepath.Dir(path), g.Page))
		opt := reader.Options{Options: page.Options{Name: g.Page}, Published: map[int]edtf.Date{}}
		for n, d := range g.Published {
			i, _ := strconv.Atoi(n)
			opt.Published[i] = edtf.MustParse(d)
		}
		r, err := rd.Read(text, opt)
		if err != nil {
			fmt.Fprintln(os.Stderr, path, err)
			opt.Published = map[int]edtf.Date{0: edtf.MustParse(g.Published["1"])}
			r, _ = rd.Read(text, opt)
		}
		if os.Getenv("V") != "" {
			for i := range r.Stories {
				_ = grammar.Print(os.Stderr, &r.Stories[i])
			}
		}
		out, _ := json.MarshalIndent(r, "", " ")
		name := filepath.Join(os.Args[1], strings.TrimSuffix(filepath.Base(path), ".gold.json")+".json")
		os.WriteFile(name, out, 0o644)
		fmt.Println(name)
	}
}
