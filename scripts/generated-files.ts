import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaults, standards, tasks, unknowns, words } from "@caseload/evidence";
import { costIndicators } from "@caseload/planning";
import { type IndicatorDefinition, indicatorGroups, scenarioJsonSchema, smallDenominator } from "@caseload/simulation";
import { pathwaySvg, pathwayTable } from "./pathway-diagram.ts";
import { validationPage } from "./validation-page.ts";

/** A file of the documentation that is made from data. */
export interface GeneratedFile {
  /** Relative to the root of the workspace. */
  readonly path: string;
  readonly text: string;
}

/** Every generated file with the text it should have. */
export function generatedFiles(root: string): readonly GeneratedFile[] {
  return [
    { path: "docs/scenario.schema.json", text: `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n` },
    { path: "docs/glossary.md", text: glossary() },
    { path: "docs/assumptions.md", text: assumptions() },
    { path: "docs/tasks-and-standards.md", text: tasksAndStandards() },
    { path: "docs/concepts/indicators.md", text: indicatorsPage() },
    { path: "docs/concepts/pathway.svg", text: pathwaySvg() },
    { path: "docs/concepts/simulation.md", text: simulationPage(join(root, "docs/concepts/simulation.md")) },
    { path: "docs/validation.md", text: validationPage() },
    { path: "docs/scenario-language.md", text: scenarioLanguage(join(root, "docs/scenario-language.md")) }
  ];
}

const note = "<!-- Made by `npm run generate`; edit the data instead. -->\n";

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

function glossary(): string {
  const entries = [...words]
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
    .map(({ id, term, meaning, seeAlso }) => {
      const links = seeAlso.map((other) => `[${termOf(other)}](#${other})`);
      return `<a id="${id}"></a>**${term}.** ${meaning}${links.length > 0 ? ` See also ${links.join(", ")}.` : ""}`;
    });
  return `# Glossary\n\n${note}\n${entries.join("\n\n")}\n`;
}

const termOf = (id: string): string => words.find((word) => word.id === id)?.term ?? id;

function assumptions(): string {
  const rows = defaults.map(({ id, value, low, high, unit, quality, reason, facts, unknowns: open }) => [
    `\`${id}\``,
    low === high ? `${value}` : `${value} (${low} to ${high})`,
    unit,
    quality,
    reason,
    [...facts, ...open].join(", ")
  ]);
  const register = unknowns.map(({ id, question, treatment, defaults: ids }) => [
    id,
    question,
    treatment,
    ids.map((each) => `\`${each}\``).join(", ")
  ]);
  return `# Assumptions

${note}
Every value that Caseload uses where a scenario says nothing, with the range it is believed to lie in, how good it is and
what it rests on. \`caseload evidence <id>\` prints one with its sources; a scenario can replace any of them.

${table(["id", "value (range)", "unit", "quality", "why", "rests on"], rows)}

## What is not known

The source documents leave 27 questions open. Each is listed with what the library does instead.

${table(["", "question", "treatment", "defaults"], register)}
`;
}

function tasksAndStandards(): string {
  const roles = (lists: Readonly<Record<"complex" | "nonComplex", readonly string[]>>): string =>
    lists.complex.join() === lists.nonComplex.join()
      ? lists.complex.join(", ")
      : `complex: ${lists.complex.join(", ")}; others: ${lists.nonComplex.join(", ")}`;
  const standardRows = standards.map(({ number, title, events, tasks: ids, indicator, windowDays, target, place }) => [
    `${number}`,
    title,
    events.join(", "),
    ids.map((id) => `\`${id}\``).join(", "),
    indicator,
    windowDays === undefined ? "none" : `\`${windowDays}\``,
    `\`${target}\``,
    place
  ]);
  const taskRows = tasks.map(({ id, label, minutes, eligible, standards: serves, counted, why }) => [
    `\`${id}\``,
    label,
    `\`${minutes}\``,
    roles(eligible.strict),
    roles(eligible.delegated),
    serves.join(", "),
    counted ? "yes" : "no",
    why
  ]);
  return `# Tasks and Standards

${note}
The eleven Standards contain no number: windows and targets are this library's, as named defaults, and a scenario's own
where it says so.

${table(["", "standard", "set off by", "fulfilled by", "indicator", "window", "target", "place"], standardRows)}

## The task catalogue

${table(["id", "task", "minutes", "strict", "delegated", "standards", "counted", "why"], taskRows)}
`;
}

