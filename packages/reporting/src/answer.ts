import { type DeskMethod, findPosts, type PostsAnswer } from "@caseload/planning";
import { bundledEvidence, type Issue, issueText, type Scenario } from "@caseload/simulation";
import { type Answered, type PostsDocument, postsDocument } from "./posts-document.ts";
import { type ReadOptions, readScenarios } from "./read-scenarios.ts";

export interface AnswerOptions extends ReadOptions {
  /** Methods to answer by. Defaults to all four. */
  readonly methods?: readonly DeskMethod[];
  /** Writes the arithmetic of every method into the report. Defaults to false. */
  readonly explain?: boolean;
}

/** The answer to a scenario file, or everything that is wrong with it. */
export type Answer =
  | (PostsDocument & {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly posts: PostsAnswer;
      /** The variants of the file, each with its own scenario and posts. */
      readonly variants: readonly Answered[];
    })
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      /** The issues as sentences. */
      readonly problems: readonly string[];
    };

/**
 * From the text of a scenario file (YAML or JSON) to its answer, in the order a reader would ask.
 *
 * ```ts
 * const result = answer("organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: [{ role: cns, wte: 1 }]");
 * if (result.ok) console.log(result.report.headline);
 * ```
 */
export function answer(text: string, options: AnswerOptions = {}): Answer {
  const read = readScenarios(text, options); //                       what does the service look like?
  if (!read.ok) return { ...read, problems: read.issues.map(issueText) };
  const [base, ...variants] = read.scenarios;
  const wanted = options.methods === undefined ? {} : { methods: options.methods };
  const answerOf = (one: typeof base): Answered => ({
    ...one,
    posts: findPosts(one.scenario, bundledEvidence, one === base ? wanted : { ...wanted, variantOf: base.scenario })
  });
  const answered: readonly [Answered, ...Answered[]] = [answerOf(base), ...variants.map(answerOf)]; // how many posts?
  const document = postsDocument(options.file ?? "scenario", answered, options); //                   in words?
  const [{ scenario, posts }, ...others] = answered;
  return { ok: true, scenario, posts, variants: others, ...document };
}
