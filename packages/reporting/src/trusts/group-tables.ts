import type { ComparedGroup, ComparedTrust, Comparison, SoughtRole } from "@caseload/planning";
import type { Reading } from "@caseload/simulation";
import { methodName, readingTitle } from "../method-name.ts";
import { peopleText, postsText, thousandsText } from "../number-format.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { type SimulatedTotal, simulatedTotal } from "./simulated-total.ts";
import { asksForSupport, intervalCell, needBy, proxyMark, soughtName, trustsText } from "./trust-words.ts";

/** The name of an alliance; trusts without one are told so. */
export const groupName = ({ name }: ComparedGroup): string => name ?? "no alliance in the file";

/** The name of a group beside its numbers, with what a reader must know of them: "Made-up South (partly proxy)". */
export function groupLabel(group: ComparedGroup, trusts: readonly ComparedTrust[]): string {
  const members = trusts.filter(({ trust }) => group.trusts.includes(trust.key));
  const name = group.trusts.length === trusts.length && group.name === null ? "all trusts" : groupName(group);
  return `${name}${proxyMark(members)}`;
}

/** How many trusts a group has: "7", or "7 and 1 place" that only the flows name. */
function membersCell(group: ComparedGroup, trusts: readonly ComparedTrust[]): Cell {
  const places = trusts.filter(({ trust }) => !trust.inFile && group.trusts.includes(trust.key)).length;
  const count = group.trusts.length - places;
  return places === 0 ? count : `${count} and ${places} ${places === 1 ? "place" : "places"}`;
}

/** The alliances side by side in one role, by the chosen method. */
export function allianceTable({ alliances, total, trusts, chosen }: Comparison, role: SoughtRole): Table {
  const groups = [...alliances, total];
  const needs = groups.map((group) => needBy(group.needs, chosen));
  const isStaffed = total.inPlace !== null;
  return {
    title: "",
    columns: [
      textColumn("alliance", "alliance"),
      column("trusts", "trusts", "", "people"),
      column("caseload", "people on the caseload", "", "people"),
      column(`${role}Needed`, `${soughtName[role]} needed`, "WTE", "posts"),
      column(`${role}InPlace`, "in place", "WTE", "posts"),
      column(`${role}Gap`, "short (- over)", "WTE", "posts"),
      ...(isStaffed ? [column("staffed", "trusts whose posts are in the file", "", "people")] : [])
    ],
    rows: groups.map((group, i): Cell[] => {
      const need = needs[i];
      return [
        groupLabel(group, trusts),
        membersCell(group, trusts),
        intervalCell(group.caseload, peopleText),
        need === undefined || need.cannotTell !== null ? "cannot tell" : intervalCell(need.posts[role], postsText),
        group.inPlace?.weighted[role] ?? "not in the file",
        need?.gap?.[role] == null ? null : intervalCell(need.gap[role], postsText),
        ...(isStaffed ? [group.inPlace?.trusts ?? 0] : [])
      ];
    })
  };
}

/** Of how many trusts it is the sum, and what the load method asks for the same ones where they are not all. */
const simulatedLabel = ({ trusts, byLoad }: SimulatedTotal, all: number): string =>
  trusts === all
    ? "simulation, each alone"
    : `simulation, each alone: ${trustsText(trusts)} of ${all}, for which load asks ${postsText(byLoad)}`;

/** All trusts together by every method in one reading, and by simulation where that was asked for. */
export function totalTable({ total, trusts }: Comparison, reading: Reading): Table {
  const inReading = total.needs.filter((need) => need.reading === reading);
  // The ratio knows no readings: told in the strict one, it would say the same again.
  const isToldAgain = reading === "delegated" && total.needs.some((need) => need.reading === "strict");
  const needs = inReading.filter(({ method }) => method !== "ratio" || !isToldAgain);
  const simulated = simulatedTotal(trusts, reading);
  const hasSupport = asksForSupport(needs) || (simulated?.needed.supportWorker ?? 0) > 0;
  const isStaffed = needs.some(({ gap }) => gap !== null);
  return {
    title: readingTitle[reading],
    columns: [
      textColumn("method", "method"),
      column("cns", "CNS needed", "WTE", "posts"),
      ...(hasSupport ? [column("supportWorker", "support workers needed", "WTE", "posts")] : []),
      ...(isStaffed ? [column("gap", "CNS short (- over)", "WTE", "posts")] : []),
      column("cost", "cost a year", "£1,000", "thousands")
    ],
    rows: [
      ...needs.map((need): Cell[] => {
        const cannot = need.cannotTell !== null;
        return [
          methodName(need),
          cannot ? "cannot tell" : intervalCell(need.posts.cns, postsText),
          ...(hasSupport ? [cannot ? null : intervalCell(need.posts.supportWorker, postsText)] : []),
          ...(isStaffed ? [cannot || need.gap === null ? null : intervalCell(need.gap.cns, postsText)] : []),
          cannot ? null : intervalCell(need.costPerYear, thousandsText)
        ];
      }),
      ...(simulated === null
        ? []
        : [
            [
              simulatedLabel(simulated, trusts.length),
              simulated.needed.cns,
              ...(hasSupport ? [simulated.needed.supportWorker] : []),
              ...(isStaffed ? [null] : []),
              null
            ]
          ])
    ]
  };
}
