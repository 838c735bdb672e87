package page

import (
	"regexp"
	"strings"
	"unicode"

	"standing/news"
)

// agencies are the words for those who spread news, as bylines, captions and date lines
// have them.
const agencies = `AFP|AP|Reuters|REUTERS|Associated Press|ASSOCIATED PRESS|Agence France[- ]Presse|Xinhua|TASS|Tass|IRNA|ANSA|dpa|DPA|EFE|UPI|ANI|PTI|IANS|Bloomberg|CNN|BBC|VOA|RFE/RL|Anadolu(?: Agency)?|AA|Kyodo(?: News)?|Yonhap|SANA|WAM|MENA|QNA|SPA|Interfax|RIA Novosti|EPA|Getty(?: Images)?|PA(?: Media)?`

var (
	bylineHead = regexp.MustCompile(`^(?:By|BY|by|Written by|Reported by|Report by|Story by|Text by|Words by|Posted by|Author:?|Von|Par|Por|Di|Door|Автор:?|Text:?)\s+\p{Lu}`)
	bylineTail = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|al|bin|van|von|der|el|and|&)){0,7}\s*[,|/–—-]\s*(?:The )?(?:` + agencies + `|Staff (?:Writer|Reporter|Correspondent)|(?:[\p{L}-]+ ){0,3}(?:Correspondent|correspondent|Reporter|reporter|Editor|editor|News Agency|Writer))\.?$`)
	agencyOnly = regexp.MustCompile(`^[([]?(?:By |Source: |SOURCE: |Agencies|The )?(?:` + agencies + `|Agencies|Staff Writers?|News Desk|Web Desk|Staff Reporter)(?:\s*(?:,|and|/|\|)\s*(?:` + agencies + `|Agencies))*[)\]]?$`)

	creditHead = regexp.MustCompile(`(?i)^[([]?\s*(?:(?:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|foto)s?\s*(?:credits?|courtesy|source)?\s*(?::|\bby\b|/|©)|(?:credits?|source|sources|quelle|fuente|источник)\s*:|©|\(c\)\s|copyright\b|courtesy\b)`)
	endsStory  = regexp.MustCompile(`(?i)^[([]?\s*(?:additional reporting|reporting|writing|editing|compiled|translated|translation|with (?:additional )?(?:reporting|inputs?|files)|edited|with agenc)\b.{0,20}\b(?:by|from|in|ies)\b|^\W{0,4}(?:ends?|30|the end)\W{0,4}$|^#{2,4}$|all rights reserved`)

	pictureTail = regexp.MustCompile(`(?:/?\s?Handout(?:\s+(?:via|by)\s.{2,40})?|\b(?:REUTERS|Reuters|AFP|AP|EPA|EFE|PA)\s?/\s?[^/.]{2,60}|\bvia (?:REUTERS|Reuters|AFP|AP|EPA|Getty Images)|(?i:\(?\[?\b(?:file|archive|handout|stock|undated|screen ?grab|screenshot|illustrative)\s?(?:photo|picture|image|pic|photograph)?\s?(?:[:/,]\s?[^)]{0,40})?[)\]])|(?i:\bfile (?:photo|picture|image))|(?i:[([](?:photo|image|picture|photograph|credit|courtesy|source|pic|illustration)\b[^)\]]{0,80}[)\]])|(?i:\b(?:photo|image|picture|photograph|credit|photo credit)\s?(?:by|:|/)\s?[^.]{2,60})|Getty Images\)?|(?i:/\s?(?:AFP|AP|EPA|Shutterstock|Getty)))[.)\]]?$`)
	agencyTail  = regexp.MustCompile(`[([](?:[^()\[\]]{0,40}[/ ,:-])?(?:` + agencies + `)(?:\s?(?:/|,|via)\s?[^()\[\]]{0,40})?(?: (?i:photo|file|picture))?[)\]]$`)

	furnitureAll  = regexp.MustCompile(`(?i)^\W*(?:tt|aa|a a|a\+|a-|aa\+|share|share (?:this|on|via|with|it)\b.{0,40}|shares?|tweet|tweet this|post|print|e-?mail|save|pin|pin it|facebook|twitter|x|whats ?app|telegram|linked ?in|reddit|copy (?:link|url)|link copied|comments?|\d+ (?:comments?|shares?|views?|likes?)|leave a (?:comment|reply)|add a comment|post a comment|advertis(?:e|ement|ing)|ads?|sponsored(?: content)?|promoted|skip (?:to|ad)\b.{0,40}|menu|search|home|log ?in|sign ?(?:in|up)|register|subscribe(?: now| to .{0,60})?|follow(?: us)?(?: on .{0,40})?|listen(?: to (?:this )?(?:article|story))?|watch(?: video| now)?|play(?: video)?|loading|(?:font|text) size|increase|decrease|bookmark|close|next|previous|prev|more|view (?:all|more|gallery|comments)|show (?:more|less)|see (?:all|more)|load more|back to top|top|trending(?: now)?|most (?:read|popular|viewed)|editor'?s'? picks?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)\b.{0,30}|related(?: (?:articles?|stories|news|topics|posts|content|links))?|more (?:on this(?: story)?|stories|news|from .{0,40})|topics|tags|article continues (?:below|after).{0,40}|story continues (?:below|after).{0,40}|continue reading(?: below)?|read next|up next|\d+ min(?:ute)?s? read|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|options)|cookie settings|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|newsletter|gallery|photos?|videos?|live|breaking|opinion)\W*$`)
	furnitureHead = regexp.MustCompile(`(?i)^\W*(?:(?:read|see|also read|read also|also see|see also|watch|listen|related|more|don'?t miss|must read|recommended|you may also like|in case you missed it|topics?|tags?|filed under|keywords?|categor(?:y|ies)|share)(?:\s+(?:more|also|next|this))?(?:\s+on)?\s*[:|>»]|read (?:more|also|next)\b|click here\b|follow us\b|sign up (?:for|to)\b|subscribe to\b|join (?:our|us on)\b|download (?:our|the) app|we use cookies|this (?:web)?site uses cookies|by (?:clicking|continuing)\b.{0,60}(?:agree|accept|cookies)|your email address|support our\b)`)
	// filmHead is how headlines of films begin, too.
	filmHead = regexp.MustCompile(`(?i)^\W*(?:watch|listen|see)\s*:`)
	ruleLine = regexp.MustCompile(`^(?:\s*[-–—=_*•·~#+.◆■●★※<>|]\s*){3,}$|^\s*[⁂※]\s*$|^\s*[—–]{2,}\s*$`)
)

// longestSign is the length of the longest line that is more than a paragraph, in bytes:
// captions are the longest.
const longestSign = 900

// kindOf tells the kind of a short piece by its words; Paragraph where they tell nothing.
func kindOf(s string) news.BlockKind {
	if len(s) > longestSign {
		return news.Paragraph
	}
	n := words(s)
	switch {
	case n <= 24 && isFurniture(s, n):
		return news.Furniture
	case n <= 12 && isByline(s):
		return news.Byline
	case n <= 16 && isDateLine(s):
		return news.Dated
	case n <= 30 && isCredit(s, n):
		return news.Credit
	case n <= 90 && isPicture(s):
		return news.Caption
	}
	return news.Paragraph
}

// isFurniture looks at the first word before it tries the costly patterns.
func isFurniture(s string, n int) bool {
	first := strings.ToLower(strings.TrimFunc(firstWord(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	if first == "" || furnitureWords[first] || first[0] <= '9' {
		if n <= 10 && furnitureAll.MatchString(s) || furnitureHead.MatchString(s) && !(n > 6 && filmHead.MatchString(s)) {
			return true
		}
	}
	return n <= 14 && crumbs(s)
}

func firstWord(s string) string {
	s, _, _ = strings.Cut(s, " ")
	s, _, _ = strings.Cut(s, ":")
	return s
}

// furnitureWords are the words that the patterns of furniture begin with.
var furnitureWords = set(`tt aa a share shares tweet post print e-mail email save pin facebook twitter x whats whatsapp telegram linkedin
linked reddit copy link comments comment leave add advertisement advertise advertising ad ads sponsored promoted skip menu search home
log login sign signin signup register subscribe follow listen watch play loading font text increase decrease bookmark close next previous
prev more view show see load back top trending most editor editors editor's recommended you related topics topic tags tag article story
continue read up accept reject manage cookie privacy terms contact about newsletter gallery photos photo videos video live breaking
opinion also don't dont don must in filed keywords keyword category categories click join download we this by your support`)

func isCredit(s string, n int) bool {
	if creditWords[opening3(s)] && creditHead.MatchString(s) && (n <= 14 || !ends(s)) {
		return true
	}
	return (endWords[opening3(s)] || strings.Contains(s, "eserved")) && endsStory.MatchString(s)
}

// opening3 is the first three letters of a line, in small letters.
func opening3(s string) string {
	s = strings.TrimLeft(s, "([- *_#")
	if strings.HasPrefix(s, "©") {
		return "©"
	}
	r := []rune(s[:min(len(s), 12)])
	return strings.TrimSpace(strings.ToLower(string(r[:min(len(r), 3)])))
}

// The letters that the patterns of credits and of the ends of stories begin with.
var (
	creditWords = set("pho ima pic vid ill gra fot cre sou que fue ист © c) cop cou")
	endWords    = set("add rep wri edi com tra wit end 30 30- the")
)

// crumbs reports whether a line is a path through a site: "Home > World > Asia".
func crumbs(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(">»›|", r) })
	if len(parts) < 3 {
		return false
	}
	for _, part := range parts {
		if words(strings.TrimSpace(part)) > 3 {
			return false
		}
	}
	return true
}

func isByline(s string) bool {
	if ends(s) && !strings.HasSuffix(s, "Jr.") {
		return false
	}
	if !strings.ContainsAny(s, "BbWRSTPVDA(А[") {
		return false
	}
	if m := bylineHead.FindString(s); m != "" {
		return capitals(s) >= 0.5
	}
	return bylineTail.MatchString(s) || agencyOnly.MatchString(s)
}

// capitals is the share of words that begin with a capital, not counting the first.
func capitals(s string) float64 {
	all, capital := 0, 0
	for _, w := range strings.Fields(s)[1:] {
		r := []rune(strings.TrimLeft(w, "\"'“‘(["))
		if len(r) == 0 || !unicode.IsLetter(r[0]) {
			continue
		}
		all++
		if unicode.IsUpper(r[0]) {
			capital++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(capital) / float64(all)
}

// isPicture reports whether words are those under a picture: they end with whose it is.
func isPicture(s string) bool {
	last := s[len(s)-1]
	if last != ')' && last != ']' && !pictureWord(s[max(0, len(s)-tail):]) {
		return false
	}
	if at := pictureTail.FindStringIndex(s); at != nil {
		return at[0] > 0
	}
	at := agencyTail.FindStringIndex(s)
	return at != nil && at[0] > 0 && !ends(strings.TrimSpace(s[:at[0]]))
}

// tail is how much of a caption's end may tell whose picture it is, in bytes.
const tail = 90

func pictureWord(s string) bool {
	for _, w := range []string{"andout", "hoto", "mage", "icture", "redit", "via ", "Getty", "REUTERS", "Reuters/", "AFP", "AP", "EPA", "EFE", "PA", "utterstock"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
