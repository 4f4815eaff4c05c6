import type { ExplainLine } from "./answer.ts";
import { availableHoursLine } from "./available-hours.ts";
import type { CalibratedCase } from "./calibrated-case.ts";
import { caseloadLine } from "./caseload-line.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { clinicalHoursLine, dutiesTerm, dutyLines, roleLabel, taskLines, totalLine } from "./explain-workload.ts";
import type { Groundwork } from "./groundwork.ts";
import { mostCases, type NamedNurse, type NamedNurseState, namedNurseAt, saturationCases } from "./named-nurse.ts";
import { clinicalHoursPerWeekday, limitsOf, namedNursePosts, type NamedNursePosts } from "./named-nurse-posts.ts";
import type { WorkFinding } from "./work-finding.ts";
import { nurse, supportWorker, type Workload } from "./workload.ts";

/** What the named-nurse method says of a case in one reading. */
export function namedNurseFinding({ groundwork }: CalibratedCase, workload: Workload): WorkFinding {
  const found = namedNursePosts(groundwork, workload);
  const { model, state, required } = found;
  return {
    required,
    why: "gives each person one nurse, whose people wait for them and for nobody else: nothing is shared between nurses, and delay rises steeply near the saturation caseload",
    details: model === null || state === null ? { cases: null } : details(groundwork, model, state),
    explain: explain(groundwork, workload, found)
  };
}

/** Multiples of the saturation caseload that the table shows. */
const tableSteps = [0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25];

function details(groundwork: Groundwork, model: NamedNurse, state: NamedNurseState) {
  const { clinicalHours, scenario } = groundwork;
  const shownAs = ({ cases, utilisation, delayHours, newCasesPerHour }: NamedNurseState) => ({
    cases,
    utilisation,
    delayDays: delayHours / clinicalHoursPerWeekday(groundwork),
    newCasesPerYear: newCasesPerHour * clinicalHours
  });
  const saturation = saturationCases(model);
  const counts = [...new Set(tableSteps.map((step) => Math.round(step * saturation)))].filter(
    (cases) => cases > 0 && cases <= mostTabled
  );
  return {
    ...shownAs(state),
    saturationCaseload: saturation,
    table: namedNurseAt(model, counts).map(shownAs),
    postsInPlace: scenario.posts
      .filter((post) => post.role === nurse && post.wte > 0)
      .map((post) => ({ wte: post.wte, heads: post.heads, cases: carriedBy(post.wte * post.sbcShare.value, post.heads) }))
  };

  /** People that the holders of so many WTE could carry: each has less time, and a day holds less of it. */
  function carriedBy(wte: number, heads: number): number {
    const share = wte / Math.max(1, heads);
    if (share === 0) return 0;
    const limits = limitsOf(groundwork);
    const partTime = { ...model, needRate: model.needRate / share };
    return Math.max(1, heads) * mostCases(partTime, { ...limits, delayHours: limits.delayHours * share }).cases;
  }
}

/** Largest number of cases that is worked out for the table. */
const mostTabled = 100_000;

function explain(
  groundwork: Groundwork,
  workload: Workload,
  { model, state, required }: NamedNursePosts
): ExplainLine[] {
  const { scenario, clinicalHours, targetUtilisation, caseload } = groundwork;
  const { namedNurse, staff } = scenario;
  const lines = [caseloadLine(groundwork), availableHoursLine(staff.time), clinicalHoursLine(groundwork)];
  const tasks = taskLines(workload, nurse);
  const duties = dutyLines(groundwork, nurse, required.get(supportWorker) ?? 0);
  if (model !== null && state !== null) {
    const times = model.needRate * clinicalHours;
    lines.push(
      ...tasks,
      totalLine("Hours of a CNS per person-year", tasks),
      line(
        "Mean hours of one task",
        `${shown(model.taskHours * times)} hours ÷ ${shown(times)} tasks`,
        model.taskHours,
        "hours"
      ),
      line(
        "Saturation caseload of one full-time CNS",
        `1 + (1 − ${shown(model.closingShare)}) ÷ (${shown(model.taskHours)} hours × ${shown(times)} ÷ ${shown(clinicalHours)})`,
        saturationCases(model),
        "people"
      ),
      line(
        "People one full-time CNS can carry within utilisation and delay, from the finite queue",
        `${shown(state.cases)} people`,
        state.cases,
        "people",
        defaultsOf(staff.targetUtilisation, namedNurse.meanDelayDays)
      ),
      ...duties,
      line(
        "Posts of a CNS",
        `${shown(caseload.caseload)} people ÷ ${shown(state.cases)}${dutiesTerm(groundwork, duties)}`,
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
