package checks

// All returns every check, sorted by ID.
func All() []*Check {
	return []*Check{
		PhoneImpossible,
		PhoneWrittenPlusOne,
		InstructionsToMachine,
		DurationImpossible,
		GradeImpossible,
		LevelNotAwarded,
		OrderImpossible,
		ProgramNotOffered,
		SchoolNotOpen,
		EmploymentDatesImpossible,
		TechnologyBeforeRelease,
		VersionBeforeRelease,
		YearsExceedExistence,
	}
}
