import type { Comparator, PostsAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { assumptionTables } from "./assumption-table.ts";
import { budgetTable } from "./budget-table.ts";
import { bySimulationSections, simulatedBudgetTable, simulatedBudgetWords } from "./by-simulation-sections.ts";
import { calibrationTable, calibrationWords, sideBySide } from "./calibration-report.ts";
import { isAsChosen } from "./chosen-methods.ts";
import { drivenMethods, driverTable } from "./driver-table.ts";
import { explainSections } from "./explain-report.ts";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { methodName } from "./method-name.ts";
import { exactPoundsText, numberText, peopleText, percentText } from "./number-format.ts";
import { nurseListTable, nurseListWords } from "./nurse-list-table.ts";
import { notHeldAgainst } from "./posts-in-place.ts";
import { postsTable } from "./posts-table.ts";
import { reasonList } from "./reason-list.ts";
import { list, type Report, section, tableBlock, words } from "./report.ts";
import { deskSentence, headline, otherReadingOfReach, rangeWords } from "./sentence.ts";
import { simulatedHeadline } from "./simulated-posts-words.ts";
import { surplusWords } from "./surplus-words.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";
import { yearTable, yearWords } from "./year-table.ts";

export interface PostsReportOptions {
  /** What simulation found; left out where it was not asked. Its methods are among those of the answer already. */
  readonly simulated?: FoundBySimulation;
  /** Writes out the arithmetic of every method. Defaults to false. */
  readonly explain?: boolean;
}

/**
 * The answer of the desk methods as a person reads it: the sentence, the table, what drives it, what was assumed.
 * Plain data; `markdownText` and the command write it.
 */
export function writeReport(answer: PostsAnswer, scenario: Scenario, options: PostsReportOptions = {}): Report {
  const chosen = answer.methods.filter((m) => isAsChosen(m, scenario));
  const { simulated } = options;
  return {
    headline: firstSentences(answer, scenario, simulated),
    sections: [
      ...section(
        "Posts required",
        ...scenario.readings.map((reading) => tableBlock(postsTable(answer, scenario, reading))),
        words(costWords),
        words(deskWords(answer, scenario, simulated)),
        words(surplusWords(answer, scenario)),
        words(notHeldAgainst(answer, scenario))
      ),
      ...(simulated === undefined ? [] : bySimulationSections(simulated, scenario)),
      ...(answer.budget === null
        ? []
        : section(
            `What ${exactPoundsText(answer.budget.poundsPerYear)} a year buys`,
            words(simulatedBudgetWords(simulated?.budgets ?? [])),
            tableBlock(simulatedBudgetTable(simulated?.budgets ?? [])),
            tableBlock(budgetTable(answer.budget, scenario))
          )),
      ...drivenMethods(answer, scenario).flatMap((m) =>
        section(`What drives it: ${methodName(m)}, ${m.reading} reading`, tableBlock(driverTable(m)))
      ),
      ...section("Warnings", list(answer.warnings)),
      ...section("What it stands on", words(caseloadWords(answer, scenario)), words(otherReadingOfReach(answer))),
      ...section("Year by year", tableBlock(yearTable(chosen, scenario)), words(yearWords(chosen))),
      ...section("What one named nurse can hold", tableBlock(nurseListTable(chosen)), words(nurseListWords(chosen))),
      ...section("Why the methods differ", list(reasonList(chosen))),
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
      ...(options.explain === true ? explainSections(answer, scenario) : []),
      ...section(
        "What was assumed",
        ...assumptionTables(answer.assumptions).map(tableBlock),
        words("`caseload evidence <assumption>` says what each rests on; a scenario can replace any of them.")
      )
    ]
  };
}

/** What simulation found comes first: it is the answer; the desk methods stand around it. */
export function firstSentences(
  answer: PostsAnswer,
  scenario: Scenario,
  simulated: FoundBySimulation | undefined
): string {
  const first = simulated === undefined ? "" : simulatedHeadline(simulated, scenario);
  const told = first === "" ? headline(answer, scenario) : first;
  return simulated === undefined || simulated.complete ? told : `${told} ${interruptedWords(simulated)}`;
}

/** What is missing where the simulation was ended early. */
const interruptedWords = ({ posts }: FoundBySimulation): string =>
  posts.length === 0
    ? "The simulation was interrupted before it had found anything."
    : "The simulation was interrupted: what it found so far is told, and no more than that.";

/** What the desk methods ask for, where the first sentence has not said it, and of what their ranges are. */
export function deskWords(answer: PostsAnswer, scenario: Scenario, simulated: FoundBySimulation | undefined): string {
  // Where no desk method was asked, none is told of.
  const hasDesk = answer.methods.some(({ method }) => method !== "simulation");
  if (!hasDesk) return "";
  const isTold = simulated === undefined || simulated.posts.length === 0;
  return [isTold ? "" : deskSentence(answer, scenario), rangeWords(answer, scenario)]
    .filter((text) => text !== "")
    .join(" ");
}

const costWords =
  "Costs are a year's, in thousands of pounds: the trust's cost with the pension contribution that a trust pays itself; " +
  "the cost to the NHS with the part paid centrally too.";

function caseloadWords({ caseload }: PostsAnswer, { inflow, startingCaseload, survival }: Scenario): string {
  const growth = inflow.pastGrowthPerYear.value;
  const level = caseload.newPatientsPerYear * caseload.meanStayYears;
  const grown =
    growth === 0
      ? ""
      : ` (${peopleText(level)} if new diagnoses had not ${growth > 0 ? "grown" : "fallen"} by ${percentText(Math.abs(growth))} a year)`;
  const counted = startingCaseload.from !== "count" ? "" : countedWords(startingCaseload.count.value, survival);
  return (
    `${numberText(caseload.newPatientsPerYear)} new people a year who stay ${numberText(caseload.meanStayYears)} years ` +
    `on average (median ${numberText(caseload.medianStayYears)}) make a caseload of ${peopleText(caseload.caseload)}${grown}.` +
    `${counted} It varies by chance: the load method staffs for one that is not exceeded ` +
    `${percentText(caseload.caseloadQuantile)} of the time.`
  );
}

function countedWords(count: number, survival: Scenario["survival"]): string {
  // Only a survival that the count implies has both its numbers derived.
  const isFromCount =
    survival.law === "weibull" &&
    [survival.meanYears, survival.medianYears].every((stay) => stay?.origin.from === "derived");
  return isFromCount
    ? ` The scenario counts ${peopleText(count)} at the start, and the stay is what that count implies.`
    : ` The scenario counts ${peopleText(count)} at the start: the years begin there, the methods answer for what inflow and survival keep up.`;
}

function comparatorTable(comparators: readonly Comparator[]): Table {
  return {
    title: "",
    columns: [
      textColumn("specialty", "specialty"),
      textColumn("label", "published ratio"),
      column("value", "value", "", "number"),
      column("wte", "posts here", "WTE", "posts"),
      textColumn("fact", "fact")
    ],
    rows: comparators.map((c): Cell[] => [c.specialty, c.label, c.value, c.wte, c.fact])
  };
}
