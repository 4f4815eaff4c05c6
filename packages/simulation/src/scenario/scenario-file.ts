import type { ScenarioContent } from "./file-schema.ts";
import type { Position } from "./yaml-reader.ts";

/** A scenario file that was read and has the right shape. */
export interface ScenarioFile {
  /** Name of the file, for messages. */
  readonly name: string;
  readonly content: ScenarioContent;
  /** Where each path was written; see `positionOf`. */
  readonly positions: ReadonlyMap<string, Position>;
}
