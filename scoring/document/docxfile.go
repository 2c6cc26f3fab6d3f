package document

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// Bounds on a zipped file. A résumé unpacks to less than one MiB of text parts.
const (
	MaxFile     = 10 << 20 // the largest file that is unpacked, in bytes
	maxEntries  = 5_000
	maxUnpacked = 16 << 20 // of all parts that are read together
)

// Unreadable says in a sentence, for the person who handed the file in, why it cannot be read.
type Unreadable struct{ Why string }

// Error returns the sentence.
func (u *Unreadable) Error() string { return u.Why }

// The reasons why a Word file cannot be read.
var (
	errFileLarge   = &Unreadable{"This file is larger than Plumbline reads (10 MB). Save it without its pictures, or paste its text."}
	errFileLocked  = &Unreadable{"This file is locked with a password. Open it in Word, save it without the password, and read that."}
	errFileDamaged = &Unreadable{"This Word file is damaged: a part of it is missing. Open it in Word, save it again and read that, or paste its text."}
	errFileBomb    = &Unreadable{"This file unpacks to far more than a document holds. It was not read."}
	errFileEntity  = &Unreadable{"This file declares words of its own (a document type), as no résumé does. It was not read."}
	errFileOther   = &Unreadable{"This zipped file is no Word document. Plumbline reads .docx: unpack the file, or paste its text."}
	errFileODT     = &Unreadable{"This is an OpenDocument file. Save it as Word (.docx) or PDF and read that, or paste its text."}
	errFileDoc     = &Unreadable{"This is a Word file of the old kind (.doc). Save it as .docx or PDF and read that, or paste its text."}
)

// docxFile is an opened Word file.
type docxFile struct {
	parts map[string]*zip.File // by name, lower case: some programs write it as they like
	left  int                  // how many bytes may still be unpacked
	cut   bool
}

func openDOCX(raw []byte) (*docxFile, error) {
	if len(raw) > MaxFile {
		return nil, errFileLarge
	}
	if bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		// Word locks a file by putting it into one of the old kind.
		if bytes.Contains(raw, utf16Bytes("EncryptedPackage")) {
			return nil, errFileLocked
		}
		return nil, errFileDoc
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, errFileDamaged
	}
	if len(z.File) > maxEntries {
		return nil, errFileBomb
	}
	f := &docxFile{parts: map[string]*zip.File{}, left: maxUnpacked}
	for _, part := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(part.Name, `\`, "/"), "/"))
		if _, twice := f.parts[name]; !twice {
			f.parts[name] = part
		}
	}
	return f, nil
}

// part reads one part of the file; nil when there is none of that name.
func (f *docxFile) part(name string) (*element, error) {
	z := f.parts[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if z == nil {
		return nil, nil
	}
	if z.Flags&1 != 0 {
		return nil, errFileLocked
	}
	if z.UncompressedSize64 > uint64(f.left) {
		return nil, errFileBomb
	}
	r, err := z.Open()
	if err != nil {
		return nil, errFileDamaged
	}
	defer r.Close()
	raw, err := io.ReadAll(io.LimitReader(r, int64(f.left)+1))
	if len(raw) > f.left {
		return nil, errFileBomb
	}
	if err != nil {
		return nil, errFileDamaged
	}
	f.left -= len(raw)
	root, cut, declared := parseXML(raw)
	if declared {
		return nil, errFileEntity
	}
	f.cut = f.cut || cut
	return root, nil
}

// relation is what a part says of another file or address that it uses.
type relation struct{ kind, target string }

// relations returns what a part uses, by its id in the part.
func (f *docxFile) relations(name string) (map[string]relation, error) {
	dir, file := path.Split(name)
	root, err := f.part(dir + "_rels/" + file + ".rels")
	if err != nil {
		return nil, err
	}
	out := map[string]relation{}
	if list := root.child("relationships"); list != nil {
		for _, r := range list.children {
			kind := r.attr("type")
			target := r.attr("target")
			if r.attr("targetmode") != "External" && !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			out[r.attr("id")] = relation{kind[strings.LastIndexByte(kind, '/')+1:], target}
		}
	}
	return out, nil
}

// main returns the name of the part that holds the text.
func (f *docxFile) main() (string, error) {
	rels, err := f.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if r.kind == "officeDocument" {
			if target := strings.TrimPrefix(r.target, "/"); f.parts[strings.ToLower(target)] != nil {
				return target, nil
			}
		}
	}
	switch {
	case f.parts["word/document.xml"] != nil:
		return "word/document.xml", nil
	case f.parts["content.xml"] != nil && f.parts["meta-inf/manifest.xml"] != nil:
		return "", errFileODT
	case f.parts["[content_types].xml"] != nil:
		return "", errFileDamaged
	}
	return "", errFileOther
}

func (f *docxFile) properties() (p Properties, err error) {
	core, err := f.part("docProps/core.xml")
	if err != nil {
		return p, err
	}
	app, err := f.part("docProps/app.xml")
	if err != nil {
		return p, err
	}
	c := core.child("coreproperties")
	return Properties{
		Title:    c.child("title").content(),
		Author:   c.child("creator").content(),
		Editor:   c.child("lastmodifiedby").content(),
		Creator:  app.child("properties", "application").content(),
		Created:  c.child("created").content(),
		Modified: c.child("modified").content(),
	}, nil
}

func utf16Bytes(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}
