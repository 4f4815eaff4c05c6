import type { PostsAnswer } from "@caseload/planning";
import { type Envelope, envelope } from "./envelope.ts";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { notHeldAgainst } from "./posts-in-place.ts";
import { deskWords, firstSentences, writeReport } from "./posts-report.ts";
import { postsResult } from "./posts-result.ts";
import { postsRows, postsTable } from "./posts-table.ts";
import type { ReadScenario } from "./read-scenarios.ts";
import { type Report, type Section, section, tableBlock, words } from "./report.ts";
import { surplusWords } from "./surplus-words.ts";
import { tableRows } from "./table.ts";

/** A scenario or variant with the answer found for it. */
export interface Answered extends ReadScenario {
  readonly posts: PostsAnswer;
  /** What simulation found; left out where it was not asked. */
  readonly simulated?: FoundBySimulation;
}

/** An answer in every form it is printed in. */
export interface PostsDocument {
  readonly report: Report;
  readonly envelope: Envelope;
  /** Header first; unrounded. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * The answer to a scenario file and its variants, as text, JSON and CSV have it.
 *
 * @param file - the scenario file as it was named
 * @param answered - the scenario first, then its variants
 */
export function postsDocument(
  file: string,
  [base, ...variants]: readonly [Answered, ...Answered[]],
  options: { readonly explain?: boolean } = {}
): PostsDocument {
  const warnings = warningsOf(base);
  const report = writeReport({ ...withSimulation(base), warnings }, base.scenario, {
    ...options,
    ...(base.simulated === undefined ? {} : { simulated: base.simulated })
  });
  return {
    report: { headline: report.headline, sections: [...report.sections, ...variants.flatMap(variantSections)] },
    envelope: envelope({
      command: "posts",
      scenario: file,
      scenarioHash: base.hash,
      seed: base.scenario.seed,
      result: {
        organisation: base.scenario.organisation,
        ...postsResult(withSimulation(base), base.simulated),
        variants: variants.map((v) => ({
          name: v.variant,
          scenarioHash: v.hash,
          ...postsResult(withSimulation(v), v.simulated),
          assumptions: v.posts.assumptions,
          warnings: warningsOf(v)
        }))
      },
      assumptions: base.posts.assumptions,
      warnings
    }),
    rows: rowsOf([base, ...variants])
  };
}

const warningsOf = ({ warnings, posts }: Answered): readonly string[] => [...new Set([...warnings, ...posts.warnings])];

/** The answer of all methods, simulation last. */
const withSimulation = ({ posts, simulated }: Answered): PostsAnswer =>
  simulated === undefined ? posts : { ...posts, methods: [...posts.methods, ...simulated.methods] };

function variantSections(answered: Answered): readonly Section[] {
  const { variant, scenario, simulated } = answered;
  const posts = withSimulation(answered);
  return section(
    `Variant: ${variant ?? ""}`,
    words(firstSentences(posts, scenario, simulated)),
    ...scenario.readings.map((reading) => tableBlock(postsTable(posts, scenario, reading))),
    words(deskWords(posts, scenario, simulated)),
    words(surplusWords(posts, scenario)),
    words(notHeldAgainst(posts, scenario))
  );
}

/** One table for all, with the variant in the first column where there is any. */
function rowsOf(answered: readonly Answered[]): readonly (readonly (string | number | null)[])[] {
  const tables = answered.map((each) => ({
    variant: each.variant,
    rows: tableRows(postsRows(withSimulation(each)))
  }));
  const header = tables[0]?.rows[0] ?? [];
  if (tables.length === 1) return [header, ...tables.flatMap(({ rows }) => rows.slice(1))];
  return [
    ["variant", ...header],
    ...tables.flatMap(({ variant, rows }) => rows.slice(1).map((row) => [variant, ...row]))
  ];
}
