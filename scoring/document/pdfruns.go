package document

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/span"
)

// snip is a run, or the part of one between wide gaps, at its place on an upright page.
type snip struct {
	node, at int // the run, and the UTF-16 offset in it
	text     string
	x0, x1   float64
	y        float64 // base line
	size     float64
	bold     bool
	italic   bool
	href     string
	symbols  bool // set in a font of signs: its letters are no letters
	spaced   bool // white space stands before it in the file
	below    bool // it stands in a line below the snip before it, in the same cell
	hidden   string
}

// sheet is one page while it is being read: its text by the direction it runs in.
type sheet struct {
	number        int // from 1
	width, height float64
	upright       []snip
	turned        map[int][]snip // by angle in degrees, turned upright
	angles        []int          // of turned, in the order met
	hidden        []snip
	stray         []snip // without a place that makes sense
}

const (
	defaultSize = 10.0
	farthest    = 1e6 // points; nothing stands so far off
)

func sane(v float64) bool { return !math.IsNaN(v) && math.Abs(v) < farthest }

// newSheet takes the runs of a page, of which the first is the given node.
func newSheet(page *PDFPage, number, node int) *sheet {
	s := &sheet{number: number, width: page.Width, height: page.Height, turned: map[int][]snip{}}
	if !sane(s.width) || s.width <= 0 {
		s.width = 612
	}
	if !sane(s.height) || s.height <= 0 {
		s.height = 792
	}
	spaced := false
	for i := range page.Runs {
		r := &page.Runs[i]
		if strings.TrimSpace(r.Text) == "" {
			spaced = true
			continue
		}
		s.add(r, node+i, spaced)
		last, _ := utf8.DecodeLastRuneInString(r.Text)
		spaced = unicode.IsSpace(last)
	}
	s.link(page.Links)
	return s
}

func (s *sheet) add(r *PDFRun, node int, spaced bool) {
	sn := snip{node: node, text: r.Text, x0: r.X, y: r.Y, size: r.Size, bold: r.Bold || boldFont(r.Font), italic: italicFont(r.Font), symbols: symbolFont(r.Font), spaced: spaced, hidden: r.Hidden}
	if !sane(r.X) || !sane(r.Y) || !sane(r.Angle) {
		s.stray = append(s.stray, sn)
		return
	}
	if !sane(sn.size) || sn.size <= 0 {
		sn.size = defaultSize
	}
	width := r.Width
	if !sane(width) || width <= 0 {
		width = 0.5 * sn.size * float64(utf8.RuneCountInString(r.Text))
	}
	angle := upright(r.Angle)
	if angle != 0 {
		sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
		sn.x0, sn.y = r.X*cos+r.Y*sin, r.Y*cos-r.X*sin
	}
	sn.x1 = sn.x0 + width
	for _, part := range sn.parts() {
		switch {
		case r.Hidden != "":
			s.hidden = append(s.hidden, part)
		case angle == 0:
			s.upright = append(s.upright, part)
		default:
			if s.turned[angle] == nil {
				s.angles = append(s.angles, angle)
			}
			s.turned[angle] = append(s.turned[angle], part)
		}
	}
}

// upright rounds an angle so that text which runs the same way falls together. Pages that were laid on
// a scanner a little askew count as straight.
func upright(angle float64) int {
	a := int(math.Round(math.Mod(angle, 360)))
	a = ((a % 360) + 360) % 360
	for _, quarter := range []int{0, 90, 180, 270, 360} {
		if a >= quarter-5 && a <= quarter+5 {
			return quarter % 360
		}
	}
	return a / 15 * 15
}

