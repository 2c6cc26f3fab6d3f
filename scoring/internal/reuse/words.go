package reuse

import "strings"

func list(s string) []string { return strings.Fields(s) }

// The words of deeds. Verbs stand in the past; systems and domains are nouns.
var (
	verbs = list("rebuilt redesigned wrote untangled replaced extended split merged hardened automated shipped rescued simplified migrated piloted drafted assembled calibrated mapped audited streamlined prototyped retired documented tuned salvaged overhauled commissioned restored trialled " +
		"consolidated modelled repaired introduced scheduled negotiated reorganised inspected surveyed catalogued digitised benchmarked translated rehearsed staffed budgeted equipped refitted insulated rewired relocated standardised archived reconciled forecast sampled tested packaged measured")
	adjectives = list("nightly quarterly regional offline multilingual legacy experimental seasonal municipal encrypted modular threaded paper-based handwritten incremental wireless solar subterranean floating refrigerated prefabricated recycled bilingual rural coastal alpine volunteer-run mobile stationary " +
		"automatic manual shared private nested parallel dormant overloaded fragile forgotten portable waterproof calibrated temporary permanent central remote tiered weighted staggered continuous weekly archival public internal")
	systems = list("scheduler ledger importer catalogue dispatcher gateway simulator thermostat turbine conveyor greenhouse checklist curriculum playbook questionnaire dashboard forecaster parser compiler router firmware harness kiosk locker furnace kiln boiler crane ferry timetable roster rota inventory warehouse " +
		"archive index registry switchboard telescope spectrometer centrifuge incubator autoclave ventilator stretcher pharmacy clinic syllabus choir orchestra exhibition festival auction newsletter podcast helpline hotline storefront bakery brewery cannery dairy orchard vineyard hatchery nursery sawmill foundry quarry " +
		"reservoir aqueduct pumping-station substation microgrid switchyard depot terminal runway hangar lighthouse observatory planetarium aquarium arboretum museum gallery theatre cinema stadium velodrome swimming-pool playground library courtroom chancery embassy consulate barracks canteen refectory dormitory hostel")
	domains = list("invoices refunds tickets parcels pallets vaccines prescriptions referrals bursaries dissertations timesheets payslips mortgages premiums claims tariffs permits licences passports visas warrants verdicts ballots petitions censuses surveys blueprints elevators escalators boilers meters sensors drones satellites antennas telescopes " +
		"microscopes pipettes enzymes antibodies seedlings saplings beehives salmon oysters livestock poultry grain flour yeast hops barley grapes olives almonds citrus cocoa coffee tea spices textiles looms garments shoes luggage furniture mattresses carpets ceramics glassware cutlery bicycles scooters tramcars locomotives barges tugboats yachts " +
		"helicopters gliders balloons rockets batteries inverters transformers capacitors resistors magnets lasers lenses prisms mirrors cameras projectors loudspeakers microphones violins pianos harps drums puppets costumes scripts subtitles podcasts maps globes atlases postcards stamps coins banknotes ledgers receipts coupons vouchers raffles lotteries")
	tools = list("postgres kafka terraform ansible erlang haskell prolog fortran matlab simulink autocad solidworks arcgis qgis tableau looker snowflake clickhouse cassandra rabbitmq zookeeper consul vault nomad prometheus grafana sentry playwright cypress selenium gatling jmeter blender unity unreal godot arduino raspberry labview " +
		"spss stata minitab sap oracle peoplesoft workday salesforce hubspot zendesk jira confluence trello notion figma sketch illustrator indesign premiere pro-tools ableton sibelius finale")
	gains = list("waste downtime backlog queues breakages returns complaints overtime fuel scrap rework absences errors outages delays leakage spoilage churn idle-time shrinkage")
	teams = list("apprentices nurses riders drivers growers teachers analysts machinists archivists librarians actuaries dispatchers welders surveyors botanists chemists violinists stagehands translators paralegals cashiers porters dentists midwives ushers rangers divers pilots glaziers masons")
	links = list("so because although whereas meanwhile afterwards eventually besides instead therefore")
)

// The halves of the names of projects and places.
var (
	begins = list("Alder Amber Ash Badger Basalt Birch Bramble Brisk Calder Cedar Cinder Clover Cobalt Copper Coral Crane Dapple Delta Drift Dune Ember Falcon Fern Flint Frost Garnet Gull Harbor Hazel Heron Indigo Iris Ivory Jasper Juniper Kestrel Lantern Larch Lichen Linden Lotus Lumen Maple Marble Mint Moss Nectar Nimbus Oak Onyx Opal Otter Pebble Pine Plume Quartz Quill Raven Reed Ridge Rowan Rust Saffron Sage Sandal Slate Sorrel Spruce Starling Swift Tansy Teal Thistle Timber Topaz Umber Velvet Violet Walnut Willow Wren Yarrow Zephyr")
	ends   = list("bridge brook by cliff cote crest dale den fall field ford gate glen grove ham hatch haven hill holm hurst land lea lock marsh mere mill moor mouth nest pass path point pool port reach rise rock shaw shore side stead stone strand thorpe thwaite ton tower vale view ward water way well wharf wick wood worth yard")
)
