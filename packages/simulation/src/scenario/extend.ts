import type { Preset } from "@caseload/evidence";
import type { Evidence } from "./evidence-bundle.ts";
import { type ScenarioContent, scenarioSchema, type VariantContent } from "./file-schema.ts";
import { type Layers, layer, overlaid } from "./layers.ts";
import type { Path } from "./path.ts";
import { valueAt } from "./schema-issues.ts";
import { suggest } from "./suggest.ts";
import { positionKey } from "./yaml-reader.ts";

/** What a preset leaves open and the file does not fill. */
export interface OpenPlace {
  readonly path: Path;
  readonly what: string;
  readonly why: string;
}

/** A file over the preset it extends. */
export interface Extended {
  readonly layers: Layers;
  readonly open: readonly OpenPlace[];
  /** Set where the file extends a preset that there is not: ids, and the one that was perhaps meant. */
  readonly unknownPreset: { readonly wanted: string; readonly suggestion: string | null } | null;
}

/** Lay a file over the preset it extends, if any. */
export function extendPreset(content: ScenarioContent, { presets }: Evidence): Extended {
  const own = withoutStructure(content);
  const alone = { layers: layer(own, { layer: "file", path: [] }), open: [], unknownPreset: null };
  if (content.extends === undefined) return alone;
  const preset = presets.find(({ id }) => id === content.extends);
  if (preset === undefined) {
    const ids = presets.map(({ id }) => id);
    const wanted = `the id of a preset (${ids.join(", ")})`;
    return { ...alone, unknownPreset: { wanted, suggestion: suggest(content.extends, ids) } };
  }
  const below = layer(fragmentOf(preset), { layer: "preset", preset: preset.id, path: [] });
  return {
    layers: overlaid(below, own, { layer: "file", path: [] }),
    open: preset.open
      .map(({ path, what, why }) => ({ path: pathOf(path), what, why }))
      .filter(({ path }) => !isFilled(content, path)),
    unknownPreset: null
  };
}

/** Lay a variant over its scenario; its extra posts follow those of the scenario. */
export function overlayVariant(below: Layers, variant: VariantContent, index: number): Layers {
  const { name: _name, addPosts, ...changes } = variant;
  const at: Path = ["variants", index];
  const changed = overlaid(below, changes, { layer: "file", path: at });
  if (addPosts === undefined) return changed;
  const before = changed.content.posts ?? [];
  const written = new Map(changed.written);
  for (const [added] of addPosts.entries()) {
    const path: Path = [...at, "addPosts", added];
    written.set(positionKey(["posts", before.length + added]), { layer: "file", path });
  }
  return { content: { ...changed.content, posts: [...before, ...addPosts] }, written };
}

/** @throws RangeError where a preset does not follow the scenario language: an error of whoever made the evidence */
function fragmentOf({ id, scenario }: Preset): ScenarioContent {
  const fragment = scenarioSchema.safeParse(scenario);
  if (!fragment.success) throw new RangeError(`invalid preset; ${id} is no scenario: ${fragment.error.message}`);
  return fragment.data;
}

function withoutStructure({
  $schema: _schema,
  extends: _extends,
  variants: _variants,
  bid: _bid,
  ...own
}: ScenarioContent) {
  return own;
}

/** A path as the evidence writes it, "posts[0].wte", as steps. */
export function pathOf(text: string): Path {
  return [...text.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

const sizeKeys = ["newPatientsPerYear", "population", "monthlyCounts", "proxy"];

/**
 * Whether a file gives what a preset leaves open. Lists are given as a whole, so a file with posts of its own has
 * answered every question about the preset's posts; the number of new people may be given in any form.
 */
function isFilled(content: ScenarioContent, path: Path): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return true;
  if (first === "newPatientsPerYear") {
    return (
      content.newPatientsPerYear !== undefined || sizeKeys.some((key) => valueAt(content.inflow, [key]) !== undefined)
    );
  }
  const given = valueAt(content, [first]);
  return given !== undefined && (Array.isArray(given) || valueAt(given, rest) !== undefined);
}
