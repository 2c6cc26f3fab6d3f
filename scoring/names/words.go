package names

import "sync"

type wordSets struct{ titles, pronouns, particles, notNames map[string]bool }

// words are the words beside a name that are no part of it, as Fold writes them.
var words = sync.OnceValue(func() wordSets {
	return wordSets{
		titles: set("mr mrs ms mx miss dr prof professor phd dphil md mba msc bsc beng meng llm llb jd dds dvm rn pmp cpa cfa cissp esq jr sr ii iii iv sir rev hon capt sgt " +
			"herr frau dipl dipling mme mlle monsieur madame dott dottssa avv drs mgr sra srta smt shri ustadh haji hajj hajja engr"),
		pronouns:  set("she her hers he him his they them their theirs ze hir xe xem el ella elle la lui er sie ihr any all it"),
		particles: set("van von der den dem de del della delle degli dello di da dal do dos das du des la le las los lo el al ul as es ad ed ud bin ibn bint binti bte ben abu bu ap ab ter ten te tot zu zum zur y e i und and och af av op t s st mac mc fitz o thi het aan vom"),
		notNames: set("inc llc ltd gmbh ag plc corp corporation company co group team department dept office user admin administrator owner staff hr recruiting recruitment careers career services service solutions consulting consultants " +
			"resume resumes cv curriculum vitae lebenslauf template templates document microsoft word google docs canva adobe acrobat latex windows apple mac macbook laptop desktop computer pc home work student students university college school library center centre " +
			"default unknown anonymous author guest test private standard info support hello contact mail email sales marketing jobs the and of for by with studio studios design designs digital media tech technologies technology software systems lab labs dev developer engineer engineering manager senior junior"),
	}
})
