import type { Scenario, TaskSpecification, TaskTrigger } from "@caseload/simulation";
import { countedText, numberText, peopleText, postsText } from "./number-format.ts";
import { list, tableBlock, words } from "./report.ts";
import { roleName } from "./role-name.ts";
import type { StressItem } from "./stress-item.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** 2: how it works. */
export const stressLogic = (scenario: Scenario): readonly StressItem[] => [
  {
    item: "2.1",
    title: "Base model overview diagram",
    blocks: [
      words(
        "docs/concepts/pathway.svg shows what calls for work, the tasks by Standard and who does them. As this scenario has it:"
      ),
      tableBlock(pathway(scenario))
    ]
  },
  {
    item: "2.2",
    title: "Base model logic",
    blocks: [
      words(
        "People are diagnosed by chance and live a time drawn from the survival of the scenario, with progression, changes of treatment, returns and a change of needs on the way. Events, contacts and intervals call for work, which is due in calendar days. Staff take the work they may do, the most urgent first, in the minutes of the day that are for patients. Staff act on the needs that the last assessment found. What happens to a person never depends on the staff."
      )
    ]
  },
  { item: "2.3", title: "Scenario logic", blocks: [list(scenarioLogic(scenario))] },
  {
    item: "2.4",
    title: "Algorithms",
    blocks: [
      list([
        "Arrivals: a non-homogeneous Poisson process by inversion of its expected number, growth and month profile included, times a gamma factor each month where overdispersed; or the counts of a file, spread at random over their month.",
        "Lives at the start: size-biased, the time already lived uniform within them.",
        "Queue: smallest priority first (task plus known tier), then work that can be in time before late work unless switched, then due date, then what could be done first.",
        "Replications: Hoad, Robinson & Davies' rule with look-ahead, on Student-t intervals.",
        "Verdicts: one-sided 95 % Clopper-Pearson bounds of the share of replications that reach a target; where the denominator is small, the pooled mean."
      ])
    ]
  },
  { item: "2.5.1", title: "Entities", blocks: [tableBlock(entities(scenario))] },
  { item: "2.5.2", title: "Activities", blocks: [tableBlock(activities(scenario))] },
  {
    item: "2.5.3",
    title: "Resources",
    blocks: [tableBlock(resources(scenario)), ...resourceWords(scenario).map(words)]
  },
  {
    item: "2.5.4",
    title: "Queues",
    blocks: [
      words(
        "One queue for each combination of priority, window and who may do it, without limit of length; nobody balks. Work leaves it begun, superseded by later work of its kind, or lost at a death, as its task says (2.5.2)."
      )
    ]
  },
  {
    item: "2.5.5",
    title: "Entry and exit points",
    blocks: [
      words(
        "People enter at diagnosis, or are there from the start, and leave at death. Nobody is discharged or moves away."
      )
    ]
  }
];

function scenarioLogic({ readings, switches, places, staff, startingCaseload }: Scenario): readonly string[] {
  return [
    `readings of the Standards: ${readings.join(", ")}`,
    ...Object.entries(switches).flatMap(([name, choice]) =>
      typeof choice === "object" ? [] : [`${name}: ${typeof choice === "boolean" ? (choice ? "on" : "off") : choice}`]
    ),
    `places: ${places === null ? "no cap" : `${numberText(places.perWte.value)} for each WTE, ${places.order}`}`,
    `time of staff: ${staff.time.kind}, fidelity ${staff.fidelity}`,
    `starting caseload: ${startingCaseload.from}`
  ];
}

const triggerText = (trigger: TaskTrigger): string => {
  if ("on" in trigger) return trigger.on;
  if ("contact" in trigger) return "contact by the patient";
  if ("everyDays" in trigger)
    return `every ${numberText(trigger.everyDays.value)} days from ${trigger.from}, ${trigger.spread}`;
  if ("perPersonYear" in trigger) return `${numberText(trigger.perPersonYear.value)} a person-year`;
  return `${trigger.perPersonYearByTier.map(numberText).join(", ")} a person-year by tier`;
};

const doers = ({ eligible }: TaskSpecification, reading: "strict" | "delegated", scenario: Scenario): string =>
  [...new Set(eligible[reading].flat())].map((role) => roleName(role, scenario)).join(", ");

const pathway = (scenario: Scenario): Table => ({
  title: "",
  columns: [
    textColumn("occasion", "called for by"),
    textColumn("task", "task"),
    textColumn("standards", "Standards"),
    textColumn("strict", "strict"),
    textColumn("delegated", "delegated")
  ],
  rows: scenario.tasks.map((task) => [
    task.triggers.map(triggerText).join("; "),
    task.label,
    task.standards.join(", "),
    doers(task, "strict", scenario),
    doers(task, "delegated", scenario)
  ])
});

const entities = ({ tiers }: Scenario): Table => ({
  title: "People, by needs (the tier is an attribute; so are site, named nurse and what has been done)",
  columns: [
    textColumn("tier", "tier"),
    column("share", "at diagnosis", "", "share"),
    column("multiplier", "contacts against the rest", "", "number")
  ],
  rows: tiers.map(({ label, share, contactMultiplier }): Cell[] => [label, share.value, contactMultiplier.value])
});

const activities = ({ tasks }: Scenario): Table => ({
  title: "",
  columns: [
    textColumn("task", "task"),
    column("minutes", "mean", "minutes", "number"),
    textColumn("duration", "distribution"),
    column("cv", "CV", "", "number"),
    column("windowDays", "window", "days", "number"),
    textColumn("whenLate", "when late"),
    column("oversight", "oversight", "minutes", "number")
  ],
  rows: tasks.map(({ label, minutes, duration, cv, windowDays, whenLate, oversightMinutes }): Cell[] => [
    label,
    minutes.value,
    duration,
    duration === "logNormal" || duration === "gamma" ? cv.value : null,
    windowDays?.value ?? null,
    whenLate,
    oversightMinutes.value
  ])
});

const resources = (scenario: Scenario): Table => ({
  title: "",
  columns: [
    textColumn("post", "post"),
    textColumn("band", "band"),
    column("wte", "WTE", "", "number"),
    column("heads", "people", "", "people"),
    column("share", "for this service", "", "share"),
    textColumn("from", "from"),
    textColumn("to", "to")
  ],
  rows: scenario.posts.map(({ role, band, wte, heads, sbcShare, startDate, endDate }): Cell[] => [
    roleName(role, scenario),
    band,
    wte,
    heads,
    sbcShare.value,
    startDate ?? "before the start",
    endDate ?? "no end"
  ])
});

function resourceWords({ meetings, sites, posts }: Scenario): readonly string[] {
  const total = posts.reduce((sum, { wte }) => sum + wte, 0);
  return [
    `${countedText(total, postsText, "WTE", "WTE")} in all, at ${countedText(sites.length, peopleText, "site", "sites")}.`,
    ...(meetings.length === 0
      ? []
      : [`Fixed meetings come off first: ${meetings.map(({ label }) => label).join(", ")}.`])
  ];
}
