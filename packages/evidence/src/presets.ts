import data from "../data/presets.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";
import type { Preset } from "./preset.ts";

/**
 * Services to start from: eight case studies, the four service models of the survey and two averages. Each holds what
 * its source says and lists what the source leaves open.
 */
export const presets: readonly Preset[] = data;

/**
 * The preset with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function presetById(id: string): Preset {
  return byId(id);
}

const byId = entryById("preset", presets);
