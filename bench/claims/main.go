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
	"standing/news"
	"standing/news/grammar"
)

type gold struct {
	Page      string            `json:"page"`
	Published map[string]string `json:"published"`
	Stories   []struct {
		ID    string `json:"id"`
		Lines []int  `json:"lines"`
	} `json:"stories"`
}

func main() {
	for _, path := range os.Args[2:] {
		raw, _ := os.ReadFile(path)
		var g gold
		if err := json.Unmarshal(raw, &g); err != nil {
			panic(err)
		}
		page, _ := os.ReadFile(filepath.Join(filepath.Dir(path), g.Page))
		lines := strings.SplitAfter(string(page), "\n")
		starts := []int{0}
		for _, l := range lines {
			starts = append(starts, starts[len(starts)-1]+len(l))
		}
		var r news.Reading
		for n, st := range g.Stories {
			story := news.Story{}
			if p := g.Published[strconv.Itoa(n+1)]; p != "" {
				story.Published = edtf.MustParse(p)
			}
			seen := map[string]bool{}
			for i := st.Lines[0] - 1; i < st.Lines[1] && i < len(lines); i++ {
				t := strings.TrimRight(lines[i], "\r\n ")
				if t == "" {
					continue
				}
				kind := news.Paragraph
				if !strings.ContainsAny(t[len(t)-1:], ".\"”?!:") && len(t) < 130 {
					kind = news.Heading
				}
				if seen[t] {
					kind = news.Furniture
				}
				seen[t] = true
				story.Blocks = append(story.Blocks, news.Block{Kind: kind, Text: t, Start: starts[i], End: starts[i] + len(t), Places: []news.Place{{Text: 0, Page: starts[i]}}})
			}
			if os.Getenv("V") != "" {
				_ = grammar.Print(os.Stderr, &story)
			}
			story.Claims = grammar.Claims(&story, path)
			r.Stories = append(r.Stories, story)
		}
		out, _ := json.MarshalIndent(r, "", " ")
		name := filepath.Join(os.Args[1], strings.TrimSuffix(filepath.Base(path), ".gold.json")+".json")
		os.WriteFile(name, out, 0o644)
		fmt.Println(name)
	}
}
