package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"standing"
)

// The manual page and the completions are made from the same model as the help, so that
// they can't tell of what is not there.

type manCmd struct{}

// Help is shown below the flags.
func (manCmd) Help() string { return "  standing man > standing.1 && man ./standing.1" }

func (manCmd) Run(e *env) error {
	w := e.stdout
	fmt.Fprintln(w, ".TH STANDING 1")
	fmt.Fprintf(w, ".SH NAME\nstanding \\- %s\n", roff(e.model.Help))
	fmt.Fprintln(w, ".SH SYNOPSIS\n.B standing\n.RI [ command ]\n.RI [ flags ]")
	fmt.Fprintln(w, ".SH FLAGS OF ALL COMMANDS")
	manFlags(w, e.model.Flags)
	fmt.Fprintln(w, ".SH COMMANDS")
	for _, c := range leaves(commands(e.model)) {
		fmt.Fprintf(w, ".SS %s\n%s\n", roff(c.Summary()), roff(c.Help))
		manFlags(w, c.Flags)
		if c.Detail != "" {
			fmt.Fprintf(w, ".PP\n.nf\n%s\n.fi\n", roff(c.Detail))
		}
	}
	_, err := fmt.Fprintln(w, ".SH EXIT STATUS\n0 nothing found, or done; 1 error; 3 found; 4 nothing found, on partial or stale coverage (screen).")
	return err
}

func manFlags(w io.Writer, flags []*kong.Flag) {
	for _, f := range flags {
		fmt.Fprintf(w, ".TP\n.B \\-\\-%s\n%s\n", roff(f.Name), roff(f.Help))
	}
}

// roff escapes what the formatter would take for its own.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}

func commands(m *kong.Application) (all []*kong.Node) {
	for _, c := range m.Children {
		if c.Type == kong.CommandNode && !c.Hidden {
			all = append(all, c)
		}
	}
	return all
}

// leaves puts the commands below a command in its place.
func leaves(nodes []*kong.Node) (all []*kong.Node) {
	for _, n := range nodes {
		if len(n.Children) == 0 {
			all = append(all, n)
		}
		all = append(all, leaves(n.Children)...)
	}
	return all
}

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Help is shown below the flags.
func (completionCmd) Help() string {
	return "  standing completion bash > /etc/bash_completion.d/standing\n  standing completion fish > ~/.config/fish/completions/standing.fish"
}

func (c completionCmd) Run(e *env) error {
	switch c.Shell {
	case "bash":
		return bashCompletion(e.stdout, e.model, "")
	case "zsh":
		return bashCompletion(e.stdout, e.model, "#compdef standing\nautoload -U +X bashcompinit && bashcompinit\n")
	case "fish":
		return fishCompletion(e.stdout, e.model)
	}
	return standing.Errorf(standing.Invalid, "no completion for %q", c.Shell)
}

func bashCompletion(w io.Writer, m *kong.Application, head string) error {
	fmt.Fprint(w, head)
	fmt.Fprintln(w, "_standing() {")
	fmt.Fprintln(w, "  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words")
	fmt.Fprintln(w, `  if [ "$COMP_CWORD" -eq 1 ]; then words="`+strings.Join(names(m), " ")+`"; else case "$command" in`)
	for _, c := range commands(m) {
		fmt.Fprintf(w, "    %s) words=%q ;;\n", c.Name, strings.Join(flagNames(m, c), " "))
	}
	fmt.Fprintln(w, "  esac; fi")
	fmt.Fprintln(w, `  COMPREPLY=($(compgen -W "$words" -- "$word"))`)
	fmt.Fprintln(w, `  [ "$COMP_CWORD" -gt 1 ] && [ "${word#-}" = "$word" ] && COMPREPLY+=($(compgen -f -- "$word"))`)
	_, err := fmt.Fprintln(w, "}\ncomplete -o filenames -F _standing standing")
	return err
}

func fishCompletion(w io.Writer, m *kong.Application) (err error) {
	for _, c := range commands(m) {
		fmt.Fprintf(w, "complete -c standing -n __fish_use_subcommand -a %s -d %q\n", c.Name, c.Help)
		for _, below := range c.Children {
			fmt.Fprintf(w, "complete -c standing -n '__fish_seen_subcommand_from %s' -a %s -d %q\n", c.Name, below.Name, below.Help)
		}
		for _, f := range slices.Concat(m.Flags, flagsBelow(c)) {
			_, err = fmt.Fprintf(w, "complete -c standing -n '__fish_seen_subcommand_from %s' -l %s -d %q\n", c.Name, f.Name, f.Help)
		}
	}
	return err
}

func names(m *kong.Application) (all []string) {
	for _, c := range commands(m) {
		all = append(all, c.Name)
	}
	return all
}

func flagNames(m *kong.Application, c *kong.Node) (all []string) {
	for _, below := range c.Children {
		all = append(all, below.Name)
	}
	for _, f := range slices.Concat(m.Flags, flagsBelow(c)) {
		if name := "--" + f.Name; !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// flagsBelow returns the flags of a command and of the commands below it.
func flagsBelow(c *kong.Node) []*kong.Flag {
	flags := slices.Clone(c.Flags)
	for _, below := range c.Children {
		flags = append(flags, flagsBelow(below)...)
	}
	return flags
}
