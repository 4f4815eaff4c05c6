import { scenarioJsonSchema } from "@caseload/simulation";

/** A file that `init` writes. */
export interface InitFile {
  readonly name: string;
  readonly text: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
}

/** What `init` writes, in the order a reader opens it. Every name and number in it is made up, and says so. */
export function initFiles(): readonly InitFile[] {
  return [
    { name: "scenario.yaml", text: scenarioText, purpose: "your service, to fill in" },
    {
      name: "trusts.csv",
      text: trustsText,
      purpose: "a row for each trust of an alliance, for caseload compare"
    },
    { name: "audit-template.csv", text: auditText, purpose: "a sheet to count contacts for 28 days" },
    { name: "audit-guide.md", text: guideText, purpose: "what to count, and what the counts will change" },
    {
      name: "scenario.schema.json",
      text: `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
      purpose: "completion and checks in an editor"
    }
  ];
}

const scenarioText = `# yaml-language-server: $schema=./scenario.schema.json
# A service for people with secondary breast cancer. Replace the values below, which are made up, by your own:
# three answers are enough for a first result. Everything else has a default whose source
# "caseload evidence <assumption>" shows.

organisation: Made-up Trust

# New people with secondary breast cancer a year: new diagnoses and people who move here, at any age.
# If nobody counts them, say what you have instead and every result will carry the caveat:
#   inflow:
#     population: 450000
# or
#   inflow:
#     proxy: { of: deaths, perYear: 60, note: Deaths from breast cancer of residents }
newPatientsPerYear: 74

# Posts in place, with the share of their time for secondary breast cancer where it is not all of it:
#   - role: breastCareNurse
#     wte: 1
#     sbcShare: 0.25
# Where there is none: posts: []
posts:
  - role: cns
    wte: 1

# People on the caseload, if you know. Left out, it follows from new people a year and how long they live.
# caseload: 230

# After 28 days of counting in audit-template.csv (audit-guide.md says how):
# calibrate:
#   to: audit
#   audit:
#     file: audit-template.csv
#     days: 28
#     caseload: 230

# What a sum of money would buy:
# budgetPounds: 50000

# What-if changes, each a name and a few overrides, answered one below the other:
# variants:
#   - name: one support worker more
#     addPosts:
#       - role: supportWorker
#         wte: 1
`;

// Every column but the name and one measure of size may be left out, and a cell that nobody knows left empty.
const trustsText = `Trust,ODS code,Cancer Alliance,New patients per year,People on caseload,Population,CNS WTE,CNS SBC share,Support worker WTE,Service model,Data completeness,Sites,Rural/urban
Made-up Hospital North,,Made-up Alliance,74,230,,1,100%,0,dedicated,full,1,urban
Made-up Hospital South,,Made-up Alliance,19,,,0.8,50%,0,combined,partial,2,rural
Made-up University Hospital,,Made-up Alliance,320,,,3,100%,1,dedicated,full,2,urban
`;

const days = 28;

const auditText = `day,date,contacts,minutes,note
${Array.from({ length: days }, (_, i) => `${i + 1},,,,\n`).join("")}`;

const guideText = `# Counting contacts for ${days} days

Nobody has published how often people with secondary breast cancer need their nurse, and no other number moves the
answer as much. Your own count replaces an opinion by a measurement. It needs no names and no identifiers.

## What to count

For ${days} days in a row, weekends included, one line a day in \`audit-template.csv\`:

- **date**: as 2026-01-31 or 31/1/2026. Leave all of them out and the number of the day stands for it.
- **contacts**: every time a person with secondary breast cancer, or somebody on their behalf, gets in touch on their
  own account: a call, a message, a walk-in. Count unanswered calls and voicemails too, once each. Do not count what
  you had planned yourself: clinics, assessments, meetings. Write 0 on a day without any: an empty cell might mean that
  nobody counted, and is refused.
- **minutes**: what those contacts took together, from picking up to the last note written or call made because of it.
  Leave the cell empty on a day when nobody took the time; the other days' mean is used for it, and you are told.
- **note**: anything that made the day unusual (leave, a strike, a bank holiday). It is not read.

Once, on the first day:

- **caseload**: people with secondary breast cancer who could have called. Include the stable ones who never do.

Choose ${days} days without a long absence. If one nurse is away and calls go elsewhere, count those as well. Delete the
lines of days that were not counted, at the end of the sheet.

A log with a line for each contact (\`date\`, \`minutes\`) does as well: leave out the column \`contacts\`.

## What to do with the counts

Save the sheet as CSV beside the scenario and name it there:

    calibrate:
      to: audit
      audit: { file: audit-template.csv, days: ${days}, caseload: 230 }

(230 is made up.) Without \`days\`, those from the first line to the last count. Instead of the file you can give the
totals, the hours being the minutes over 60:

      audit: { contacts: 180, hours: 50, days: ${days}, caseload: 230 }

(180 and 50 are made up too.) Then run \`caseload calibrate scenario.yaml\`.

## What the counts will change

- The contact rate, contacts x 365.25 / ${days} / caseload, replaces the one inferred from the reach estimate. The answers of
  WISN, load and named nurse follow it; that of the ratio does not, since it is an opinion about nurses, not about calls.
- The minutes of a contact replace the default (\`caseload evidence contact-minutes\`) in the answers by the audit.
- The caseload is held against new people a year and how long they live: if the three do not agree, you are told what
  the third should be.
- Counts this short are uncertain: a count of n contacts is good to about two times the square root of n in either
  direction (180 to about 27, or 15 %).
`;
