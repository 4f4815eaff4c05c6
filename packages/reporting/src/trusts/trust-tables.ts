import type { ComparedTrust, Comparison, Interval, Need, SoughtRole } from "@caseload/planning";
import { methodName } from "../method-name.ts";
import { peopleText, percentText, postsText } from "../number-format.ts";
import { type Cell, type Column, column, type Table, textColumn } from "../table.ts";
import { countedCells } from "./counted-caseload.ts";
import { firstToFailCell } from "./first-to-fail.ts";
import { groupLabel } from "./group-tables.ts";
import { simulatedTotal } from "./simulated-total.ts";
import { togetherOf } from "./together.ts";
import {
  hasBestGuess,
  inPlaceWte,
  intervalCell,
  needBy,
  noGuessText,
  peoplePerWte,
  rangeOf,
  sought,
  soughtName,
  staffedLabel,
  trustLabel
} from "./trust-words.ts";

const notInFile = "not in the file";

/**
 * Who is there to be cared for, and by whom; the rows add up to the last.
 *
 * @param needed - roles whose posts needed, by the chosen method, stand here too
 */
export function peopleTable(comparison: Comparison, needed: readonly SoughtRole[] = []): Table {
  const { trusts, total, chosen } = comparison;
  const needCells = (needs: readonly Need[]): Cell[] => needed.map((role) => neededCell(needBy(needs, chosen), role));
  const hasSupport = (total.inPlace?.weighted.supportWorker ?? 0) > 0;
  const staff: readonly SoughtRole[] = hasSupport ? sought : ["cns"];
  const counted = countedCells(comparison);
  const inPlace = (role: SoughtRole, each: ComparedTrust): Cell => inPlaceWte(each, role) ?? notInFile;
  const together = togetherOf(total, trusts);
  const isAllStaffed = total.inPlace?.trusts === trusts.length;
  return {
    title: "",
    columns: [
      textColumn("trust", "trust"),
      column("newPatients", "new people a year", "", "people"),
      column("caseload", "people on the caseload", "", "people"),
      ...counted.columns,
      ...needed.map((role) => column(`${role}Needed`, `${soughtName[role]} needed`, "WTE", "posts")),
      column("cns", "CNS in place", "WTE", "posts"),
      ...(hasSupport ? [column("supportWorker", "support workers in place", "WTE", "posts")] : []),
      column("peoplePerWte", "people per WTE of CNS", "", "people")
    ],
    rows: [
      ...trusts.map((each): Cell[] => {
        return [
          staffedLabel(each.trust, staff),
          intervalCell(each.trust.newPatientsPerYear, peopleText),
          intervalCell(each.answer.caseload, peopleText),
          ...counted.of(each),
          ...needCells(each.answer.needs),
          inPlace("cns", each),
          ...(hasSupport ? [inPlace("supportWorker", each)] : []),
          perWteCell(each)
        ];
      }),
      ...(together === null
        ? []
        : [
            [
              ...[together.label, together.newPatientsPerYear, together.caseload],
              ...counted.together,
              ...needed.map((role) => together.needs[chosenAt(comparison)]?.wte[role] ?? null),
              ...[null, ...(hasSupport ? [null] : []), null]
            ]
          ]),
      [
        groupLabel(total, trusts),
        intervalCell(total.newPatientsPerYear, peopleText),
        intervalCell(total.caseload, peopleText),
        ...counted.total,
        ...needCells(total.needs),
        total.inPlace?.weighted.cns ?? notInFile,
        ...(hasSupport ? [total.inPlace?.weighted.supportWorker ?? notInFile] : []),
        total.inPlace === null || !isAllStaffed || total.inPlace.weighted.cns === 0
          ? null
          : intervalCell(over(total.caseload, total.inPlace.weighted.cns), peopleText)
      ]
    ]
  };
}

/**
 * People for each WTE of CNS. Not told without a best guess: the top of what a hidden count may be, over a small post, would
 * be the largest number of the table and mean nothing.
 */
export function perWteCell(each: ComparedTrust): Cell {
  const perWte = peoplePerWte(each);
  if (perWte === null) return each.answer.inPlace === null ? notInFile : "no CNS";
  return perWte.value === null ? "no best guess" : intervalCell(perWte, peopleText);
}

const over = ({ low, value, high }: Interval, by: number): Interval => ({
  low: low / by,
  value: value === null ? null : value / by,
  high: high / by
});

