package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"standing"
	"standing/data"
	"standing/text"
)

// nobodiesOfEach is how many names of each culture are made up.
const nobodiesOfEach = 500

// culture is whose names are made up: those of the tables in a script, with one of the tags.
type culture struct {
	name   string
	script text.Script
	tags   []string
}

var cultures = []culture{
	{"Arabic", text.Arabic, []string{"ar"}},
	{"Persian", text.Arabic, []string{"fa"}},
	{"Cyrillic", text.Cyrillic, []string{"ru", "uk"}},
	{"Han", text.Han, nil},
}

// nobodies counts alarms for common names made of name parts.
func (c corpus) nobodies(b *bench, listed map[string]bool) {
	r := rand.New(rand.NewPCG(3, 3))
	all := 0
	asked, all := 0, 0
	for _, culture := range cultures {
		given, family := commonParts(culture.script, culture.tags)
		alarms := 0
		for n := 0; n < nobodiesOfEach; {
			name := culture.make(r, given, family)
			if listed[text.Fold(name)] {
				continue
			}
			n++
			q := standing.Entry{Schema: standing.Person}
			q.AddName(name, standing.Primary)
			if hits := c.search(&q); len(hits) > 0 {
				alarms++
				b.tell("%s: %s", name, c.tell(hits))
			}
		}
		b.figure("made-up names, %-10s %4d names, alarms %2d", culture.name, nobodiesOfEach, alarms)
		asked += nobodiesOfEach
		all += alarms
	}
	b.figure("made-up names, %-10s %4d names, alarms %2d (%.2f %%)", "all", asked, all, percent(all, asked))
}

// make makes a name of parts drawn by chance: Arabic ones of three parts or two.
func (c culture) make(r *rand.Rand, given, family []string) string {
	name := given[r.IntN(len(given))] + " " + family[r.IntN(len(family))]
	switch {
	case c.script == text.Han:
		name = hanSurnames[r.IntN(len(hanSurnames))] + given[r.IntN(len(given))]
	case c.name == "Arabic" && r.IntN(2) == 0:
		name = given[r.IntN(len(given))] + " " + name
	}
	return name
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
