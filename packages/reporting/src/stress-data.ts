import { type Default, defaultById, factById, sourceById } from "@caseload/evidence";
import { type Origin, quantitiesOf, type Scenario } from "@caseload/simulation";
import { assumptionTables } from "./assumption-table.ts";
import { assumptionsSimulated } from "./assumptions-simulated.ts";
import { list, tableBlock, words } from "./report.ts";
import { type StressItem, toBeWritten } from "./stress-item.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** 3: the numbers, and where they come from. */
export function stressData(scenario: Scenario, warnings: readonly string[]): readonly StressItem[] {
  const used = assumptionsSimulated(scenario).map(defaultById);
  return [
    {
      item: "3.1",
      title: "Data sources",
      blocks: [
        words("The scenario file itself, and for what it leaves open the documents that the defaults rest on:"),
        tableBlock(documents(used)),
        toBeWritten("where the numbers of the scenario file come from, who counted them and when")
      ]
    },
    {
      item: "3.2",
      title: "Input data pre-processing",
      blocks: [
        list(derived(scenario)),
        list(warnings),
        toBeWritten("what was done to the numbers before they came into the file")
      ]
    },
    { item: "3.3", title: "Input parameters", blocks: [tableBlock(inputs(scenario))] },
    {
      item: "3.4",
      title: "Assumptions",
      blocks: [
        ...assumptionTables(used.map(({ id }) => id)).map(tableBlock),
        list(used.map(({ id, reason }) => `${id}: ${reason}`))
      ]
    }
  ];
}

/** What was computed from other numbers, and how: "every time: tasks[0].probability, …". */
function derived(scenario: Scenario): readonly string[] {
  const paths = new Map<string, string[]>();
  for (const { path, quantity } of quantitiesOf(scenario)) {
    if (quantity.origin.from !== "derived") continue;
    const { how } = quantity.origin;
    paths.set(how, [...(paths.get(how) ?? []), path]);
  }
  return [...paths].map(([how, own]) => `${how}: ${own.join(", ")}`);
}

/** Documents behind the defaults used, with the qualities of what was read there. */
function documents(used: readonly Default[]): Table {
  const facts = [...new Set(used.flatMap((entry) => entry.facts))].map(factById);
  const ids = [...new Set(facts.map(({ source }) => source.document))];
  return {
    title: "",
    columns: [
      textColumn("document", "document"),
      textColumn("publisher", "publisher"),
      textColumn("year", "year"),
      column("facts", "facts used", "", "people"),
      textColumn("quality", "quality of what was read there")
    ],
    rows: ids.map((id): Cell[] => {
      const { title, publisher, year } = sourceById(id);
      const own = facts.filter(({ source }) => source.document === id);
      return [title, publisher, year, own.length, [...new Set(own.map(({ quality }) => quality))].join(", ")];
    })
  };
}

const inputs = (scenario: Scenario): Table => ({
  title: "",
  columns: [
    textColumn("path", "quantity"),
    column("value", "value", "", "number"),
    column("low", "from", "", "number"),
    column("high", "to", "", "number"),
    textColumn("unit", "unit"),
    textColumn("origin", "source")
  ],
  rows: quantitiesOf(scenario).map(({ path, quantity: { value, low, high, unit, origin } }): Cell[] => [
    path,
    value,
    low,
    high,
    unit,
    originText(origin)
  ])
});

function originText(origin: Origin): string {
  switch (origin.from) {
    case "scenario":
      return "scenario file";
    case "default":
      return `default ${origin.id} (${defaultById(origin.id).quality})`;
    case "preset":
      return `preset ${origin.preset}`;
    case "derived":
      return `derived: ${origin.how}`;
  }
}
