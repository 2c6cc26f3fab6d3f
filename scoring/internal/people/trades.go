package people

// trade is a line of work: titles from junior to senior, what is done there, and who pays for it. In the prose,
// {a/b} is American or British spelling, # a number, and {they} and the like the words of a gender.
type trade struct {
	id        string
	titles    []string
	bullets   []string
	skills    []string
	employers []string // second halves of invented names
	field     []string // what people of the trade have studied
	label     string
}

// The first halves of invented employers.
var firms = list("Larkmoor|Brightwell|Stonecroft|Hazelrigg|Cobblegate|Wrenfield|Quillmark|Saltmarsh|Fernhollow|Otterbourne|Millrace|Kestrelway|Juniper Row|Tallgrass|Ironbark|Bluestem|Copperline|Harrowfield|Nettlecombe|Driftmoor|Pinyon Mesa|Marlowe & Finch|Tarn Valley|Osprey Point|Redshank|Alderbrook|Candlewick|Foxglove|Gullwing|Thornapple|Elkhorn Bend|Linden Park|Maplehurst|Ravensgate|Summerlee|Yarrowdale")

var trades = map[string]trade{
	"software": {label: "Software engineer", titles: list("Junior Software Engineer|Software Engineer|Senior Software Engineer|Staff Software Engineer"),
		employers: list("Software|Labs|Systems|Digital|Data"), field: list("Computer Science|Mathematics|Physics"), skills: list("SQL|Linux|Git|Code review|Testing"),
		bullets: list("Rebuilt the billing service, which now handles # invoices a night|Cut the build from # minutes to nine|Wrote the importer for supplier files and {catalogs/catalogues}|Mentored two new {colleagues/colleagues} through their first releases|On call one week in five for a service with # tenants|Moved # reports off spreadsheets and into the warehouse|Took over a neglected scheduler and gave it tests|Ran the weekly design review|Removed # lines of dead code in one quarter|{Organized/Organised} the move of # customers to the new platform")},
	"nurse": {label: "Registered nurse", titles: list("Staff Nurse|Registered Nurse|Charge Nurse|Nurse Manager"), employers: list("Regional Hospital|Medical Center|Health|Community Clinic"), field: list("Nursing"), skills: list("Triage|Wound care|Medication reconciliation|Electronic charting|Patient teaching"),
		bullets: list("Cared for up to # patients on a surgical ward|Precepted # new graduates|Led the falls group; falls went down by a third|Charge nurse on nights, # beds|Taught families how to care for lines at home|{Pediatric/Paediatric} float pool, three units|Opened a vaccination clinic that saw # people in its first month")},
	"teacher": {label: "Teacher", titles: list("Teaching Assistant|Teacher|Lead Teacher|Department Head"), employers: list("Elementary School|Middle School|High School|Academy"), field: list("English|History|Mathematics|Biology"), skills: list("Lesson planning|Classroom management|Assessment|Parent conferences"),
		bullets: list("Taught five classes of # pupils each|Started a reading club that # children come to|Wrote the ninth-grade {program/programme} with two colleagues|Coached the {debate/debating} team|Ran the school's exchange with a sister school|Tutored after hours for the state exam|Rewrote the {math/maths} curriculum for grades six to eight")},
	"electrician": {label: "Electrician", titles: list("Apprentice Electrician|Journeyman Electrician|Lead Electrician|Site Foreman"), employers: list("Electric|Contracting|Builders|Power"), field: list(""), skills: list("Conduit bending|Panel upgrades|Blueprint reading|Motor controls"),
		bullets: list("Wired # apartments on time and to code|Led a crew of # on a hospital wing|Retrofitted lighting in # schools|Trained apprentices in safe lockout|Fault finding on conveyors and chillers|Kept the van stock and the permits straight")},
	"welder": {label: "Welder", titles: list("Welder's Helper|Welder|Certified Welder|Shop Supervisor"), employers: list("Fabrication|Iron Works|Marine|Steel"), field: list(""), skills: list("TIG|MIG|Stick|Reading drawings|Rigging"),
		bullets: list("Structural work on # bridges|Pipe welds for breweries and dairies, # passed first time|Repaired ploughs, gates and once a carousel|Ran second shift with # people|Laid out stairs and railings from drawings")},
	"chef": {label: "Chef", titles: list("Line Cook|Sous Chef|Chef|Head Chef"), employers: list("Kitchen|Bistro|Catering|Hotel"), field: list(""), skills: list("Menu costing|Butchery|Pastry|Inventory"),
		bullets: list("Cooked for # covers on a Saturday|Brought food cost down to 28 cents on the dollar|Changed the menu with the {harvest/harvest} every six weeks|Catered weddings of up to # guests|Trained # line cooks")},
	"accountant": {label: "Accountant", titles: list("Junior Accountant|Accountant|Senior Accountant|Controller"), employers: list("& Partners|Accounting|Holdings|Foods"), field: list("Accounting|Economics"), skills: list("Month-end close|Reconciliations|Excel|Payroll|Budgeting"),
		bullets: list("Closed the books in # days instead of eleven|Payroll for # people in three states|Led the yearly audit|Found and mended a tax setting that had cost # thousand|Budgets for nine departments|Moved # vendors to electronic {checks/cheques}")},
	"sales": {label: "Account executive", titles: list("Sales Associate|Account Executive|Senior Account Executive|Regional Sales Manager"), employers: list("Supply|Packaging|Equipment|Media"), field: list("Economics|Psychology|English"), skills: list("Negotiation|Forecasting|Territory planning|Trade shows"),
		bullets: list("Grew the territory from # to forty accounts|Visited # farms and dairies a month|Won back a customer who had left years before|Trained the new hires on pricing|Ran the stand at # trade fairs")},
	"designer": {label: "Product designer", titles: list("Junior Designer|Designer|Senior Designer|Design Lead"), employers: list("Studio|Design|Press|Works"), field: list("Psychology|English"), skills: list("Wireframes|Typography|Usability tests|Prototyping"),
		bullets: list("Drew # screens and threw most of them away|Interviewed # riders before drawing anything|Set up the {color/colour} system used by four teams|Signs and maps for a museum with # rooms|Ran the weekly critique")},
	"logistics": {label: "Logistics coordinator", titles: list("Warehouse Associate|Dispatcher|Logistics Coordinator|Operations Manager"), employers: list("Freight|Logistics|Transport|Distribution"), field: list("Economics|General Studies"), skills: list("Routing|Customs papers|Forklift|Scheduling"),
		bullets: list("Planned routes for # trucks a day|Loaded and checked # pallets a shift|Cut demurrage by planning the berths better|Moved a warehouse of # bays over one weekend|Led the night shift of # people")},
	"journalist": {label: "Journalist", titles: list("Reporter|Staff Writer|Senior Writer|Managing Editor"), employers: list("Courier|Gazette|Press|Radio"), field: list("English|History|Political Science"), skills: list("Interviewing|Fact checking|Editing|Public records"),
		bullets: list("Covered # town meetings and one flood|Edited a weekly of # pages|Wrote the series on wells that ran dry|Taught the interns to file records requests|Won a state award for local reporting")},
	"research": {label: "Research scientist", titles: list("Research Assistant|Postdoctoral Researcher|Assistant Professor|Associate Professor"), employers: list("Institute|Observatory|Research Center|Field Station"), field: list("Biology|Chemistry|Physics|Mathematics"), skills: list("Statistics|Grant writing|Microscopy|Teaching"),
		bullets: list("Collected and catalogued # samples|Taught the second-year laboratory, # students|Reviewed for four journals|Wrote the grant that paid for the {fiber/fibre} spectrometer|Supervised # theses")},
	"social": {label: "Social worker", titles: list("Case Aide|Case Manager|Social Worker|Program Manager"), employers: list("Family Services|Community Care|Shelter|Outreach"), field: list("Social Work|Psychology"), skills: list("Case notes|Crisis response|Interviewing|Referral networks"),
		bullets: list("Carried a caseload of # families|Opened a food shelf in the lobby|{Counseled/Counselled} young people leaving care|Trained # volunteers|Wrote the county's housing guide")},
	"admin": {label: "Office manager", titles: list("Receptionist|Office Assistant|Office Manager|Operations Manager"), employers: list("Dental|Insurance|Realty|Properties"), field: list("English|Psychology|General Studies"), skills: list("Scheduling|Bookkeeping|Front desk|Travel planning"),
		bullets: list("Front desk for a practice with # rooms|Kept the calendars of # people|Moved the office over a long weekend|Negotiated the lease of # copiers|Handled # calls on a busy Monday")},
	"military": {label: "Logistics specialist", titles: list("Automated Logistical Specialist|Supply Sergeant|Platoon Sergeant|Maintenance Supervisor"), employers: list(""), field: list("General Studies"), skills: list("Inventory control|Leadership|Vehicle maintenance|Training"),
		bullets: list("Accountable for property worth # million|Led # soldiers through two deployments|Kept # vehicles ready|Ran the range for a battalion|Trained # recruits")},
}

