// Package corpus makes parties that nobody ever listed, in any number, that look to a screening
// engine like those of the real lists: the same proportions of persons, organizations and
// vessels, names a party, tokens a name, scripts, aliases, shared names, and the same skew of
// the tokens, of which ever new rare ones come up the more parties are made.
//
// Learn takes a real list apart. Of every entry it keeps a skeleton: which tokens its names are
// made of, which of them are spellings, initials or other scripts of one another, and how each
// name is printed. Every token that is a name proper is counted in a pool of its culture and
// part (family name, given name, word of an organization, ship). A made party is a skeleton
// drawn at random, filled anew from the pools.
//
// A pool is a Pitman-Yor process that has seen the real tokens: a token seen c times comes with
// weight c-d, and what is left goes to tokens never seen, which are put together from pieces
// of real ones and fall off by a power law. So the number of distinct tokens grows as Heaps'
// law says, with exponent d, and no memory is needed of what was drawn before.
//
// Party i of a corpus depends on the model, the seed and i only: it may be made again at any
// time, in any order, by any number of workers, in constant memory.
package corpus
