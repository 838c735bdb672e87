package golden

import (
	"testing"

	"standing/source"
)

// BenchScan measures the framing of an edition.
func BenchScan(b *testing.B, reader source.Reader, files ...source.File) {
	b.Helper()
	b.SetBytes(sizeOf(files))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := reader.Scan(files); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchEntry measures the understanding of all records of an edition, by the size of its files.
func BenchEntry(b *testing.B, reader source.Reader, files ...source.File) {
	b.Helper()
	_, records, err := reader.Scan(files)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(sizeOf(files))
	b.ReportAllocs()
	for b.Loop() {
		for _, record := range records {
			if _, err := reader.Entry(record); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func sizeOf(files []source.File) (size int64) {
	for _, f := range files {
		size += int64(len(f.Data))
	}
	return size
}
