package read

import (
	"fmt"
	"strings"

	"github.com/tidwall/gjson"
)

// The keys by which scripts call the facts of a job or a study, without capitals, hyphens and underscores.
var stateKeys = map[string]string{
	"company": "employer", "companyname": "employer", "employer": "employer", "employername": "employer", "organization": "employer", "organisation": "employer",
	"organizationname": "employer", "org": "employer", "workplace": "employer",
	"title": "title", "jobtitle": "title", "position": "title", "positiontitle": "title", "role": "title", "rolename": "title", "designation": "title", "occupation": "title",
	"school": "school", "schoolname": "school", "institution": "school", "institutionname": "school", "university": "school", "college": "school",
	"degree": "degree", "degreename": "degree", "studytype": "degree", "qualification": "degree",
	"fieldofstudy": "area", "field": "area", "major": "area", "area": "area", "discipline": "area", "fieldsofstudy": "area",
	"startdate": "start", "start": "start", "from": "start", "startedat": "start", "startedon": "start", "begindate": "start", "datefrom": "start", "startyear": "start",
	"enddate": "end", "end": "end", "to": "end", "endedat": "end", "endedon": "end", "finishdate": "end", "dateto": "end", "endyear": "end",
	"iscurrent": "current", "current": "current", "ispresent": "current", "currentlyworking": "current",
	"location": "location", "locationname": "location", "city": "location",
}

// maxStateNodes is how many values of a page's data are looked at.
const maxStateNodes = 100_000

// held reads the jobs and studies that the page's scripts hold for its own use: lists of objects whose keys
// say what they are. A page whose data has several lists of a kind that differ may be about several people,
// and is read as if it had none.
func (g *page) held() (stated, bool) {
	var s stated
	w := stateWalk{left: maxStateNodes}
	for _, raw := range g.doc.State {
		w.visit(gjson.Parse(raw))
	}
	if w.severalJobs || w.severalStudies {
		return s, false
	}
	s.jobs, s.studies = w.jobs, w.studies
	return s, len(s.jobs)+len(s.studies) > 0
}

type stateWalk struct {
	left                        int
	jobs                        []statedJob
	studies                     []statedStudy
	severalJobs, severalStudies bool
}

func (w *stateWalk) visit(v gjson.Result) {
	if w.left--; w.left < 0 || !v.IsObject() && !v.IsArray() {
		return
	}
	if v.IsArray() {
		if w.list(v.Array()) {
			return
		}
	}
	v.ForEach(func(_, item gjson.Result) bool { w.visit(item); return w.left > 0 })
}

// list reads a list when all of its objects are jobs, or all studies.
func (w *stateWalk) list(items []gjson.Result) bool {
	var jobs []statedJob
	var studies []statedStudy
	for _, item := range items {
		if !item.IsObject() {
			return false
		}
		f := stateFacts(item)
		switch {
		case f["school"] != "" && (f["degree"] != "" || f["area"] != "" || f["start"] != "" || f["end"] != ""):
			studies = append(studies, statedStudy{f["school"], f["degree"], f["area"], f["start"], f["end"]})
		case f["employer"] != "" && f["title"] != "" && f["start"] != "":
			jobs = append(jobs, statedJob{f["employer"], f["title"], f["location"], f["start"], f["end"], f["current"] == "true"})
		default:
			return false
		}
	}
	switch {
	case len(items) == 0 || len(jobs) > 0 && len(studies) > 0:
		return false
	case len(jobs) > 0:
		w.severalJobs = w.severalJobs || w.jobs != nil && fmt.Sprint(w.jobs) != fmt.Sprint(jobs)
		w.jobs = jobs
	default:
		w.severalStudies = w.severalStudies || w.studies != nil && fmt.Sprint(w.studies) != fmt.Sprint(studies)
		w.studies = studies
	}
	return true
}

// stateFacts returns the facts of an object, by what their keys say.
func stateFacts(v gjson.Result) map[string]string {
	out := map[string]string{}
	v.ForEach(func(key, value gjson.Result) bool {
		name := strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(key.String()))
		if fact := stateKeys[name]; fact != "" && out[fact] == "" {
			if fact == "start" || fact == "end" {
				out[fact] = stateDate(value)
			} else {
				out[fact] = stateWords(value)
			}
		}
		return true
	})
	return out
}

func stateWords(v gjson.Result) string {
	switch {
	case v.Type == gjson.String:
		return strings.TrimSpace(v.String())
	case v.Type == gjson.True:
		return "true"
	case v.IsObject():
		for _, key := range []string{"name", "title", "displayName", "label"} {
			if n := v.Get(key); n.Type == gjson.String {
				return strings.TrimSpace(n.String())
			}
		}
	}
	return ""
}

// stateDate returns a date of the data as a partial ISO 8601 date, "" when it is none: "2019-03-01T00:00:00Z",
// 2019, {"year": 2019, "month": 3}.
func stateDate(v gjson.Result) string {
	if v.IsObject() {
		y, m := v.Get("year").Int(), v.Get("month").Int()
		switch {
		case y < 1000 || y > 9999:
			return ""
		case m >= 1 && m <= 12:
			return fmt.Sprintf("%04d-%02d", y, m)
		}
		return fmt.Sprintf("%04d", y)
	}
	if d := parsed(v.String()); !d.IsZero() {
		return d.String()
	}
	return ""
}
