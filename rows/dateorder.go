package rows

import "errors"

var errNoDate = errors.New("it is no date")

// arrange says which number is what. Zero means that it was not stated.
func (w written) arrange(order DateOrder) (y, m, d int, err error) {
	if w.month > 0 {
		return w.arrangeNamed()
	}
	switch n := len(w.nums); {
	case n == 1 && w.lens[0] == 8 && w.sep == 0:
		return w.nums[0] / 10000, w.nums[0] / 100 % 100, w.nums[0] % 100, nil
	case n == 1 && w.lens[0] == 4:
		return w.nums[0], 0, 0, nil
	case n == 2 && w.lens[0] == 4 && w.lens[1] <= 2:
		return w.nums[0], w.nums[1], 0, nil
	case n == 2 && w.lens[1] == 4 && w.lens[0] <= 2:
		return w.nums[1], w.nums[0], 0, nil
	case n == 3 && w.lens[0] == 4 && w.lens[1] <= 2 && w.lens[2] <= 2:
		return w.nums[0], w.nums[1], w.nums[2], nil
	case n == 3 && w.lens[2] == 4 && w.lens[0] <= 2 && w.lens[1] <= 2:
		d, m, err = w.dayAndMonth(order)
		return w.nums[2], m, d, err
	case n == 3 && w.lens[2] == 2 && w.lens[0] <= 2 && w.lens[1] <= 2:
		return 0, 0, 0, ErrTwoDigitYear
	}
	return 0, 0, 0, errNoDate
}

func (w written) arrangeNamed() (y, m, d int, err error) {
	switch {
	case len(w.nums) == 1 && w.lens[0] == 4:
		return w.nums[0], w.month, 0, nil
	case len(w.nums) == 2 && w.lens[0] == 4 && w.lens[1] <= 2 && w.at == 1:
		return w.nums[0], w.month, w.nums[1], nil
	case len(w.nums) == 2 && w.lens[1] == 4 && w.lens[0] <= 2 && w.at < 2:
		return w.nums[1], w.month, w.nums[0], nil
	case len(w.nums) == 2 && w.lens[0] <= 2 && w.lens[1] <= 2:
		return 0, 0, 0, ErrTwoDigitYear
	}
	return 0, 0, 0, errNoDate
}

// dayAndMonth decides about the first two numbers of three.
func (w written) dayAndMonth(order DateOrder) (d, m int, err error) {
	a, b := w.nums[0], w.nums[1]
	switch {
	case order == DayFirst, a == b:
		return a, b, nil
	case order == MonthFirst, b > 12:
		return b, a, nil
	case a > 12, w.sep == '.' && order == UnknownOrder:
		return a, b, nil
	}
	return 0, 0, ErrDateOrder
}

// orderShown says which order a date proves, if any.
func orderShown(s string) DateOrder {
	w, ok := splitDate(plainDigits(s))
	if !ok || w.month > 0 || len(w.nums) != 3 || w.lens[0] > 2 || w.lens[1] > 2 || w.lens[2] != 4 && w.lens[2] != 2 {
		return UnknownOrder
	}
	a, b := w.nums[0], w.nums[1]
	switch {
	case a > 12 && a <= 31 && b >= 1 && b <= 12:
		return DayFirst
	case b > 12 && b <= 31 && a >= 1 && a <= 12:
		return MonthFirst
	}
	return UnknownOrder
}

// OrderOf finds the order of a file by dates in it: what some prove and none disproves.
func OrderOf(dates []string) DateOrder { return orderOf(dates) }

// orderOf finds the order of a file by the dates of its sample: what some prove and none
// disproves.
func orderOf(dates []string) DateOrder {
	order := UnknownOrder
	for _, s := range dates {
		shown := orderShown(s)
		if shown == UnknownOrder {
			continue
		}
		if order != UnknownOrder && shown != order {
			return MixedOrder
		}
		order = shown
	}
	return order
}
