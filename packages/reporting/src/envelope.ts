import { version } from "./version.ts";

/** What `--json` prints: one object for every command, the same keys in the same order. */
export interface Envelope {
  readonly command: string;
  readonly version: string;
  /** The scenario file as it was named; null for a command that reads none. */
  readonly scenario: string | null;
  /** Hash of the resolved scenario, so that a change of evidence shows; null where there is none. */
  readonly scenarioHash: string | null;
  readonly seed: number | null;
  readonly result: unknown;
  /** Ids of the defaults used. */
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
}

/** An envelope of this version; what is left out is null or empty. */
export function envelope(parts: Pick<Envelope, "command" | "result"> & Partial<Omit<Envelope, "version">>): Envelope {
  return {
    command: parts.command,
    version,
    scenario: parts.scenario ?? null,
    scenarioHash: parts.scenarioHash ?? null,
    seed: parts.seed ?? null,
    result: parts.result,
    assumptions: parts.assumptions ?? [],
    warnings: parts.warnings ?? []
  };
}
