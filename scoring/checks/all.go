package checks

// All returns every check, sorted by ID.
func All() []*Check {
	return []*Check{
		AreaCodeElsewhere,
		AreaCodeNewer,
		PhoneImpossible,
		PhoneWrittenPlusOne,
		PlaceImpossible,
		DisguisedCharacters,
		HiddenText,
		InstructionsToMachine,
		ReferencesAlike,
		TemplateResidue,
		DurationImpossible,
		GradeImpossible,
		LevelNotAwarded,
		OrderImpossible,
		ProgramNotOffered,
		SchoolNotOpen,
		BeforeEmployerExisted,
		BeforeProductExisted,
		EmploymentDatesImpossible,
		TechnologyBeforeRelease,
		MirrorsAdvert,
		VersionBeforeRelease,
		YearsExceedExistence,
		ContactDiffers,
		DatesDiffer,
		EmployerDiffers,
		HistoryRewritten,
		SchoolDiffers,
		TitleDiffers,
	}
}
