package corpus

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"sort"
)

// pool is a stock of tokens that one part of names is drawn from, skewed as in the real lists.
type pool struct {
	tokens []string
	upTo   []float64 // upTo[i] is the chance of the tokens up to i together; what is above is new
	scale  float64   // how far down the new tokens their first, flat stretch reaches
	slope  float64   // the share of new tokens beyond rank k falls as (1+k/scale)^-slope
	stock  *stock    // makes the new ones
	common *pool     // what is new here but met in other pools
	lent   float64   // the share of the new tokens that are
}

// tally counts the draws that the real lists made from a pool.
type tally map[string]int

// minDraws is how many draws a pool needs to tell its own discount; smaller ones take that of
// all pools together.
const minDraws = 300

// discount estimates the exponent of Heaps' law from the tokens seen once and twice.
func (t tally) discount() float64 {
	once, twice := 0, 0
	for _, n := range t {
		switch n {
		case 1:
			once++
		case 2:
			twice++
		}
	}
	if once == 0 {
		return 0
	}
	// Beyond these bounds the tail could not be summed, or would not be one.
	return min(0.9, max(0.3, float64(once)/float64(once+2*twice)))
}

func (t tally) draws() (n int) {
	for _, c := range t {
		n += c
	}
	return n
}

// newPool makes a pool of what was counted. A pool without a stock draws only what was seen.
func newPool(t tally, discount float64, s *stock) *pool {
	p := &pool{stock: s}
	for token := range t {
		p.tokens = append(p.tokens, token)
	}
	slices.SortFunc(p.tokens, func(a, b string) int { return cmp.Or(cmp.Compare(t[b], t[a]), cmp.Compare(a, b)) })
	draws, theta := float64(t.draws()), 0.0
	if s == nil {
		discount = 0
	} else {
		theta = concentration(draws, float64(len(t)), discount)
		p.tail(theta+discount*float64(len(t)), discount)
	}
	weights, sum := make([]float64, len(p.tokens)), 0.0
	for i, token := range p.tokens {
		weights[i] = weight(token, float64(t[token])-discount)
		sum += weights[i]
	}
	old, all := 0.0, draws+theta
	for _, w := range weights {
		old += w
		p.upTo = append(p.upTo, old/sum*(draws-discount*float64(len(t)))/all)
	}
	return p
}

// sure is the count from which a token's weight is taken to be what was counted.
const sure = 20

// weight draws the weight of a token whose expected weight is known. A token that was seen once
// is as likely to be much rarer as it is to be commoner; were all given the same weight, too many
// of them would be met again.
func weight(token string, expected float64) float64 {
	if expected > sure {
		return expected
	}
	return gamma(rand.New(rand.NewPCG(hash(token), math.Float64bits(expected))), expected)
}

// concentration solves for theta the number of distinct tokens that a Pitman-Yor process
// expects after so many draws, distinct = theta/d * ((1+draws/theta)^d - 1).
func concentration(draws, distinct, d float64) float64 {
	low, high := 1e-3, 1e6
	for range 60 {
		theta := math.Sqrt(low * high)
		if theta/d*(math.Pow(1+draws/theta, d)-1) < distinct {
			low = theta
		} else {
			high = theta
		}
	}
	return low
}

// steep corrects the scale: a power law has no new tokens as common as the commonest of the
// process. Found by trial: with it as many tokens as the real lists have as many distinct ones.
const steep = 0.7

// tail fits the power law of the new tokens to what a Pitman-Yor process of the concentration
// expects in the long run, concentration^(1-d)/d * n^d of them after n draws.
func (p *pool) tail(concentration, d float64) {
	p.slope = 1/d - 1
	p.scale = steep * concentration * math.Pow(1/(d*math.Gamma(1-d)*math.Pow(p.slope, d)), 1/(1-d))
}

// borrow says how often new tokens of the pool are met in others, which is what the tokens
// that it has once tell: each was new when it was met.
func (p *pool) borrow(own tally, common *pool, all tally) {
	once, elsewhere := 0, 0
	for token, n := range own {
		if n > 1 {
			continue
		}
		once++
		if all[token] > n {
			elsewhere++
		}
	}
	p.common, p.lent = common, ratio(elsewhere, once)
}

// draw returns a token, a new one by the chance that is left to them.
func (p *pool) draw(r *rand.Rand) string {
	u := r.Float64()
	if i := sort.SearchFloat64s(p.upTo, u); i < len(p.tokens) {
		return p.tokens[i]
	}
	if p.stock == nil {
		return p.tokens[len(p.tokens)-1] // the sum was rounded down
	}
	return p.fresh(r)
}

// fresh returns a token that the real lists do not have in this pool: one that others have, or
// else one that is nowhere.
func (p *pool) fresh(r *rand.Rand) string {
	if p.common != nil && r.Float64() < p.lent {
		return p.common.draw(r)
	}
	rank := p.scale * (math.Pow(1-r.Float64(), -1/p.slope) - 1)
	return p.stock.word(uint64(min(rank, 1e15)))
}