function indicatorsPage(): string {
  // The definitions do not hang on what anything costs.
  const prices = (["trust", "system"] as const).flatMap((pension) => costIndicators(pension, () => 0));
  const groups = [...indicatorGroups, { title: "Cost", indicators: prices }];
  const sections = groups.map(
    ({ title, indicators }) =>
      `## ${title}\n\n${table(["id", "what it is", "unit", "out of", "by"], indicators.map(indicatorRow))}`
  );
  return `# Indicators

${note}
What a simulation counts, as \`caseload simulate\` and \`compare-variants\` print it and as \`result.indicators\` of their
\`--json\` holds it: a row for the whole service, and one for each year, tier, role, task or site where the table says so.

**Every indicator is one sum over another**, both over the whole time observed and over all replications: what was done
in time, over what fell due. It is never a mean of yearly or monthly percentages. With it come a 95 % interval of that
mean (chance alone; what is not known about the world is not in it), the number of replications, and the size of what it
is out of.

**What falls due does not hang on the staff.** Where the table says so under "out of" (people, occasions, work that
arose), the same people meet the same occasions whoever is in post, so that two establishments can be compared, and with
nobody in post every such share is exactly 0. A few indicators are out of what staff have or did. With nobody in post the
shares among them are 0 too, for nothing of it was done, and what they are out of is 0; waits, costs and numbers for each
of the staff have no value then. No share grows with what is left undone: that is told in numbers.

**Windows.** Work is in time when it is done within its window, in calendar days from the occasion; a window that ends on a
day on which the service is closed ends when the next open day closes. The windows are the library's assumptions (see
[the Standards](standards.md)) and yours to change. Work that gave way to later work of its kind is in time if the later
was done by the day the first was due.

**Died before.** Someone who dies before a window ends was neither served in time nor failed: such occasions are in no
share, and are listed as \`died-before-due\`. Of the newly diagnosed, those who died before they came to a named CNS or an
assessment, and those who still waited at the end, have rows of their own. **Still open.** A window that has not ended
when the observation does is left out too.

**Targets and verdicts.** The Standards contain no number: the targets are the scenario's. A verdict is one of \`meets\`, \`does
not meet\`, \`cannot tell\` and \`cannot be met\`: whether the target is reached in enough replications, with 95 %
confidence. Where a replication has fewer than ${smallDenominator} in what the share is out of, chance alone can pass or fail it: such rows
are marked \`smallNumbers\` and judged on the mean of all replications.

${sections.join("\n\n")}
`;
}

const indicatorRow = (indicator: IndicatorDefinition): string[] => [
  `\`${indicator.id}\``,
  `**${indicator.label}.** ${indicator.definition}`,
  indicator.unit,
  `${indicator.denominator}${indicator.countsOf === "staff" ? " (hangs on the staff)" : ""}`,
  indicator.breakdowns.join(", ")
];

type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
};

/** The hand-written page, with the list of keys between its two marks made anew. */
function scenarioLanguage(file: string): string {
  const [start, end] = ["<!-- keys: made by `npm run generate` -->", "<!-- end of keys -->"] as const;
  const page = readFileSync(file, "utf8");
  const before = page.slice(0, page.indexOf(start) + start.length);
  const after = page.slice(page.indexOf(end));
  const schema = scenarioJsonSchema() as Schema;
  const rows = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => rowsOf(key, value));
  return `${before}\n\n${table(["key", "what it is", "values"], rows)}\n\n${after}`;
}

/** The hand-written page, with the table of the diagram between its two marks made anew. */
const simulationPage = (file: string): string =>
  between(
    readFileSync(file, "utf8"),
    "<!-- pathway: made by `npm run generate` -->",
    "<!-- end of pathway -->",
    pathwayTable()
  );

function between(page: string, start: string, end: string, text: string): string {
  return `${page.slice(0, page.indexOf(start) + start.length)}\n\n${text}\n\n${page.slice(page.indexOf(end))}`;
}

function rowsOf(key: string, schema: Schema): string[][] {
  const own = [`\`${key}\``, schema.description ?? "", valuesOf(schema)];
  const group = schema.properties ?? schema.anyOf?.find(({ properties }) => properties !== undefined)?.properties;
  const isQuantity = group !== undefined && "value" in group;
  const inner = group === undefined || isQuantity || key.includes(".") ? [] : Object.entries(group);
  const entry =
    typeof schema.additionalProperties === "object" && !key.includes(".") ? schema.additionalProperties : {};
  const ofEntry = Object.entries(entry.properties ?? {});
  return [
    own,
    ...inner.flatMap(([name, value]) => rowsOf(`${key}.${name}`, value)),
    ...ofEntry.flatMap(([name, value]) => rowsOf(`${key}.${key === "targets" ? "<number>" : "<id>"}.${name}`, value))
  ];
}

function valuesOf({ type, enum: words, anyOf, items }: Schema): string {
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(", ");
  if (anyOf !== undefined) return [...new Set(anyOf.map(valuesOf))].filter((each) => each !== "").join(" or ");
  if (type === "array") return `list of ${items?.type ?? "values"}s`;
  if (type === "object") return "group";
  return type ?? "";
}
