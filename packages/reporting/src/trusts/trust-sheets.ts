import type { ComparedGroup, ComparedTrust, Comparison, Need } from "@caseload/planning";
import { methodName } from "../method-name.ts";
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from "../workbook.ts";
import { countedSums } from "./counted-caseload.ts";
import { groupLabel } from "./group-tables.ts";
import { endCells, ends, guessCells, number, text, whoCells, whoColumns } from "./sheet-columns.ts";
import { simulatedReading, simulatedTotal } from "./simulated-total.ts";
import { type Together, togetherOf } from "./together.ts";
import { hasBestGuess, needBy, peoplePerWte, shareBasis, standardNumbers, toldInPlace } from "./trust-words.ts";

const trustColumns: readonly WorkbookColumn[] = [
  ...whoColumns,
  text("Alliance", "As in the file.", 20),
  text("ODS code", "As in the file.", 10),
  text("Best guess", "Whether the size has an honest best guess, and if not, why.", 20),
  ...ends("New people a year", "people", "New people with secondary breast cancer a year who are cared for here."),
  ...ends("People on the caseload", "people", "People whom the service looks after at one moment."),
  number(
    "People counted on the caseload",
    "people",
    "The trust's own count, protected; empty where it is not shown or not in the file."
  ),
  number("CNS in place, WTE", "posts", "Posts in place times the share of their time for secondary breast cancer."),
  number("CNS contracted, WTE", "posts", "Posts in place as contracted, whatever they are for."),
  number(
    "Support workers in place, WTE",
    "posts",
    "Posts in place times the share of their time for secondary breast cancer."
  ),
  text("Share of CNS time", "Whether the share of their time is in the file, or assumed; empty without posts.", 12),
  text("Share of support workers' time", "The same for support workers.", 12),
  ...ends("People per WTE of CNS", "people", "People on the caseload over CNS in place (weighted)."),
  ...ends("CNS needed, WTE", "posts", "By the method and in the reading named on the first sheet."),
  ...ends("CNS short (- over), WTE", "posts", "CNS needed less CNS in place (weighted)."),
  ...ends("Support workers needed, WTE", "posts", "By the method and in the reading named on the first sheet."),
  ...ends("Support workers short (- over), WTE", "posts", "Support workers needed less those in place (weighted)."),
  ...ends("Cost of the need a year", "pounds", "Pounds a year of all posts needed."),
  text("Simulated reading", "Of the Standards, in the columns to the right; empty where not simulated.", 11),
  ...ends(
    "Reach now",
    "share",
    "By simulation: share of people with work due in a year for whom all of it was done in time."
  ),
  text("Standards now", "By simulation: whether the posts in place meet the Standards of Care.", 16),
  text("Standards first to fail", "Numbers of the Standards that fail in the most replications.", 12),
  number(
    "CNS by simulation, WTE",
    "posts",
    "Least posts, on one mix, with which the Standards that can be met are met."
  ),
  number("Support workers by simulation, WTE", "posts", "Of the same mix."),
  text("Data", "Whether people are counted in full, in part or not at all, as in the file.", 10),
  text("Service model", "As in the file.", 14),
  number("Sites", "people", "Places at which people are seen, as in the file."),
  text("Rurality", "As in the file.", 10),
  text("How the size came about", "With its numbers, protected ones.", 60),
  text("Warnings", "What to know before using the row.", 60)
];

/** One row a trust; below, what trusts without a best guess are in the sums for, and all together. */
export function trustsSheet(comparison: Comparison): WorkbookSheet {
  const { trusts, total, chosen } = comparison;
  const counted = countedSums(comparison);
  const together = togetherOf(total, trusts);
  const at = total.needs.findIndex(({ method, reading }) => method === chosen.method && reading === chosen.reading);
  const rest = together?.needs[at];
  const simulationReading = simulatedReading(trusts);
  const simulated = simulationReading === null ? null : simulatedTotal(trusts, simulationReading);
  const inPlace = (of: ReturnType<typeof toldInPlace>): readonly WorkbookCell[] =>
    of === null ? [null, null, null] : [of.weighted.cns, of.contracted.cns, of.weighted.supportWorker];
  return {
    name: "Trusts",
    columns: trustColumns,
    rows: trusts.map((each) => {
      const { trust, answer } = each;
      const now = answer.simulation?.now ?? null;
      return [
        ...whoCells(trust),
        trust.alliance,
        trust.odsCode,
        guessWords(each),
        ...endCells(trust.newPatientsPerYear),
        ...endCells(answer.caseload),
        trust.observed.caseload?.shown ?? null,
        ...inPlace(toldInPlace(each)),
        shareBasis(trust, "cns"),
        shareBasis(trust, "supportWorker"),
        ...endCells(peoplePerWte(each)),
        ...chosenCells(needBy(answer.needs, chosen)),
        answer.simulation?.reading ?? null,
        ...endCells(now?.reach),
        now?.verdict ?? (answer.inPlace === null ? "posts not in the file" : "not simulated"),
        now === null ? null : standardNumbers(now.firstToFail),
        answer.simulation?.needed?.cns ?? null,
        answer.simulation?.needed?.supportWorker ?? null,
        trust.dataCompleteness ?? "not in the file",
        trust.serviceModel ?? "not in the file",
        trust.sites ?? null,
        trust.rurality ?? "not in the file",
        trust.how,
        answer.warnings.join("; ")
      ];
    }),
    footer: [
      ...(together === null
        ? []
        : [
            [
              ...[together.label, null, null, null, null],
              ...guessCells(together.newPatientsPerYear),
              ...guessCells(together.caseload),
              counted?.together ?? null,
              ...[null, null, null, null, null, null, null, null],
              ...guessCells(rest?.wte.cns),
              ...guessCells(rest?.gap.cns),
              ...guessCells(rest?.wte.supportWorker),
              ...guessCells(rest?.gap.supportWorker),
              ...guessCells(rest?.costPerYear)
            ]
          ]),
      [
        ...[groupLabel(total, trusts), null, null, null, null],
        ...endCells(total.newPatientsPerYear),
        ...endCells(total.caseload),
        counted?.total ?? null,
        ...inPlace(total.inPlace),
        ...[null, null, null, null, null],
        ...chosenCells(total.needs[at]),
        ...[simulationReading, null, null, null, null, null],
        simulated?.needed.cns ?? null,
        simulated?.needed.supportWorker ?? null
      ]
    ]
  };
}

