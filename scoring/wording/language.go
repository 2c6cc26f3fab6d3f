package wording

import (
	"embed"
	"encoding/json"
	"path"
	"strings"
	"sync"
)

// Language is one that the engine speaks. The nil Language is English.
type Language struct {
	name  string
	words map[string]string // by the English ones
}

//go:embed de/*.json
var translations embed.FS

// languages are decoded when the first reader of each comes. A further one is a folder, and a line here and above.
var languages = map[string]func() *Language{
	"de": sync.OnceValue(func() *Language { return load("de") }),
}

// load reads a language's folder: objects of English words and what they are in the language, one for each part of the engine.
func load(name string) *Language {
	l := &Language{name: name, words: map[string]string{}}
	files, _ := translations.ReadDir(name)
	for _, f := range files {
		raw, _ := translations.ReadFile(path.Join(name, f.Name()))
		if err := json.Unmarshal(raw, &l.words); err != nil {
			panic("wording: " + f.Name() + ": " + err.Error()) // a test loads every file
		}
	}
	return l
}

// For returns the language that a tag names, such as "de" or "de-AT"; English for any that the engine does not speak.
func For(tag string) *Language {
	name, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	if words := languages[name]; words != nil {
		return words()
	}
	return nil
}

// Tag returns the language's tag: "en", "de".
func (l *Language) Tag() string {
	if l == nil {
		return "en"
	}
	return l.name
}

// Has reports whether the language has words of its own for English ones.
func (l *Language) Has(english string) bool {
	if l == nil {
		return true
	}
	_, ok := l.words[english]
	return ok
}

func (l *Language) translate(english string) string {
	if l != nil {
		if words := l.words[english]; words != "" {
			return words
		}
	}
	return english
}
