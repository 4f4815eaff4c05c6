import type { IndicatorRow, Scenario } from "@caseload/simulation";
import { findRow } from "./find-row.ts";
import { estimateText } from "./indicator-format.ts";
import { roleName } from "./role-name.ts";
import type { SimulatedReading } from "./simulated.ts";
import { type Table, textColumn } from "./table.ts";

/** Told of the whole service, in this order; those it has not are left out. */
const peopleAndCare: readonly string[] = [
  ...[
    "caseload",
    "newly-diagnosed",
    "deaths",
    "caseload-per-cns",
    "reach",
    "named-cns",
    "named-key-worker",
    "unplaced"
  ],
  ...["days-to-named-cns-median", "days-to-assessment-median", "contacts-in-time", "continuity"],
  ...["palliative-information-before-death", "end-of-life-plan-before-death"],
  ...["cost-trust", "cost-system", "cost-per-person-trust", "cost-per-person-system"]
];

const timeOfAll: readonly string[] = ["backlog", "backlog-weeks", "released", "released-in-11-weeks"];

const timeOfRole: readonly string[] = [
  "hours-in-post",
  "hours-clinical",
  "hours-worked",
  "utilisation",
  "hours-over-contract"
];

interface Line {
  readonly id: string;
  readonly role: string | null;
}

/** People, care and cost of all readings side by side. */
export const peopleTable = (readings: readonly SimulatedReading[], scenario: Scenario): Table =>
  sideBySide(
    peopleAndCare.map((id) => ({ id, role: null })),
    readings,
    scenario
  );

/** Staff time of all readings side by side: by role with a post, then what waits and what is released. */
export function staffTable(readings: readonly SimulatedReading[], scenario: Scenario): Table {
  const inPost = [...new Set(scenario.posts.map(({ role }) => role))];
  const lines = [
    ...inPost.flatMap((role) => timeOfRole.map((id) => ({ id, role }))),
    ...timeOfAll.map((id) => ({ id, role: null }))
  ];
  return sideBySide(lines, readings, scenario);
}

function sideBySide(lines: readonly Line[], readings: readonly SimulatedReading[], scenario: Scenario): Table {
  return {
    title: "",
    columns: [
      textColumn("what", "what"),
      textColumn("unit", "unit"),
      ...readings.map(({ reading }) => textColumn(reading, `${reading} (95 % interval)`))
    ],
    rows: lines.flatMap(({ id, role }) => {
      const found = readings.map(({ rows }) => findRow(rows, id, { role }));
      const first = found.find((row) => row !== undefined && row.denominator > 0) ?? found[0];
      // Nothing of the kind: no cap on places, no work without a nurse.
      if (first === undefined || (found.every((row) => row?.mean == null) && first.denominator === 0)) return [];
      const of = role === null ? "" : `${roleName(role, scenario)}: `;
      const also = id === "hours-in-post" && hasOtherWork(role, scenario) ? ", other work included" : "";
      return [
        [
          `${of}${of === "" ? first.label : lowered(first.label)}${also}`,
          first.unit === "share" ? "" : first.unit,
          ...found.map((row) => (row === undefined ? "-" : valueText(row)))
        ]
      ];
    })
  };
}

/** Whether posts of a role are combined with work for others. */
const hasOtherWork = (role: string | null, { posts }: Scenario): boolean =>
  posts.some((post) => post.role === role && post.sbcShare.value < 1);

/** A median beyond every day is of people more than half of whom wait in vain. */
const valueText = (row: IndicatorRow): string =>
  row.mean === null && row.denominator > 0 && row.unit === "days" ? "half never do" : estimateText(row);

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