function guessWords({ trust }: ComparedTrust): string {
  if (hasBestGuess(trust)) return trust.inFile ? "yes" : "yes; the trust is not in the file";
  return trust.dataCompleteness === "none" ? "none: people are not counted" : "none: count not shown";
}

function chosenCells(need: Need | undefined): readonly WorkbookCell[] {
  if (need === undefined || need.cannotTell !== null) return Array.from({ length: 15 }, () => null);
  return [
    ...endCells(need.posts.cns),
    ...endCells(need.gap?.cns),
    ...endCells(need.posts.supportWorker),
    ...endCells(need.gap?.supportWorker),
    ...endCells(need.costPerYear)
  ];
}

/** One row a trust, method and reading; below, all together. */
export function methodsSheet({ trusts, total }: Comparison): WorkbookSheet {
  const together = togetherOf(total, trusts);
  const cells = (need: Need): readonly WorkbookCell[] => [
    methodName(need),
    need.reading,
    ...(need.cannotTell === null
      ? [
          ...endCells(need.posts.cns),
          ...endCells(need.posts.supportWorker),
          ...endCells(need.gap?.cns),
          ...endCells(need.gap?.supportWorker),
          ...endCells(need.costPerYear)
        ]
      : Array.from({ length: 15 }, () => null)),
    need.cannotTell
  ];
  return {
    name: "Methods",
    columns: [
      ...whoColumns,
      text("Method", "How the posts were worked out.", 26),
      text("Reading", "Of the Standards: strict, or delegated to support workers under oversight.", 11),
      ...ends("CNS needed, WTE", "posts", "By this method."),
      ...ends("Support workers needed, WTE", "posts", "By this method."),
      ...ends("CNS short (- over), WTE", "posts", "CNS needed less CNS in place (weighted)."),
      ...ends("Support workers short (- over), WTE", "posts", "Support workers needed less those in place."),
      ...ends("Cost a year", "pounds", "Pounds a year of all posts needed."),
      text("Cannot tell", "Why the method has no answer, where it has none.", 40)
    ],
    rows: trusts.flatMap((each) => [
      ...each.answer.needs.map((need) => [...whoCells(each.trust), ...cells(need)]),
      ...simulationRows(each.trust, each.answer)
    ]),
    footer: [
      ...(together === null ? [] : total.needs.map((need, i) => togetherCells(together, need, i))),
      ...total.needs.map((need) => [groupLabel(total, trusts), null, ...cells(need)]),
      ...simulatedFooter(trusts, total)
    ]
  };
}

/** What the trusts without a best guess are in the sums of a method for. */
function togetherCells({ label, needs }: Together, need: Need, at: number): WorkbookCell[] {
  const rest = needs[at];
  return [
    ...[label, null, methodName(need), need.reading],
    ...guessCells(rest?.wte.cns),
    ...guessCells(rest?.wte.supportWorker),
    ...guessCells(rest?.gap.cns),
    ...guessCells(rest?.gap.supportWorker),
    ...guessCells(rest?.costPerYear),
    null
  ];
}

/** The sum of what simulation found for each trust alone. */
function simulatedFooter(trusts: readonly ComparedTrust[], total: ComparedGroup): readonly (readonly WorkbookCell[])[] {
  const reading = simulatedReading(trusts);
  const simulated = reading === null ? null : simulatedTotal(trusts, reading);
  if (simulated === null) return [];
  return [
    [
      ...[groupLabel(total, trusts), null, "simulation", reading],
      ...guessCells(simulated.needed.cns),
      ...guessCells(simulated.needed.supportWorker),
      ...Array.from({ length: 9 }, () => null),
      simulated.trusts === trusts.length ? null : `sum of ${simulated.trusts} of ${trusts.length} trusts`
    ]
  ];
}

function simulationRows(
  trust: ComparedTrust["trust"],
  { simulation }: ComparedTrust["answer"]
): readonly (readonly WorkbookCell[])[] {
  if (simulation === null) return [];
  const { reading, needed, verdict } = simulation;
  return [
    [
      ...[...whoCells(trust), "simulation", reading],
      ...guessCells(needed?.cns),
      ...guessCells(needed?.supportWorker),
      ...Array.from({ length: 9 }, () => null),
      verdict === "meets" ? null : verdict
    ]
  ];
}
