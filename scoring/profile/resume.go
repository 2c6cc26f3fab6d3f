package profile

import "plumbline/scoring/document"

// Resume is a profile in the form of a JSON Resume document (jsonresume.org, schema 1.0.0): what
// was read, for other programs and for a person to correct. Dates are partial ISO 8601 dates.
type Resume struct {
	Basics       Basics              `json:"basics"`
	Work         []ResumeWork        `json:"work,omitempty"`
	Volunteer    []ResumeVolunteer   `json:"volunteer,omitempty"`
	Education    []ResumeEducation   `json:"education,omitempty"`
	Skills       []ResumeSkill       `json:"skills,omitempty"`
	Certificates []ResumeCertificate `json:"certificates,omitempty"`
	Meta         *ResumeMeta         `json:"meta,omitempty"`
}

// ResumeMeta is what JSON Resume has no place for: how the rest was read, and what else the file holds.
type ResumeMeta struct {
	Unsure []ResumeUnsure       `json:"unsure,omitempty"`
	File   *document.Properties `json:"file,omitempty"`
	Hidden []ResumeHidden       `json:"hidden,omitempty"`
}

// ResumeUnsure is a claim that was not read surely.
type ResumeUnsure struct {
	Path string `json:"path"` // "work[0].startDate"
	Sure string `json:"sure"` // "fair" or "unsure"
	Why  string `json:"why,omitempty"`
}

// ResumeHidden is text that a person cannot see.
type ResumeHidden struct {
	How   string `json:"how"` // "display", "colour", "size" …
	Words string `json:"words"`
}

// Basics is who the candidate says they are and how to reach them.
type Basics struct {
	Name     string          `json:"name,omitempty"`
	Label    string          `json:"label,omitempty"`
	Email    string          `json:"email,omitempty"`
	Phone    string          `json:"phone,omitempty"`
	URL      string          `json:"url,omitempty"`
	Summary  string          `json:"summary,omitempty"`
	Location *ResumeLocation `json:"location,omitempty"`
	Profiles []ResumeProfile `json:"profiles,omitempty"`
}

// ResumeLocation is where the candidate says they live.
type ResumeLocation struct {
	Address     string `json:"address,omitempty"`
	City        string `json:"city,omitempty"`
	Region      string `json:"region,omitempty"`
	CountryCode string `json:"countryCode,omitempty"`
}

// ResumeProfile is an account elsewhere.
type ResumeProfile struct {
	Network  string `json:"network,omitempty"`
	Username string `json:"username,omitempty"`
	URL      string `json:"url,omitempty"`
}

// ResumeWork is one position.
type ResumeWork struct {
	Name       string   `json:"name,omitempty"`
	Position   string   `json:"position,omitempty"`
	Location   string   `json:"location,omitempty"`
	StartDate  string   `json:"startDate,omitempty"`
	EndDate    string   `json:"endDate,omitempty"` // absent when the position goes on
	Summary    string   `json:"summary,omitempty"`
	Highlights []string `json:"highlights,omitempty"`
}

// ResumeVolunteer is one voluntary position.
type ResumeVolunteer struct {
	Organization string   `json:"organization,omitempty"`
	Position     string   `json:"position,omitempty"`
	StartDate    string   `json:"startDate,omitempty"`
	EndDate      string   `json:"endDate,omitempty"`
	Summary      string   `json:"summary,omitempty"`
	Highlights   []string `json:"highlights,omitempty"`
}

// ResumeEducation is one course of study.
type ResumeEducation struct {
	Institution string `json:"institution,omitempty"`
	Area        string `json:"area,omitempty"`
	StudyType   string `json:"studyType,omitempty"`
	Level       string `json:"level,omitempty"` // of StudyType, as facts.Level names it: "bachelor"; "" when not known. Not of the schema
	StartDate   string `json:"startDate,omitempty"`
	EndDate     string `json:"endDate,omitempty"`
	Score       string `json:"score,omitempty"`
}

// ResumeSkill is a group of skills, or one skill without keywords.
type ResumeSkill struct {
	Name     string   `json:"name,omitempty"`
	Keywords []string `json:"keywords,omitempty"`
}

// ResumeCertificate is one certificate.
type ResumeCertificate struct {
	Name    string `json:"name,omitempty"`
	Date    string `json:"date,omitempty"`
	Issuer  string `json:"issuer,omitempty"`
	Expires string `json:"expires,omitempty"` // not of the schema
}
