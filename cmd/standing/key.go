package main

import (
	"fmt"

	"standing/access"
	"standing/internal/terminal"
)

// keyCmd is the commands about keys of the service.
type keyCmd struct {
	Add    keyAddCmd    `cmd:"" help:"Make a key and show it, once."`
	List   keyListCmd   `cmd:"" help:"Show whose keys there are."`
	Revoke keyRevokeCmd `cmd:"" help:"Take a key away; a running server refuses it at once."`
}

type keyAddCmd struct {
	Role string `help:"reader asks and screens, analyst judges too, admin may everything." enum:"reader,analyst,admin" required:"" placeholder:"ROLE"`
	Name string `help:"Who or what uses it." required:"" placeholder:"NAME"`
}

// Help is shown below the flags.
func (keyAddCmd) Help() string {
	return "The key is printed once and kept nowhere: the home has its digest. It goes into the header of a request: Authorization: Bearer KEY.\n\n" +
		"  standing key add --role reader --name \"payments\""
}

func (c keyAddCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		keys, err := access.OpenKeyring(h.keys())
		if err != nil {
			return err
		}
		key, secret, err := access.NewKey(c.Name, access.Role(c.Role), e.now())
		if err != nil {
			return err
		}
		if err := keys.Add(key); err != nil {
			return err
		}
		if e.json {
			return e.printJSON(struct {
				access.Key
				Secret string `json:"secret"`
			}{key, secret})
		}
		fmt.Fprintf(e.stderr, "key %s of %s, %s; it is shown only now:\n", key.ID, terminal.Safe(key.Name), key.Role)
		_, err = fmt.Fprintln(e.stdout, secret)
		return err
	})
}

type keyListCmd struct{}

// Help is shown below the flags.
func (keyListCmd) Help() string { return "  standing key list" }

func (keyListCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		keys, err := access.OpenKeyring(h.keys())
		if err != nil {
			return err
		}
		all, err := keys.List()
		if err != nil {
			return err
		}
		if e.json {
			return e.printJSON(all)
		}
		var rows [][]string
		for _, k := range all {
			rows = append(rows, []string{k.ID, string(k.Role), k.Name, k.Created.Format("2006-01-02T15:04Z")})
		}
		return e.table([]string{"key", "role", "name", "made"}, rows)
	})
}

type keyRevokeCmd struct {
	Key string `arg:"" help:"The key's id or name, as key list shows them."`
}

// Help is shown below the flags.
func (keyRevokeCmd) Help() string { return "  standing key revoke payments" }

func (c keyRevokeCmd) Run(e *env) error {
	return e.with(func(h *home) error {
		keys, err := access.OpenKeyring(h.keys())
		if err != nil {
			return err
		}
		gone, err := keys.Revoke(c.Key)
		if err != nil {
			return err
		}
		if e.json {
			return e.printJSON(gone)
		}
		_, err = fmt.Fprintf(e.stdout, "revoked: key %s of %s\n", gone.ID, terminal.Safe(gone.Name))
		return err
	})
}
