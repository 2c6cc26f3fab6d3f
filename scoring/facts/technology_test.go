package facts

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTechnologies(t *testing.T) {
	for text, want := range map[string][]string{
		"Kubernetes, Docker, Go, React":                         {"Kubernetes", "Docker", "Go", "React"},
		"Go to market and spring cleaning. React to incidents.": nil,
		"Built React front ends with TypeScript":                {"React", "TypeScript"},
		"Java, JavaScript, React Native, Spring Boot, Spring":   {"Java", "JavaScript", "React Native", "Spring Boot", "Spring"},
		"We used Azure Kubernetes Service and .NET.":            {"AKS", ".NET"},
		"Rust": {"Rust"},
		"Star schema, Snowflake, ETL, Oracle Database":           {"Oracle Database"},
		"Python, Snowflake, dbt":                                 {"Python", "Snowflake", "dbt"},
		"Led the Swift and Express teams":                        nil,
		"Golang; GraphQL APIs":                                   {"Go", "GraphQL"},
		"Agile, Scrum, DevOps, microservices, CI/CD, RAG, MLOps": nil,
		"Cisco IOS, RTL design, GTM, MCP, star tracker":          nil,
		"the javascripts of go-live and react-based":             nil,
		"C++, C#, F#": {"C++", "C#", "F#"},
	} {
		var got []string
		for _, m := range Builtin().Technologies(text) {
			got = append(got, m.Technology.Name)
		}
		assert.Equal(t, want, got, text)
	}
}

func TestMentionStandsOnItsWords(t *testing.T) {
	text := "Café: Kubernetes."
	found := Builtin().Technologies(text)
	require.Len(t, found, 1)
	assert.Equal(t, "Kubernetes", text[found[0].Start:found[0].End])
}

func TestFirstPublic(t *testing.T) {
	for name, want := range map[string]string{
		"Kubernetes": "2014-06", "k8s": "2014-06", "Docker": "2013-03", "Terraform": "2014-07", "React": "2013-05", "Go": "2009-11",
		// today's name carries the date of what it grew out of
		"Angular": "2009", "Azure DevOps": "2004-05", "Entra ID": "2010-11", "Trino": "2013-11", "Jakarta EE": "1997-04", ".NET": "2000-07",
		"Azure Kubernetes Service": "2015-09", "Jenkins": "2004-06", "OpenSearch": "2005-03",
	} {
		tech, ok := Builtin().Technology(name)
		require.True(t, ok, name)
		assert.Equal(t, want, tech.FirstPublic.String(), name)
	}
	for _, practice := range []string{"", "Agile", "DevOps", "Microservices", "REST", "Zero Trust", "RAG", "MLOps", "Data mesh", "Scrum", "Kanban", "Serverless", "GDPR", "Kubernete", "C", "R"} {
		_, ok := Builtin().Technology(practice)
		assert.False(t, ok, practice)
	}
}

func TestVersions(t *testing.T) {
	for text, want := range map[string][]string{
		"migrated from Java 8 to Java 17": {"Java 8 2014-03-18", "Java 17 2021-09-14"},
		"Java 17+":                        {"Java 17 2021-09-14"},
		"java 1.8":                        {"Java 1.8 2014-03-18"},
		"Python 3":                        {"Python 3 2008-12-03"},
		"Python 3.11.2":                   {"Python 3.11.2 2022-10-24"},
		"Node 18 and Kubernetes 1.30":     {"Node.js 18 2022-04-19", "Kubernetes 1.30 2024-04-17"},
		"Spring Boot 3, .NET 6":           {"Spring Boot 3 2022-11-24", ".NET 6 2021-11-08"},
		"iOS 17 on PostgreSQL 15":         {"iOS 17 2023-09-18", "PostgreSQL 15 2022-10-13"},
		"Ubuntu 22.04 LTS":                {"Ubuntu 22.04 2022-04-21"},
		"Angular 14":                      {"Angular 14 2022-06-02"},
		// not a version, or one whose date the tables do not surely have
		".NET 3.5, .NET 3.0": nil, "Angular 2+": nil, "ES6, C++17, HTML5": nil, "Java 8 years": nil, "Java 17 Mar 2015": nil,
		"Python 2": nil, "Go 3 times a week": nil, "react 18 times": nil, "Java": nil, "Python 99": nil, "Java 8+ years": nil,
	} {
		var got []string
		for _, m := range Builtin().Versions(text) {
			got = append(got, m.Product+" "+m.Version+" "+m.Released.String())
		}
		assert.Equal(t, want, got, text)
	}
}
