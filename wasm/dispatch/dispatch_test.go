package dispatch

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/echo"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
	"plumbline/wasm/protocol"
)

func services() Services {
	e := Engine{
		Inspect: func(doc protocol.Document, now timespan.Date, language string) (report.Report, []protocol.Remembered) {
			var traces []protocol.Remembered
			if doc.Memory != nil {
				traces = []protocol.Remembered{{Trace: echo.Trace{ID: doc.Text, Day: now}, Keys: []echo.Tag{7}, Most: 50}}
			}
			return report.Report{Headline: doc.Text, Now: now}, traces
		},
		Compare: func(a, b protocol.Document, now timespan.Date, language string) report.Report {
			return report.Report{Headline: a.Text + " and " + b.Text, Now: now}
		},
		Sites: func(string) []sites.KnownSite { return []sites.KnownSite{{ID: "example", Surface: sites.Panel}} },
		Text:  func(doc protocol.Document) []string { return []string{doc.Text} },
	}
	return Services{
		By: func(rules string) (Engine, bool) { return e, rules == "" || rules == "known" },
		Use: func(rules string, packs []protocol.PackText, _ timespan.Date, _ string) []protocol.PackState {
			return []protocol.PackState{{ID: packs[0].Text, Title: rules}}
		},
		Preview: func(q protocol.Request, now timespan.Date) protocol.PackPreview {
			return protocol.PackPreview{Text: q.Trial.Pack.Text + " on " + now.String()}
		},
		Draft: func(q protocol.Request, now timespan.Date) string {
			return q.Dismissals[0].Check + " on " + now.String()
		},
		Checks: func(string) []checks.Summary { return []checks.Summary{{ID: "employment/dates-impossible"}} },
		About:  func() protocol.About { return protocol.About{Engine: "1.2.3", Protocol: protocol.Version} },
	}
}

func ask(t *testing.T, s Services, request string) protocol.Response {
	t.Helper()
	var r protocol.Response
	require.NoError(t, json.Unmarshal(s.Answer([]byte(request)), &r))
	require.Equal(t, protocol.Version, r.V)
	return r
}

func TestAnswers(t *testing.T) {
	t.Run("inspects the document on the day that the host names", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":7,"op":"inspect","document":{"kind":"text","text":"Ada"},"now":"2026-01-15"}`)
		require.Nil(t, r.Error)
		require.NotNil(t, r.Report)
		assert.Equal(t, 7, r.ID)
		assert.Equal(t, "Ada", r.Report.Headline)
		assert.Equal(t, timespan.MustParse("2026-01-15"), r.Report.Now)
	})
	t.Run("compares two versions of one candidate", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":8,"op":"compare","document":{"kind":"text","text":"Ada"},"other":{"kind":"text","text":"Ada K."},"now":"2026-01-15"}`)
		require.Nil(t, r.Error)
		require.NotNil(t, r.Report)
		assert.Equal(t, "Ada and Ada K.", r.Report.Headline)
		assert.Equal(t, timespan.MustParse("2026-01-15"), r.Report.Now)
	})
	t.Run("takes packs, and looks at one before it is used", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":9,"op":"use","now":"2026-01-15","rules":"new","packs":[{"text":"{}","origin":"imported"}]}`)
		require.Nil(t, r.Error)
		assert.Equal(t, []protocol.PackState{{ID: "{}", Title: "new"}}, r.Packs)
		r = ask(t, services(), `{"v":1,"id":9,"op":"preview","trial":{"pack":{"text":"{}","origin":"imported"}},"now":"2026-01-15"}`)
		require.Nil(t, r.Error)
		assert.Equal(t, "{} on 2026-01-15", r.Preview.Text)
	})
	t.Run("writes a pack draft", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":9,"op":"draft","dismissals":[{"check":"technology/years","kind":"not-right"}],"now":"2026-01-15"}`)
		require.Nil(t, r.Error)
		assert.Equal(t, "technology/years on 2026-01-15", r.Written)
		assert.Equal(t, BadRequest, ask(t, services(), `{"v":1,"id":9,"op":"draft"}`).Error.Code)
	})
	t.Run("takes what may be remembered when there is a memory", func(t *testing.T) {
		assert.Nil(t, ask(t, services(), `{"v":1,"id":8,"op":"inspect","document":{"kind":"text","text":"Ada"},"now":"2026-01-15"}`).Traces)
		r := ask(t, services(), `{"v":1,"id":8,"op":"inspect","document":{"kind":"text","text":"Ada","memory":{"keys":["`+echo.Key{1}.String()+`"]}},"now":"2026-01-15"}`)
		require.NotNil(t, r.Report)
		require.Len(t, r.Traces, 1)
		assert.Equal(t, echo.Trace{ID: "Ada", Day: timespan.MustParse("2026-01-15")}, r.Traces[0].Trace)
	})
	t.Run("writes a report for people", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":4,"op":"write","format":"html","report":{"headline":"Worth a question"}}`)
		require.Nil(t, r.Error)
		assert.Contains(t, r.Written, "Worth a question")
		for _, wrong := range []string{`{"v":1,"id":4,"op":"write","format":"html"}`, `{"v":1,"id":4,"op":"write","format":"pdf","report":{}}`} {
			assert.Equal(t, BadRequest, ask(t, services(), wrong).Error.Code)
		}
	})
	t.Run("takes the texts of packs that stand behind the request", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":3,"op":"use","now":"2026-01-15","rules":"acme","packs":[{"behind":7},{"text":"inline"}]}`+"\x00Größe")
		require.Nil(t, r.Error)
		assert.Equal(t, []protocol.PackState{{ID: "Größe", Title: "acme"}}, r.Packs)
		r = ask(t, services(), `{"v":1,"id":3,"op":"preview","now":"2026-01-15","packs":[{"behind":2}],"trial":{"pack":{"behind":3}}}`+"\x00abcde")
		assert.Equal(t, "cde on 2026-01-15", r.Preview.Text)
	})
	t.Run("lists the sites", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":3,"op":"sites"}`)
		require.Len(t, r.Sites, 1)
		assert.Equal(t, "example", r.Sites[0].ID)
	})
	t.Run("tells the text of a document", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":4,"op":"text","document":{"kind":"text","text":"Ada"}}`)
		assert.Equal(t, []string{"Ada"}, r.Text)
		assert.Equal(t, BadRequest, ask(t, services(), `{"v":1,"id":4,"op":"text"}`).Error.Code)
	})
	t.Run("lists the checks", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":2,"op":"checks"}`)
		require.Len(t, r.Checks, 1)
		assert.Nil(t, r.Report)
	})
	t.Run("says which engine it is", func(t *testing.T) {
		r := ask(t, services(), `{"v":1,"id":3,"op":"about"}`)
		require.NotNil(t, r.About)
		assert.Equal(t, "1.2.3", r.About.Engine)
	})
}

