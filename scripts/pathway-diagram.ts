import { roles, type Task, type Trigger, tasks } from "@caseload/evidence";
import { allIndicators } from "@caseload/simulation";

/** What can set a task off, in the order of the diagram. */
const occasions = [
  { id: "diagnosis", label: "Diagnosis", colour: "#1d4e89" },
  { id: "contact", label: "The patient makes contact", colour: "#8a3b12" },
  { id: "rate", label: "Now and then, by chance", colour: "#5b5b5b" },
  { id: "reEntry", label: "Back after a stable spell", colour: "#6b2c91" },
  { id: "progression", label: "Progression", colour: "#a3123a" },
  { id: "treatmentChange", label: "Change of treatment", colour: "#0b6b53" },
  { id: "assessment", label: "An assessment", colour: "#7a5c00" },
  { id: "palliativeEntry", label: "The palliative phase begins", colour: "#234f1e" },
  { id: "endOfLife", label: "The end of life is recognised", colour: "#3d3d8f" },
  { id: "every", label: "Month by month", colour: "#00587a" }
] as const;

type OccasionId = (typeof occasions)[number]["id"];

/** Occasions that a trigger stands for: a plan changes at each progression and each change of treatment. */
function occasionsOf(trigger: Trigger): readonly OccasionId[] {
  if ("contact" in trigger) return ["contact"];
  if ("rate" in trigger) return ["rate"];
  if ("every" in trigger) return ["every"];
  return trigger.on === "planChange" ? ["progression", "treatmentChange"] : [trigger.on];
}

const occasionsOfTask = ({ triggers }: Task): readonly OccasionId[] => [...new Set(triggers.flatMap(occasionsOf))];

interface Group {
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** The tasks counted unless asked, by the first Standard that each serves; what serves none comes last. */
function groups(): readonly Group[] {
  const counted = tasks.filter((task) => task.counted);
  const numbers = [...new Set(counted.map(({ standards: [first] }) => first))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY)
  );
  return numbers.map((number) => ({
    title: number === undefined ? "No Standard" : standardTitle(number),
    tasks: counted.filter(({ standards: [first] }) => first === number)
  }));
}

const standardTitle = (number: number): string =>
  allIndicators.find(({ id }) => id === `standard-${number}`)?.label ?? `Standard ${number}`;

/** Who does a task for people whose needs are not complex, and in which reading. */
interface Doer {
  readonly role: string;
  /** True where only the delegated reading gives it to the role. */
  readonly delegatedOnly: boolean;
}

function doersOf({ eligible: { strict, delegated } }: Task): readonly Doer[] {
  const inStrict = new Set([...strict.complex, ...strict.nonComplex]);
  const all = new Set([...inStrict, ...delegated.complex, ...delegated.nonComplex]);
  return [...all].map((role) => ({ role, delegatedOnly: !inStrict.has(role) }));
}

const roleLabel = (role: string): string => roles.find(({ id }) => id === role)?.label ?? role;

