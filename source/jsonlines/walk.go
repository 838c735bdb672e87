package jsonlines

import (
	"bytes"
	"encoding/json"
)

// objectLength returns the length of the object or array that data begins with, 0 where it
// is not closed. Brackets in strings do not count.
func objectLength(data []byte) int {
	depth := 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			n := stringLength(data[i:])
			if n == 0 {
				return 0
			}
			i += n - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// Cut returns the first object of objects that stand one after another, and what follows it.
func Cut(objects []byte) (object, rest []byte) {
	objects = objects[blanks(objects):]
	n := objectLength(objects)
	return objects[:n], objects[n+blanks(objects[n:]):]
}

// stringLength returns the length of the string that data begins with, quotes and all, 0
// where it is not closed.
func stringLength(data []byte) int {
	for i := 1; i < len(data); i++ {
		next := bytes.IndexByte(data[i:], '"')
		if next < 0 {
			return 0
		}
		i += next
		escapes := 0
		for data[i-1-escapes] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return i + 1
		}
	}
	return 0
}

// Fields calls visit for each member of a valid object, until it returns false.
func Fields(object []byte, visit func(key string, value []byte) bool) {
	i := 1
	for {
		i += blanks(object[i:])
		if i >= len(object) || object[i] != '"' {
			return
		}
		n := stringLength(object[i:])
		key := Text(object[i : i+n])
		i += n
		i += 1 + bytes.IndexByte(object[i:], ':')
		i += blanks(object[i:])
		n = valueLength(object[i:])
		if !visit(key, object[i:i+n]) {
			return
		}
		i += n
		i += blanks(object[i:])
		if i >= len(object) || object[i] != ',' {
			return
		}
		i++
	}
}

// Elements calls visit for each element of a valid array.
func Elements(array []byte, visit func(value []byte)) {
	if len(array) == 0 || array[0] != '[' {
		return
	}
	for i := 1; i < len(array); {
		i += blanks(array[i:])
		if i >= len(array) || array[i] == ']' {
			return
		}
		n := valueLength(array[i:])
		visit(array[i : i+n])
		i += n
		i += blanks(array[i:])
		if i < len(array) && array[i] == ',' {
			i++
		}
	}
}

// Text returns what a valid string says; of any other value its JSON.
func Text(value []byte) string {
	if len(value) < 2 || value[0] != '"' {
		return string(value)
	}
	if bytes.IndexByte(value, '\\') < 0 {
		return string(value[1 : len(value)-1])
	}
	var text string
	if json.Unmarshal(value, &text) != nil {
		return string(value)
	}
	return text
}

func blanks(data []byte) int {
	n := 0
	for n < len(data) && (data[n] == ' ' || data[n] == '\n' || data[n] == '\t' || data[n] == '\r') {
		n++
	}
	return n
}

// valueLength returns the length of the valid value that data begins with.
func valueLength(data []byte) int {
	if len(data) == 0 {
		return 0
	}
	switch data[0] {
	case '"':
		return stringLength(data)
	case '{', '[':
		return objectLength(data)
	}
	if n := bytes.IndexAny(data, ",}] \n\t\r"); n >= 0 {
		return n
	}
	return len(data)
}
