package batch

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// MaxLine is the longest line that is read, in bytes.
const MaxLine = 32 << 20

// TooLong is why a longer one is not.
var TooLong = fmt.Sprintf("This line is longer than Plumbline reads (%d MiB). Give this candidate's file alone: plumbline check FILE.", MaxLine>>20)

// lines reads an input line by line. A line that is too long is passed over and not kept.
type lines struct {
	in *bufio.Reader
	n  int // of the last line, from 1
}

func newLines(in io.Reader) *lines { return &lines{in: bufio.NewReaderSize(in, 256<<10)} }

// next returns the next line that is not blank; why says what is wrong with it. The error is io.EOF at the end.
func (l *lines) next() (line []byte, why string, err error) {
	for {
		line, long, err := l.one()
		if err != nil {
			return nil, "", err
		}
		l.n++
		switch {
		case long:
			return nil, TooLong, nil
		case len(line) > 0:
			return line, "", nil
		}
	}
}

// one returns one line without the white space around it.
func (l *lines) one() (line []byte, long bool, err error) {
	for {
		part, err := l.in.ReadSlice('\n')
		if len(line)+len(part) > MaxLine {
			line, long = nil, true
		} else if !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (len(line) > 0 || long):
			err = nil
		}
		if l.n == 0 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		return bytes.TrimSpace(line), long, err
	}
}