// tool is a technology with the first year in which people of ours use it at work: at least a year after it was public.
type tool struct {
	name string
	from int
}

var tools = []tool{{"Java", 1998}, {"Python", 1998}, {"PostgreSQL", 1999}, {"Docker", 2015}, {"Kubernetes", 2016}, {"Terraform", 2016}, {"React", 2015}, {"TypeScript", 2014}, {"Go", 2012}, {"Rust", 2017},
	{"Django", 2008}, {"Ruby on Rails", 2007}, {"jQuery", 2008}, {"AngularJS", 2012}, {"Node.js", 2012}, {"Kafka", 2013}, {"Redis", 2011}, {"MongoDB", 2011}, {"Jenkins", 2012}, {"Ansible", 2014}, {"Vue.js", 2016}, {"Swift", 2016}, {"Kotlin", 2018}, {"GraphQL", 2017}, {"Perl", 1998}, {"PHP", 2000}, {"Oracle", 1998}, {"Elasticsearch", 2013}, {"Spring", 2006}, {"Hadoop", 2009}}

// toolLines are sentences about a tool, T.
var toolLines = list("Services in T for order tracking|Brought T to a team that had none|Maintained the T side of the product|First user of T in the company, later its teacher|Wrote internal tools with T")

// credential is a certificate with the first year in which people of ours hold it.
type credential struct {
	name, issuer string
	from         int
	trade        string
	valid        int // years for which it is valid; 0: no fixed time
}