const width = 1080;
const top = 96;
const left = { x: 16, width: 216, height: 38 };
const middle = { x: 384, width: 330, height: 30, step: 36, header: 26 };
const right = { x: 862, width: 202, height: 46 };
const bottomMargin = 62;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `docs/concepts/pathway.svg`: what sets work off, the work by Standard, and who does it. */
export function pathwaySvg(): string {
  const placed = placedTasks();
  const { end } = placed;
  const occasionBox = (index: number): Box => ({
    ...left,
    y: spread(index, occasions.length, left.height, end)
  });
  const roleIds = [...new Set(placed.tasks.flatMap(({ task }) => doersOf(task).map(({ role }) => role)))];
  const roleBox = (index: number): Box => ({ ...right, y: spread(index, roleIds.length, right.height, end) });
  const arrows = placed.tasks.flatMap(({ task, box }) => [
    ...occasionsOfTask(task).map((id) => {
      const index = occasions.findIndex((occasion) => occasion.id === id);
      return link(occasionBox(index), box, occasions[index]?.colour ?? ink, false);
    }),
    ...doersOf(task).map(({ role, delegatedOnly }) =>
      link(box, roleBox(roleIds.indexOf(role)), delegatedOnly ? delegatedColour : ink, delegatedOnly)
    )
  ]);
  const height = end + bottomMargin;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="pathway-title pathway-desc" font-family="Helvetica, Arial, sans-serif" font-size="13">`,
    `<title id="pathway-title">What sets work off, the work, and who does it</title>`,
    `<desc id="pathway-desc">${escaped(description())}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...heading(),
    ...arrows,
    ...occasions.map(({ label, colour }, index) => boxOf(occasionBox(index), label, colour, "#ffffff", colour)),
    ...placed.headers.map(
      ({ title, y }) => `<text x="${middle.x}" y="${y}" font-weight="bold" fill="${ink}">${escaped(title)}</text>`
    ),
    ...placed.tasks.map(({ task, box }) => boxOf(box, alsoServing(task), "#eef2f6", ink, "#5c6b7a")),
    ...roleIds.map((role, index) => boxOf(roleBox(index), roleLabel(role), "#12303f", "#ffffff", "#12303f")),
    ...legend(end + 34),
    "</svg>"
  ].join("\n")}\n`;
}

const ink = "#1a1a1a";
const delegatedColour = "#9a3412";

function placedTasks(): {
  readonly tasks: readonly { readonly task: Task; readonly box: Box }[];
  readonly headers: readonly { readonly title: string; readonly y: number }[];
  readonly end: number;
} {
  const placed: { task: Task; box: Box }[] = [];
  const headers: { title: string; y: number }[] = [];
  let y = top;
  for (const group of groups()) {
    headers.push({ title: group.title, y: y + 14 });
    y += middle.header - 4;
    for (const task of group.tasks) {
      placed.push({ task, box: { x: middle.x, y, width: middle.width, height: middle.height } });
      y += middle.step;
    }
    y += 6;
  }
  return { tasks: placed, headers, end: y };
}

/** The top of the i-th of some boxes that stand evenly over the height. */
const spread = (index: number, count: number, height: number, end: number): number =>
  Math.round(top + ((index + 0.5) * (end - top)) / count - height / 2);

function link(from: Box, to: Box, colour: string, dashed: boolean): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const bend = Math.round((x1 + x2) / 2);
  const dashes = dashed ? ' stroke-dasharray="6 4"' : "";
  return `<path d="M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}" fill="none" stroke="${colour}" stroke-width="1.4"${dashes}/>`;
}

function boxOf({ x, y, width: w, height }: Box, label: string, fill: string, text: string, stroke: string): string {
  return [
    `<rect x="${x}" y="${y}" width="${w}" height="${height}" rx="5" fill="${fill}" stroke="${stroke}"/>`,
    `<text x="${x + w / 2}" y="${y + height / 2 + 4.5}" text-anchor="middle" fill="${text}">${escaped(label)}</text>`
  ].join("\n");
}

function heading(): readonly string[] {
  const columns = [
    [left.x, "What calls for work"],
    [middle.x, "The work, by Standard (also: others it serves)"],
    [right.x, "Who does it"]
  ] as const;
  return [
    `<text x="16" y="34" font-size="20" font-weight="bold" fill="${ink}">What sets work off, the work, and who does it</text>`,
    ...columns.map(([x, text]) => `<text x="${x}" y="74" font-size="15" fill="${ink}">${text}</text>`)
  ];
}

const legend = (y: number): readonly string[] => [
  `<path d="M${left.x} ${y - 4} h44" stroke="${ink}" stroke-width="1.4"/>`,
  `<text x="${left.x + 54}" y="${y}" fill="${ink}">in both readings</text>`,
  `<path d="M${left.x + 184} ${y - 4} h44" stroke="${delegatedColour}" stroke-width="1.4" stroke-dasharray="6 4"/>`,
  `<text x="${left.x + 238}" y="${y}" fill="${ink}">in the delegated reading, for people whose needs are not complex, and a CNS looks over it</text>`
];

const description = (): string =>
  `On the left what calls for work, in the middle the tasks of the catalogue that are counted unless asked otherwise, by Standard, on the right who does them. ${groups()
    .flatMap(({ tasks: own }) => own)
    .map((task) => `${task.label}: ${occasionsOfTask(task).map(labelOf).join(", ").toLowerCase()}; ${doersText(task)}.`)
    .join(" ")}`;

/** "Referral and signposting to services (also 4)". */
const alsoServing = ({ label, standards: [, ...others] }: Task): string =>
  others.length === 0 ? label : `${label} (also ${others.join(", ")})`;

const labelOf = (id: OccasionId): string => occasions.find((occasion) => occasion.id === id)?.label ?? id;

const doersText = (task: Task): string =>
  doersOf(task)
    .map(({ role, delegatedOnly }) => `${roleLabel(role)}${delegatedOnly ? " (delegated reading)" : ""}`)
    .join(", ");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The same as a table, for who cannot see the picture. */
export function pathwayTable(): string {
  const rows = groups().flatMap(({ title, tasks: own }) =>
    own.map(
      (task) =>
        `| ${title} | ${alsoServing(task)} | ${occasionsOfTask(task).map(labelOf).join("; ")} | ${doersText(task)} |`
    )
  );
  return ["| serves first | task | called for by | done by |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
