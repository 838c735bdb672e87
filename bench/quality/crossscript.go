package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"standing"
	"standing/data"
	"standing/index"
	"standing/text"
)

// crossscript looks for every entry of the UN list that has a name in its original script by
// that name alone, in an index without such names; and for common names of nobody.
func crossscript(b *bench) error {
	entries, err := readList(b.shared, "un/2025-08-02")
	if err != nil {
		return err
	}
	type question struct {
		entry int
		name  string
	}
	var questions []question
	originals := map[string]bool{}
	latin := make([]standing.Entry, len(entries))
	for i, e := range entries {
		latin[i] = e
		latin[i].Names = nil
		for _, n := range e.Names {
			script := scriptOf(n.Text)
			if script == text.Latin {
				latin[i].Names = append(latin[i].Names, n)
				continue
			}
			originals[text.Fold(n.Text)] = true
			if n.Kind == standing.Original {
				questions = append(questions, question{i, n.Text})
			}
		}
	}
	c := newCorpus(latin)
	results := make([][]index.Hit, len(questions))
	each(len(questions), func(i int) {
		q := standing.Entry{Schema: entries[questions[i].entry].Schema}
		q.AddName(questions[i].name, standing.Primary)
		results[i] = c.search(b, &q)
	})
	byScript := map[text.Script]*[2]int{}
	for i, hits := range results {
		q := questions[i]
		n := byScript[scriptOf(q.name)]
		if n == nil {
			n = new([2]int)
			byScript[scriptOf(q.name)] = n
		}
		n[0]++
		if len(hits) > 0 && hits[0].At == q.entry {
			n[1]++
		} else {
			fmt.Printf("%s for %s (%s): %s\n", q.name, entries[q.entry].PrimaryName(), entries[q.entry].ID, c.tell(hits))
		}
	}
	total := [2]int{}
	for _, script := range slices.Sorted(maps.Keys(byScript)) {
		n := byScript[script]
		fmt.Printf("%s: %d names, first %d (%.1f %%)\n", script, n[0], n[1], 100*float64(n[1])/float64(n[0]))
		total[0] += n[0]
		total[1] += n[1]
	}
	fmt.Printf("original script: %d names, first %d (%.1f %%)\n", total[0], total[1], 100*float64(total[1])/float64(total[0]))
	return c.nobodies(b, originals)
}

// nobodies counts alarms for common names made of name parts.
func (c corpus) nobodies(b *bench, listed map[string]bool) error {
	r := rand.New(rand.NewPCG(3, 3))
	cultures := []struct {
		name   string
		script text.Script
		tags   []string
	}{
		{"Arabic", text.Arabic, []string{"ar"}}, {"Persian", text.Arabic, []string{"fa"}}, {"Cyrillic", text.Cyrillic, []string{"ru", "uk"}}, {"Han", text.Han, nil},
	}
	all := 0
	for _, culture := range cultures {
		given, family := commonParts(culture.script, culture.tags)
		alarms := 0
		const names = 500
		for n := 0; n < names; {
			name := given[r.IntN(len(given))] + " " + family[r.IntN(len(family))]
			switch {
			case culture.script == text.Han:
				name = hanSurnames[r.IntN(len(hanSurnames))] + given[r.IntN(len(given))]
			case culture.name == "Arabic" && r.IntN(2) == 0:
				name = given[r.IntN(len(given))] + " " + name
			}
			if listed[text.Fold(name)] {
				continue
			}
			n++
			q := standing.Entry{Schema: standing.Person}
			q.AddName(name, standing.Primary)
			if hits := c.search(b, &q); len(hits) > 0 {
				alarms++
				fmt.Printf("%s: %s\n", name, c.tell(hits))
			}
		}
		fmt.Printf("%s: %d made-up names, %d alarms\n", culture.name, names, alarms)
		all += alarms
	}
	fmt.Printf("made-up names: 2000, alarms %d (%.2f %%)\n", all, float64(all)/20)
	return nil
}

// The commonest surnames of China by the censuses, and characters usual in given names.
var (
	hanSurnames = strings.Fields("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余")
	hanGiven    = strings.Fields("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 萍 红 建 国 文 志 海 春 雪 梅 兰 辉 鹏 飞 俊 浩 宇 欣 怡 佳 琳 婷 雨 晨 子 梓 轩")
)

// commonParts returns the given and family names of the tables, of the commoner half, that are
// written in the script.
func commonParts(script text.Script, tags []string) (given, family []string) {
	if script == text.Han {
		for _, a := range hanGiven {
			for _, b := range hanGiven {
				if a != b {
					given = append(given, a+b)
				}
			}
		}
		return given, hanSurnames
	}
	collect := func(scripts, cultures, rank string) (out []string) {
		if rank < "2" || !slices.ContainsFunc(data.List(cultures), func(c string) bool { return slices.Contains(tags, c) }) {
			return nil
		}
		for _, s := range data.List(scripts) {
			if scriptOf(s) == script && !slices.Contains(out, s) {
				return []string{s}
			}
		}
		return nil
	}
	for _, row := range data.Rows("names/given.csv", "name", "spellings", "scripts", "related", "culture", "rank") {
		given = append(given, collect(row[2], row[4], row[5])...)
	}
	for _, row := range data.Rows("names/family.csv", "name", "spellings", "scripts", "culture", "rank") {
		family = append(family, collect(row[2], row[3], row[4])...)
	}
	return given, family
}

// scriptOf returns the script of the first letter that is not Latin.
func scriptOf(name string) text.Script {
	for _, w := range text.Words(name) {
		if w.Script != text.Latin {
			return w.Script
		}
	}
	return text.Latin
}
