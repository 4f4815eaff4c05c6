import { type NamedNurseParameters, namedNurse, saturationCaseload } from "@caseload/simulation";
import type { ExplainLine } from "./answer.ts";
import { availableHoursLine } from "./available-hours.ts";
import type { CalibratedCase } from "./calibrated-case.ts";
import { caseloadLine } from "./caseload-line.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { clinicalHoursLine, dutiesTerm, dutyLines, roleLabel, taskLines, totalLine } from "./explain-workload.ts";
import type { Groundwork } from "./groundwork.ts";
import type { NurseList } from "./method-details.ts";
import {
  casesCarried,
  clinicalHoursPerWeekday,
  limitsOf,
  mostCounted,
  type NamedNursePosts,
  namedNursePosts
} from "./named-nurse-posts.ts";
import type { WorkFinding } from "./work-finding.ts";
import { nurse, supportWorker, type Workload } from "./workload.ts";

/** What the named-nurse method says of a case in one reading. */
export function namedNurseFinding({ groundwork }: CalibratedCase, workload: Workload): WorkFinding {
  const found = namedNursePosts(groundwork, workload);
  const { parameters, cases, required } = found;
  return {
    required,
    why: "gives each person one nurse, whose people wait for them and for nobody else: nothing is shared between nurses, and delay rises steeply near the saturation caseload",
    details: parameters === null || cases === null ? { cases: null } : details(groundwork, parameters, cases),
    explain: explain(groundwork, workload, found)
  };
}

/** Parts of the saturation caseload that the table shows. */
const tableSteps = [0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25];

/** A list found to be whole but for the last bits of its arithmetic is whole. */
const rounding = 1e-9;

/** Each step once, with the list that one nurse can hold in place of the step nearest to it. */
function withList(list: number, steps: readonly number[]): readonly number[] {
  const nearest = steps.reduce((best, step) => (Math.abs(step - list) < Math.abs(best - list) ? step : best));
  return [...new Set(steps.map((step) => (step === nearest ? list : step)))];
}

function details(groundwork: Groundwork, parameters: NamedNurseParameters, cases: number) {
  const { clinicalHours, scenario } = groundwork;
  const at = (people: number): NurseList => {
    const { utilisation, meanDelay, newCaseCapacity } = namedNurse(people, parameters);
    return {
      cases: people,
      utilisation,
      delayDays: meanDelay / clinicalHoursPerWeekday(groundwork),
      newCasesPerYear: newCaseCapacity * clinicalHours
    };
  };
  const saturation = saturationCaseload(parameters);
  const whole = Math.floor(cases + rounding);
  const counts = withList(
    whole,
    tableSteps.map((step) => Math.round(step * saturation))
  );
  return {
    ...(whole > mostCounted ? {} : at(whole)),
    cases,
    saturationCaseload: saturation,
    table: counts.filter((people) => people > 0 && people <= mostCounted).map(at),
    postsInPlace: scenario.posts
      .filter((post) => post.role === nurse && post.wte > 0)
      .map(({ wte, heads, sbcShare }) => ({ wte, heads, cases: carriedBy(wte * sbcShare.value, Math.max(1, heads)) }))
  };

  /** People that the holders of so many WTE could carry: each has less time, and each day holds less of it. */
  function carriedBy(wte: number, heads: number): number {
    const share = wte / heads;
    if (share === 0) return 0;
    const { utilisation, meanDelay } = limitsOf(groundwork);
    const partTime = { ...parameters, meanInterval: parameters.meanInterval * share };
    return heads * casesCarried(partTime, { utilisation, meanDelay: meanDelay * share });
  }
}

function explain(
  groundwork: Groundwork,
  workload: Workload,
  { parameters, cases, required }: NamedNursePosts
): ExplainLine[] {
  const { scenario, clinicalHours, targetUtilisation, caseload } = groundwork;
  const { namedNurse, staff } = scenario;
  const lines = [caseloadLine(groundwork), availableHoursLine(staff.time), clinicalHoursLine(groundwork)];
  const tasks = taskLines(workload, nurse);
  const duties = dutyLines(groundwork, nurse, required.get(supportWorker) ?? 0);
  if (parameters !== null && cases !== null) {
    const { meanContact, meanInterval } = parameters;
    const times = clinicalHours / meanInterval;
    lines.push(
      ...tasks,
      totalLine("Hours of a CNS per person-year", tasks),
      line(
        "Mean hours of one task",
        `${shown(meanContact * times)} hours ÷ ${shown(times)} tasks`,
        meanContact,
        "hours"
      ),
      line(
        "Saturation caseload of one full-time CNS",
        `1 + ${shown(clinicalHours)} hours ÷ (${shown(meanContact)} hours × ${shown(times)})`,
        saturationCaseload(parameters),
        "people"
      ),
      line(
        "People one full-time CNS can carry within utilisation and delay, from the finite queue",
        `${shown(cases)} people`,
        cases,
        "people",
        defaultsOf(staff.targetUtilisation, namedNurse.meanDelayDays)
      ),
      ...duties,
      line(
        "Posts of a CNS",
        `${shown(caseload.caseload)} people ÷ ${shown(cases)}${dutiesTerm(groundwork, duties)}`,
        required.get(nurse) ?? 0,
        "WTE"
      )
    );
  }
  for (const [role, posts] of [...required].filter(([role, posts]) => role !== nurse && posts > 0)) {
    const name = roleLabel(groundwork, role);
    const hours = workload.hours.get(role) ?? 0;
    const own = taskLines(workload, role);
    const ownDuties = dutyLines(groundwork, role, 0);
    lines.push(
      ...own,
      totalLine(`Hours of a ${name} per person-year`, own),
      ...ownDuties,
      line(
        `Posts of a ${name}`,
        `${shown(caseload.caseload)} people × ${shown(hours)} hours ÷ (${shown(clinicalHours)} × ${shown(targetUtilisation)})${dutiesTerm(groundwork, ownDuties)}`,
        posts,
        "WTE"
      )
    );
  }
  return lines;
}
