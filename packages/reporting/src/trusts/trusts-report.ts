import { type ComparedTrust, type Comparison, isRoleTold, isShareTaken } from "@caseload/planning";
import { assumptionTables } from "../assumption-table.ts";
import { list, type Report, type Section, section, tableBlock, words } from "../report.ts";
import { standardNames } from "../standard-gap.ts";
import { type Cell, type Table, textColumn } from "../table.ts";
import { allocationSection } from "./allocation-section.ts";
import { namedAtMost } from "./first-to-fail.ts";
import { funnelSection } from "./funnel-section.ts";
import { allianceTable, totalTable } from "./group-tables.ts";
import { poolingSections } from "./pooling-sections.ts";
import { ranksSection } from "./ranks-section.ts";
import { togetherOf } from "./together.ts";
import { methodsTable, needTable, peopleTable } from "./trust-tables.ts";
import { localShareWords, needBy, rolesAsked, sought, trustLabel } from "./trust-words.ts";
import { trustsHeadline } from "./trusts-headline.ts";
import { emptyWords, withoutEmpty } from "./without-empty.ts";

/** A section of the comparison. */
export interface TrustsSection extends Section {
  /** Whether its tables have a row for each trust: on paper one such table is enough. */
  readonly isByTrust?: boolean;
}

/** The report of a comparison. */
export interface TrustsReport extends Report {
  readonly sections: readonly TrustsSection[];
}

/**
 * The comparison of trusts as a person reads it: what they need together, who has what, what sharing would do, what is
 * not known. Trusts stand in the order of the file. Only protected numbers are shown, and of a trust without a best guess
 * only ends.
 */
