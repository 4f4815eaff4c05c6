import type { Reading } from "@caseload/simulation";
import type { ExplainLine } from "./answer.ts";
import { availableHoursLine } from "./available-hours.ts";
import type { CalibratedCase } from "./calibrated-case.ts";
import { caseloadByYear } from "./caseload-by-year.ts";
import { caseloadLine } from "./caseload-line.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { clinicalHoursLine, dutiesTerm, dutyLines, roleLabel, taskLines, totalLine } from "./explain-workload.ts";
import { type Groundwork, workloadAt } from "./groundwork.ts";
import { immediateStaff } from "./immediate-work.ts";
import { loadPosts, peopleAtQuantile } from "./load.ts";
import type { LoadYear } from "./method-details.ts";
import { percent } from "./percent.ts";
import type { WorkFinding } from "./work-finding.ts";
import { supportWorker, type Workload } from "./workload.ts";

/** What the load method says of a case in one reading. */
export function loadFinding(calibrated: CalibratedCase, workload: Workload): WorkFinding {
  const { groundwork } = calibrated;
  const { staffedFor, required } = loadPosts(groundwork, workload);
  const withinTheHour = immediateStaff(groundwork, workload);
  const quantile = groundwork.scenario.load.caseloadQuantile.value;
  return {
    required,
    why: `keeps no time free, because work due in days can wait for the next free hour, but staffs for the caseload that is not exceeded ${percent(quantile)} of the time${immediateWords(withinTheHour)}`,
    details: {
      meanCaseload: groundwork.caseload.caseload,
      staffedFor,
      hoursPerYear: Object.fromEntries([...workload.hours].map(([role, hours]) => [role, staffedFor * hours])),
      byYear: byYear(calibrated, workload.reading),
      withinTheHour
    },
    explain: explain(groundwork, workload, staffedFor, required)
  };
}

/** Said only where it matters: most services have no work that must be answered at once. */
const immediateWords = (staff: ReturnType<typeof immediateStaff>): string =>
  staff === null
    ? ""
    : "; work that must be answered within the hour needs somebody free, and its staff is given apart";

/** The same for each year, with its own caseload, diagnoses and deaths. */
function byYear({ groundwork, contactsPerPersonYear }: CalibratedCase, reading: Reading): LoadYear[] {
  return caseloadByYear(groundwork.scenario, groundwork.caseload).map((year) => {
    const perPerson = (events: number): number => (year.caseload > 0 ? Math.max(0, events) / year.caseload : 0);
    const ofYear: Groundwork = {
      ...groundwork,
      caseload: {
        ...groundwork.caseload,
        newPerPersonYear: perPerson(year.newPatients),
        deathsPerPersonYear: perPerson(year.deaths)
      }
    };
    const people = peopleAtQuantile(ofYear, year.caseload);
    const { required } = loadPosts(ofYear, workloadAt(ofYear, reading, contactsPerPersonYear), people);
    return { ...year, staffedFor: people, posts: Object.fromEntries(required) };
  });
}

function explain(
  groundwork: Groundwork,
  workload: Workload,
  staffedFor: number,
  required: ReadonlyMap<string, number>
): ExplainLine[] {
  const { scenario, clinicalHours } = groundwork;
  const lines = [
    caseloadLine(groundwork),
    line(
      quantileLabel(groundwork),
      `${shown(staffedFor)} people`,
      staffedFor,
      "people",
      defaultsOf(scenario.load.caseloadQuantile, scenario.inflow.overdispersionCv)
    ),
    availableHoursLine(scenario.staff.time),
    clinicalHoursLine(groundwork)
  ];
  for (const [role, posts] of [...required].filter(([, posts]) => posts > 0)) {
    const name = roleLabel(groundwork, role);
    const hours = workload.hours.get(role) ?? 0;
    const tasks = taskLines(workload, role);
    const duties = dutyLines(groundwork, role, required.get(supportWorker) ?? 0);
    lines.push(
      ...tasks,
      totalLine(`Hours of a ${name} per person-year`, tasks),
      ...duties,
      line(
        `Posts of a ${name}`,
        `${shown(staffedFor)} people × ${shown(hours)} hours ÷ ${shown(clinicalHours)}${dutiesTerm(groundwork, duties)}`,
        posts,
        "WTE"
      )
    );
  }
  return lines;
}

/** The one number of the method that a calculator cannot give: which quantile of which distribution it is. */
export function quantileLabel({ scenario, caseload }: Groundwork): string {
  const { caseload: mean, cv } = caseload;
  const law = cv > 0 ? "negative binomial" : "Poisson";
  const deviation = Math.sqrt(mean + cv * mean * (cv * mean));
  return (
    `Caseload not exceeded with probability ${shown(scenario.load.caseloadQuantile.value)}: quantile of the ${law} ` +
    `distribution with mean ${shown(mean)} and standard deviation ${shown(deviation)}, read between whole people`
  );
}
