package echo

import "plumbline/scoring/timespan"

// Rewritten is a job or a degree in whose place a document of the same candidate named another employer or school before.
type Rewritten struct {
	Position int           // the number of the position; -1 for a degree
	From, To timespan.Date // when the other job was, as it was stated before; zero for a degree
	Study    int           // the number of the study; -1 for a job
}

// leastOverlap is how many months two jobs must share to have been at one time.
const leastOverlap = 6

// rewritten finds the jobs now and before that were at one time with different employers, of whom neither document names the
// other's, and degrees of one level from different schools. shared counts what both documents have. today and before are the
// months in which they were read: until then ongoing jobs are known to have lasted.
func rewritten(now, then []row, today, before uint16) (out []Rewritten, shared int) {
	known := func(r *row, other []row) bool {
		for i := range other {
			if r.flags&study == other[i].flags&study && r.mayBe(&other[i]) {
				return true
			}
		}
		return false
	}
	used := make([]bool, len(then))
	studies := -1
	for i := range now {
		r := &now[i]
		if r.flags&study != 0 {
			studies++
		}
		if len(r.words) == 0 || known(r, then) {
			if len(r.words) > 0 {
				shared++
			}
			continue
		}
		for j := range then {
			s := &then[j]
			if used[j] || r.flags&study != s.flags&study || (r.flags|s.flags)&nameless != 0 || known(s, now) {
				continue
			}
			if r.flags&study != 0 {
				if r.flags>>levelShift == s.flags>>levelShift && one(now, r) && one(then, s) {
					used[j] = true
					out = append(out, Rewritten{Position: -1, Study: studies})
					break
				}
				continue
			}
			if r.during(today, s, before) && !r.beside(now, today, then, before) && !s.beside(then, before, now, today) {
				used[j] = true
				out = append(out, Rewritten{Position: i, Study: -1, From: date(s.start), To: date(s.until(before))})
				break
			}
		}
	}
	return out, shared
}

// one reports whether a degree is the only one of its level.
func one(all []row, r *row) bool {
	n := 0
	for _, s := range all {
		if s.flags&study != 0 && s.flags>>levelShift == r.flags>>levelShift {
			n++
		}
	}
	return n == 1
}

// until returns the month in which a job ended, or up to which it is known to have lasted; 0 when that is not known.
func (r *row) until(read uint16) uint16 {
	if r.flags&ongoing != 0 {
		return read
	}
	return r.end
}

// during reports whether two jobs were surely at one time for leastOverlap months, and for most of the shorter one. Each was read in
// its own month.
func (r *row) during(read uint16, s *row, readThen uint16) bool {
	if r.flags&monthly == 0 || s.flags&monthly == 0 || r.start == 0 || s.start == 0 {
		return false
	}
	from, to := max(r.start, s.start), min(r.until(read), s.until(readThen))
	shorter := min(int(r.until(read))-int(r.start), int(s.until(readThen))-int(s.start))
	return int(to)-int(from) >= leastOverlap && 2*(int(to)-int(from)) > shorter
}

// beside reports whether some other job of the document was at the same time and may be one of the other document's, or names
// nobody: then the two may be jobs beside that one, of which each document tells one.
func (r *row) beside(all []row, read uint16, other []row, readOther uint16) bool {
	for i := range all {
		s := &all[i]
		if s == r || s.flags&study != 0 || !r.touches(read, s, read) {
			continue
		}
		if s.flags&nameless != 0 {
			return true
		}
		for j := range other {
			if o := &other[j]; o.flags&study == 0 && s.mayBe(o) && o.touches(readOther, r, read) {
				return true
			}
		}
	}
	for j := range other {
		if o := &other[j]; o.flags&nameless != 0 && o.flags&study == 0 && o.touches(readOther, r, read) {
			return true
		}
	}
	return false
}

// touches reports whether two jobs may have been at one time for a while.
func (r *row) touches(read uint16, s *row, readThen uint16) bool {
	if r.start == 0 || s.start == 0 || r.until(read) == 0 || s.until(readThen) == 0 {
		return true
	}
	return int(min(r.until(read), s.until(readThen)))-int(max(r.start, s.start)) >= leastOverlap
}
