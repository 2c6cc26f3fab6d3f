package rules

func (p Pack) validateSites(fault faulter, known Known) {}
