package memory

import (
	"encoding/binary"
	"errors"

	"plumbline/scoring/echo"
	"plumbline/scoring/timespan"
)

var errTrace = errors.New("memory: a trace in the file is damaged")

// Pack writes a trace as the file holds it: scheme, day, and ID and label behind their lengths, then the print.
func Pack(t echo.Trace) []byte {
	b := binary.AppendUvarint(nil, uint64(t.Scheme))
	b = binary.BigEndian.AppendUint32(b, number4(t.Day))
	for _, s := range [...]string{t.ID, t.Label} {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return append(b, t.Print...)
}

// Unpack reads what Pack wrote of a trace under the key of a name.
func Unpack(b []byte, key string) (t echo.Trace, err error) {
	t.Key = key
	scheme, n := binary.Uvarint(b)
	if n <= 0 || len(b) < n+4 {
		return t, errTrace
	}
	t.Scheme, t.Day = int(scheme), dayOf(b[n:])
	b = b[n+4:]
	for _, s := range [...]*string{&t.ID, &t.Label} {
		size, n := binary.Uvarint(b)
		if n <= 0 || uint64(len(b)-n) < size {
			return t, errTrace
		}
		*s, b = string(b[n:n+int(size)]), b[n+int(size):]
	}
	t.Print = append([]byte(nil), b...)
	return t, nil
}

// number4 returns a day as a number that is greater for a later one: 20261123.
func number4(d timespan.Date) uint32 { return uint32(d.Year*10000 + d.Month*100 + d.Day) }

// dayOf reads the day that dated or Pack wrote.
func dayOf(b []byte) timespan.Date {
	n := int(binary.BigEndian.Uint32(b))
	return timespan.Date{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
}

func numbered(b []byte, n number) []byte { return binary.BigEndian.AppendUint32(b, uint32(n)) }

func dated(d timespan.Date, n number) []byte {
	return numbered(binary.BigEndian.AppendUint32(nil, number4(d)), n)
}
