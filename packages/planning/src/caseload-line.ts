import type { ExplainLine } from "./answer.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";
import type { Groundwork } from "./groundwork.ts";

/** The stationary caseload, as a line. */
export function caseloadLine({ scenario, caseload }: Groundwork): ExplainLine {
  const { inflow, survival } = scenario;
  const sources = defaultsOf(inflow.newPatientsPerYear, inflow.pastGrowthPerYear, survival);
  if (caseload.meanStayYears === Number.POSITIVE_INFINITY) {
    return line("People on the caseload, as given", shown(caseload.caseload), caseload.caseload, "people");
  }
  const grows = inflow.pastGrowthPerYear.value !== 0;
  return line(
    grows
      ? "People on the caseload, each new person a year keeping up fewer where the inflow grew"
      : "People on the caseload",
    `${shown(caseload.newPatientsPerYear)} new a year × ${shown(caseload.stay.caseloadPerInflow)} years`,
    caseload.caseload,
    "people",
    sources
  );
}
