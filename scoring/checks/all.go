package checks

// All returns every check, sorted by ID.
func All() []*Check {
	return []*Check{
		PhoneImpossible,
		PhoneWrittenPlusOne,
		InstructionsToMachine,
		DurationImpossible,
		LevelNotAwarded,
		ProgramNotOffered,
		SchoolNotOpen,
		EmploymentDatesImpossible,
		TechnologyBeforeRelease,
		VersionBeforeRelease,
		YearsExceedExistence,
	}
}
