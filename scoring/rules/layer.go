package rules

// Origin says where a pack came from, and so what it may do.
type Origin string

// The origins, most trusted first.
const (
	BuiltIn  Origin = "built-in" // ships with the program
	Policy   Origin = "policy"   // from the company's browser policy
	Imported Origin = "imported" // by file or paste
)

// Layer is a pack with where it came from.
type Layer struct {
	Pack   Pack
	Origin Origin
}

// Effective is what several packs say together: the rules that an engine goes by.
type Effective struct {
	Layers  []Layer // most trusted first; the built-in pack is always the first
	Picture Picture
}

// Merge joins packs to the built-in one. What a more trusted layer says is not changed by a less trusted one.
func Merge(layers ...Layer) Effective {
	builtin := Default()
	return Effective{Layers: append([]Layer{{builtin, BuiltIn}}, layers...), Picture: *builtin.Picture}
}
