import { quoted, suggest } from "@caseload/simulation";
import type { FileProblems } from "./file-problems.ts";
import type { FlowPart } from "./flow-columns.ts";
import { foldedName } from "./place-name.ts";
import type { Flow, TrustRow } from "./trust.ts";

/** What leaves one trust so far. */
interface Leaving {
  sum: number;
  readonly lines: number[];
  /** By the place it goes to. */
  readonly lineOf: Map<unknown, number>;
}

/** Shares of one trust may sum to a little more than 1 by their rounding. */
const roundingOfShares = 1e-9;

/** Reports flows from nowhere, to where they come from, given twice, and more than all people of a trust. */
export function checkFlows(
  flows: readonly Flow[],
  trusts: readonly Pick<TrustRow, "name" | "odsCode">[],
  columns: Readonly<Record<FlowPart, string>>,
  problems: FileProblems
): void {
  const names = trusts.flatMap(({ name, odsCode }) => (odsCode === null ? [name] : [name, odsCode]));
  const trustOf = new Map(
    trusts.flatMap((trust) =>
      [trust.name, trust.odsCode ?? trust.name].map((name) => [foldedName(name), trust] as const)
    )
  );
  const leaving = new Map<unknown, Leaving>();
  for (const { line, from, to, share } of flows) {
    const source = trustOf.get(foldedName(from));
    if (source === undefined) {
      const wanted = "a trust of the trusts' file";
      problems.report("unknownWord", { line, column: columns.from }, wanted, quoted(from), suggest(from, names));
      continue;
    }
    const target = trustOf.get(foldedName(to)) ?? foldedName(to);
    if (target === source)
      problems.report(
        "conflict",
        { line, column: columns.to },
        "another place than where people are diagnosed",
        quoted(to)
      );
    const left: Leaving = leaving.get(source) ?? { sum: 0, lines: [], lineOf: new Map() };
    leaving.set(source, left);
    const before = left.lineOf.get(target);
    if (before !== undefined) {
      const wanted = `each pair of places once (lines ${before} and ${line})`;
      problems.report("conflict", { line, column: columns.to }, wanted, `${quoted(from)} to ${quoted(to)}`);
    }
    left.lineOf.set(target, line);
    left.sum += share;
    left.lines.push(line);
    if (left.sum > 1 + roundingOfShares && left.sum - share <= 1 + roundingOfShares) {
      const wanted = `shares of the people of ${quoted(from)} that sum to at most 1 (lines ${left.lines.join(", ")})`;
      problems.report("conflict", { line, column: columns.share }, wanted, String(Math.round(left.sum * 1e4) / 1e4));
    }
  }
}
