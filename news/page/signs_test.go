package page

import (
	"testing"

	"standing/news"
)

func TestKindOf(t *testing.T) {
	for text, want := range map[string]news.BlockKind{
		"TT":                                                          news.Furniture,
		"Share this article":                                          news.Furniture,
		"Read more: Fishermen on the march":                           news.Furniture,
		"Home > World > Norland":                                      news.Furniture,
		"We use cookies to improve our site":                          news.Furniture,
		"By Mira Tolven":                                              news.Byline,
		"Mira Tolven, Reuters":                                        news.Byline,
		"By the end of the year":                                      news.Paragraph,
		"4 July 2023":                                                 news.Dated,
		"Published: Tuesday, July 4, 2023 10:35 GMT":                  news.Dated,
		"Veltany, 4 July 2023":                                        news.Dated,
		"The vote of 4 July 2023":                                     news.Paragraph,
		"Source: The Example Courier":                                 news.Credit,
		"(Reporting by Mira Tolven; Editing by Jon Arrid)":            news.Credit,
		"The quay of Veltany on May 3 (AFP)":                          news.Caption,
		"A boat at the quay. Coast Guard/Handout via REUTERS":         news.Caption,
		"The quay in the year of the ban (File photo)":                news.Caption,
		"The boats were handed back, the ministry said. (AFP)":        news.Paragraph,
		"Fishermen of the north march on the capital":                 news.Paragraph,
		"Nobody was hurt, the coast guard of Norland said on Friday.": news.Paragraph,
	} {
		if got := kindOf(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string][2]string{
		"TIRANA (AFP) - The boats":                      {"TIRANA", ""},
		"TIRANA, July 4 (Reuters) - The boats":          {"TIRANA", ""},
		"VELTANY, Norland — The boats":                  {"VELTANY, Norland", ""},
		"Veltany, 4 July 2023 (AFP) – The boats":        {"Veltany", "2023-07-04"},
		"Port Salvia (Reuters) The boats":               {"Port Salvia", ""},
		"(Reuters) - The boats":                         {"", ""},
		"Orsin: we count every screw":                   {"", ""},
		"The boats - four of them - were handed back":   {"", ""},
		"Norland and Estavia — two neighbours — agreed": {"", ""},
	} {
		place, d, _ := datelineOf(text)
		if got := [2]string{place, d.String()}; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDateIn(t *testing.T) {
	for text, want := range map[string]string{
		"on 4th of July 2023": "2023-07-04", "Jul. 4, 2023": "2023-07-04", "2023-07-04T10:00": "2023-07-04",
		"31/12/2020": "2020-12-31", "12/31/2020": "2020-12-31", "04/07/2023": "", "2023年7月4日": "2023-07-04",
		"31 June 2023": "", "July 2023": "", "4 July": "",
	} {
		if d, _, _ := dateIn(text); d.String() != want {
			t.Errorf("%q: %s, want %q", text, d, want)
		}
	}
}
