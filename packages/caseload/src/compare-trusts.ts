import { parseTable } from "@caseload/cli/parse-table";
import { type CompareTrustsOptions, compareTrusts as compare } from "@caseload/execution";
import { type Comparison, type PreparedTrusts, prepareTrusts, type TrustsQuestion } from "@caseload/planning";
import { type TrustsDocument, trustsDocument } from "@caseload/reporting";
import { bundledEvidence, type Issue, issueText, parseScenario, type RowsOf, scenarioHash } from "@caseload/simulation";

export interface TrustsOptions
  extends Partial<Pick<TrustsQuestion, "disclosure" | "seed" | "reading">>,
    CompareTrustsOptions {
  /** Name of the trusts' file, for messages. Defaults to "trusts". */
  readonly file?: string;
  /** Text of a CSV of who is cared for elsewhere: from, to, share. Defaults to nobody. */
  readonly flows?: string;
  /** Text of the scenario that all trusts share. Defaults to the average organisation of the evidence. */
  readonly base?: string;
  /** Hands over the tables that the base names. */
  readonly rowsOf?: RowsOf;
}

/** The comparison of the trusts of a file, or everything that is wrong with it. */
export type TrustsComparison =
  | (TrustsDocument & { readonly ok: true; readonly comparison: Comparison; readonly prepared: PreparedTrusts })
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      /** The issues as sentences. */
      readonly problems: readonly string[];
    };

/**
 * From the text of a CSV with a row for each trust to their comparison. Counts of people are protected before anything is
 * worked out; the rule is `nhs` (1 to 7 hidden, others rounded to 5) unless another is asked for.
 *
 * ```ts
 * const trusts = "Trust,New patients per year,CNS WTE\nMade-up North,74,1\nMade-up South,120,2\n";
 * const result = await compareTrusts(trusts, { method: "desk" });
 * if (result.ok) console.log(result.report.headline);
 * ```
 *
 * @throws RangeError for a number of workers that is not a whole number from 0, or fewer replications than it takes to meet
 */
export async function compareTrusts(text: string, options: TrustsOptions = {}): Promise<TrustsComparison> {
  const { file = "trusts", flows, base, rowsOf, disclosure = "nhs", seed, reading } = options;
  const tables = { trusts: parseTable(text, file), flows: flows === undefined ? null : parseTable(flows, "flows") };
  const scenario = base === undefined ? null : parseScenario(base, { file: "base" });
  const unread = [
    ...[tables.trusts, tables.flows].flatMap((table) => (table !== null && "code" in table ? [table] : [])),
    ...(scenario === null || scenario.ok ? [] : scenario.issues)
  ];
  if ("code" in tables.trusts) return refused(unread);
  const read = prepareTrusts(
    {
      trusts: tables.trusts,
      flows: tables.flows === null || "code" in tables.flows ? null : tables.flows,
      base: scenario?.ok === true ? scenario.file : null,
      disclosure,
      ...(rowsOf === undefined ? {} : { rowsOf }),
      ...(seed === undefined ? {} : { seed }),
      ...(reading === undefined ? {} : { reading })
    },
    bundledEvidence
  );
  // What can be read is looked at too, so that all is told at once.
  if (unread.length > 0) return refused([...unread, ...(read.ok ? [] : read.issues)]);
  if (!read.ok) return refused(read.issues);
  const { prepared } = read;
  const comparison = await compare(prepared, options);
  const shared = { hash: scenarioHash(prepared.base), seed: prepared.base.seed };
  return { ok: true, comparison, prepared, ...trustsDocument(comparison, shared) };
}

const refused = (issues: readonly Issue[]): TrustsComparison => ({
  ok: false,
  issues,
  problems: issues.map(issueText)
});
