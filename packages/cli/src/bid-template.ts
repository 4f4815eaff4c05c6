/** What `bid --init` writes: a scenario with options and a bid, each key explained. Every name and number is made up. */
export const bidTemplate = `# A case for funding posts. Replace the values below, which are made up, by your own.
# "caseload bid bid.yaml --out bid" writes it as Word, Excel, a page, Markdown and JSON.

organisation: Made-up Trust
description: A made-up district general trust with one clinical nurse specialist for secondary breast cancer.
newPatientsPerYear: 74
startDate: "2027-04-01"
years: 5
posts:
  - { role: cns, wte: 1 }

# The options, each a name and what it changes. Doing nothing, the least that could be done (the next whole CNS post)
# and the posts that meet the Standards at the least cost are always there.
variants:
  - name: A support worker
    addPosts:
      - { role: supportWorker, wte: 1 }
  - name: A second CNS
    addPosts:
      - { role: cns, wte: 1 }

bid:
  title: A second pair of hands for people with secondary breast cancer
  # author: who answers for the document
  # date: "2026-12-01"            # the day that the document bears; defaults to startDate
  startDate: "2027-04-01"         # first day from which money is asked for
  years: 5                        # financial years
  pension: trust                  # or system: with the part of the contribution that is paid centrally
  # payInflation: 0.025           # after the last pay table; {value, low, high} tells a range
  # otherInflation: 0.02
  # discountRate: 0.035
  # optimismBias: 0.1             # put on new costs in the economic case; none unless you name it
  appointAt: entry                # step of the band at which new people begin
  # advertDate: "2027-04-01"      # new posts begin the weeks of recruitment later; a post with startDate keeps its own
  # minimum: A support worker     # name of the variant that is the least that could be done
  # preferred: A support worker   # left out, a rule chooses: the cheapest that meets the Standards
  oneOffCosts:
    - { label: Recruitment and equipment, pounds: 3000, year: 1 }
  fundingPounds: 50000            # in each year; a list tells years apart, the last holding on
  benefits:
    - claim: People know whom to call, and are called back in time
    # - claim: what you believe the posts bring
    #   evidence: id of a fact (caseload evidence)
  # What only a person can write. Left out, the document says what is to be written.
  prose:
    need: ""
    policyFit: ""
    objectives: ""
    constraints: ""
    engagement: ""
    procurement: ""
    delivery: ""
    governance: ""
    benefitsRealisation: ""
    evaluation: ""
    conflicts: ""
`;
