package data

import (
	"crypto/sha256"
	"embed"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// tables holds the tables of names, organizations and places as they are edited.
//
//go:embed models.csv names/*.csv orgs/*.csv places/*.csv
var tables embed.FS

// Digest sums up all tables that words and places are looked up in: results that rest on
// other tables may differ.
var Digest = sync.OnceValue(func() string {
	h := sha256.New()
	err := fs.WalkDir(tables, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := tables.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(h, f)
		return err
	})
	if err != nil {
		panic(err)
	}
	return hex.EncodeToString(h.Sum(nil))
})

// Rows returns the lines of one embedded table, "names/given.csv", below its header. The
// header must be the columns given, so that a reader and its table cannot part company.
// Lines that begin with '#' before the header are left out. Every call reads the table
// again; callers keep what they make of it. It panics on a table that is not as described:
// tables are part of the program, and the tests of this package read every one.
func Rows(table string, columns ...string) [][]string {
	f, err := tables.Open(table)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	r.FieldsPerRecord = len(columns)
	header, err := r.Read()
	if err == nil && !slices.Equal(header, columns) {
		err = fmt.Errorf("the columns are %s and not %s", strings.Join(header, ","), strings.Join(columns, ","))
	}
	var rows [][]string
	for err == nil {
		var row []string
		if row, err = r.Read(); err == nil {
			rows = append(rows, row)
		}
	}
	if err != io.EOF {
		panic(fmt.Errorf("%s: %w", table, err))
	}
	return rows
}

// List parts a cell of several values at its semicolons; an empty cell has none.
func List(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ";")
}