var credentials = []credential{
	{"AWS Certified Solutions Architect – Associate", "Amazon Web Services", 2015, "software", 3}, {"Certified Kubernetes Administrator", "Cloud Native Computing Foundation", 2019, "software", 2},
	{"Oracle Certified Professional, Java SE 8 Programmer", "Oracle", 2015, "software", 0}, {"Certified ScrumMaster", "Scrum Alliance", 2008, "software", 2},
	{"CISSP", "(ISC)²", 2005, "software", 3}, {"CompTIA Security+", "CompTIA", 2005, "software", 0},
	{"Project Management Professional (PMP)", "Project Management Institute", 2000, "logistics", 3}, {"Certified Public Accountant", "State Board of Accountancy", 1990, "accountant", 0},
	{"Basic Life Support", "American Heart Association", 2000, "nurse", 2}, {"Advanced Cardiovascular Life Support", "American Heart Association", 2000, "nurse", 2},
	{"OSHA 30-Hour Construction", "OSHA", 2000, "electrician", 0}, {"Journeyman Electrician License", "State Electrical Board", 1990, "electrician", 0}, {"AWS Certified Welder", "American Welding Society", 1995, "welder", 0},
	{"ServSafe Manager", "National Restaurant Association", 2000, "chef", 5}, {"Teaching License", "State Department of Education", 1990, "teacher", 0}, {"Google Analytics Individual Qualification", "Google", 2014, "designer", 1},
	{"Licensed Clinical Social Worker", "State Board of Social Work", 1995, "social", 0}, {"Lean Six Sigma Green Belt", "ASQ", 2006, "logistics", 0},
}
