import { factById } from "@caseload/evidence";
import { baseText, calibrateScenarios, numberText, peopleText, percentText, readScenarios } from "@caseload/reporting";
import {
  compileScenario,
  estimateIndicators,
  type IndicatorRow,
  layoutOf,
  type Reading,
  runBatch,
  type Scenario,
  simulate
} from "@caseload/simulation";

const replications = 8;

/** A service of the page: the average organisation with posts of our choosing. */
interface Service {
  readonly scenario: Scenario;
  readonly row: (id: string, part?: Partial<Pick<IndicatorRow, "task" | "role">>) => IndicatorRow;
}

/** `docs/validation.md`: what the simulator says of things that somebody has counted. */
export function validationPage(): string {
  const today = serviceOf("posts: [{ role: cns, wte: 1 }]", "strict");
  const two = serviceOf("posts: [{ role: cns, wte: 2 }]", "strict");
  const helped = serviceOf("posts: [{ role: cns, wte: 1 }, { role: supportWorker, wte: 1 }]", "delegated");
  const { seed, years } = today.scenario;
  return `# Validation: simulated against published

<!-- Made by \`npm run generate\`, from a run; edit scripts/validation-page.ts instead. -->

Everything that somebody has counted and that the model gives too, side by side. **Nothing here was fitted**: where the two
differ, the page says why they may, and what would have to be true for them to agree. \`caseload verify\` is another matter:
it holds the simulator against theory, where there is one right answer.

All runs are of the **average organisation** (preset \`average-organisation\`: 36,000 people over the organisations of a
survey, ${n(value(today, "caseload"))} people in the run) with made-up posts, said below, because no document gives the posts,
people and outcomes of one service together. Contacts are at the rate that calibration to reach infers
(${num(today.scenario.contactsPerPersonYear.value)} a person-year with one CNS), unless another is named. ${replications} replications of ${years} years, seed ${seed}; in
brackets the 95 % interval of chance alone. Absence is an average (fidelity \`headroom\`).

${calls(two)}

${released(helped)}

${named(today)}

${enough(today)}

## Combined posts: 47 per cent give below a quarter of their time

An input, so there is nothing to compare: a scenario says what share of a combined post is for secondary breast cancer
(\`sbcShare\`, and \`protection\` for whether primary patients may take it). Published: ${cite("combined-under-quarter-time-47")}.
Where a scenario gives a combined post without a share, the default stands in, and every report lists it.

## What none of this shows

Nobody has published the caseload, posts, contacts and timeliness of one secondary breast cancer service together. Until
someone does, the model is verified against theory and held against scattered counts; it is not validated against a service.
A trust can do that with its own audit: \`caseload simulate\` with its people, posts and counted contacts (\`audit:\`), against
what it knows of its last year.
`;
}

