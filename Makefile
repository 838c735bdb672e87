.PHONY: build test race fuzz bench lint ci clean

build: ## the binary, here
	CGO_ENABLED=0 go build -o standing ./cmd/standing

test: ## what the README says
	go test ./...

race:
	CGO_ENABLED=1 go test -race -short ./...

fuzz: ## a minute for each reader and for names
	for p in ./source/ofac ./source/unsc ./source/acts ./source/bisdpl ./source/uscsl ./source/ftm ./source/senzing ./source/table ./source/uk ./source/au ./source/eufsf ./source/casema ./source/ofac/enhanced; do go test -run '^$$' -fuzz FuzzScan -fuzztime 60s $$p || exit 1; done
	go test -run '^$$' -fuzz FuzzRead -fuzztime 60s -fuzzminimizetime 100x ./news/page
	go test -run '^$$' -fuzz FuzzFold -fuzztime 60s ./text
	go test -run '^$$' -fuzz FuzzFind -fuzztime 60s ./news/gazetteer
	go test -run '^$$' -fuzz FuzzClaims -fuzztime 60s ./news/grammar

bench: ## six runs; compare two with benchstat
	go test -run '^$$' -bench . -count 6 ./source/... ./fold ./match

lint:
	go run mvdan.cc/gofumpt@v0.12.0 -l .
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

ci:
	.ci/run

clean:
	rm -f standing
