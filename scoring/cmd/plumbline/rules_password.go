package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// passwordVariable is the environment's variable that holds the password of a secret key where nobody can type it.
const passwordVariable = "PLUMBLINE_KEY_PASSWORD"

// password asks for the password of a secret key on the terminal, without showing it, or takes it from the
// environment. A new one is asked for twice.
func password(cmd *cobra.Command, anew bool) (string, error) {
	if word, ok := os.LookupEnv(passwordVariable); ok {
		if word == "" {
			return "", fmt.Errorf("%s is set and empty", passwordVariable)
		}
		return word, nil
	}
	terminal, ok := cmd.InOrStdin().(*os.File)
	if !ok || !term.IsTerminal(int(terminal.Fd())) {
		return "", fmt.Errorf("the key has a password, and there is no terminal to ask for it: run this in a terminal, or set %s", passwordVariable)
	}
	word, err := ask(cmd.ErrOrStderr(), terminal, "Password: ")
	if err != nil || !anew {
		return word, err
	}
	again, err := ask(cmd.ErrOrStderr(), terminal, "The same again: ")
	switch {
	case err != nil:
		return "", err
	case word == "":
		return "", errors.New("the password is empty; --no-password makes a key without one")
	case again != word:
		return "", errors.New("the two passwords differ")
	}
	return word, nil
}

func ask(to io.Writer, terminal *os.File, prompt string) (string, error) {
	fmt.Fprint(to, prompt)
	word, err := term.ReadPassword(int(terminal.Fd()))
	fmt.Fprintln(to)
	return string(word), err
}
