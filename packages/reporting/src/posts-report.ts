import type { Comparator, PostsAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { assumptionTable } from "./assumption-table.ts";
import { budgetTable } from "./budget-table.ts";
import { calibrationTable, calibrationWords, sideBySide } from "./calibration-report.ts";
import { isAsChosen } from "./chosen-methods.ts";
import { drivenMethod, driverTable } from "./driver-table.ts";
import { explainSections } from "./explain-report.ts";
import { methodName } from "./method-name.ts";
import { numberText, peopleText, percentText, poundsText } from "./number-format.ts";
import { postsTable } from "./posts-table.ts";
import { list, type Report, section, tableBlock, words } from "./report.ts";
import { fullRange, headline, otherReadingOfReach } from "./sentence.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

export interface PostsReportOptions {
  /** Writes out the arithmetic of every method. Defaults to false. */
  readonly explain?: boolean;
}

/**
 * The answer of the desk methods as a person reads it: the sentence, the table, what drives it, what was assumed.
 * Plain data; `markdownText` and the command write it.
 */
export function writeReport(answer: PostsAnswer, scenario: Scenario, options: PostsReportOptions = {}): Report {
  const chosen = answer.methods.filter((m) => isAsChosen(m, scenario));
  const driven = drivenMethod(answer, scenario);
  return {
    headline: headline(answer, scenario),
    sections: [
      ...section(
        "",
        words(caseloadWords(answer)),
        words(fullRange(answer, scenario)),
        words(otherReadingOfReach(answer))
      ),
      ...section("Warnings", list(answer.warnings)),
      ...section("Posts required", ...scenario.readings.map((r) => tableBlock(postsTable(answer, scenario, r)))),
      ...section("Why they differ", list(reasons(chosen.map((m) => [methodName(m), m.cannotTell ?? m.why])))),
      ...(driven === null
        ? []
        : section(`What drives it: ${methodName(driven)}, ${driven.reading} reading`, tableBlock(driverTable(driven)))),
      ...section(
        "What it is calibrated to",
        tableBlock(calibrationTable(answer.calibrations)),
        tableBlock(sideBySide(answer)),
        list(answer.calibrations.length === 0 ? [] : calibrationWords(answer.calibrations))
      ),
      ...section(
        "Other specialties, for comparison only: no standard for secondary breast cancer",
        tableBlock(comparatorTable(answer.comparators)),
        list([...new Set(answer.comparators.map(({ warning }) => warning))].filter((warning) => warning !== ""))
      ),
      ...(answer.budget === null
        ? []
        : section(
            `What ${poundsText(answer.budget.poundsPerYear)} a year buys`,
            tableBlock(budgetTable(answer.budget, scenario)),
            list([...new Set(answer.budget.options.map((option) => option.words))])
          )),
      ...(options.explain === true ? explainSections(answer, scenario) : []),
      ...section("What was assumed", tableBlock(assumptionTable(answer.assumptions))),
      ...section(
        "",
        words("`caseload evidence <assumption>` says what each rests on; a scenario can replace any of them.")
      )
    ]
  };
}

function caseloadWords({ caseload }: PostsAnswer): string {
  return (
    `${numberText(caseload.newPatientsPerYear)} new people a year who stay ${numberText(caseload.meanStayYears)} years ` +
    `on average (median ${numberText(caseload.medianStayYears)}) make a caseload of ${peopleText(caseload.caseload)}. ` +
    `It varies by chance: the load method staffs for one that is not exceeded ${percentText(caseload.caseloadQuantile)} of the time.`
  );
}

/** "ratio: …" once for each reason, however many methods and readings give it. */
function reasons(pairs: readonly (readonly [string, string])[]): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const [name, reason] of pairs) {
    if (reason !== "") byReason.set(reason, (byReason.get(reason) ?? new Set()).add(name));
  }
  return [...byReason].map(([reason, names]) => `${[...names].join("; ")}: ${reason}`);
}

function comparatorTable(comparators: readonly Comparator[]): Table {
  return {
    title: "",
    columns: [
      textColumn("specialty", "specialty"),
      textColumn("label", "published ratio"),
      column("wte", "posts here", "WTE", "posts"),
      textColumn("fact", "fact")
    ],
    rows: comparators.map((c): Cell[] => [c.specialty, c.label, c.wte, c.fact])
  };
}
