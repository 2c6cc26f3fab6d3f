package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

func rulesTestCommand() *cobra.Command {
	var list bool
	var now, language string
	cmd := &cobra.Command{
		Use:   "test PACK [FILE|FOLDER...]",
		Short: "Try a pack's examples, and show what it changes on résumés that you have",
		Long: `Try the pack's examples, and then read every résumé that is named, and every file in the folders, twice: by the built-in rules, and
with the pack. What changes is told in one line: "3 findings fewer, 1 more on 120 files". With --list each is told.

Hold it against résumés whose stories you know: a rule that finds something on honest people does more harm than one that
finds nothing. The exit status is 1 when the pack is wrong or an example fails; what changes is no error.`,
		Args: packsNamed,
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			p, err := readPack(cmd, args[0])
			if err != nil {
				return err
			}
			engine := scoring.New()
			layer, faults, _ := p.lint(engine, false, day, language)
			if faults != nil {
				tell(cmd, p.name, faults, language)
				return errRefused
			}
			p.ended(cmd, layer.Pack, day, language)
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", p.name, examplesPass(layer.Pack))
			resumes, err := filesIn(args[1:])
			if err != nil || len(resumes) == 0 {
				return err
			}
			with := scoring.New()
			if err := with.Use(layer); err != nil {
				return err
			}
			trial := trial{before: &files{engine: engine, language: language}, after: &files{engine: with, language: language}, list: list, day: day}
			defer trial.before.close()
			defer trial.after.close()
			return trial.run(cmd, resumes)
		},
	}
	cmd.Flags().BoolVar(&list, "list", false, "tell each finding that comes, goes or changes")
	nowFlag(cmd, &now)
	languageFlag(cmd, &language)
	return cmd
}

func examplesPass(pack rules.Pack) string {
	n := len(pack.Examples)
	for _, r := range pack.Rules {
		n += len(r.Examples)
	}
	switch n {
	case 0:
		return "has no examples; with some, the next change cannot break it unnoticed"
	case 1:
		return "its example passes"
	}
	return fmt.Sprintf("all %d examples pass", n)
}

// trial reads résumés by two sets of rules.
type trial struct {
	before, after *files
	list          bool
	day           timespan.Date
}

func (t trial) run(cmd *cobra.Command, resumes []string) error {
	var tally report.Tally
	unread := 0
	for _, file := range resumes {
		before, err := t.before.inspect(cmd, file, "", t.day)
		if err == nil && before.Unread {
			err = fmt.Errorf("%s", before.Because)
		}
		if err != nil {
			fmt.Fprintf(cmd.ErrOrStderr(), "%s: %v\n", file, err)
			unread++
			continue
		}
		after, err := t.after.inspect(cmd, file, "", t.day)
		if err != nil {
			return err
		}
		d := report.Differ(before, after)
		tally.Add(d)
		if t.list {
			fmt.Fprint(cmd.OutOrStdout(), listed(file, d))
		}
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s on %s", tally.Words(), counted(tally.Candidates, "file"))
	if tally.Levels > 0 {
		fmt.Fprintf(cmd.OutOrStdout(), "; the headline is another on %s", counted(tally.Levels, "file"))
	}
	fmt.Fprintln(cmd.OutOrStdout(), ".")
	if unread > 0 {
		fmt.Fprintf(cmd.OutOrStdout(), "%s could not be read.\n", counted(unread, "file"))
	}
	return nil
}

// listed tells what changes on one file.
func listed(file string, d report.Difference) string {
	var out strings.Builder
	for _, f := range d.Go {
		fmt.Fprintf(&out, "- %s (%s) %s\n", f.Check, f.Strength, f.Says)
	}
	for _, f := range d.Come {
		fmt.Fprintf(&out, "+ %s (%s) %s\n", f.Check, f.Strength, f.Says)
	}
	for _, c := range d.Changed {
		if c.Before.Strength != c.After.Strength {
			fmt.Fprintf(&out, "~ %s (%s, now %s) %s\n", c.After.Check, c.Before.Strength, c.After.Strength, c.After.Says)
		}
		if c.Before.Ask != c.After.Ask {
			fmt.Fprintf(&out, "~ %s now asks: %s\n", c.After.Check, c.After.Ask)
		}
	}
	if d.Before != d.After {
		fmt.Fprintf(&out, "~ the headline was %q and is %q\n", d.Before, d.After)
	}
	if out.Len() == 0 {
		return ""
	}
	return file + "\n" + out.String()
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// filesIn returns the files that are named, and those in the folders that are, in order. Hidden ones are left out.
func filesIn(names []string) ([]string, error) {
	var out []string
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			out = append(out, name)
			continue
		}
		err = filepath.WalkDir(name, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case path != name && strings.HasPrefix(entry.Name(), "."):
				if entry.IsDir() {
					return fs.SkipDir
				}
			case !entry.IsDir():
				out = append(out, path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
