import { simulate as simulateHere } from "../../engine/simulate.ts";
import type { Batch, Executor } from "../executor.ts";
import type { Simulate } from "../run-batch.ts";
import { serialExecutor } from "../serial-executor.ts";
import { type Claim, type Observation, observe } from "./claim.ts";
import { claims } from "./claims.ts";
import { judge } from "./judge.ts";
import { type Subject, subjectOf } from "./subject.ts";
import type { VerificationResult } from "./verification-result.ts";

export interface VerifyOptions {
  /** A whole number from 0; defaults to 1. */
  readonly seed?: number;
  /** Replications of every subject, at least 2, in place of its own. Few of them see only what is far off. */
  readonly replications?: number;
  /** Where replications are run; defaults to here, one after the other. */
  readonly executor?: Executor;
  /** Simulates one replication, in place of the engine and of `executor`: how a test breaks the engine on purpose. */
  readonly simulate?: Simulate;
  /** Ids of claims, or of subjects for all claims about them; defaults to all. */
  readonly only?: readonly string[];
  /** Told after each subject that has been simulated. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
}

/** Replications run as one piece. */
const batchSize = 5;

/**
 * Holds the simulator against everything that theory knows exactly: queues, caseloads, conservation and identities. Each
 * result says what was expected, what came out, and how many standard errors lie between.
 *
 * @throws RangeError for options that make no sense
 */
export async function verify(options: VerifyOptions = {}): Promise<readonly VerificationResult[]> {
  const { seed = 1, replications, simulate, only, onProgress } = options;
  if (!(replications === undefined || (Number.isInteger(replications) && replications >= 2))) {
    throw new RangeError(`invalid replications; not a whole number of at least 2: ${replications}`);
  }
  const executor =
    simulate !== undefined ? serialExecutor(simulate) : (options.executor ?? serialExecutor(simulateHere));
  const chosen = only === undefined ? claims : claimsOf(only);
  const ids = [...new Set(chosen.flatMap(({ subjects }) => subjects))];
  const seen = new Map<string, readonly Observation[]>();
  const results = new Map<Claim, VerificationResult>();
  for (const [index, id] of ids.entries()) {
    const subject = subjectOf(id);
    seen.set(id, await observations(subject, executor, seed, replications ?? subject.replications));
    onProgress?.({ done: index + 1, of: ids.length });
    // Judged as soon as it can be, so that no more runs are kept than are wanted.
    for (const claim of chosen) {
      if (results.has(claim) || !claim.subjects.every((each) => seen.has(each))) continue;
      results.set(claim, judge(claim, side(claim.subjects.map((each) => seen.get(each) ?? []))));
    }
    const wanted = new Set(chosen.filter((claim) => !results.has(claim)).flatMap(({ subjects }) => subjects));
    for (const each of seen.keys()) if (!wanted.has(each)) seen.delete(each);
  }
  return chosen.flatMap((claim) => results.get(claim) ?? []);
}

function claimsOf(only: readonly string[]): readonly Claim[] {
  for (const id of only) {
    if (!claims.some((claim) => isMeant(claim, id))) throw new RangeError(`invalid case; no such id: ${id}`);
  }
  return claims.filter((claim) => only.some((id) => isMeant(claim, id)));
}

const isMeant = (claim: Claim, id: string): boolean => claim.id === id || claim.id.startsWith(`${id}.`);

async function observations(
  subject: Subject,
  executor: Executor,
  seed: number,
  replications: number
): Promise<readonly Observation[]> {
  const { program } = subject;
  const batches: Batch[] = [];
  for (let from = 0; from < replications; from += batchSize) {
    batches.push({ program, seed: seed + subject.seedPlus, from, to: Math.min(from + batchSize, replications) });
  }
  const runs = await executor.run(batches);
  return runs.flat().map((run) => observe(subject, run));
}

/** Observations of several subjects, replication by replication. */
function side(columns: readonly (readonly Observation[])[]): readonly (readonly Observation[])[] {
  const length = Math.min(...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.flatMap((column) => column[row] ?? []));
}
