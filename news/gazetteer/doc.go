// Package gazetteer finds the names of a register in text.
//
// A Trie knows any number of names and finds every one of them that stands in a text as
// whole words, in one pass: it is a tree over folded words, packed into a few flat arrays.
// The words are those of text.Words, so case, accents, hyphens, dots in abbreviations and
// characters without width make no difference ("al-Qaida" is "Al Qaida", "P.F.E." is "PFE"),
// with two additions: a word may stand in its possessive ("the Front's"), of which the name
// is what stands before the apostrophe; and texts of any length are read.
//
// Names says of each name found whether it counts as a mention of its party: many names are
// also ordinary words. Its rules:
//
//   - A name of one word that the register prints in capitals counts only in capitals. Any
//     other counts only if its first word begins with a capital where that of the register
//     does; articles before it ("the", "al-") are passed over. Neither is asked of a block
//     that is all in capitals. Where all names of a party are printed in capitals, these tell
//     nothing: names of four letters or more then want one capital, at the front.
//   - No name goes over the end of a sentence, unless it is printed so itself.
//   - Weak are: aliases that their source calls weak; names of one word that have fewer than
//     four letters, are borne by a person, a vessel or an aircraft, stand in the table of
//     common words, or are acronyms of at most five letters that several parties bear; and
//     names of at most two words, articles aside, all of them common. A weak name counts only where the
//     story has a name of the same party that is not weak, or where it stands in brackets
//     behind a longer name of the party, or that before it.
//   - An acronym in brackets behind a name, made of the initials of its words, is a name of the
//     party in the whole story, whatever the register knows by it.
//   - Of several parties that bear a name, the one that the story also names by a name of its
//     own is meant. Otherwise all are told, with little trust.
//
// Not done: names are found as the register spells them, and in no other spelling; the names
// of persons "FAMILY, Given" are also found as "Given FAMILY", but not with a middle name
// left out. In scripts without blanks between words (Chinese, Japanese, Thai) only names that stand alone
// between signs are found. Pronouns and nouns ("the group") are another package's.
package gazetteer