/** What each trust needs in one role by the chosen method, and what it lacks; the rows add up to the last. */
export function needTable(comparison: Comparison, role: SoughtRole): Table {
  const { trusts, total, chosen } = comparison;
  const hasReach = role === "cns" && trusts.some(({ answer }) => answer.simulation !== null);
  const at = chosenAt(comparison);
  const together = togetherOf(total, trusts);
  const rest = together?.needs[at];
  const noReach: Cell[] = hasReach ? [null, ""] : [];
  return {
    title: "",
    columns: [
      textColumn("trust", "trust"),
      column(`${role}Needed`, `${soughtName[role]} needed`, "WTE", "posts"),
      column(`${role}InPlace`, "in place", "WTE", "posts"),
      column(`${role}Gap`, "short (- over)", "WTE", "posts"),
      ...(hasReach
        ? [column("reach", "reach now", "", "share"), textColumn("firstToFail", "Standards first to fail")]
        : [])
    ],
    rows: [
      ...trusts.map((each): Cell[] => [
        staffedLabel(each.trust, [role]),
        ...gapCells(needBy(each.answer.needs, chosen), role, inPlaceWte(each, role)),
        ...(hasReach ? reachCells(each) : [])
      ]),
      ...(together === null
        ? []
        : [[together.label, rest?.wte[role] ?? null, null, rest?.gap[role] ?? null, ...noReach]]),
      [groupLabel(total, trusts), ...gapCells(total.needs[at], role, total.inPlace?.weighted[role] ?? null), ...noReach]
    ]
  };
}

const chosenAt = ({ total, chosen }: Comparison): number =>
  total.needs.findIndex(({ method, reading }) => method === chosen.method && reading === chosen.reading);

const neededCell = (need: Need | undefined, role: SoughtRole): Cell =>
  need === undefined || need.cannotTell !== null ? "cannot tell" : intervalCell(need.posts[role], postsText);

function gapCells(need: Need | undefined, role: SoughtRole, inPlace: number | null): Cell[] {
  const known = need === undefined || need.cannotTell !== null ? null : need;
  const gap = known?.gap?.[role] ?? null;
  return [neededCell(need, role), inPlace ?? notInFile, gap === null ? null : intervalCell(gap, postsText)];
}

function reachCells({ answer: { simulation, inPlace } }: ComparedTrust): Cell[] {
  if (simulation === null) return ["not simulated", ""];
  const { now } = simulation;
  if (now === null) return inPlace === null ? [notInFile, ""] : [null, ""];
  return [intervalCell(now.reach, percentText), firstToFailCell(now, simulation)];
}

/** CNS posts of each trust by every method, and by simulation on one mix of posts, in the chosen reading; rows add up. */
export function methodsTable({ trusts, total, chosen }: Comparison): Table {
  const shown = total.needs.filter(({ reading }) => reading === chosen.reading);
  const simulationOf = ({ answer: { simulation } }: ComparedTrust) =>
    simulation?.reading === chosen.reading ? simulation : null;
  const isSimulated = trusts.some((each) => simulationOf(each) !== null);
  const simulated = simulatedTotal(trusts, chosen.reading);
  const together = togetherOf(total, trusts);
  return {
    title: "",
    columns: [
      textColumn("trust", "trust"),
      ...shown.map((need): Column => column(idOf(need), methodName(need), "WTE", "posts")),
      ...(isSimulated ? [column("simulation", "simulation", "WTE", "posts")] : [])
    ],
    rows: [
      ...trusts.map((compared): Cell[] => [
        trustLabel(compared.trust),
        ...shown.map((each) => {
          const need = compared.answer.needs.find((other) => isSame(each, other));
          if (need === undefined || need.cannotTell !== null) return "cannot tell";
          const { cns } = need.posts;
          return hasBestGuess(compared.trust) ? (rangeOf(cns)?.base ?? null) : noGuessText(cns, postsText);
        }),
        ...(isSimulated ? [simulatedCell(simulationOf(compared))] : [])
      ]),
      ...(together === null
        ? []
        : [
            [
              together.label,
              ...shown.map((need): Cell => together.needs[total.needs.indexOf(need)]?.wte.cns ?? null),
              ...(isSimulated ? ["not simulated"] : [])
            ]
          ]),
      [
        groupLabel(total, trusts),
        ...shown.map(({ posts, cannotTell }): Cell => {
          if (cannotTell !== null) return "cannot tell";
          return posts.cns.value ?? noGuessText(posts.cns, postsText);
        }),
        ...(isSimulated ? [simulatedSum(simulated, trusts.length)] : [])
      ]
    ]
  };
}

/** Of how many trusts it is the sum, where not of all. */
function simulatedSum(simulated: ReturnType<typeof simulatedTotal>, trusts: number): Cell {
  if (simulated === null) return null;
  const { needed, trusts: found } = simulated;
  const support = needed.supportWorker > 0 ? ` and ${postsText(needed.supportWorker)} support` : "";
  return `${postsText(needed.cns)}${support}${found === trusts ? "" : ` (${found} of ${trusts})`}`;
}

function simulatedCell(simulation: ComparedTrust["answer"]["simulation"]): Cell {
  if (simulation === null) return "not simulated";
  if (simulation.needed === null) return "no number meets";
  const { cns, supportWorker } = simulation.needed;
  const support = supportWorker > 0 ? ` and ${postsText(supportWorker)} support` : "";
  const doubt = simulation.verdict === "meets" ? "" : ` (${simulation.verdict})`;
  return support === "" && doubt === "" ? cns : `${postsText(cns)}${support}${doubt}`;
}

const isSame = (one: Need, other: Need): boolean =>
  one.method === other.method && one.reading === other.reading && one.basis === other.basis;
/** "load", "ratio-reference-caseload-additive": the method, with the basis of the ratio. */
const idOf = ({ method, basis }: Need): string => (basis === undefined ? method : `${method}-${basis}`);
