// Command standing is the whole program: see README.md and "standing help".
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
)

// Exit codes. A question is answered with found or nothing; everything else with nothing
// or an error.
const (
	exitNothing = 0
	exitError   = 1
	exitFound   = 3
)

// cli is the command line. The help of each command is its documentation.
type cli struct {
	Home   string `help:"Folder that holds the register." default:"${home}" env:"STANDING_HOME" type:"path" placeholder:"DIR"`
	Format string `help:"How to print: table or json; export writes ftm." enum:"table,json,ftm" default:"table"`

	Load     loadCmd     `cmd:"" help:"Load editions of a list: files, folders, archives."`
	Sources  sourcesCmd  `cmd:"" help:"Show the sources and how fresh they are."`
	Editions editionsCmd `cmd:"" help:"Show the editions that are held."`
	Changes  changesCmd  `cmd:"" help:"Show what changed from edition to edition."`
	Ask      askCmd      `cmd:"" help:"Ask where a party stands, by name or id."`
	Show     showCmd     `cmd:"" help:"Show one party or entry."`
	Screen   screenCmd   `cmd:"" help:"Screen a file of names."`
	Link     linkCmd     `cmd:"" help:"Say that two entries are one party."`
	Unlink   unlinkCmd   `cmd:"" help:"Say that two entries are not one party."`
	Verify   verifyCmd   `cmd:"" help:"Check that nothing held is damaged."`
	Export   exportCmd   `cmd:"" help:"Write the whole register."`
}

// env is what a command works with besides its own flags.
type env struct {
	ctx    context.Context
	stdout io.Writer
	stderr io.Writer
	now    func() time.Time
	home   string
	json   bool
}

func main() {
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c cli
	parser, err := kong.New(&c,
		kong.Name("standing"),
		kong.Description("Where does a party stand: on whose lists, since when, until when, by which act, on whose word?"),
		kong.Vars{"home": defaultHome()},
		kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		fmt.Fprintln(os.Stderr, "standing:", err)
		return exitError
	}
	command, err := parser.Parse(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "standing:", err)
		return exitError
	}
	if c.Format == "ftm" && !strings.HasPrefix(command.Command(), "export") {
		fmt.Fprintln(os.Stderr, "standing: --format ftm is for export only")
		return exitError
	}
	e := &env{ctx: ctx, stdout: os.Stdout, stderr: os.Stderr, now: time.Now, home: c.Home, json: c.Format == "json"}
	return exitCode(command.Run(e), e.stderr)
}

// errFound is returned by a question that found something; it is no failure.
var errFound = errors.New("found")

func exitCode(err error, stderr io.Writer) int {
	switch {
	case err == nil:
		return exitNothing
	case errors.Is(err, errFound):
		return exitFound
	}
	fmt.Fprintln(stderr, "standing:", err)
	return exitError
}
