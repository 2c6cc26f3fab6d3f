package reuse

import "strings"

// stock are lines that many résumés have, as programs, templates and advice pages suggest them. They were written apart from the
// phrases of scoring/echo/background.
var stock = strings.Split(strings.TrimSpace(`
Managed a team of 12 and improved overall productivity by 20 %
Responsible for day-to-day operations and customer service
Collaborated with cross-functional teams to deliver projects on time and within budget
Implemented best practices to streamline workflows and increase efficiency
Developed and maintained strong relationships with key clients and stakeholders
Provided excellent customer service in a fast-paced environment
Spearheaded the development of innovative solutions that drove revenue growth of 35 %
Assisted in the preparation of weekly and monthly reports for senior management
Designed, developed and deployed scalable web applications using modern technologies
Conducted market research and analysis to identify new business opportunities
Trained and mentored new employees on company policies and procedures
Ensured compliance with health and safety regulations at all times
Led the migration of legacy systems to the cloud, reducing costs by 30 %
Worked closely with product managers and designers to define requirements
Wrote clean, maintainable and efficient code following agile methodologies
Maintained accurate records and ensured confidentiality of sensitive information
Resolved customer complaints in a timely and professional manner
Participated in code reviews, sprint planning and daily stand-up meetings
Increased sales by 25 % through effective marketing strategies and campaigns
Coordinated meetings, travel arrangements and schedules for the executive team
Built and optimized CI/CD pipelines with Jenkins, Docker and Kubernetes
Created dashboards and reports in Power BI and Tableau to support data-driven decisions
Prepared and presented financial statements, budgets and forecasts
Operated cash register and handled cash transactions accurately
Monitored inventory levels and placed orders to maintain stock
Administered medications and monitored patients' vital signs
Developed lesson plans and taught students of diverse learning styles
Implemented RESTful APIs and microservices with Spring Boot and Node.js
Automated manual processes, saving the team 10 hours a week
Recognized as employee of the month for outstanding performance
`), "\n")

// samples are lines about one trade, as sample résumés have them. None of them is in a list of ours.
var samples = strings.Split(strings.TrimSpace(`
Operated the espresso machine and taught baristas how to steam milk for latte art
Folded sweaters, steamed gowns and dressed mannequins for the bridal window
Brushed, clipped and bathed poodles, spaniels and two nervous greyhounds a day
Installed gutters, flashing and asphalt shingles on pitched roofs
Drove the school minibus along the rural route and logged its mileage
Weighed parcels, sold stamps and sorted the sack for the afternoon collection
Grafted apple saplings, pruned vines and sprayed against mildew
Cut keys, resoled boots and stretched leather gloves at the counter
Calibrated pH meters and prepared agar plates for the microbiology bench
Threaded bobbins, hemmed curtains and mended zippers on industrial machines
Glazed ham, proofed baguettes and piped eclairs before dawn
Rodded drains, brazed copper elbows and replaced leaking cisterns
Plated oysters, decanted claret and explained the tasting flight to diners
Embalmed, dressed and casketed with dignity and filed burial permits
Lifeguarded the diving pool and held certificates in resuscitation
Framed watercolours behind museum glass with acid-free mounts
Tuned pianos, regulated hammers and voiced felts for the conservatory
Baled hay, mended fences and assisted ewes through the lambing
Polished chandeliers, waxed parquet and turned mattresses on three floors
Dispensed lenses, adjusted spectacles and measured pupillary distance
Balanced wheels, bled brakes and replaced timing belts on saloons and vans
Tasted, blended and bottled small batches of cider and perry
Choreographed the spring recital and stitched forty tutus for it
Trimmed hedges, aerated lawns and planted bulbs for the parish green
`), "\n")
