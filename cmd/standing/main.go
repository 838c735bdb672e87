// Command standing is the whole program: see README.md and "standing help".
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"standing/match"
)

// Exit codes. A question is answered with found or nothing; a screening without a hit is
// clear only on full coverage; everything else ends with nothing or an error.
const (
	exitNothing  = 0
	exitError    = 1
	exitFound    = 3
	exitNotClear = 4
)

// cli is the command line. The help of each command is its documentation.
type cli struct {
	Home   string `help:"Folder that holds the register." default:"${home}" env:"STANDING_HOME" type:"path" placeholder:"DIR"`
	Format string `help:"How to print: table or json; screen and replay also jsonl, csv, xlsx, html; export ftm." enum:"table,json,jsonl,csv,xlsx,html,ftm" default:"table"`

	Status     statusCmd     `cmd:"" default:"1" help:"Show where one stands: the register, its age, what to do next."`
	Ask        askCmd        `cmd:"" help:"Ask where a party stands, by name or id."`
	Show       showCmd       `cmd:"" help:"Show one party or entry."`
	Screen     screenCmd     `cmd:"" help:"Screen a file of customers."`
	Replay     replayCmd     `cmd:"" help:"Repeat a screening from its run header."`
	Why        whyCmd        `cmd:"" help:"Tell why a name is or is not a hit on an entry."`
	Compare    compareCmd    `cmd:"" help:"Compare two names and say why they are alike or not."`
	Load       loadCmd       `cmd:"" help:"Load editions of a list: files, folders, archives."`
	Update     updateCmd     `cmd:"" help:"Fetch the newest editions from where they are published."`
	Map        mapCmd        `cmd:"" help:"Propose what the columns of your own list mean."`
	Template   templateCmd   `cmd:"" help:"Make a workbook in which to write down acts."`
	Sources    sourcesCmd    `cmd:"" help:"Show the sources and how fresh they are."`
	Editions   editionsCmd   `cmd:"" help:"Show the editions that are held."`
	Release    releaseCmd    `cmd:"" help:"Accept an edition that the guard holds back."`
	Reread     rereadCmd     `cmd:"" help:"Read the kept editions of a source anew."`
	Changes    changesCmd    `cmd:"" help:"Show what changed from edition to edition."`
	Dedupe     dedupeCmd     `cmd:"" help:"Propose entries of different lists that may be one party."`
	Link       linkCmd       `cmd:"" help:"Say that two entries are one party."`
	Unlink     unlinkCmd     `cmd:"" help:"Say that two entries are not one party."`
	Verify     verifyCmd     `cmd:"" help:"Check that nothing held is damaged."`
	Export     exportCmd     `cmd:"" help:"Write the whole register."`
	Serve      serveCmd      `cmd:"" help:"Answer over HTTP."`
	Key        keyCmd        `cmd:"" help:"Make, show and revoke keys of the service."`
	Completion completionCmd `cmd:"" help:"Print the completion for a shell."`
	Man        manCmd        `cmd:"" help:"Print the manual page."`
	Help       helpCmd       `cmd:"" help:"Show this, or the help of one command."`
}

// printed lists, by command, the forms it can print besides table and json.
var printed = map[string][]string{
	"screen": {"jsonl", "csv", "xlsx", "html"}, "replay": {"jsonl", "csv", "xlsx", "html"}, "export": {"ftm"},
}

// env is what a command works with besides its own flags.
type env struct {
	ctx    context.Context
	stdout io.Writer
	stderr io.Writer
	now    func() time.Time
	pause  func(context.Context, time.Duration) error // between attempts to fetch; nil: it waits
	home   string
	json   bool
	format string
	model  *kong.Application
}

func main() {
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c cli
	parser, err := newParser(&c)
	if err != nil {
		fmt.Fprintln(os.Stderr, "standing:", err)
		return exitError
	}
	command, err := parser.Parse(withHelp(os.Args[1:]))
	if err != nil {
		fmt.Fprintf(os.Stderr, "standing: %v (standing help tells what there is)\n", err)
		return exitError
	}
	name, _, _ := strings.Cut(command.Command(), " ")
	if c.Format != "table" && c.Format != "json" && !slices.Contains(printed[name], c.Format) {
		fmt.Fprintf(os.Stderr, "standing: --format %s is not for %s\n", c.Format, name)
		return exitError
	}
	e := &env{
		ctx: ctx, stdout: os.Stdout, stderr: os.Stderr, now: time.Now, home: c.Home, json: c.Format == "json",
		format: c.Format, model: parser.Model,
	}
	return exitCode(command.Run(e), e.stderr)
}

// newParser makes the parser of the command line.
func newParser(c *cli) (*kong.Kong, error) {
	return kong.New(c,
		kong.Name("standing"),
		kong.Description("Where does a party stand: on whose lists, since when, until when, by which act, on whose word?"),
		kong.Vars{"home": defaultHome(), "models": strings.Join(match.Models(), ", ")},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
}

// helpCmd is there to be listed: withHelp turns it into the flag.
type helpCmd struct {
	Command string `arg:"" optional:"" help:"The command."`
}

func (helpCmd) Run(*env) error { return nil }

// withHelp turns "help COMMAND" into "COMMAND --help".
func withHelp(args []string) []string {
	if len(args) > 0 && args[0] == "help" {
		return append(slices.Clone(args[1:]), "--help")
	}
	return args
}

// errNotClear is returned by a screening without a hit on partial or stale coverage.
var errNotClear = errors.New("not clear")

// errFound is returned by a question that found something; it is no failure.
var errFound = errors.New("found")

func exitCode(err error, stderr io.Writer) int {
	switch {
	case err == nil:
		return exitNothing
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, errNotClear):
		return exitNotClear
	}
	fmt.Fprintln(stderr, "standing:", err)
	return exitError
}
