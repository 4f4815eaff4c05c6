import { indicatorGroups, type Scenario } from "@caseload/simulation";
import { postsInPlace } from "./posts-in-place.ts";
import type { ReadScenario } from "./read-scenarios.ts";
import { list, tableBlock, words } from "./report.ts";
import { type StressItem, toBeWritten } from "./stress-item.ts";
import { type Table, textColumn } from "./table.ts";

/** 1: what the model is for, what comes out of it, and what is tried. */
export const stressPurpose = ([{ scenario }, ...variants]: readonly [
  ReadScenario,
  ...ReadScenario[]
]): readonly StressItem[] => [
  {
    item: "1.1",
    title: "Purpose of the model",
    blocks: [
      words(
        `Whether the posts of a service (${scenario.organisation}) are enough to care for its people with secondary breast cancer to the eleven Standards of Care, and what is left undone.`
      ),
      toBeWritten("which decision this run is to inform, whose it is, and by when")
    ]
  },
  {
    item: "1.2",
    title: "Model outputs",
    blocks: [
      words(
        "Each is one sum over another over the whole time observed and all replications, with a 95 % interval between replications."
      ),
      tableBlock(outputs())
    ]
  },
  {
    item: "1.3",
    title: "Aims of experimentation",
    blocks: [
      words(`Today: ${postsInPlace(scenario)}, held against the targets below.`),
      list(targetsOf(scenario)),
      ...(variants.length === 0
        ? [words("The file has no variants: nothing else is tried.")]
        : [
            words("Variants of the file, on the same people (common random numbers), each against the file itself:"),
            list(variants.map((variant) => `${variant.variant}: ${postsInPlace(variant.scenario)}`))
          ]),
      toBeWritten("why these alternatives and no others, and who chose the targets")
    ]
  }
];

const outputs = (): Table => ({
  title: "",
  columns: [textColumn("id", "id"), textColumn("definition", "what it is"), textColumn("unit", "unit")],
  rows: indicatorGroups.flatMap(({ indicators }) =>
    indicators.map(({ id, label, definition, unit }) => [id, `${label}. ${definition}`, unit])
  )
});

const targetsOf = ({ targets }: Scenario): readonly string[] =>
  targets.map(({ standard, share, windowDays }) => {
    const within = windowDays === null ? "" : ` within ${windowDays.value} days`;
    return `Standard ${standard}: ${Math.round(share.value * 1000) / 10} %${within}`;
  });
