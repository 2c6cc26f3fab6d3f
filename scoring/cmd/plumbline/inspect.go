package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/batch"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

func checkCommand(engine *scoring.Engine) *cobra.Command {
	var asJSON, asHTML, asQuestions bool
	var now, url, advert, language string
	var many export
	var recall recalling
	var packs packFlags
	cmd := &cobra.Command{
		Use:   "check FILE...",
		Short: "Print the report on each file: as Markdown, a page, the questions alone, or a line of JSON",
		Long:  checkLong,
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			layers, err := packs.read(cmd, day)
			if err != nil {
				return err
			}
			if err := engine.Use(layers...); err != nil {
				return err
			}
			in := &files{engine: engine, language: language}
			defer in.close()
			if advert != "" {
				raw, err := os.ReadFile(advert)
				if err != nil {
					return err
				}
				in.advert = string(raw)
			}
			isExport, err := many.asked(cmd, args)
			if err != nil {
				return err
			}
			if in.memory, err = recall.open(day, args, isExport); err != nil {
				return err
			}
			defer func() { err = recall.close(in.memory, err) }()
			if isExport {
				return many.check(cmd, args[0], recall, batch.Options{Now: day, Advert: in.advert, Language: language, Memory: in.memory, Engine: engineWith(layers)})
			}
			in.label = recall.label
			failed := false
			for i, file := range args {
				r, err := in.inspect(cmd, file, url, day)
				if err != nil {
					r = report.Report{Version: report.Version, File: file, Level: report.Nothing, Unread: true, Headline: "Nothing could be read", Because: err.Error(),
						Findings: []report.Finding{}, Consistent: []report.Consistent{}, CouldNotCheck: []report.CouldNotCheck{}, Timeline: []report.TimelineEntry{}, Notices: []string{err.Error()}, Now: day}
				}
				if r.Unread {
					failed = true
					fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s\n", file, r.Because)
				}
				if asJSON {
					if err := write(cmd.OutOrStdout(), r, ""); err != nil {
						return err
					}
					continue
				}
				form := report.FormatMarkdown
				switch {
				case asHTML:
					form = report.FormatHTML
				case asQuestions:
					form = report.FormatQuestions
				}
				if i > 0 && form != report.FormatHTML {
					fmt.Fprintln(cmd.OutOrStdout(), "\n---")
				}
				words, _ := report.Write(r, form)
				fmt.Fprint(cmd.OutOrStdout(), words)
			}
			if failed {
				return errUnread
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON report a line")
	cmd.Flags().BoolVar(&asHTML, "html", false, "print a page for each file, which needs nothing else")
	cmd.Flags().BoolVar(&asQuestions, "questions", false, "print the questions to ask alone, as Markdown")
	cmd.MarkFlagsMutuallyExclusive("json", "html", "questions")
	many.flags(cmd)
	packs.flags(cmd)
	recall.flags(cmd)
	nowFlag(cmd, &now)
	cmd.Flags().StringVar(&advert, "advert", "", "a text `FILE` with the job advert that the candidates answer")
	urlFlag(cmd, &url)
	languageFlag(cmd, &language)
	return cmd
}

// nowFlag lets the command be told which day counts as today; dayOf reads what it was told.
func nowFlag(cmd *cobra.Command, now *string) {
	cmd.Flags().StringVar(now, "now", "", "the `DATE` that counts as today, YYYY-MM-DD (default: today)")
}

func dayOf(now string) (timespan.Date, error) {
	if now == "" {
		return today(), nil
	}
	day, err := timespan.Parse(now)
	if err != nil || day.Precision() != timespan.Day {
		return day, fmt.Errorf("--now %s: give a day as YYYY-MM-DD", now)
	}
	return day, nil
}

// languageFlag lets the command be told in which language to answer.
func languageFlag(cmd *cobra.Command, language *string) {
	cmd.Flags().StringVar(language, "language", "", "the `LANGUAGE` of the answer: en or de (default: en)")
}

// urlFlag lets the command be told where a saved page was.
func urlFlag(cmd *cobra.Command, url *string) {
	cmd.Flags().StringVar(url, "url", "", "the `ADDRESS` that the page was saved from: it tells how its site is set, and is never fetched")
}

func unread(cmd *cobra.Command, file, why string) error {
	fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s\n", file, why)
	return errUnread
}

func write(w io.Writer, v any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}

func today() timespan.Date {
	y, m, d := time.Now().Date()
	return timespan.Date{Year: y, Month: int(m), Day: d}
}
