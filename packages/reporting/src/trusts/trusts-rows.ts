import type { ComparedGroup, ComparedTrust, Comparison, Interval, Need, SoughtRole, Trust } from "@caseload/planning";
import { countedSums } from "./counted-caseload.ts";
import { groupName } from "./group-tables.ts";
import { notForPublication } from "./publication.ts";
import { simulatedReading, simulatedTotal } from "./simulated-total.ts";
import { type Together, togetherOf } from "./together.ts";
import { hasBestGuess, needBy, peoplePerWte, shareBasis, toldInPlace } from "./trust-words.ts";

type Cell = string | number | null;
/** A row by the names of its columns; what is not there is empty. */
type Row = Readonly<Record<string, Cell>>;

const about = [
  ...["level", "key", "name", "odsCode", "alliance", "trusts", "inFile", "sizedBy", "isProxy", "hasBestGuess"],
  ...["suppressed", "dataCompleteness", "serviceModel", "sites", "rurality", "chosenMethod", "chosenReading"],
  "disclosure"
];

const ends = (name: string): string[] => [`${name}Low`, name, `${name}High`];

/**
 * What `compare --csv` prints, header first, unrounded: a wide row for each trust, with its posts by every method, then
 * one for each alliance and for all.
 *
 * `level` is `trust`, `together`, `alliance`, `allianceTogether` or `total`. Values of `trust` and `together` add up to
 * `total`, those of an alliance's trusts and its `allianceTogether` to `alliance`: what trusts without a best guess are in
 * the sums for stands in one line, never in their own. Lows and highs do not add up, nor do rates.
 */
export function trustsRows(comparison: Comparison): Cell[][] {
  const { trusts, alliances, total, chosen } = comparison;
  const { needs } = total;
  const header = [
    ...about,
    ...ends("newPatientsPerYear"),
    ...ends("caseload"),
    ...["caseloadCounted", "caseloadCountedSuppressed"],
    ...["cnsInPlaceWte", "cnsContractedWte", "supportWorkerInPlaceWte", "supportWorkerContractedWte"],
    ...["isCnsShareAssumed", "isSupportWorkerShareAssumed"],
    ...ends("peoplePerCnsWte"),
    ...["cnsNeededWte", "cnsGapWte", "supportWorkerNeededWte", "supportWorkerGapWte", "costPerYear"].flatMap(ends),
    ...ends("reachNow"),
    ...[
      "simulationReading",
      "verdictNow",
      "firstToFail",
      "simulatedCnsWte",
      "simulatedSupportWorkerWte",
      "simulationVerdict"
    ],
    ...needs.flatMap((need) => [...ends(`${nameOf(need)}CnsWte`), ...ends(`${nameOf(need)}SupportWorkerWte`)])
  ];
  const inOrder = (row: Row): Cell[] => header.map((name) => row[name] ?? null);
  const { rule } = comparison.disclosure;
  const ofAll = {
    chosenMethod: chosen.method,
    chosenReading: chosen.reading,
    disclosure: notForPublication(comparison) === null ? rule : `${rule}: not for publication`
  };
  return [
    header,
    ...[
      ...trusts.map((each) => trustRow(each, comparison)),
      ...togetherRows("together", total, comparison),
      ...alliances.flatMap((group) => [
        ...togetherRows("allianceTogether", group, comparison),
        groupRow("alliance", group, comparison)
      ]),
      groupRow("total", total, comparison)
    ].map((row) => inOrder({ ...row, ...ofAll }))
  ];
}

/** "strictLoad", "delegatedRatioReferenceCaseloadAdditive". */
const nameOf = ({ method, reading, basis }: Need): string =>
  `${reading}${pascal(method)}${basis === undefined ? "" : pascal(basis)}`;

const pascal = (words: string): string =>
  words
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

const interval = (name: string, of: Interval | null | undefined): Row =>
  of == null ? {} : { [`${name}Low`]: of.low, [name]: of.value, [`${name}High`]: of.high };

function trustRow(each: ComparedTrust, { chosen }: Comparison): Row {
  const { trust, answer } = each;
  const { simulation } = answer;
  const now = simulation?.now ?? null;
  return {
    ...{
      level: "trust",
      key: trust.key,
      name: trust.name,
      odsCode: trust.odsCode,
      alliance: trust.alliance,
      trusts: 1
    },
    inFile: String(trust.inFile),
    sizedBy: trust.sizedBy,
    isProxy: String(trust.sizedBy === "breastActivity"),
    hasBestGuess: String(hasBestGuess(trust)),
    suppressed:
      Object.values(trust.observed).find((count) => count !== undefined && count.suppressed !== null)?.suppressed ??
      null,
    dataCompleteness: trust.dataCompleteness,
    serviceModel: trust.serviceModel,
    sites: trust.sites,
    rurality: trust.rurality,
    ...interval("newPatientsPerYear", trust.newPatientsPerYear),
    ...interval("caseload", answer.caseload),
    caseloadCounted: trust.observed.caseload?.shown ?? null,
    caseloadCountedSuppressed: trust.observed.caseload?.suppressed ?? null,
    ...inPlaceCells(toldInPlace(each)),
    isCnsShareAssumed: assumedCell(trust, "cns"),
    isSupportWorkerShareAssumed: assumedCell(trust, "supportWorker"),
    ...interval("peoplePerCnsWte", peoplePerWte(each)),
    ...chosenCells(needBy(answer.needs, chosen)),
    ...interval("reachNow", now?.reach),
    ...(now === null ? {} : { verdictNow: now.verdict, firstToFail: now.firstToFail.join(" ") }),
    ...(simulation === null
      ? {}
      : {
          simulationReading: simulation.reading,
          simulatedCnsWte: simulation.needed?.cns ?? null,
          simulatedSupportWorkerWte: simulation.needed?.supportWorker ?? null,
          simulationVerdict: simulation.verdict
        }),
    ...needCells(answer.needs)
  };
}

