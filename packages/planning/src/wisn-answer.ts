import type { ExplainLine } from "./answer.ts";
import { availableHoursLine } from "./available-hours.ts";
import type { CalibratedCase } from "./calibrated-case.ts";
import { caseloadLine } from "./caseload-line.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import { dutiesTerm, dutyLines, roleLabel, taskLines, totalLine } from "./explain-workload.ts";
import { percent } from "./percent.ts";
import { roundedPosts } from "./wisn/rounding.ts";
import { wisnPosts } from "./wisn-posts.ts";
import type { WorkFinding } from "./work-finding.ts";
import { supportWorker, type Workload } from "./workload.ts";

/** What WISN says of a case in one reading. */
export function wisnFinding({ groundwork }: CalibratedCase, workload: Workload): WorkFinding {
  const { byRole, required } = wisnPosts(groundwork, workload);
  const utilisation = shown(groundwork.targetUtilisation);
  const planned = percent(groundwork.targetUtilisation);
  return {
    required,
    why: `plans ${planned} of the clinical time for the mean caseload, so there is room for the unforeseen but not for a larger caseload`,
    details: {
      workingHours: groundwork.availableHours,
      utilisation: groundwork.targetUtilisation,
      byRole: Object.fromEntries(
        [...byRole].map(([role, result]) => [role, { ...result, rounded: roundedPosts(result.required) }])
      )
    },
    explain: explain()
  };

  function explain(): ExplainLine[] {
    const { scenario, availableHours, nonClinicalShare, caseload } = groundwork;
    const { nonClinicalShare: share, delegableShareOfNonClinical: delegable, targetUtilisation } = scenario.staff;
    const lines = [
      caseloadLine(groundwork),
      availableHoursLine(scenario.staff.time),
      line(
        "Category allowance: non-clinical time that cannot be delegated",
        `${shown(share.value)} × (1 − ${shown(delegable.value)})`,
        nonClinicalShare,
        "share of working time",
        defaultsOf(share, delegable)
      )
    ];
    for (const [role, result] of [...byRole].filter(([, result]) => result.required > 0)) {
      const name = roleLabel(groundwork, role);
      const hours = workload.hours.get(role) ?? 0;
      const tasks = taskLines(workload, role);
      const duties = dutyLines(groundwork, role, byRole.get(supportWorker)?.required ?? 0);
      lines.push(
        ...tasks,
        totalLine(`Hours of a ${name} per person-year`, tasks),
        line(
          `Posts for them, ${planned} of the time planned`,
          `${shown(caseload.caseload)} people × ${shown(hours)} hours ÷ (${shown(availableHours)} × ${utilisation})`,
          result.serviceNeed,
          "WTE",
          defaultsOf(targetUtilisation)
        ),
        ...duties,
        line(
          `Posts of a ${name}`,
          `${shown(result.serviceNeed)} ÷ (1 − ${shown(nonClinicalShare)})${dutiesTerm(groundwork, duties)}`,
          result.required,
          "WTE"
        )
      );
    }
    return lines;
  }
}
