import type { Chance, EmulatorCheck, Influence, SampledPosts, Sensitivity } from "@caseload/planning";
import type { Reading, Scenario } from "@caseload/simulation";
import { countText, percentText, postsText, rangeText } from "./number-format.ts";
import { postsInPlace } from "./posts-in-place.ts";
import { roleName } from "./role-name.ts";

/** How sure the posts are, in a few sentences: how many in nine of ten cases, what that hangs on, what today's are worth. */
export function sensitivityHeadline(found: Sensitivity, scenario: Scenario): string {
  if (found.sampled.length === 0) return "It was ended before anything could be said of the posts.";
  const partial = found.complete ? [] : ["It was ended early: this is what was finished."];
  return [...partial, postsSentence(found, scenario), hangsOn(found), todaysPosts(found, scenario), trust(found)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** "Posts needed: 3.2 to 4.2 CNS in nine of ten cases (strict), 1.7 to 2.9 CNS with … (delegated)." */
function postsSentence({ sampled, check }: Sensitivity, scenario: Scenario): string {
  const clauses = sampled.map((one, index) => {
    const ends = postsText90(one, scenario, isScaled(check, one.reading));
    return `${ends}${index === 0 ? " in nine of ten cases" : ""} (${one.reading})`;
  });
  return `Posts needed: ${clauses.join("; ")}.`;
}

/** Whether what is told of a reading is scaled to the simulation: where that was looked at and can be trusted. */
export const isScaled = (check: readonly EmulatorCheck[], reading: Reading): boolean =>
  check.some((one) => one.reading === reading && one.isTrusted);

/** The posts of each role that are needed, from the number that 5 of 100 points do not exceed to that of 95. */
function postsText90({ posts }: SampledPosts, scenario: Scenario, scaled: boolean): string {
  const texts = posts
    .filter(({ role, p95 }) => role === "cns" || postsText(p95) !== "0.0")
    .map(({ role, scaled: toSimulation, ...spread }) => {
      const { p5, p95 } = scaled && toSimulation !== null ? toSimulation : spread;
      return `${rangeText(p5, p95, postsText)} ${roleName(role, scenario)}${role === "cns" ? "" : "s"}`;
    });
  const [first = "", ...others] = texts;
  return others.length === 0 ? first : `${first} with ${others.join(" and ")}`;
}

/** The assumption that makes most of the spread, reading by reading; said once where it is the same. */
function hangsOn({ influences }: Sensitivity): string {
  const largest = influences.flatMap(({ reading, inputs: [first] }) =>
    first === undefined ? [] : [{ reading, first }]
  );
  const [one] = largest;
  if (one === undefined) return "";
  const isMost = largest.every(({ first }) => first.total.estimate >= 0.5);
  const start = isMost ? "Most of it hangs on" : "It hangs most on";
  const share = ({ total }: Influence): string => percentText(roundedShare(total.estimate));
  if (largest.every(({ first }) => first.id === one.first.id)) {
    const shares = largest.map(({ reading, first }) => `${share(first)} of the spread, ${reading}`);
    return `${start}: ${one.first.label} (${shares.join("; ")}).`;
  }
  const clauses = largest.map(({ reading, first }) => `${first.label} (${share(first)} of the spread, ${reading})`);
  return `${start}: ${clauses.join("; ")}.`;
}

/** A share of variance as a whole per cent within 0 and 1: an estimate may lie a little outside. */
export const roundedShare = (share: number): number => Math.min(1, Math.max(0, Math.round(share * 100) / 100));

function todaysPosts({ sampled, check }: Sensitivity, scenario: Scenario): string {
  const today = sampled.flatMap(({ chances }) => chances.find(({ of }) => of === "posts in place") ?? []);
  const [first] = today;
  if (first === undefined) return "";
  const texts = today.map((chance) => casesText(likely(chance, isScaled(check, chance.reading))));
  const said =
    new Set(texts).size === 1 ? texts.slice(0, 1) : today.map(({ reading }, i) => `${texts[i]} (${reading})`);
  const inPlace = postsInPlace(scenario);
  if (inPlace.startsWith("no ")) return `Today there is ${inPlace}: enough ${said.join(" and ")}.`;
  return `Today's ${inPlace} would be enough ${said.join(" and ")}.`;
}

/** The chance that is told: scaled to the simulation, where that can be trusted. */
export const likely = ({ chance, chanceScaled }: Chance, scaled: boolean): number =>
  scaled && chanceScaled !== null ? chanceScaled : chance;

/** "in no case", "in 12 of 100 cases", "in every case". */
export function casesText(chance: number): string {
  if (chance === 0) return "in no case";
  if (chance === 1) return "in every case";
  if (chance < 0.005) return "in fewer than 1 of 100 cases";
  if (chance > 0.995) return "in more than 99 of 100 cases";
  return `in ${Math.round(chance * 100)} of 100 cases`;
}

/** Where it was looked at, whether the load method, by which all this is worked out, can be trusted. */
function trust({ check }: Sensitivity): string {
  const trusted = check.filter(({ isTrusted }) => isTrusted);
  const ratios = trusted.map(({ reading, meanRatio }) => `${(meanRatio ?? 1).toFixed(2)} times (${reading})`);
  const scaled =
    ratios.length === 0
      ? []
      : [
          `Held against the simulation at ${countText(trusted[0]?.points.length ?? 0)} points, the load method's CNSs were scaled by what that asks for: ${ratios.join(" and ")} as many.`
        ];
  return [...scaled, ...check.filter(({ isTrusted }) => !isTrusted).map(distrust)].join(" ");
}

const distrust = ({ reading, meanRatio, points }: EmulatorCheck): string =>
  meanRatio === null || points.some(({ ratio }) => ratio === null)
    ? `In the ${reading} reading the load method could not be held against the simulation at every point, and is not to be trusted.`
    : `In the ${reading} reading the load method is not to be trusted: the simulation asks for ${meanRatio.toFixed(2)} times as many CNSs on average, but too unevenly.`;
