import type { MethodAnswer, PostsAnswer } from "@caseload/planning";
import type { Reading, Scenario } from "@caseload/simulation";
import { assumedContacts } from "./assumed-contacts.ts";
import { isAsChosen } from "./chosen-methods.ts";
import { basisOf } from "./method-name.ts";
import { countText, numberText, percentRangeText, postsText, rangeText } from "./number-format.ts";
import { postsInPlace } from "./posts-in-place.ts";
import { roleName } from "./role-name.ts";

interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * The answer in words, as a range over methods and never one number: a sentence for each reading asked about.
 *
 * With the ratio among the methods, the range runs over the whole opinion (people per WTE at the reference caseload,
 * added up) and the base values of the others. The ratio knows no readings and counts CNSs alone, so the delegated
 * reading is told without it where another method answers: over the reach opinion alone for methods calibrated to it,
 * over their own ranges for the rest. Methods that cannot tell are left out of the count.
 */
export function headline(answer: PostsAnswer, scenario: Scenario): string {
  return `${scenario.organisation} has ${postsInPlace(scenario)}; ${deskAsks(answer, scenario)}`;
}

/** The same without the posts in place: "The four desk methods ask for 3.3 to 5.0, if …" */
export function deskSentence(answer: PostsAnswer, scenario: Scenario): string {
  const text = deskAsks(answer, scenario);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function deskAsks(answer: PostsAnswer, scenario: Scenario): string {
  const asked = scenario.readings
    .map((reading) => ({ reading, methods: chosenMethods(answer, scenario, reading) }))
    .filter(({ methods }) => methods.length > 0)
    // The ratio knows no readings: a second sentence by it alone would say the same again.
    .filter(({ methods }, i) => i === 0 || methods.some(({ method }) => method !== "ratio"));
  const [first, ...others] = asked;
  if (first === undefined) return `${cannotTell(answer)}.`;
  const where = first.reading === "delegated" ? " under a CNS's oversight" : "";
  const start = `${subjectOf(first.methods)} for ${requiredPosts(first.methods, scenario)}${where}, ${condition(first.methods, scenario)}.`;
  return [start, ...others.map(({ methods }) => delegatedSentence(methods, first.methods, scenario))].join(" ");
}

/**
 * Of what the ranges of the first sentence are, where those of the tables are others; then how far the methods that
 * count the work reach when everything they assume is moved. Empty where nothing is.
 */
export function rangeWords(answer: PostsAnswer, scenario: Scenario): string {
  const told = scenario.readings.flatMap((reading, i) => {
    const methods = chosenMethods(answer, scenario, reading);
    const counting = methods.filter(({ method }) => method !== "ratio");
    const cns = rangeOf(methods, "cns");
    if (cns === null || counting.length === 0) return [];
    const range = `${textOf(cns)} CNS${scenario.readings.length > 1 ? ` (${reading})` : ""}`;
    if (counting.length < methods.length) {
      return i > 0
        ? []
        : [`${range} cover the ends of the reach estimate in the ratio and the base values of the others`];
    }
    return counting.every(({ overReach }) => overReach === undefined)
      ? []
      : [`${range} cover ${i === 0 ? "the ends of the reach estimate" : "its ends"} in each method`];
  });
  const isOverlapping = answer.methods.some((m) => basisOf(m)?.combination === "overlapping" && m.posts.length > 0);
  const why =
    told.length === 0
      ? ""
      : `Of these ranges, ${told.join("; ")}. ${isOverlapping ? "They leave out the ratios whose nurses overlap." : ""}`.trim();
  return [why, fullRange(answer, scenario)].filter((text) => text !== "").join(" ");
}

function delegatedSentence(
  methods: readonly MethodAnswer[],
  before: readonly MethodAnswer[],
  scenario: Scenario
): string {
  const subject = methods.length === before.length ? subjectOf(methods) : someOf(methods);
  return `With support workers under a CNS's oversight, ${subject} for ${requiredPosts(methods, scenario)}.`;
}

/** The opinion read as a share of the local caseload, where that is something else; empty where it is not. */
export function otherReadingOfReach(answer: PostsAnswer): string {
  const local = answer.methods.find((m) => m.basis === "local-share-additive" && m.posts.length > 0);
  const reference = answer.methods.find((m) => m.basis === "reference-caseload-additive" && m.posts.length > 0);
  if (local === undefined || reference === undefined) return "";
  const ends = (method: MethodAnswer): string => textOf(rangeOf([method], "cns") ?? { low: 0, high: 0 });
  if (ends(local) === ends(reference)) return "";
  return (
    `The reach estimate can be read in two ways. As people per WTE at the reference caseload it scales with the ` +
    `service and asks for ${ends(reference)}; that is the one used in the first sentence. As a share of the local ` +
    `caseload it asks every service for the same ${ends(local)}, whatever its size.`
  );
}

/** How far the methods reach when everything they assume is moved over its range; empty where nothing is. */
export function fullRange(answer: PostsAnswer, scenario: Scenario): string {
  const spans = scenario.readings.flatMap((reading) => {
    const methods = chosenMethods(answer, scenario, reading).filter(({ method }) => method !== "ratio");
    const posts = methods.flatMap((m) => m.posts.filter(({ role }) => role === "cns"));
    if (posts.length === 0) return [];
    const text = rangeText(
      Math.min(...posts.map(({ wteLow }) => wteLow)),
      Math.max(...posts.map(({ wteHigh }) => wteHigh)),
      postsText
    );
    return [`${text} CNS in the ${reading} reading`];
  });
  return spans.length === 0
    ? ""
    : `Over the evidence ranges of all that is assumed, as in the tables, the methods that count the work reach ${spans.join(" and ")}.`;
}

/** Methods the sentence speaks of: those calibrated as the scenario says, and of the ratios the one that scales. */
function chosenMethods(answer: PostsAnswer, scenario: Scenario, reading: Reading): readonly MethodAnswer[] {
  const possible = answer.methods.filter(
    (m) => m.method !== "simulation" && m.reading === reading && m.posts.length > 0 && isAsChosen(m, scenario)
  );
  const scaling = possible.filter((m) => {
    const basis = basisOf(m);
    return basis === null || (basis.basis === "reference-caseload" && basis.combination === "additive");
  });
  const counting = scaling.filter(({ method }) => method !== "ratio");
  return reading === "delegated" && counting.length > 0 ? counting : scaling;
}

function subjectOf(methods: readonly MethodAnswer[]): string {
  const names = new Set(methods.map(({ method }) => method));
  if (names.size > 1) return `the ${countText(names.size)} desk methods ask`;
  const [only] = names;
  return `the ${only === "wisn" ? "WISN" : only === "named-nurse" ? "named-nurse" : only} method asks`;
}

function someOf(methods: readonly MethodAnswer[]): string {
  const names = new Set(methods.map(({ method }) => method));
  return names.size > 1 ? `the ${countText(names.size)} that count the work ask` : "the one that counts the work asks";
}

function requiredPosts(methods: readonly MethodAnswer[], scenario: Scenario): string {
  const cns = rangeOf(methods, "cns") ?? { low: 0, high: 0 };
  const others = [...new Set(methods.flatMap((m) => m.posts.map(({ role }) => role)))]
    .filter((role) => role !== "cns")
    .flatMap((role) => {
      const ends = rangeOf(methods, role);
      return ends === null || postsText(ends.high) === "0.0" ? [] : [`${textOf(ends)} ${roleName(role, scenario)}s`];
    });
  return others.length === 0 ? textOf(cns) : `${textOf(cns)} CNS with ${others.join(" and ")}`;
}

/** Over the methods that speak of the role; null where none does. */
function rangeOf(methods: readonly MethodAnswer[], role: string): Ends | null {
  const ends = methods.flatMap((m): Ends[] => {
    const posts = m.posts.filter((p) => p.role === role);
    if (posts.length === 0) return [];
    const sum = (wte: (p: (typeof posts)[number]) => number): number => posts.reduce((total, p) => total + wte(p), 0);
    const ownRange = m.method === "ratio" || !methods.some(({ method }) => method === "ratio");
    if (!ownRange) return [{ low: sum((p) => p.wte), high: sum((p) => p.wte) }];
    const reach = m.overReach?.find((p) => p.role === role);
    return [
      reach === undefined
        ? { low: sum((p) => p.wteLow), high: sum((p) => p.wteHigh) }
        : { low: reach.wteLow, high: reach.wteHigh }
    ];
  });
  if (ends.length === 0) return null;
  return { low: Math.min(...ends.map((e) => e.low)), high: Math.max(...ends.map((e) => e.high)) };
}

const textOf = (ends: Ends): string => rangeText(ends.low, ends.high, postsText);

function condition(methods: readonly MethodAnswer[], scenario: Scenario): string {
  const { share } = scenario.reach;
  const whose = share.origin.from === "default" ? "as the source's staff thought" : "as the scenario says";
  const reach = `if a nurse reaches ${percentRangeText(share.low, share.high)} of a caseload ${whose}`;
  const { to } = scenario.calibration;
  const calibrated = methods.filter((m) => m.calibratedTo === to);
  if (to === "reach" || calibrated.length === 0) return reach;
  const rate =
    to === "audit" ? "if people contact the service as often as its own audit counted" : workloadCondition(scenario);
  return calibrated.length === methods.length ? rate : `${rate}, and the ratio holds ${reach}`;
}

function workloadCondition({ calibration: { workload } }: Scenario): string {
  const assumed = assumedContacts(workload);
  return assumed === null
    ? "if the stated workload is right"
    : `if people make ${numberText(assumed)} contacts a year, an assumption nobody has measured`;
}

function cannotTell(answer: PostsAnswer): string {
  const reason = answer.methods.find((m) => m.cannotTell !== undefined)?.cannotTell;
  return `no desk method can tell how many it needs${reason === undefined ? "" : `: ${reason.replace(/\.$/, "")}`}`;
}
