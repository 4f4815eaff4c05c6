import type { ComparedGroup, Comparison, Pooling, SoughtRole } from "@caseload/planning";
import { exactText } from "../number-format.ts";
import { type Block, list, type Section, section, tableBlock, words } from "../report.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { groupLabel } from "./group-tables.ts";
import { soughtNames } from "./trust-words.ts";

export const wayName: Readonly<Record<Pooling["ways"][number]["way"], string>> = {
  alone: "each alone",
  hubAndSpoke: "posts shared, hub and spoke",
  leaveCover: "neighbours cover leave"
};

/** Groups of which it was asked what sharing saves. */
export const pooledGroups = ({ alliances, total }: Comparison): readonly { group: ComparedGroup; pooling: Pooling }[] =>
  [...alliances, total].flatMap((group) => (group.pooling === null ? [] : [{ group, pooling: group.pooling }]));

/** Groups that each get a section with their arithmetic; of more there is one table. */
const sectionsMost = 3;

/**
 * What sharing posts saves, by arithmetic and by simulation beside each other, with the arithmetic line by line; side by
 * side and without these lines where there are many alliances.
 */
export function poolingSections(comparison: Comparison): readonly Section[] {
  const pooled = pooledGroups(comparison);
  if (pooled.length > sectionsMost) return sideBySide(comparison);
  return pooled.flatMap(({ group, pooling }) => {
    return section(
      `Sharing posts: ${groupLabel(group, comparison.trusts)}, ${pooling.reading} reading`,
      tableBlock(poolingTable(pooling)),
      words(pooling.words),
      ...explained(pooling)
    );
  });
}

function sideBySide(comparison: Comparison): readonly Section[] {
  const { reading } = comparison.chosen;
  return section(
    `Sharing posts within each alliance, ${reading} reading`,
    ...rolesPooled(comparison).map((role) => tableBlock(alliancesTable(comparison, role))),
    words(
      "Shared: nurses based at the largest trust of the alliance who travel to the others; people are seen where they are now. " +
        "Covering each other's leave saves no hour by arithmetic: what neighbours give they do not have for their own people. " +
        "The words and the arithmetic of each alliance are in `--json`, and the lines in the workbook of `--out`."
    )
  );
}

const rolesPooled = (comparison: Comparison): readonly SoughtRole[] =>
  (["cns", "supportWorker"] as const).filter(
    (role) =>
      role === "cns" || pooledGroups(comparison).some(({ pooling }) => postsBy(pooling, "alone", role).byArithmetic > 0)
  );

/** WTE of a role by one way; not a number where the way is not there. */
function postsBy({ ways }: Pooling, way: Pooling["ways"][number]["way"], role: SoughtRole) {
  const found = ways.find((each) => each.way === way);
  return {
    byArithmetic: found?.byArithmetic[role] ?? Number.NaN,
    bySimulation: found?.bySimulation?.[role] ?? null
  };
}

/** A row for each alliance: each alone and shared, by arithmetic and where there is one by simulation. */
function alliancesTable(comparison: Comparison, role: SoughtRole): Table {
  const pooled = pooledGroups(comparison);
  const isSimulated = pooled.some(({ pooling }) => pooling.ways.some(({ bySimulation }) => bySimulation !== null));
  return {
    title: `${soughtNames[role]}, WTE`,
    columns: [
      textColumn("group", "alliance"),
      column("trusts", "trusts", "", "people"),
      column("alone", "each alone", "", "posts"),
      column("shared", "shared", "", "posts"),
      column("saved", "saved (- more)", "", "posts"),
      ...(isSimulated
        ? [
            column("aloneBySimulation", "each alone, by simulation", "", "posts"),
            column("sharedBySimulation", "shared, by simulation", "", "posts")
          ]
        : [])
    ],
    rows: pooled.map(({ group, pooling }): Cell[] => {
      const alone = postsBy(pooling, "alone", role);
      const shared = postsBy(pooling, "hubAndSpoke", role);
      return [
        groupLabel(group, comparison.trusts),
        group.trusts.length,
        alone.byArithmetic,
        shared.byArithmetic,
        alone.byArithmetic - shared.byArithmetic,
        ...(isSimulated ? [alone.bySimulation ?? "cannot tell", shared.bySimulation ?? "cannot tell"] : [])
      ];
    })
  };
}

function explained({ explain }: Pooling): Block[] {
  return explain.length === 0
    ? []
    : [list(explain.map((line) => `${line.label}: ${line.arithmetic} = ${exactText(line.value)} ${line.unit}`))];
}

function poolingTable({ ways }: Pooling): Table {
  const hasSupport = ways.some(
    ({ byArithmetic, bySimulation }) => byArithmetic.supportWorker > 0 || (bySimulation?.supportWorker ?? 0) > 0
  );
  const isSimulated = ways.some(({ bySimulation }) => bySimulation !== null);
  return {
    title: "",
    columns: [
      textColumn("way", "way"),
      column("cnsByArithmetic", "CNS by arithmetic", "WTE", "posts"),
      ...(hasSupport ? [column("supportWorkerByArithmetic", "support workers by arithmetic", "WTE", "posts")] : []),
      ...(isSimulated
        ? [
            column("cnsBySimulation", "CNS by simulation", "WTE", "posts"),
            ...(hasSupport
              ? [column("supportWorkerBySimulation", "support workers by simulation", "WTE", "posts")]
              : []),
            textColumn("verdict", "verdict")
          ]
        : [])
    ],
    rows: ways.map(({ way, byArithmetic, bySimulation, verdict }): Cell[] => [
      wayName[way],
      byArithmetic.cns,
      ...(hasSupport ? [byArithmetic.supportWorker] : []),
      ...(isSimulated
        ? [
            bySimulation?.cns ?? "not simulated",
            ...(hasSupport ? [bySimulation?.supportWorker ?? null] : []),
            verdict ?? ""
          ]
        : [])
    ])
  };
}