func TestRefusesWithASentence(t *testing.T) {
	long := strings.Repeat("a", MaxText+1)
	for name, c := range map[string]struct{ request, code, says string }{
		"something that is not JSON":     {"\x00\x01", BadRequest, "could not be read"},
		"an empty request":               {"", BadRequest, "could not be read"},
		"another version, by its number": {`{"v":2,"id":5,"op":"about"}`, UnsupportedVersion, "version 2"},
		"an operation it does not know":  {`{"v":1,"id":5,"op":"erase"}`, BadRequest, `"erase"`},
		"rules that it does not have":    {`{"v":1,"id":5,"op":"inspect","rules":"gone","document":{"text":"a"},"now":"2026-01-15"}`, UnknownRules, "Try again"},
		"no pack to look at":             {`{"v":1,"id":5,"op":"preview","now":"2026-01-15"}`, BadRequest, "no pack"},
		"a pack that is not all there":   {`{"v":1,"id":5,"op":"use","now":"2026-01-15","packs":[{"behind":3},{"behind":3}]}` + "\x00abcde", BadRequest, "cut off"},
		"a pack of less than nothing":    {`{"v":1,"id":5,"op":"use","now":"2026-01-15","packs":[{"behind":-3}]}` + "\x00abcde", BadRequest, "cut off"},
		"no document":                    {`{"v":1,"id":5,"op":"inspect","now":"2026-01-15"}`, BadRequest, "no document"},
		"one document to compare":        {`{"v":1,"id":5,"op":"compare","document":{"text":"a"},"now":"2026-01-15"}`, BadRequest, "no document"},
		"a second text over the limit":   {`{"v":1,"id":5,"op":"compare","document":{"text":"a"},"other":{"text":"` + long + `"},"now":"2026-01-15"}`, TooLarge, "16 MB"},
		"no day to compare on":           {`{"v":1,"id":5,"op":"compare","document":{"text":"a"},"other":{"text":"a"}}`, BadRequest, "date"},
		"no day":                         {`{"v":1,"id":5,"op":"inspect","document":{"text":"a"}}`, BadRequest, "date"},
		"a month for a day":              {`{"v":1,"id":5,"op":"inspect","document":{"text":"a"},"now":"2026-01"}`, BadRequest, "date"},
		"a clock that was never set":     {`{"v":1,"id":5,"op":"inspect","document":{"text":"a"},"now":"1970-01-01"}`, BadRequest, "1 January 1970"},
		"a text over the limit":          {`{"v":1,"id":5,"op":"inspect","document":{"text":"` + long + `"},"now":"2026-01-15"}`, TooLarge, "16 MB"},
		"a request over the limit":       {strings.Repeat(" ", MaxRequest+1), TooLarge, "too long"},
	} {
		t.Run(name, func(t *testing.T) {
			r := ask(t, services(), c.request)
			require.NotNil(t, r.Error)
			assert.Equal(t, c.code, r.Error.Code)
			assert.Contains(t, r.Error.Message, c.says)
			assert.Nil(t, r.Report)
		})
	}
}

func TestSurvivesAPanic(t *testing.T) {
	s := services()
	s.By = func(rules string) (Engine, bool) {
		return Engine{Inspect: func(protocol.Document, timespan.Date, string) (report.Report, []protocol.Remembered) {
			panic("index out of range")
		}}, true
	}
	r := ask(t, s, `{"v":1,"id":9,"op":"inspect","document":{"text":"a"},"now":"2026-01-15"}`)
	require.NotNil(t, r.Error)
	assert.Equal(t, 9, r.ID, "the host must know which request failed")
	assert.Equal(t, Internal, r.Error.Code)
	assert.Contains(t, r.Error.Message, "index out of range")

	r = ask(t, s, `{"v":1,"id":10,"op":"about"}`)
	assert.Nil(t, r.Error, "the next request works")
}