function calls({ scenario, row }: Service): string {
  const contacts = scenario.tasks.filter(({ triggers }) => triggers.some((trigger) => "contact" in trigger));
  const sum = (id: string): number =>
    contacts.reduce((total, { id: task }) => total + (row(id, { task }).mean ?? 0), 0);
  const [published, hours, days, share] = ["warren-calls", "warren-hours", "warren-days", "warren-share-of-time"].map(
    numberOf
  ) as [number, number, number, number];
  const perYear = (published / days) * daysPerYear;
  const period = days / daysPerYear;
  const finished = sum("work-finished");
  const worked = sum("hours-by-task");
  const atWork = mean(row("hours-in-post")) - mean(row("hours-absent")) - mean(row("hours-vacant"));
  const minutes = (60 * worked) / finished;
  const inferred = scenario.contactsPerPersonYear.value;
  const byDefault = readService("posts: [{ role: cns, wte: 2 }]").contactsPerPersonYear;
  const own = numberOf("warren-calls-from-patients") / 100;
  const people = (rate: number, part = 1): string => n((part * perYear) / rate);
  return `## Two nurses: ${n(published)} calls in ${n(days)} days

Published: ${cite("warren-calls")}; ${cite("warren-hours")}; ${cite("warren-share-of-time")}. How many people they cared for is not known
(\`warren-nurses\`). Simulated: two full-time CNSs and nobody else, strict reading.

| in ${n(days)} days | published | simulated |
| --- | ---: | ---: |
| contacts made by patients | | ${n(sum("work-arisen") * period)} |
| contacts answered | ${n(published)} | ${n(finished * period)} |
| hours of them | ${n(hours)} | ${n(worked * period)} |
| minutes a contact | ${num((60 * hours) / published)} | ${num(minutes)} |
| share of working time | ${n(share)} % | ${pct(worked / atWork)} |
| people cared for | not known | ${n(value({ scenario, row }, "caseload"))} |

**Why they differ.** A contact of the model is more than a call: its minutes (default \`contact-minutes\`) lie between those
of a call, which are these, and of a clinic contact, with the record or letter that follows. And the published team's caseload is unknown: the model turns its ${n(published)} calls into people only through the contact
rate, which nobody has measured. How near the contacts answered come to the published calls is chance: it hangs on the
people and posts chosen here.

| contacts a person-year | people that ${n(published)} calls imply | if only the ${pct(own)} made by patients themselves count |
| --- | ---: | ---: |
| ${num(inferred)}, inferred from reach for this team | ${people(inferred)} | ${people(inferred, own)} |
| ${num(byDefault.low)}, low end of the default | ${people(byDefault.low)} | ${people(byDefault.low, own)} |
| ${num(byDefault.value)}, the default | ${people(byDefault.value)} | ${people(byDefault.value, own)} |
| ${num(byDefault.high)}, high end of the default | ${people(byDefault.high)} | ${people(byDefault.high, own)} |

**What would have to be true.** For the model to agree, those two nurses would have cared for about ${people(inferred)} people at the
inferred rate, ${people(byDefault.value)} at the default; a count of them would settle the rate, and with it most of what this library says.`;
}

function released({ scenario, row }: Service): string {
  const published = numberOf("csw-released-hours-54");
  const weeks = numberOf("csw-window-weeks-11");
  const simulated = row("released-in-11-weeks");
  const wte = scenario.posts.filter(({ role }) => role === "supportWorker").reduce((sum, post) => sum + post.wte, 0);
  const oversight = (mean(row("hours-oversight")) * weeks * 7) / daysPerYear;
  const needed = (published / mean(simulated)) * wte;
  return `## A support worker: ${n(published)} hours of CNS time released in ${n(weeks)} weeks

Published: ${cite("csw-released-hours-54")}; ${cite("csw-window-weeks-11")}. Simulated: one CNS and one full-time support worker, delegated
reading: ${estimate(simulated)} hours in ${n(weeks)} weeks, for which a CNS gives ${n(oversight)} back in oversight.

**Why they differ.** The model's support worker is busy with patients for ${pct(mean(row("utilisation", { role: "supportWorker" })))} of her clinical time, because one CNS for
so many people leaves more than two can do; all of it is work that a CNS would else have done, counted at the minutes of
the catalogue. The published post is of unknown hours and tumour site, and what was counted as freed is not said.

**What would have to be true.** That the published post gave ${num(needed)} of a WTE to work taken over from the CNS: a part-time post,
a new one, or one with much else to do. Or that tasks take a support worker longer than they would take a CNS; the
model has one duration for both.`;
}

