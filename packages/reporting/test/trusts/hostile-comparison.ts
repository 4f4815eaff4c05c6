import type { Comparison } from "@caseload/planning";
import { madeUpComparison } from "../made-up-comparison.ts";

export const hostileNames = [
  "<script>alert(1)</script>",
  `"onmouseover="alert(2)`,
  "]]><svg onload=alert(3)>",
  "--><img src=http://x.invalid/ onerror=alert(4)>",
  "</title></style>&lt;b&gt;\u0000\u202e\ufffe",
  "javascript:alert(5)",
  "</script><script>alert(6)</script>"
] as const;

const nameOf = (key: string, name: string): string => hostileNames[Number(key.split("-")[1]) - 1] ?? name;

/** The made-up comparison with names that try to be markup. */
export const hostileComparison: Comparison = {
  ...madeUpComparison,
  file: hostileNames[0],
  trusts: madeUpComparison.trusts.map((each) => ({
    ...each,
    trust: {
      ...each.trust,
      name: nameOf(each.trust.key, each.trust.name),
      alliance: hostileNames[1],
      how: hostileNames[6]
    }
  })),
  alliances: madeUpComparison.alliances.map((group) => ({ ...group, name: hostileNames[2] })),
  columns: [{ column: hostileNames[3], readAs: "not read" }],
  funnels: madeUpComparison.funnels.map((funnel) => ({
    ...funnel,
    points: funnel.points.map((point) => ({ ...point, name: nameOf(point.key, point.name) }))
  }))
};
