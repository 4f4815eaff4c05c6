import { type IndicatorDefinition, indicatorGroups, type Scenario } from "@caseload/simulation";
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
      tableBlock(outputs()),
      words(
        repeated()
          .map((sentence, i) => `${mark(i)} ${sentence}`)
          .join(" ")
      )
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

/** Definitions of more outputs than this are not to say the same again. */
const often = 2;

/** Sentences that the definitions of several outputs share. */
function repeated(): readonly string[] {
  const sentences = indicatorGroups.flatMap(({ indicators }) => indicators.flatMap((each) => sentencesOf(each)));
  return [...new Set(sentences)].filter((one) => sentences.filter((other) => other === one).length > often);
}

const sentencesOf = ({ definition }: IndicatorDefinition): readonly string[] => definition.split(/(?<=\.) (?=[A-Z])/);

/** The mark by which a sentence told below the table is meant: "(a)". */
const mark = (index: number): string => `(${String.fromCharCode("a".charCodeAt(0) + index)})`;

/** A definition with a mark in place of each sentence that others have too. */
function definitionText(indicator: IndicatorDefinition, shared: readonly string[]): string {
  const texts = sentencesOf(indicator).map((sentence) =>
    shared.includes(sentence) ? mark(shared.indexOf(sentence)) : sentence
  );
  return [`${indicator.label}.`, ...texts].join(" ");
}

function outputs(): Table {
  const shared = repeated();
  return {
    title: "",
    columns: [textColumn("id", "id"), textColumn("definition", "what it is"), textColumn("unit", "unit")],
    rows: indicatorGroups.flatMap(({ indicators }) =>
      indicators.map((each) => [each.id, definitionText(each, shared), each.unit])
    )
  };
}

const targetsOf = ({ targets }: Scenario): readonly string[] =>
  targets.map(({ standard, share, windowDays }) => {
    const within = windowDays === null ? "" : ` within ${windowDays.value} days`;
    return `Standard ${standard}: ${Math.round(share.value * 1000) / 10} %${within}`;
  });
