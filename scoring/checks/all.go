package checks

// All returns every check, sorted by ID.
func All() []*Check {
	return []*Check{
		PhoneImpossible,
		PhoneWrittenPlusOne,
		HiddenText,
		InstructionsToMachine,
		TemplateResidue,
		DurationImpossible,
		GradeImpossible,
		LevelNotAwarded,
		OrderImpossible,
		ProgramNotOffered,
		SchoolNotOpen,
		EmploymentDatesImpossible,
		TechnologyBeforeRelease,
		MirrorsAdvert,
		VersionBeforeRelease,
		YearsExceedExistence,
	}
}