// parts cuts a run at tabs and at three spaces or more, which the file may use to set columns, and
// takes the white space off its ends. Where the parts stand is told from their share of the characters.
func (sn snip) parts() []snip {
	all := float64(max(utf8.RuneCountInString(sn.text), 1))
	wide := (sn.x1 - sn.x0) / all
	var out []snip
	rest, unit, runes := sn.text, sn.at, 0
	for rest != "" {
		i, n := gapIn(rest)
		part := rest[:i]
		lead := len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
		if text := strings.TrimSpace(part); text != "" {
			cp := sn
			cp.text, cp.at = text, unit+span.UTF16Len(part[:lead])
			before := runes + utf8.RuneCountInString(part[:lead])
			cp.x0 = sn.x0 + wide*float64(before)
			cp.x1 = cp.x0 + wide*float64(utf8.RuneCountInString(text))
			cp.spaced = sn.spaced || lead > 0 || len(out) > 0
			out = append(out, cp)
		}
		runes += utf8.RuneCountInString(rest[:i+n])
		unit += span.UTF16Len(rest[:i+n])
		rest = rest[i+n:]
	}
	return out
}

// link gives the snips under each link its address. A snip of which only some words lie under a link is cut there.
func (s *sheet) link(links []PDFLink) {
	if len(links) > 2000 {
		links = links[:2000]
	}
	if len(links)*len(s.upright) > 4e6 {
		return
	}
	for _, l := range links {
		for i, n := 0, len(s.upright); i < n; i++ {
			sn := &s.upright[i]
			if y := sn.y - sn.size*0.3; y < l.Y || y > l.Y+l.Height || sn.x1 < l.X || sn.x0 > l.X+l.Width {
				continue
			}
			parts := sn.under(l)
			*sn = parts[0]
			s.upright = append(s.upright, parts[1:]...)
		}
	}
}

// under cuts a snip into the words that lie under a link, which get its address, and the others.
func (sn snip) under(l PDFLink) []snip {
	text := sn.text
	wide := (sn.x1 - sn.x0) / float64(max(utf8.RuneCountInString(text), 1))
	var cuts []int // bytes at which words begin that lie under the link where the word before does not, or the other way round
	first, was := false, false
	runes := 0
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], ' ')
		if end < 0 {
			end = len(text) - at
		}
		n := utf8.RuneCountInString(text[at : at+end])
		middle := sn.x0 + wide*(float64(runes)+float64(n)/2)
		is := middle >= l.X && middle <= l.X+l.Width
		if at == 0 {
			first, was = is, is
		} else if n > 0 && is != was {
			cuts = append(cuts, at)
			was = is
		}
		runes += n + 1
		at += end + 1
	}
	cuts = append(cuts, len(text))
	var out []snip
	from, is := 0, first
	for _, to := range cuts {
		part := sn
		part.text = strings.TrimRight(text[from:to], " ")
		before := utf8.RuneCountInString(text[:from])
		part.at = sn.at + span.UTF16Len(text[:from])
		part.x0 = sn.x0 + wide*float64(before)
		part.x1 = part.x0 + wide*float64(utf8.RuneCountInString(part.text))
		if len(cuts) == 1 {
			part.x0, part.x1 = sn.x0, sn.x1
		}
		part.spaced = sn.spaced && from == 0 || from > 0
		if is {
			part.href = l.URL
		}
		out = append(out, part)
		from, is = to, !is
	}
	return out
}

// boldFont tells a bold font from its name.
func boldFont(name string) bool {
	name = strings.ToLower(name)
	for _, w := range []string{"bold", "black", "heavy", "cmbx", "-medi", "demi"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// italicFont tells a slanted font from its name.
func italicFont(name string) bool {
	name = strings.ToLower(name)
	for _, w := range []string{"italic", "oblique", "cmti", "-ital", "-it", "slanted"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// symbolFont tells a font whose characters are signs, whatever letters they are stored as.
func symbolFont(name string) bool {
	name = strings.ToLower(name)
	for _, w := range []string{"wingding", "webding", "dingbat", "symbolmt", "awesome", "icons", "marvosym", "cmsy", "material-icons", "materialicons", "materialsymbols"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return strings.HasSuffix(name, "symbol")
}