function named({ scenario, row }: Service): string {
  const posts = scenario.posts.map(({ role, wte }) => `${num(wte)} WTE of ${role === "cns" ? "CNS" : role}`).join(", ");
  return `## ${numberOf("pub-given-nurse-name")} per cent were named a CNS, ${numberOf("pub-see-nurse-regularly")} per cent see one regularly

Published: ${cite("pub-given-nurse-name")}; ${cite("pub-see-nurse-regularly")}. Both are answers of people who filled in a charity's survey,
not of a caseload. Simulated: today's typical post as the main example has it (${posts}), strict reading.

| | published | simulated |
| --- | ---: | ---: |
| named a CNS | ${numberOf("pub-given-nurse-name")} % | ${share(row("reached-named-cns"))} of the newly diagnosed; ${share(row("named-cns"))} of the time on the caseload |
| see one regularly | ${numberOf("pub-see-nurse-regularly")} % | no such indicator; nearest: ${share(row("contacts-in-time"))} of contacts answered in time, ${share(row("reach"))} of people with all their due work done in time |

**Why they differ.** Being given a name is not the same as being cared for: the model names a CNS when one has done the
work that makes her known to the person, a survey counts a card handed over. Who is named depends on the order of work too:
needs go first, so in a service with too few nurses people with complex needs get nearly everything and others little.
People on the caseload from the start are taken to have a named CNS, and count in the share of time and not in that of
the newly diagnosed. "Regularly" has no definition in the source. And the survey's organisations have other posts than this one.

**What would have to be true.** That names are given at diagnosis whatever comes of it, and that the nurses of the
survey have more time, or fewer people, than one full-time CNS of the average organisation.`;
}

function enough({ row }: Service): string {
  const standards = Array.from({ length: 11 }, (_, i) => row(`standard-${i + 1}`));
  const short = standards.filter(({ mean: reached, target }) => (reached ?? 0) < (target ?? 0)).length;
  return `## ${numberOf("respondents-not-enough-76")} per cent say that there is not enough

Published: ${cite("respondents-not-enough-76")}. An opinion about provision, and the two reports do not agree on whose (see
\`caseload evidence respondents-not-enough-76\`). Simulated: with one CNS, the average organisation falls short of the target in ${short} of
the 11 Standards, and ${share(row("work-in-time"))} of all due work is done in time: not enough by a wide margin.

**Why no number to compare.** The model answers for one service, not for a share of services; and the Standards contain no
targets, so "enough" here is against the library's own. **What would have to be true:** most organisations have no more than
the average one here, and those who answered mean by enough something like these targets.`;
}

const daysPerYear = 365.25;

function numberOf(id: string): number {
  const fact = factById(id);
  if (fact.kind !== "number") throw new RangeError(`invalid fact; no number: ${id}`);
  return fact.value;
}

/** "Those calls took 63 hours (`warren-hours`, 2012)". */
function cite(id: string): string {
  const { statement, year } = factById(id);
  return `${statement.replace(/\.$/, "")} (\`${id}\`, ${year})`;
}

function readService(posts: string, calibrated = false): Scenario {
  const read = readScenarios(`extends: average-organisation\n${posts}\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  if (!calibrated) return read.scenarios[0].scenario;
  const result = calibrateScenarios(read.scenarios);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.scenarios[0].scenario;
}

function serviceOf(posts: string, reading: Reading): Service {
  const scenario = readService(posts, true);
  const program = compileScenario(scenario, reading);
  const runs = runBatch({ program, seed: scenario.seed, from: 0, to: replications }, simulate);
  const rows = estimateIndicators(runs, layoutOf(program), scenario, reading);
  return {
    scenario,
    row: (id, { task = null, role = null } = {}) => {
      const found = rows.find(
        (each) =>
          each.id === id &&
          each.task === task &&
          each.role === role &&
          each.year === null &&
          each.tier === null &&
          each.site === null
      );
      if (found === undefined) throw new RangeError(`invalid indicator; no row: ${id} ${task} ${role}`);
      return found;
    }
  };
}

const mean = ({ id, mean: value }: IndicatorRow): number => {
  if (value === null) throw new RangeError(`invalid indicator; no value: ${id}`);
  return value;
};
const value = ({ row }: Service, id: string): number => mean(row(id));

const n = peopleText;
const num = numberText;
const pct = (part: number): string => percentText(part);
const estimate = (row: IndicatorRow): string =>
  baseText({ base: mean(row), low: row.low ?? Number.NaN, high: row.high ?? Number.NaN }, n);
const share = (row: IndicatorRow): string =>
  `${pct(mean(row))} (${pct(row.low ?? Number.NaN)} to ${pct(row.high ?? Number.NaN)})`;
