import type { MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Reading, Scenario } from "@caseload/simulation";
import { isAsChosen } from "./chosen-methods.ts";
import { basisOf, methodName, readingTitle } from "./method-name.ts";
import type { Range } from "./number-format.ts";
import { roleName } from "./role-name.ts";
import { type Cell, type Column, column, type Table, textColumn } from "./table.ts";

/** Methods of one reading side by side: posts by role, cost by both pension conventions, posts missing. */
export function postsTable(answer: PostsAnswer, scenario: Scenario, reading: Reading): Table {
  const methods = methodsShown(answer, scenario, reading);
  const roles = rolesOf(methods);
  const inPlace = rolesInPlace(methods);
  const missing = roles.filter((role) => role === "cns" || inPlace.includes(role));
  const columns: Column[] = [
    textColumn("method", "method"),
    ...roles.map((role) => column(role, roleName(role, scenario), "WTE", "posts")),
    column("costTrust", "trust's cost", "£1,000", "thousands"),
    column("costSystem", "cost to NHS", "£1,000", "thousands"),
    ...missing.flatMap((role) => [
      column(`${role}Missing`, `${roleName(role, scenario)} short (− over)`, "WTE", "posts"),
      column(`${role}HeadsMissing`, "in heads", "", "people")
    ])
  ];
  const rows = methods.map((m): Cell[] => [
    rowName(m),
    ...roles.map((role) => requiredOf(m, role)),
    m.posts.length === 0 ? null : m.costPerYear.trust,
    m.posts.length === 0 ? null : m.costPerYear.system,
    ...missing.flatMap((role) => [missingOf(m, role), headsMissingOf(m, role)])
  ]);
  return { title: readingTitle[reading], columns, rows };
}

/** One row a method, reading and role, unrounded: what `posts --csv` prints. */
export function postsRows(answer: PostsAnswer): Table {
  const columns: Column[] = [
    ...["method", "reading", "basis", "combination", "calibratedTo", "role", "band"].map((key) => textColumn(key, key)),
    ...["wteLow", "wte", "wteHigh", "wteInPlace", "gapLow", "gap", "gapHigh"].map((key) =>
      column(key, key, "WTE", "posts")
    ),
    column("headsMissing", "headsMissing", "people", "people"),
    ...["Trust", "System"].flatMap((pension) =>
      ["Low", "", "High"].map((end) =>
        column(`cost${pension}${end}`, `cost${pension}${end}`, "pounds a year", "pounds")
      )
    )
  ];
  const rows = answer.methods.flatMap((m) =>
    m.posts.map((p): Cell[] => {
      const basis = basisOf(m);
      const gap = m.gap.find((g) => g.role === p.role && g.band === p.band);
      const { trust, system } = p.costPerYear;
      return [
        ...[m.method, m.reading, basis?.basis ?? "", basis?.combination ?? "", m.calibratedTo ?? "", p.role, p.band],
        ...[p.wteLow, p.wte, p.wteHigh],
        ...[gap?.wteInPlace ?? null, gap?.wteLow ?? null, gap?.wte ?? null, gap?.wteHigh ?? null],
        gap?.headsMissing ?? null,
        ...[trust.low, trust.base, trust.high, system.low, system.base, system.high]
      ];
    })
  );
  return { title: "Posts required, with the cost of each role's posts", columns, rows };
}

/** The ratios first: those that scale with the service, then those that do not. Methods of a rank keep their order. */
const rank = (m: MethodAnswer): number => (isLocal(m) ? 1 : m.method === "ratio" ? 0 : 2);

const isLocal = (m: MethodAnswer): boolean => basisOf(m)?.basis === "local-share";

/** A method with what to know of it: a share of the local caseload asks every service for the same. */
export const rowName = (m: MethodAnswer): string => `${methodName(m)}${isLocal(m) ? " (same for all sizes)" : ""}`;

/** CNSs, and every other role of which a method asks for any. */
const rolesOf = (methods: readonly MethodAnswer[]): string[] => [
  ...new Set(["cns", ...methods.flatMap((m) => m.posts.filter((p) => p.wteHigh > 0).map(({ role }) => role))])
];

/** Roles with posts in place: of the others but the CNSs, all that is required is missing, and said in their column. */
const rolesInPlace = (methods: readonly MethodAnswer[]): string[] => [
  ...new Set(methods.flatMap((m) => m.gap.filter((g) => g.wteInPlace > 0).map(({ role }) => role)))
];

/**
 * The methods of a reading as they are shown, in their order. The ratio knows no readings and counts CNSs alone: in the
 * delegated reading it is shown only where nothing else is.
 */
export function methodsShown(answer: PostsAnswer, scenario: Scenario, reading: Reading): readonly MethodAnswer[] {
  const methods = answer.methods.filter((m) => m.reading === reading && isAsChosen(m, scenario));
  const counting = methods.filter(({ method }) => method !== "ratio");
  const strictToo = scenario.readings.includes("strict");
  const shown = reading === "delegated" && strictToo && counting.length > 0 ? counting : methods;
  return [...shown].sort((a, b) => rank(a) - rank(b));
}

function requiredOf(m: MethodAnswer, role: string): Range | number | null {
  const posts = m.posts.filter((p) => p.role === role);
  // Simulation looks for posts of both roles, and may find that none of one are needed; the ratio knows CNSs alone.
  if (posts.length === 0) return m.method === "simulation" && m.posts.length > 0 ? 0 : null;
  return {
    low: posts.reduce((sum, p) => sum + p.wteLow, 0),
    base: posts.reduce((sum, p) => sum + p.wte, 0),
    high: posts.reduce((sum, p) => sum + p.wteHigh, 0)
  };
}

/** People to appoint for the base value, at the WTE a head of the posts in place. */
function headsMissingOf(m: MethodAnswer, role: string): number | null {
  const gaps = m.gap.filter((g) => g.role === role);
  return gaps.length === 0 ? null : gaps.reduce((sum, g) => sum + g.headsMissing, 0);
}

function missingOf(m: MethodAnswer, role: string): Range | null {
  const gaps = m.gap.filter((g) => g.role === role);
  if (gaps.length === 0) return null;
  return {
    low: gaps.reduce((sum, g) => sum + g.wteLow, 0),
    base: gaps.reduce((sum, g) => sum + g.wte, 0),
    high: gaps.reduce((sum, g) => sum + g.wteHigh, 0)
  };
}
