import type { ComparedTrust, Comparison } from "@caseload/planning";
import { assumptionTables } from "../assumption-table.ts";
import { list, type Report, section, tableBlock, words } from "../report.ts";
import { standardNames } from "../standard-gap.ts";
import { type Cell, type Table, textColumn } from "../table.ts";
import { allocationSection } from "./allocation-section.ts";
import { funnelSection } from "./funnel-section.ts";
import { allianceTable, totalTable } from "./group-tables.ts";
import { poolingSections } from "./pooling-sections.ts";
import { ranksSection } from "./ranks-section.ts";
import { methodsTable, needTable, peopleTable } from "./trust-tables.ts";
import { hasBestGuess, needBy, rolesAsked, trustLabel } from "./trust-words.ts";
import { trustsHeadline } from "./trusts-headline.ts";

/**
 * The comparison of trusts as a person reads it: what they need together, who has what, what sharing would do, what is
 * not known. Trusts stand in the order of the file. Only protected numbers are shown, and of a trust without a best guess
 * only ends.
 */
export function trustsReport(comparison: Comparison): Report {
  const { chosen, total, alliances, disclosure, notInFile, warnings } = comparison;
  const readings = [...new Set(total.needs.map(({ reading }) => reading))];
  const roles = rolesAsked(needBy(total.needs, chosen));
  return {
    headline: trustsHeadline(comparison),
    sections: [
      ...section("People and posts", tableBlock(peopleTable(comparison)), words(peopleWords(comparison))),
      ...section(
        `Posts needed, by the ${chosen.method} method in the ${chosen.reading} reading`,
        ...roles.map((role) => tableBlock(needTable(comparison, role))),
        words(reachWords(comparison))
      ),
      ...section(`CNS posts by every method, ${chosen.reading} reading`, tableBlock(methodsTable(comparison))),
      ...section(
        "All trusts together, by every method",
        ...readings.map((reading) => tableBlock(totalTable(comparison, reading))),
        words(sumWords)
      ),
      ...(alliances.length === 0
        ? []
        : section(
            `Alliances, by the ${chosen.method} method in the ${chosen.reading} reading`,
            ...roles.map((role) => tableBlock(allianceTable(comparison, role))),
            words("What is short is told for the trusts whose posts are in the file.")
          )),
      ...poolingSections(comparison),
      ...allocationSection(comparison),
      ...ranksSection(comparison),
      ...funnelSection(comparison),
      ...section("Small numbers", words(disclosure.words)),
      ...section("Not in the file", list(notInFile)),
      ...section("Warnings", list([...warnings, ...trustWarnings(comparison.trusts)])),
      ...section("How the columns were read", tableBlock(columnTable(comparison))),
      ...section(
        "What was assumed",
        ...assumptionTables(comparison.assumptions).map(tableBlock),
        words("`caseload evidence <assumption>` says what each rests on; a base scenario can replace any of them.")
      )
    ]
  };
}

const sumWords =
  "The value of a sum is the sum of the trusts. Its ends are not the sum of their ends: what all trusts share moves them " +
  "together, what is each trust's own evens out.";

function peopleWords({ trusts }: Comparison): string {
  const unknown = trusts.some(({ trust }) => !hasBestGuess(trust));
  return (
    "CNS posts in place are weighted by the share of their time for secondary breast cancer." +
    (unknown
      ? " Trusts without a best guess are in the sums by a protected number, in one line for all of them together."
      : "")
  );
}

function reachWords({ trusts }: Comparison): string {
  const simulated = trusts.flatMap(({ answer }) => answer.simulation ?? []);
  if (simulated.length === 0) return "";
  const readings = new Set(simulated.map(({ reading }) => reading));
  const failing = new Set(simulated.flatMap(({ now }) => now?.firstToFail ?? []));
  const beyond = new Set(simulated.flatMap(({ outOfReach }) => outOfReach));
  const inOrder = (ids: ReadonlySet<string>): string =>
    standardNames([...ids].sort((a, b) => Number(a.split("-")[1]) - Number(b.split("-")[1]))).join(", ");
  return [
    `Reach now, by simulation in the ${[...readings].join(" and ")} reading: the share of people with work due in a year for whom all of it was done in its window.`,
    failing.size === 0 ? "" : `First to fail: ${inOrder(failing)}.`,
    beyond.size === 0 ? "" : `No number of posts would meet: ${inOrder(beyond)}.`
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/** Warnings of single trusts: one that many share is told once. */
function trustWarnings(trusts: readonly ComparedTrust[]): string[] {
  const byWords = new Map<string, string[]>();
  for (const { trust, answer } of trusts) {
    for (const warning of answer.warnings) byWords.set(warning, [...(byWords.get(warning) ?? []), trustLabel(trust)]);
  }
  const shown = 3;
  return [...byWords].map(
    ([warning, names]) => `${names.length > shown ? `${names.length} trusts` : names.join("; ")}: ${warning}`
  );
}

const columnTable = ({ columns }: Comparison): Table => ({
  title: "",
  columns: [textColumn("column", "column"), textColumn("readAs", "read as")],
  rows: columns.map(({ column, readAs }): Cell[] => [column, readAs])
});