/** Empty where nobody is in post. */
function assumedCell(trust: Trust, role: SoughtRole): Cell {
  const basis = shareBasis(trust, role);
  return basis === null ? null : String(basis === "assumed");
}

function groupRow(level: "alliance" | "total", group: ComparedGroup, comparison: Comparison): Row {
  const { trusts, chosen } = comparison;
  const members = trusts.filter(({ trust }) => group.trusts.includes(trust.key));
  const simulationReading = simulatedReading(trusts);
  const simulated = simulationReading === null ? null : simulatedTotal(members, simulationReading);
  const proxies = members.filter(({ trust }) => trust.sizedBy === "breastActivity").length;
  return {
    ...{
      level,
      name: level === "total" ? "all trusts" : groupName(group),
      alliance: group.name,
      trusts: group.trusts.length
    },
    isProxy: proxies === 0 ? "false" : proxies === members.length ? "true" : "partly",
    ...interval("newPatientsPerYear", group.newPatientsPerYear),
    ...interval("caseload", group.caseload),
    ...(level === "total" ? { caseloadCounted: countedSums(comparison)?.total ?? null } : {}),
    ...inPlaceCells(group.inPlace),
    ...chosenCells(needBy(group.needs, chosen)),
    ...(simulated === null
      ? {}
      : {
          simulationReading: chosen.reading,
          simulatedCnsWte: simulated.needed.cns,
          simulatedSupportWorkerWte: simulated.needed.supportWorker
        }),
    ...needCells(group.needs)
  };
}

/** The line that makes the rows of a group add up; none where all of its trusts have a best guess. */
function togetherRows(level: string, group: ComparedGroup, comparison: Comparison): Row[] {
  const { trusts, chosen } = comparison;
  const together = togetherOf(group, trusts);
  if (together === null) return [];
  const at = group.needs.findIndex(({ method, reading }) => method === chosen.method && reading === chosen.reading);
  const need = together.needs[at];
  return [
    {
      ...{ level, name: together.label, alliance: group.name, trusts: together.trusts },
      newPatientsPerYear: together.newPatientsPerYear,
      caseload: together.caseload,
      ...(level === "together" ? { caseloadCounted: countedSums(comparison)?.together ?? null } : {}),
      cnsNeededWte: need?.wte.cns ?? null,
      cnsGapWte: need?.gap.cns ?? null,
      supportWorkerNeededWte: need?.wte.supportWorker ?? null,
      supportWorkerGapWte: need?.gap.supportWorker ?? null,
      costPerYear: need?.costPerYear ?? null,
      ...togetherNeeds(group, together)
    }
  ];
}

const togetherNeeds = ({ needs }: ComparedGroup, together: Together): Row =>
  Object.fromEntries(
    needs.flatMap((need, i): [string, Cell][] => [
      [`${nameOf(need)}CnsWte`, together.needs[i]?.wte.cns ?? null],
      [`${nameOf(need)}SupportWorkerWte`, together.needs[i]?.wte.supportWorker ?? null]
    ])
  );

function inPlaceCells(inPlace: ReturnType<typeof toldInPlace>): Row {
  if (inPlace === null) return {};
  return {
    cnsInPlaceWte: inPlace.weighted.cns,
    cnsContractedWte: inPlace.contracted.cns,
    supportWorkerInPlaceWte: inPlace.weighted.supportWorker,
    supportWorkerContractedWte: inPlace.contracted.supportWorker
  };
}

function chosenCells(need: Need | undefined): Row {
  if (need === undefined || need.cannotTell !== null) return {};
  return {
    ...interval("cnsNeededWte", need.posts.cns),
    ...interval("cnsGapWte", need.gap?.cns),
    ...interval("supportWorkerNeededWte", need.posts.supportWorker),
    ...interval("supportWorkerGapWte", need.gap?.supportWorker),
    ...interval("costPerYear", need.costPerYear)
  };
}

const needCells = (needs: readonly Need[]): Row =>
  Object.assign(
    {},
    ...needs
      .filter(({ cannotTell }) => cannotTell === null)
      .flatMap((need) => [
        interval(`${nameOf(need)}CnsWte`, need.posts.cns),
        interval(`${nameOf(need)}SupportWorkerWte`, need.posts.supportWorker)
      ])
  );