export function trustsReport(comparison: Comparison): TrustsReport {
  const { chosen, total, alliances, disclosure, notInFile, warnings } = comparison;
  const readings = [...new Set(total.needs.map(({ reading }) => reading))];
  const roles = rolesAsked(needBy(total.needs, chosen));
  // Where all that can be told of posts is how many are needed, one table of the trusts holds it.
  const isBare = total.inPlace === null && comparison.trusts.every(({ answer }) => answer.simulation === null);
  const byMethod = `by the ${chosen.method} method in the ${chosen.reading} reading`;
  const people = peopleTable(comparison, isBare ? roles : []);
  const needs = isBare ? [] : roles.map((role) => needTable(comparison, role));
  const groups = alliances.length === 0 ? [] : roles.map((role) => allianceTable(comparison, role));
  return {
    headline: trustsHeadline(comparison),
    sections: [
      ...byTrust(
        isBare ? `People, and posts needed ${byMethod}` : "People and posts",
        tableBlock(withoutEmpty(people)),
        words(peopleWords(comparison)),
        words(emptyWords([people, ...needs, ...groups]))
      ),
      ...byTrust(
        `Posts needed, ${byMethod}`,
        ...needs.map((table) => tableBlock(withoutEmpty(table))),
        words(reachWords(comparison))
      ),
      ...byTrust(
        `CNS posts by every method, ${chosen.reading} reading`,
        tableBlock(methodsTable(comparison)),
        words(localShareWords)
      ),
      ...section(
        "All trusts together, by every method",
        ...readings.map((reading) => tableBlock(totalTable(comparison, reading))),
        words(sumWords)
      ),
      ...(alliances.length === 0
        ? []
        : section(
            `Alliances, ${byMethod}`,
            ...groups.map((table) => tableBlock(withoutEmpty(table))),
            words(total.inPlace === null ? "" : "What is short is told for the trusts whose posts are in the file.")
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

const byTrust: (...parts: Parameters<typeof section>) => readonly TrustsSection[] = (...parts) =>
  section(...parts).map((each) => ({ ...each, isByTrust: true }));

const sumWords =
  "The value of a sum is the sum of the trusts. Its ends are not the sum of their ends: what all trusts share moves them " +
  "together, what is each trust's own evens out.";

/** Whether the file says of every trust how many of each role that is asked for work there, or of none. */
const isEveryoneStaffed = ({ trusts, total, chosen }: Comparison): boolean =>
  total.inPlace === null ||
  trusts.every(({ trust }) => rolesAsked(needBy(total.needs, chosen)).every((role) => isRoleTold(trust, role)));

function peopleWords(comparison: Comparison): string {
  const { trusts, total } = comparison;
  const isTogether = togetherOf(total, trusts) !== null;
  return [
    total.inPlace === null ? "" : "Posts in place are weighted by the share of their time for secondary breast cancer.",
    isEveryoneStaffed(comparison)
      ? ""
      : "Posts needed are of all rows; posts in place, and what is short, of those whose posts are in the file: so the last row does not subtract.",
    trusts.some(({ trust }) => sought.some((role) => isShareTaken(trust, role)))
      ? "Where the share of time is assumed, so are the posts in place and what is short; what is not known of it is in no interval."
      : "",
    trusts.some(({ trust }) => trust.observed.caseload !== undefined)
      ? "People counted are those on the trusts' own lists, over the trusts that give them; posts are worked out for the estimate beside them."
      : "",
    isTogether
      ? "Trusts without a best guess are in the sums by a protected number, or by what was counted or estimated, in one line for all of them together."
      : ""
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function reachWords({ trusts }: Comparison): string {
  const simulated = trusts.flatMap(({ answer }) => answer.simulation ?? []);
  if (simulated.length === 0) return "";
  const readings = new Set(simulated.map(({ reading }) => reading));
  const failing = new Set(simulated.flatMap(({ now }) => now?.firstToFail ?? []));
  const farthest = new Set(
    simulated.flatMap(({ now }) => (now === null || now.doneInTime === 0 ? [] : now.firstToFail.slice(0, 1)))
  );
  const beyond = new Set(simulated.flatMap(({ outOfReach }) => outOfReach));
  const inOrder = (ids: ReadonlySet<string>): string =>
    standardNames([...ids].sort((a, b) => Number(a.split("-")[1]) - Number(b.split("-")[1]))).join(", ");
  return [
    `Reach now, by simulation in the ${[...readings].join(" and ")} reading: the share of people with work due in a year for whom all of it was done in its window.`,
    failing.size === 0
      ? ""
      : failing.size <= namedAtMost
        ? `First to fail: ${inOrder(failing)}.`
        : farthest.size === 0
          ? ""
          : `Farthest from its target at one trust or another: ${inOrder(farthest)}.`,
    beyond.size === 0 ? "" : `No number of posts would meet: ${inOrder(beyond)}.`
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/**
 * Warnings of single trusts: one that many share is told once, with one trust's numbers as an instance where theirs
 * differ.
 */
function trustWarnings(trusts: readonly ComparedTrust[]): string[] {
  const alike = new Map<string, { readonly name: string; readonly warning: string }[]>();
  for (const { trust, answer } of trusts) {
    for (const warning of answer.warnings) {
      const withoutNumbers = warning.replace(/\d[\d.,]*/g, "#");
      alike.set(withoutNumbers, [...(alike.get(withoutNumbers) ?? []), { name: trustLabel(trust), warning }]);
    }
  }
  const shown = 3;
  return [...alike.values()].flatMap((told) => {
    const different = [...new Set(told.map(({ warning }) => warning))];
    const namesOf = (warning: string): string =>
      told.flatMap((each) => (each.warning === warning ? [each.name] : [])).join("; ");
    if (told.length <= shown) return different.map((warning) => `${namesOf(warning)}: ${warning}`);
    const [first] = told;
    return different.length === 1
      ? [`${told.length} trusts: ${first?.warning}`]
      : [`${told.length} trusts, each with its own numbers, of which ${first?.name}: ${first?.warning}`];
  });
}

const columnTable = ({ columns }: Comparison): Table => ({
  title: "",
  columns: [textColumn("column", "column"), textColumn("readAs", "read as")],
  rows: columns.map(({ column, readAs }): Cell[] => [column, readAs])
});
