package main

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/alecthomas/kong"
	"github.com/pelletier/go-toml/v2"

	"standing"
)

// serveConfig is everything that can be set about serving. Each setting is a flag, a variable of the environment, and a
// line of the file, of the same name with underscores: listen, require_key. A flag goes before the environment, that before the file.
type serveConfig struct {
	Listen       string        `help:"The address to listen on. One that is not of this machine alone needs keys, or --insecure." default:"127.0.0.1:8384" env:"STANDING_LISTEN" placeholder:"HOST:PORT"`
	RequireKey   bool          `help:"Want a key on loopback too." env:"STANDING_REQUIRE_KEY"`
	Insecure     bool          `help:"Let everybody who reaches the address read and screen without a key." env:"STANDING_INSECURE"`
	Hosts        []string      `help:"Further names by which the server is called, without ports." env:"STANDING_HOSTS" placeholder:"NAME,..."`
	TLSCert      string        `help:"A certificate, PEM: the server then speaks HTTPS." name:"tls-cert" env:"STANDING_TLS_CERT" placeholder:"FILE" type:"path"`
	TLSKey       string        `help:"The key of the certificate, PEM." name:"tls-key" env:"STANDING_TLS_KEY" placeholder:"FILE" type:"path"`
	Update       bool          `help:"Fetch the newest editions of each source as often as its rhythm asks for." env:"STANDING_UPDATE"`
	Rate         float64       `help:"Requests a second of one key; 0: any number." default:"100" env:"STANDING_RATE" placeholder:"N"`
	Burst        int           `help:"Requests that one key may make at once." default:"200" env:"STANDING_BURST" placeholder:"N"`
	MaxBody      int64         `help:"Bytes of a request's JSON." default:"4194304" env:"STANDING_MAX_BODY" placeholder:"N"`
	MaxUpload    int64         `help:"Bytes of a file to screen." default:"536870912" env:"STANDING_MAX_UPLOAD" placeholder:"N"`
	ReadTimeout  time.Duration `help:"For a body to come, and for the next line of a stream." default:"30s" env:"STANDING_READ_TIMEOUT" placeholder:"TIME"`
	WriteTimeout time.Duration `help:"For an answer to be taken." default:"60s" env:"STANDING_WRITE_TIMEOUT" placeholder:"TIME"`
	KeepJobs     time.Duration `help:"How long the result of a screened file is kept." default:"24h" env:"STANDING_KEEP_JOBS" placeholder:"TIME"`
	LogLevel     string        `help:"debug, info, warn or error." default:"info" enum:"debug,info,warn,error" env:"STANDING_LOG_LEVEL" placeholder:"LEVEL"`
	LogFormat    string        `help:"text or json." default:"text" enum:"text,json" env:"STANDING_LOG_FORMAT" placeholder:"FORM"`
}

// validate refuses what contradicts itself.
func (c serveConfig) validate() error {
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		return standing.Errorf(standing.Invalid, "--listen %q: want HOST:PORT: %w", c.Listen, err)
	}
	if (c.TLSCert == "") != (c.TLSKey == "") {
		return standing.Errorf(standing.Invalid, "--tls-cert and --tls-key go together")
	}
	if c.Rate < 0 || c.Burst < 0 || c.MaxBody <= 0 || c.MaxUpload <= 0 || c.ReadTimeout <= 0 || c.WriteTimeout <= 0 || c.KeepJobs <= 0 {
		return standing.Errorf(standing.Invalid, "bounds and times are more than 0; rate and burst may be 0")
	}
	return nil
}

// loopback reports whether the address can be reached from this machine alone.
func (c serveConfig) loopback() bool {
	host, _, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// logger writes to the error output.
func (c serveConfig) logger(e *env) *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel)) // it is one of the four
	options := &slog.HandlerOptions{Level: level}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(e.stderr, options))
	}
	return slog.New(slog.NewTextHandler(e.stderr, options))
}

// configFile is the file of settings in a home.
const configFile = "standing.toml"

// BeforeResolve reads the file of settings: the one that is named, or the home's where there is one.
func (c *serveCmd) BeforeResolve(ctx *kong.Context, trace *kong.Path) error {
	path := flagText(ctx, trace.Node().Flags, "config")
	named := path != ""
	if !named {
		path = filepath.Join(flagText(ctx, ctx.Model.Flags, "home"), configFile)
	}
	content, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) && !named {
		return nil
	}
	if err != nil {
		return err
	}
	var settings map[string]any
	if err := toml.NewDecoder(bytes.NewReader(content)).Decode(&settings); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	ctx.AddResolver(&fileSettings{path, settings, trace.Node()})
	return nil
}

func flagText(ctx *kong.Context, flags []*kong.Flag, name string) string {
	for _, f := range flags {
		if f.Name == name {
			text, _ := ctx.FlagValue(f).(string)
			return text
		}
	}
	return ""
}

// fileSettings gives the settings of a file to the flags of a command.
type fileSettings struct {
	path     string
	settings map[string]any
	command  *kong.Node
}

// settingName is the name of a flag in the file.
func settingName(flag string) string {
	return string(bytes.ReplaceAll([]byte(flag), []byte("-"), []byte("_")))
}

// Validate refuses a setting that is not known.
func (f *fileSettings) Validate(*kong.Application) error {
	for name := range f.settings {
		known := slices.ContainsFunc(f.command.Flags, func(flag *kong.Flag) bool {
			return settingName(flag.Name) == name && len(flag.Tag.Envs) > 0
		})
		if !known {
			return standing.Errorf(standing.Invalid, "%s: no such setting: %s", f.path, name)
		}
	}
	return nil
}

// Resolve gives the setting of a flag, unless the environment has it.
func (f *fileSettings) Resolve(_ *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
	value, set := f.settings[settingName(flag.Name)]
	if !set || parent.Node() != f.command || len(flag.Tag.Envs) == 0 {
		return nil, nil
	}
	for _, name := range flag.Tag.Envs {
		if _, there := os.LookupEnv(name); there {
			return nil, nil
		}
	}
	if list, ok := value.([]any); ok {
		text := ""
		for i, item := range list {
			if i > 0 {
				text += ","
			}
			text += fmt.Sprint(item)
		}
		return text, nil
	}
	return fmt.Sprint(value), nil
}
