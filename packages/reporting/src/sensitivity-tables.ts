import type { Bar, Chance, EmulatorCheck, Influences, SampledPosts } from "@caseload/planning";
import type { Reading, Scenario } from "@caseload/simulation";
import { percentText } from "./number-format.ts";
import { roleName } from "./role-name.ts";
import { likely, roundedShare } from "./sensitivity-words.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** Posts needed by role: as assumed, and over the sample. */
export const neededTable = (sampled: readonly SampledPosts[], scenario: Scenario): Table => ({
  title: "",
  columns: [
    textColumn("reading", "reading"),
    textColumn("role", "role"),
    column("base", "load, as assumed", "WTE", "posts"),
    column("load", "load, 9 of 10 cases", "WTE", "posts"),
    column("scaled", "the same, scaled to simulation", "WTE", "posts")
  ],
  rows: sampled.flatMap(({ reading, posts }) =>
    posts
      .filter(({ p95 }) => p95 > 0)
      .map(({ role, base, p5, p50, p95, scaled }): Cell[] => [
        reading,
        roleName(role, scenario),
        base,
        { low: p5, base: p50, high: p95 },
        scaled === null ? null : { low: scaled.p5, base: scaled.p50, high: scaled.p95 }
      ])
  )
});

/** Assumptions that are shown; the others are in JSON and CSV. */
const shown = 8;

/** What each assumption does alone, and its share of the spread, in one reading. */
export function tornadoTable(bars: readonly Bar[], influences: Influences | undefined): Table {
  return {
    title: "",
    columns: [
      textColumn("driver", "moved alone"),
      column("low", "from", "", "number"),
      column("high", "to", "", "number"),
      textColumn("unit", "unit"),
      column("wteAtLow", "posts from", "WTE", "posts"),
      column("wteAtHigh", "posts to", "WTE", "posts"),
      column("total", "of the spread", "", "share")
    ],
    rows: bars.slice(0, shown).map((bar): Cell[] => {
      const total = influences?.inputs.find(({ id }) => id === bar.id)?.total.estimate;
      return [
        ...[bar.label, bar.low, bar.high, bar.unit, bar.wteAtLow, bar.wteAtHigh],
        total === undefined ? null : roundedShare(total)
      ];
    })
  };
}

/** Chances from which a number of posts is told. */
const levels = [0.5, 0.8, 0.95];

/** Posts with a name and their chance of being enough; then the fewest that are enough with some chances. */
export function chanceTable(chances: readonly Chance[], scaled: boolean): Table {
  const workers = [...new Set(chances.map(({ supportWorker }) => supportWorker))];
  const rows = workers.flatMap((supportWorker) => {
    const beside = chances.filter((each) => each.supportWorker === supportWorker);
    const named = beside.flatMap((each) => (each.of === null ? [] : [chanceRow(each.of, each)]));
    const isChecked = !scaled || beside.some((each) => each.chanceScaled !== null);
    // Steps by the load method alone would read as fewer posts than those scaled to the simulation.
    const fewest = (isChecked ? levels : []).flatMap((level) => {
      const enough = beside.find((each) => likely(each, scaled) >= level);
      return enough === undefined ? [] : [chanceRow(`fewest for ${percentText(level)}`, enough)];
    });
    return [...named, ...fewest];
  });
  return {
    title: "",
    columns: [
      textColumn("of", "posts"),
      column("cns", "CNS", "WTE", "posts"),
      column("supportWorker", "support workers", "WTE", "posts"),
      column("chance", "enough, by load", "", "share"),
      column("chanceScaled", "scaled to simulation", "", "share")
    ],
    rows
  };
}

const chanceRow = (of: string, { cns, supportWorker, chance, chanceScaled }: Chance): Cell[] => [
  of,
  cns,
  supportWorker,
  roundedChance(chance),
  chanceScaled === null ? null : roundedChance(chanceScaled)
];

const roundedChance = (chance: number): number =>
  chance > 0.005 && chance < 0.995 ? Math.round(chance * 100) / 100 : chance;

/** The load method beside the simulation, point by point. */
export const checkTable = (check: readonly EmulatorCheck[]): Table => ({
  title: "",
  columns: [
    textColumn("reading", "reading"),
    column("point", "point", "", "number"),
    column("supportWorker", "support workers", "WTE", "posts"),
    column("load", "CNS by load", "WTE", "posts"),
    column("simulated", "simulated", "WTE", "posts"),
    column("ratio", "ratio", "", "number")
  ],
  rows: check.flatMap(({ reading, points }) =>
    points.map(({ point, supportWorker, load, simulated, ratio }): Cell[] => [
      reading,
      point + 1,
      supportWorker,
      load,
      simulated,
      ratio
    ])
  )
});

const keys = [
  ...(["reading", "id", "label", "unit", "low", "base", "high", "wteAtLow", "wteAtHigh"] as const),
  ...(["costAtLow", "costAtHigh", "swing", "switchesAt"] as const)
];

/** A row for each reading and assumption that changes anything: what it does alone, and its Sobol' indices. */
export function tornadoRows(
  bars: readonly Bar[],
  influences: readonly Influences[]
): readonly (readonly (string | number | null)[])[] {
  const indexOf = (reading: Reading, id: string) =>
    influences.find((one) => one.reading === reading)?.inputs.find((input) => input.id === id);
  return [
    [...keys, "first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh"],
    ...bars.map((bar) => {
      const found = indexOf(bar.reading, bar.id);
      const indices = [found?.first, found?.total].flatMap((each) => [
        each?.estimate ?? null,
        each?.low ?? null,
        each?.high ?? null
      ]);
      return [...keys.map((key) => bar[key]), ...indices];
    })
  ];
}
