import type { Preset } from "@caseload/evidence";
import { countText } from "./number-format.ts";
import { list, type Report, section, tableBlock, words } from "./report.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** All presets, a row each. */
export function presetsTable(presets: readonly Preset[]): Table {
  return {
    title: "",
    columns: [
      textColumn("id", "preset"),
      textColumn("title", "service"),
      column("given", "given", "", "people"),
      column("open", "open", "", "people")
    ],
    rows: presets.map((p): Cell[] => [p.id, p.title, p.given.length, p.open.length])
  };
}

/** The list of presets as a person reads it. */
export function presetsReport(presets: readonly Preset[]): Report {
  return {
    headline: `${presets.length} services to start from, each with what its source gives and what it leaves open.`,
    sections: section(
      "",
      tableBlock(presetsTable(presets)),
      words(
        "`caseload presets <preset>` shows one. A scenario begins with `extends: <preset>` and must fill what is open; " +
          "what it fills is its own assumption, not the service's."
      )
    )
  };
}

/** What one preset gives and leaves open, a row each: `state` says which. */
export function presetTable(preset: Preset): Table {
  return {
    title: "",
    columns: [
      textColumn("state", "state"),
      textColumn("path", "path"),
      textColumn("value", "value"),
      textColumn("why", "why"),
      textColumn("facts", "facts")
    ],
    rows: [
      ...preset.given.map((g): Cell[] => ["given", g.path, valueText(preset, g.path), g.place, g.facts.join(" ")]),
      ...preset.open.map((o): Cell[] => ["open", o.path, o.what, o.why, ""])
    ]
  };
}

/** One preset as a person reads it. */
export function presetReport(preset: Preset): Report {
  const open = preset.open.length;
  return {
    headline: `${preset.title}: ${countText(preset.given.length)} values given, ${countText(open)} left open.`,
    sections: [
      ...section("", words(preset.description), words(preset.system === undefined ? "" : `System ${preset.system}.`)),
      ...section(
        "Given",
        list(
          preset.given.map((g) => {
            const facts = g.facts.length === 0 ? "" : ` [${g.facts.join(", ")}]`;
            return `${g.path}: ${valueText(preset, g.path)} (${g.place})${facts}`;
          })
        )
      ),
      ...section(
        "Left open: a scenario that extends it must say",
        list(preset.open.map((o) => `${o.path}: ${o.what}. ${o.why}`))
      ),
      ...section("To use it", words(`A scenario that begins with \`extends: ${preset.id}\`.`))
    ]
  };
}

/** The value that stands at a path such as `posts[0].wte` in the preset's scenario. */
function valueText(preset: Preset, path: string): string {
  let at: unknown = preset.scenario;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return "";
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return typeof at === "string" ? at : (JSON.stringify(at) ?? "");
}
